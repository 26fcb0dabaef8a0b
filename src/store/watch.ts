import type { TwinlineDatabase } from './database';

/** Gives the database; the library behind it is fetched with the first call. */
export type OpenDatabase = () => Promise<TwinlineDatabase>;

/** A question to the database that is asked again whenever its answer may have changed. */
export interface Watch<T> {
  /** @returns ends it. */
  subscribe(onAnswer: (answer: T) => void): () => void;
}

/** Watches a question; an answer that fails (a closed database) is passed over. */
export function watch<T>(
  open: OpenDatabase,
  question: (database: TwinlineDatabase) => Promise<T>
): Watch<T> {
  return {
    subscribe(onAnswer) {
      let end: (() => void) | undefined;
      let hasEnded = false;
      const begin = async (): Promise<void> => {
        // One after the other: before there is a database nobody needs the library.
        const database = await open();
        const { liveQuery } = await import('dexie');
        if (hasEnded) return;
        const subscription = liveQuery(() => question(database)).subscribe({
          next: onAnswer,
          error: () => undefined
        });
        end = () => subscription.unsubscribe();
      };
      // Without the library there is no answer, and the page goes on as without a store.
      begin().catch(() => undefined);
      return () => {
        hasEnded = true;
        end?.();
      };
    }
  };
}
