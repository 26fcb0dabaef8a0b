import { IDBObjectStore as FakeStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../../src/store/connection';
import { NATIVE_VERSION, TwinlineDatabase } from '../../../src/store/database';
import { keepSetting } from '../../../src/store/kept-settings';
import { dropStored, keepDataset, readStored } from '../../../src/store/stored-dataset';
import {
  closeTabs,
  datasetBytes,
  done,
  Ear,
  freshDisk,
  openPlainly,
  openTab,
  opener
} from './world';

afterEach(() => {
  closeTabs();
  vi.restoreAllMocks();
});

const record = (version: number, bytes = datasetBytes(version)) => ({
  key: 'current' as const,
  hash: String(version),
  version: `1.${version}`,
  bytes: bytes.buffer,
  storedAt: 1000 + version
});

/** A disk as version 1 of the schema has left it. */
async function diskOfVersion1(): Promise<ReturnType<typeof freshDisk>> {
  const disk = freshDisk();
  const database = await openPlainly(disk, 10, (created) => {
    created.createObjectStore('datasets', { keyPath: 'key' });
    created.createObjectStore('settings', { keyPath: 'key' });
  });
  const transaction = database.transaction(['datasets', 'settings'], 'readwrite');
  const whole = new Uint8Array([9, ...datasetBytes(3), 9]);
  await done(
    transaction.objectStore('datasets').put({
      key: 'current',
      hash: '3',
      version: '1.3',
      // A view of a part of a longer buffer.
      bytes: whole.subarray(1, -1)
    })
  );
  await done(transaction.objectStore('settings').put({ key: 'playSpeed', value: 2 }));
  database.close();
  return disk;
}

describe('the schema', () => {
  it('upgrades what version 1 has kept: plain bytes, a day of storing, the settings as they were', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(4242);
    const database = openTab(await diskOfVersion1());
    expect(await connect(database, new Ear())).toBe('open');
    const stored = await readStored(database);
    expect(stored).toMatchObject({ key: 'current', hash: '3', version: '1.3', storedAt: 4242 });
    expect(stored?.bytes).toBeInstanceOf(ArrayBuffer);
    expect(new Uint8Array(stored!.bytes)).toEqual(datasetBytes(3));
    expect(await database.settings.toArray()).toEqual([{ key: 'playSpeed', value: 2 }]);
  });

  it('is left as it was where the upgrade fails, to be upgraded another time', async () => {
    const disk = await diskOfVersion1();
    vi.spyOn(FakeStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('disk', 'DataError');
    });
    expect(await connect(openTab(disk), new Ear())).toBe('broken');
    const plain = await openPlainly(disk, 10);
    expect(plain.version).toBe(10);
    plain.close();
    vi.restoreAllMocks();
    expect(await connect(openTab(disk), new Ear())).toBe('open');
  });

  it('keeps datasets and what the reader has set in tables of their own', async () => {
    const disk = freshDisk();
    await connect(openTab(disk), new Ear());
    const plain = await openPlainly(disk, NATIVE_VERSION);
    expect([...plain.objectStoreNames]).toEqual(['datasets', 'presentations', 'settings']);
    plain.close();
  });
});

describe('keeping a dataset', () => {
  it('replaces the one before and touches nothing that the reader has set', async () => {
    const database = openTab(freshDisk());
    await keepSetting(opener(database), 'playSpeed', 2);
    expect(await keepDataset(database, record(1))).toBe('kept');
    expect(await keepDataset(database, record(2))).toBe('kept');
    expect(await database.datasets.count()).toBe(1);
    expect(await readStored(database)).toEqual(record(2));
    await dropStored(database);
    expect(await readStored(database)).toBeUndefined();
    expect(await database.settings.toArray()).toEqual([{ key: 'playSpeed', value: 2 }]);
  });

  it('is read by another tab byte by byte as it was', async () => {
    const disk = freshDisk();
    await keepDataset(openTab(disk), record(1, datasetBytes(1, 100_000)));
    const stored = await readStored(openTab(disk));
    expect(new Uint8Array(stored!.bytes)).toEqual(datasetBytes(1, 100_000));
  });
});

