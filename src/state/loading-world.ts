import { decodeDataset } from '../package/decode';
import type { TwinlineDatabase } from '../store/database';
import { DATABASE_NAME } from '../store/database-name';
import type { LoaderWorld } from '../store/dataset-loader';

/** What loading needs of the world, handed in so that tests can bring their own. */
export interface LoadingWorld extends LoaderWorld {
  /** Says that the screen has fetched what it shows. */
  readonly markShown: () => void;
  readonly reload: () => void;
  /** Runs something once the screen has been drawn and nothing else is to be done. */
  readonly whenIdle: (run: () => void) => void;
}

const IDLE_FALLBACK_MS = 500;
/** Where the map does not come, the store need not wait for it for ever. */
const SHOWN_PATIENCE_MS = 5000;

async function openDatabase(): Promise<TwinlineDatabase> {
  const { browserIndexedDb, TwinlineDatabase } = await import('../store/database');
  return new TwinlineDatabase(browserIndexedDb());
}

/** Asks the browser which databases there are; where it will not say, the store has to be asked. */
async function keepsNothing(): Promise<boolean> {
  try {
    const known = await indexedDB.databases();
    return !known.some(({ name }) => name === DATABASE_NAME);
  } catch {
    return false;
  }
}

/** The world of a browser. */
export function browserWorld(): LoadingWorld {
  let database: Promise<TwinlineDatabase> | undefined;
  let markShown: () => void = () => undefined;
  const shown = new Promise<void>((resolve) => (markShown = resolve));
  return {
    markShown,
    whenShown: () => {
      setTimeout(markShown, SHOWN_PATIENCE_MS);
      return shown;
    },
    database: () => (database ??= openDatabase()),
    keepsNothing,
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
