import { errorNames } from './connection';
import type { StoredDataset, TwinlineDatabase } from './database';
import { watch, type OpenDatabase, type Watch } from './watch';

/** What is kept, without its bytes. */
export type StoredSummary = Pick<StoredDataset, 'hash' | 'version' | 'storedAt'>;

/** How keeping something ended. */
export type Keeping = 'kept' | 'full' | 'closed' | 'broken';

/** What a failed write or read means. */
export function keepingOf(error: unknown): Keeping {
  const names = errorNames(error);
  if (names.includes('QuotaExceededError')) return 'full';
  return names.includes('DatabaseClosedError') ? 'closed' : 'broken';
}

/** The stored dataset; undefined where there is none. Rejects where it cannot be read. */
export async function readStored(database: TwinlineDatabase): Promise<StoredDataset | undefined> {
  return database.datasets.get('current');
}

/** Replaces the stored dataset in one transaction: wholly, or not at all. Never rejects. */
export async function keepDataset(
  database: TwinlineDatabase,
  record: StoredDataset
): Promise<Keeping> {
  let native: IDBTransaction | undefined;
  try {
    await database.transaction('rw', database.datasets, (transaction) => {
      native = transaction.idbtrans;
      return database.datasets.put(record);
    });
    return 'kept';
  } catch (error) {
    // A disk that fills up aborts the transaction: then the request only says that it was aborted.
    return native?.error ? keepingOf(native.error) : keepingOf(error);
  }
}

/** Takes the stored dataset away, and nothing else. */
export async function dropStored(database: TwinlineDatabase): Promise<void> {
  await database.datasets.delete('current');
}

/** Follows what is kept: null where nothing is. */
export function watchStored(open: OpenDatabase): Watch<StoredSummary | null> {
  return watch(open, async (database) => {
    const stored = await readStored(database);
    return stored
      ? { hash: stored.hash, version: stored.version, storedAt: stored.storedAt }
      : null;
  });
}
