import { IDBFactory as FakeFactory, IDBKeyRange as FakeKeyRange } from 'fake-indexeddb';
import type { Dataset } from '../../../src/domain/dataset';
import { DatasetError } from '../../../src/package/dataset-error';
import { hashOf } from '../../../src/package/hash';
import { TwinlineDatabase, type IndexedDb } from '../../../src/store/database';
import type { Fetch } from '../../../src/store/dataset-feed';
import type { OpenDatabase } from '../../../src/store/watch';
import type { StoreCase } from '../../../src/store/store-case';
import { smallWorld } from '../state/small-world';

const opened: TwinlineDatabase[] = [];

/** An empty disk. */
export function freshDisk(): IndexedDb {
  return { factory: new FakeFactory(), keyRange: FakeKeyRange };
}

/** A tab's database on a disk; closed after the test by `closeTabs`. */
export function openTab(disk: IndexedDb): TwinlineDatabase {
  const database = new TwinlineDatabase(disk);
  opened.push(database);
  return database;
}

/** A database that is there already, as one who is given its opener sees it. */
export function opener(database: TwinlineDatabase): OpenDatabase {
  return () => Promise.resolve(database);
}

export function closeTabs(): void {
  for (const database of opened.splice(0)) database.close();
}

/** The result of a plain IndexedDB request. */
export function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(request.error?.name));
  });
}

/** Opens the database without Dexie, as a tab of another version of the app would. */
export function openPlainly(
  disk: IndexedDb,
  nativeVersion: number,
  upgrade?: (database: IDBDatabase) => void
): Promise<IDBDatabase> {
  const request = disk.factory!.open('twinline', nativeVersion);
  request.onupgradeneeded = () => upgrade?.(request.result);
  return done(request);
}

const MAGIC = 7;

/** Bytes of a dataset whose version is a number; the same number gives the same bytes. */
export function datasetBytes(version: number, length = 64): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length).fill(version);
  bytes[0] = MAGIC;
  return bytes;
}

/** Stands in for the decoder: knows a dataset by its first byte, and its version by the next. */
export function decodeBytes(bytes: Uint8Array, expectedHash: string): Dataset {
  if (bytes[0] !== MAGIC) throw new DatasetError('bad_magic', 'test');
  if (bytes[1] === 255) throw new DatasetError('bad_version', 'test');
  const hash = hashOf(bytes);
  if (hash !== expectedHash) throw new DatasetError('bad_hash', 'test');
  if (bytes[1] === 254) throw new DatasetError('bad_schema', 'test');
  return { ...smallWorld, hash, version: String(bytes[1]) };
}

export function announcementOf(bytes: Uint8Array) {
  const hash = hashOf(bytes);
  return { file: `twinline-${hash.slice(0, 16)}.twl`, hash, bytes: bytes.length };
}

/** A server with one published dataset, which counts what it is asked for. */
export class Server {
  isReachable = true;
  /** What it says in current.json. */
  announcement: unknown;
  /** What it gives as the file. */
  body: BodyInit;
  asked: string[] = [];
  caches: (RequestCache | undefined)[] = [];

  constructor(bytes = datasetBytes(1)) {
    this.announcement = announcementOf(bytes);
    this.body = bytes;
  }

  publish(bytes: Uint8Array<ArrayBuffer>): void {
    this.announcement = announcementOf(bytes);
    this.body = bytes;
  }

  fetch: Fetch = async (address, init) => {
    const file = address.replace('./dataset/', '');
    this.asked.push(file.endsWith('.twl') ? 'file' : file);
    this.caches.push(init?.cache);
    init?.signal?.throwIfAborted();
    if (!this.isReachable) throw new TypeError('Failed to fetch');
    if (file === 'current.json') {
      return new Response(
        typeof this.announcement === 'string'
          ? this.announcement
          : JSON.stringify(this.announcement)
      );
    }
    return new Response(this.body);
  };
}

/** Hears the cases of a store. */
export class Ear {
  readonly cases: StoreCase[] = [];
  readonly withdrawn: StoreCase[] = [];
  private waiting: { what: StoreCase; heard: () => void }[] = [];
  readonly report = (what: StoreCase): void => {
    this.cases.push(what);
    for (const wait of this.waiting) if (wait.what === what) wait.heard();
  };
  readonly withdraw = (what: StoreCase): void => {
    this.withdrawn.push(what);
  };
  readonly hears = (what: StoreCase): Promise<void> => {
    if (this.cases.includes(what)) return Promise.resolve();
    return new Promise((heard) => this.waiting.push({ what, heard }));
  };
}
