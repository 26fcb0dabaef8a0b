import { untrack } from 'svelte';
import type { Dataset } from '../domain/dataset';
import { LoadError, type LoadFailure } from '../store/dataset-feed';
import { DatasetLoader, type Origin } from '../store/dataset-loader';
import type { StoreCase } from '../store/store-case';
import type { OpenDatabase } from '../store/watch';
import { watchStored, type StoredSummary } from '../store/stored-dataset';
import { LiveQuery } from './live-query.svelte';
import { browserWorld, type LoadingWorld } from './loading-world';
import type { Notices } from './notices.svelte';
import { storeNotice } from './store-notices';

export type LoadingState =
  | {
      readonly status: 'loading';
      /** Share of the data that has come, 0 to 1; null before the first of it. */
      readonly progress: number | null;
      /** Whether it takes long enough to say so. */
      readonly slow: boolean;
    }
  | { readonly status: 'ready'; readonly dataset: Dataset; readonly from: Origin }
  | { readonly status: 'failed'; readonly reason: LoadFailure; readonly retry: () => void };

export const SLOW_AFTER_MS = 300;

const AT_FIRST: LoadingState = { status: 'loading', progress: null, slow: false };

/**
 * The way of the dataset to the screen: loading, then ready or failed. What the store has to say
 * on the way, and later, becomes notices.
 */
export class Loading {
  state = $state.raw<LoadingState>(AT_FIRST);
  /** What is kept on this device; undefined until known, null where nothing is. */
  readonly stored: LiveQuery<StoredSummary | null>;

  /** The database; waits until it is known to be open, for ever where it stays closed. */
  readonly store: OpenDatabase;

  private readonly loader: DatasetLoader;
  /** What takes each notice away again. */
  private readonly shown: Partial<Record<StoreCase, (() => void) | undefined>> = {};
  private ending = new AbortController();

  constructor(
    private readonly notices: Notices,
    readonly world: LoadingWorld = browserWorld()
  ) {
    this.loader = new DatasetLoader(world, {
      progress: this.setProgress,
      report: this.report,
      withdraw: this.withdraw
    });
    this.store = () => this.loader.opened;
    this.stored = new LiveQuery(watchStored(this.store));
  }

  /** Begins to load. @returns what ends it. */
  readonly start = (): (() => void) => {
    this.ending = new AbortController();
    void untrack(() => this.load());
    return () => this.ending.abort();
  };

  private async load(fresh = false): Promise<void> {
    const { signal } = this.ending;
    this.state = AT_FIRST;
    const callOff = this.world.after(SLOW_AFTER_MS, this.setSlow);
    try {
      const { dataset, from } = await this.loader.load(signal, fresh);
      if (signal.aborted) return;
      this.state = { status: 'ready', dataset, from };
      if (from === 'store')
        this.world.whenIdle(() => void this.loader.update(dataset.hash, signal));
    } catch (error) {
      if (signal.aborted) return;
      // Whatever else may go wrong, the page says so and offers to try again.
      const reason = error instanceof LoadError ? error.reason : 'unreadable';
      this.state = { status: 'failed', reason, retry: () => void this.load(true) };
    } finally {
      callOff();
    }
  }

  private readonly setProgress = (progress: number): void => {
    if (this.state.status === 'loading') this.state = { ...this.state, progress };
  };

  private readonly setSlow = (): void => {
    if (this.state.status === 'loading') this.state = { ...this.state, slow: true };
  };

  private readonly report = (what: StoreCase): void => {
    if (this.shown[what]) return;
    const { reload } = this.world;
    const notice = storeNotice(what, { reload, retry: this.retryUpdate, reset: this.reset });
    this.shown[what] = this.notices.show(notice);
  };

  private readonly withdraw = (what: StoreCase): void => {
    this.shown[what]?.();
    this.shown[what] = undefined;
  };

  private readonly retryUpdate = (): void => {
    if (this.state.status !== 'ready') return;
    void this.loader.update(this.state.dataset.hash, this.ending.signal, true);
  };

  private readonly reset = (): void => {
    this.withdraw('broken');
    this.world
      .database()
      .then((database) => database.delete())
      .then(this.world.reload, () => this.report('broken'));
  };
}
