import Dexie, { type Table, type Transaction } from 'dexie';
import type { Presentation } from '../domain/scene';
import { DATABASE_NAME } from './database-name';
import { strictFactory } from './strict-factory';

/** The dataset in use: its compiled bytes, as they were fetched, in one record. */
export interface StoredDataset {
  readonly key: 'current';
  /** SHA-256 of `bytes`, hexadecimal. */
  readonly hash: string;
  readonly version: string;
  readonly bytes: ArrayBuffer;
  /** Milliseconds since 1970. */
  readonly storedAt: number;
}

/** Something that the reader has set. */
export interface StoredSetting {
  readonly key: string;
  readonly value: unknown;
}

/** The browser's IndexedDB, handed in so that tests can bring their own. */
export interface IndexedDb {
  readonly factory: IDBFactory | undefined;
  readonly keyRange: typeof IDBKeyRange | undefined;
}

const SCHEMA_VERSION = 3;
/** Dexie counts in tenths. */
export const NATIVE_VERSION = SCHEMA_VERSION * 10;

// On a local address Dexie writes each failed request on the console, though all are answered.
Dexie.debug = false;

/** Version 1 kept a view of bytes and did not say since when. */
interface DatasetOfVersion1 {
  bytes: ArrayBuffer | Uint8Array<ArrayBuffer>;
  storedAt?: number;
}

async function upgradeDatasets(transaction: Transaction): Promise<void> {
  await transaction
    .table<DatasetOfVersion1>('datasets')
    .toCollection()
    .modify((record) => {
      if (ArrayBuffer.isView(record.bytes)) record.bytes = record.bytes.slice().buffer;
      record.storedAt ??= Date.now();
    });
}

/**
 * All that is kept on the device. What was fetched (`datasets`) stands apart from what the reader
 * has made (`settings`, `presentations`): a new dataset replaces the one and never touches the other.
 */
export class TwinlineDatabase extends Dexie {
  declare readonly datasets: Table<StoredDataset, 'current'>;
  declare readonly settings: Table<StoredSetting, string>;
  declare readonly presentations: Table<Presentation, string>;

  constructor({ factory, keyRange }: IndexedDb) {
    super(DATABASE_NAME, {
      cache: 'immutable',
      // Dexie takes the browser's own where it is given none, and says so where there is none.
      ...(factory ? { indexedDB: strictFactory(factory, NATIVE_VERSION) } : {}),
      ...(keyRange ? { IDBKeyRange: keyRange } : {})
    });
    this.version(1).stores({ datasets: 'key', settings: 'key' });
    this.version(2).upgrade(upgradeDatasets);
    this.version(SCHEMA_VERSION).stores({ presentations: 'id' });
  }
}

/** The browser's IndexedDB; even to look at it is refused in some private modes. */
export function browserIndexedDb(): IndexedDb {
  try {
    return { factory: globalThis.indexedDB, keyRange: globalThis.IDBKeyRange };
  } catch {
    return { factory: undefined, keyRange: undefined };
  }
}
