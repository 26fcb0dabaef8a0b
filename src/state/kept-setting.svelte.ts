import { keepSetting, watchSetting } from '../store/kept-settings';
import type { OpenDatabase } from '../store/watch';
import { LiveQuery } from './live-query.svelte';

/**
 * One thing that the reader has set and finds again at the next visit. What was set on this page
 * holds on this page, also where it cannot be kept; otherwise what was kept last, in whatever tab.
 */
export class KeptSetting<T> {
  private set = $state.raw<T | undefined>(undefined);
  private readonly kept: LiveQuery<unknown>;

  /**
   * @param parse the value of what was kept, or undefined where it is no such value: an older or a
   *   newer version of the app may have kept it.
   */
  constructor(
    private readonly open: OpenDatabase,
    private readonly key: string,
    private readonly initial: T,
    private readonly parse: (kept: unknown) => T | undefined
  ) {
    this.kept = new LiveQuery(watchSetting(open, key));
  }

  get current(): T {
    return this.set ?? this.parse(this.kept.current) ?? this.initial;
  }

  readonly keep = (value: T): void => {
    this.set = value;
    void keepSetting(this.open, this.key, $state.snapshot(value));
  };
}