describe('opening', () => {
  it('is refused where there is no IndexedDB', async () => {
    const database = openTab({ factory: undefined, keyRange: undefined });
    expect(await connect(database, new Ear())).toBe('refused');
    expect(await keepDataset(database, record(1))).not.toBe('kept');
  });

  it.each(['SecurityError', 'InvalidStateError', 'NotAllowedError'])(
    'is refused where the browser answers with %s',
    async (name) => {
      const disk = freshDisk();
      vi.spyOn(disk.factory!, 'open').mockImplementation(() => {
        throw new DOMException('private mode', name);
      });
      expect(await connect(openTab(disk), new Ear())).toBe('refused');
    }
  );

  it('meets a full disk', async () => {
    const disk = freshDisk();
    vi.spyOn(disk.factory!, 'open').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    expect(await connect(openTab(disk), new Ear())).toBe('full');
  });

  it('meets a broken database, which a deletion mends', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const disk = freshDisk();
    const open = vi.spyOn(disk.factory!, 'open').mockImplementation(() => {
      throw new DOMException('backing store', 'UnknownError');
    });
    const database = openTab(disk);
    expect(await connect(database, new Ear())).toBe('broken');
    open.mockRestore();
    await database.delete();
    expect(await connect(openTab(disk), new Ear())).toBe('open');
  });

  it('does not mend a database that lacks its tables, which would raise its version', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const disk = freshDisk();
    const made = await openPlainly(disk, NATIVE_VERSION, (empty) =>
      empty.createObjectStore('datasets', { keyPath: 'key' })
    );
    made.close();
    expect(await connect(openTab(disk), new Ear())).toBe('broken');
    const plain = await openPlainly(disk, NATIVE_VERSION);
    expect(plain.version).toBe(NATIVE_VERSION);
    plain.close();
    expect(warn).toHaveBeenCalled();
  });
});

describe('two tabs', () => {
  const NEWER = NATIVE_VERSION + 10;

  it('wait for each other: an upgrade is blocked until the other tab is closed', async () => {
    const disk = await diskOfVersion1();
    const other = await openPlainly(disk, 10);
    const ear = new Ear();
    const database = openTab(disk);
    const connection = connect(database, ear);
    await ear.hears('blocked');
    expect(database.isOpen()).toBe(false);
    expect(ear.withdrawn).toEqual([]);
    other.close();
    expect(await connection).toBe('open');
    expect(ear.withdrawn).toEqual(['blocked']);
    expect((await readStored(database))?.hash).toBe('3');
  });

  it('of which the newer upgrades: the older lets go, says so and never writes again', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const disk = freshDisk();
    const ear = new Ear();
    const older = openTab(disk);
    await connect(older, ear);
    await keepDataset(older, record(1));

    const newer = await openPlainly(disk, NEWER, (made) => made.createObjectStore('scenes'));
    expect(ear.cases).toEqual(['outdated']);
    expect(await keepDataset(older, record(2))).toBe('closed');
    expect(await keepSetting(opener(older), 'playSpeed', 2)).toBe('closed');
    await expect(readStored(older)).rejects.toThrow();
    const kept = newer.transaction('datasets').objectStore('datasets').get('current');
    expect(await done(kept)).toMatchObject({ hash: '1' });
    newer.close();
    expect(warn).not.toHaveBeenCalled();
  });

  it('of which the older is opened last: it leaves the newer database alone', async () => {
    const disk = freshDisk();
    const newer = await openPlainly(disk, NEWER, (made) => {
      // A schema that has no settings any more.
      made.createObjectStore('datasets', { keyPath: 'key' });
    });
    newer.close();
    const older = openTab(disk);
    expect(await connect(older, new Ear())).toBe('outdated');
    expect(await keepDataset(older, record(1))).not.toBe('kept');
    const plain = await openPlainly(disk, NEWER);
    expect([...plain.objectStoreNames]).toEqual(['datasets']);
    expect(await done(plain.transaction('datasets').objectStore('datasets').count())).toBe(0);
    plain.close();
  });

  it('of which one deletes the database: the other lets go and says so', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const disk = freshDisk();
    const [here, there] = [new Ear(), new Ear()];
    const [stays, deletes] = [openTab(disk), openTab(disk)];
    await Promise.all([connect(stays, here), connect(deletes, there)]);
    await deletes.delete();
    expect(here.cases).toEqual(['cleared']);
    expect(await keepDataset(stays, record(1))).toBe('closed');
    expect(warn).not.toHaveBeenCalled();
  });
});

describe('a full disk', () => {
  const failing = async (fail: (store: IDBObjectStore) => IDBRequest<IDBValidKey>) => {
    const database = openTab(freshDisk());
    await keepDataset(database, record(1));
    const put = vi.spyOn(FakeStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore
    ) {
      return fail(this);
    });
    const keeping = await keepDataset(database, record(2));
    put.mockRestore();
    return { keeping, database };
  };

  it('is told where the write is refused at once, and the stored dataset stays', async () => {
    const { keeping, database } = await failing(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    expect(keeping).toBe('full');
    expect((await readStored(database))?.hash).toBe('1');
  });

  it('is told where the transaction is aborted for it, and the stored dataset stays', async () => {
    const { keeping, database } = await failing((store) => {
      const request = store.add({ key: 'half' });
      (store.transaction as unknown as { _abort(name: string): void })._abort('QuotaExceededError');
      return request;
    });
    expect(keeping).toBe('full');
    expect(await database.datasets.toArray()).toEqual([record(1)]);
  });

  it('is not mistaken for another failure', async () => {
    const { keeping } = await failing(() => {
      throw new DOMException('disk', 'UnknownError');
    });
    expect(keeping).toBe('broken');
  });
});

it('the database of a browser is named as it will be found again', () => {
  expect(new TwinlineDatabase(freshDisk()).name).toBe('twinline');
});
