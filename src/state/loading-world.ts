import { decodeDataset } from '../package/decode';
import { browserIndexedDb, TwinlineDatabase } from '../store/database';
import type { LoaderWorld } from '../store/dataset-loader';

/** What loading needs of the world, handed in so that tests can bring their own. */
export interface LoadingWorld extends LoaderWorld {
  readonly reload: () => void;
  /** Runs something once the screen has been drawn and nothing else is to be done. */
  readonly whenIdle: (run: () => void) => void;
}

const IDLE_FALLBACK_MS = 500;

/** The world of a browser. */
export function browserWorld(): LoadingWorld {
  return {
    database: new TwinlineDatabase(browserIndexedDb()),
    feed: {
      fetch: (address, init) => fetch(address, init),
      folder: `${import.meta.env.BASE_URL}dataset/`
    },
    decode: decodeDataset,
    now: () => Date.now(),
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    reload: () => location.reload(),
    whenIdle: (run) => {
      if ('requestIdleCallback' in window) requestIdleCallback(run);
      else setTimeout(run, IDLE_FALLBACK_MS);
    }
  };
}
