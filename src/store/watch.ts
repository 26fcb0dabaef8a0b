import { liveQuery } from 'dexie';

/** A question to the database that is asked again whenever its answer may have changed. */
export interface Watch<T> {
  /** @returns ends it. */
  subscribe(onAnswer: (answer: T) => void): () => void;
}

/** Watches a question; an answer that fails (a closed database) is passed over. */
export function watch<T>(question: () => Promise<T>): Watch<T> {
  return {
    subscribe(onAnswer) {
      const subscription = liveQuery(question).subscribe({
        next: onAnswer,
        error: () => undefined
      });
      return () => subscription.unsubscribe();
    }
  };
}
