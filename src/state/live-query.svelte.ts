import { createSubscriber } from 'svelte/reactivity';
import type { Watch } from '../store/watch';

/**
 * The latest answer of a question to the database, as reactive state. The database is asked only
 * while something on screen depends on the answer; each change to what was read asks it again.
 */
export class LiveQuery<T> {
  private answer: T | undefined;
  private readonly depend: () => void;

  constructor(watch: Watch<T>) {
    this.depend = createSubscriber((update) =>
      watch.subscribe((answer) => {
        this.answer = answer;
        update();
      })
    );
  }

  /** Undefined until the first answer. */
  get current(): T | undefined {
    this.depend();
    return this.answer;
  }
}
