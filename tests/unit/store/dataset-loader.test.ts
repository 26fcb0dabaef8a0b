import { IDBObjectStore as FakeStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hashOf } from '../../../src/package/hash';
import { connect } from '../../../src/store/connection';
import { NATIVE_VERSION } from '../../../src/store/database';
import { DatasetLoader } from '../../../src/store/dataset-loader';
import { keepSetting } from '../../../src/store/kept-settings';
import { keepDataset, readStored } from '../../../src/store/stored-dataset';
import {
  closeTabs,
  datasetBytes,
  decodeBytes,
  done,
  Ear,
  freshDisk,
  openPlainly,
  openTab,
  Server,
  opener
} from './world';

afterEach(() => {
  closeTabs();
  vi.restoreAllMocks();
});

const signal = new AbortController().signal;

/** A tab of the app on a disk, before a server. */
function tab(disk = freshDisk(), server = new Server()) {
  const ear = new Ear();
  const database = openTab(disk);
  const shares: number[] = [];
  const later: (() => void)[] = [];
  const loader = new DatasetLoader(
    {
      database: opener(database),
      keepsNothing: () => Promise.resolve(false),
      whenShown: () => Promise.resolve(),
      feed: { fetch: server.fetch, folder: './dataset/' },
      decode: decodeBytes,
      now: () => 77,
      after: (_, run) => {
        later.push(run);
        return () => undefined;
      }
    },
    { report: ear.report, withdraw: ear.withdraw, progress: (share) => shares.push(share) }
  );
  const load = async (fresh = false) => {
    const { dataset, from } = await loader.load(signal, fresh);
    return [dataset.version, from];
  };
  const update = async (shown: Uint8Array, fresh = false) => {
    await loader.update(hashOf(shown), signal, fresh);
  };
  const kept = async () => (await readStored(database))?.hash;
  const runOutOfPatience = async () => {
    await vi.waitFor(() => expect(later).not.toHaveLength(0));
    for (const run of later.splice(0)) run();
  };
  return { disk, server, ear, database, loader, shares, load, update, kept, runOutOfPatience };
}

async function visited(version = 1) {
  const first = tab();
  first.server.publish(datasetBytes(version));
  await first.load();
  first.database.close();
  first.server.asked = [];
  return { disk: first.disk, server: first.server };
}

describe('a first visit', () => {
  it('fetches the dataset with progress, checks it, stores it and hands it over', async () => {
    const { load, server, database, shares, ear } = tab();
    expect(await load()).toEqual(['1', 'network']);
    expect(server.asked).toEqual(['current.json', 'file']);
    expect(shares.at(-1)).toBe(1);
    const stored = await readStored(database);
    expect(stored).toMatchObject({ hash: hashOf(datasetBytes(1)), version: '1', storedAt: 77 });
    expect(new Uint8Array(stored!.bytes)).toEqual(datasetBytes(1));
    expect(ear.cases).toEqual([]);
  });

  it('that finds no database asks for one only once the screen is there', async () => {
    const disk = freshDisk();
    const server = new Server();
    server.publish(datasetBytes(1));
    let markShown: () => void = () => undefined;
    const shown = new Promise<void>((resolve) => (markShown = resolve));
    const database = openTab(disk);
    const ask = vi.fn(() => Promise.resolve(database));
    const ear = new Ear();
    const loader = new DatasetLoader(
      {
        database: ask,
        keepsNothing: () => Promise.resolve(true),
        whenShown: () => shown,
        feed: { fetch: server.fetch, folder: './dataset/' },
        decode: decodeBytes,
        now: () => 77,
        after: () => () => undefined
      },
      { report: ear.report, withdraw: ear.withdraw, progress: () => undefined }
    );
    const { from } = await loader.load(new AbortController().signal);
    expect(from).toBe('network');
    expect(ask).not.toHaveBeenCalled();
    markShown();
    expect(await loader.opened).toBe(database);
    await vi.waitFor(async () =>
      expect((await readStored(database))?.hash).toBe(hashOf(datasetBytes(1)))
    );
    expect(ear.cases).toEqual([]);
  });

  it('without a network fails, and succeeds when tried again with one', async () => {
    const { load, server, ear } = tab();
    server.isReachable = false;
    await expect(load()).rejects.toMatchObject({ reason: 'unreachable' });
    server.isReachable = true;
    expect(await load()).toEqual(['1', 'network']);
    expect(ear.cases).toEqual([]);
  });

  it.each([
    ['another dataset than announced', datasetBytes(2), 'damaged'],
    ['a page', new Uint8Array(64).fill(60), 'damaged'],
    ['half a file', datasetBytes(1).slice(0, 32), 'damaged']
  ])('refuses %s, stores nothing, and takes a fresh one', async (_, body, reason) => {
    const { load, server, kept } = tab();
    server.body = body;
    await expect(load()).rejects.toMatchObject({ reason });
    expect(await kept()).toBeUndefined();
    server.body = datasetBytes(1);
    expect(await load(true)).toEqual(['1', 'network']);
    expect(server.caches.at(-1)).toBe('reload');
  });

  it.each([254, 255])('refuses what this version cannot read (%i)', async (version) => {
    const { load, server, kept } = tab();
    server.publish(datasetBytes(version));
    await expect(load()).rejects.toMatchObject({ reason: 'unreadable' });
    expect(await kept()).toBeUndefined();
  });
});

describe('a later visit', () => {
  it('opens from the store and asks the network for nothing', async () => {
    const { disk, server } = await visited();
    const { load } = tab(disk, server);
    expect(await load()).toEqual(['1', 'store']);
    expect(server.asked).toEqual([]);
  });

  it('without a network is the same, silently', async () => {
    const { disk, server } = await visited();
    server.isReachable = false;
    const { load, update, ear } = tab(disk, server);
    expect(await load()).toEqual(['1', 'store']);
    await update(datasetBytes(1));
    expect(ear.cases).toEqual([]);
  });

  it('with a damaged store fetches anew and says so', async () => {
    const { disk, server } = await visited();
    const broken = datasetBytes(1);
    broken[40] = 99;
    const first = tab(disk, server);
    await first.database.datasets.update('current', { bytes: broken.buffer });
    expect(await first.load()).toEqual(['1', 'network']);
    expect(first.ear.cases).toEqual(['damaged']);
    expect(await tab(disk, server).load()).toEqual(['1', 'store']);
  });

  it('with a record that lost its bytes likewise', async () => {
    const { disk, server } = await visited();
    const { load, database, ear } = tab(disk, server);
    await database.table('datasets').update('current', { bytes: undefined });
    expect(await load()).toEqual(['1', 'network']);
    expect(ear.cases).toEqual(['damaged']);
  });

  it('with a damaged store and no network fails, and does not trip over it again', async () => {
    const { disk, server } = await visited();
    server.isReachable = false;
    const { load, database, kept } = tab(disk, server);
    await database.datasets.update('current', { hash: 'f'.repeat(64) });
    await expect(load()).rejects.toMatchObject({ reason: 'unreachable' });
    expect(await kept()).toBeUndefined();
    server.isReachable = true;
    expect(await load()).toEqual(['1', 'network']);
  });

  it('with what a version of another layout has kept takes its own, without a word', async () => {
    const { disk, server } = await visited();
    const { load, database, ear, kept } = tab(disk, server);
    const bytes = datasetBytes(255);
    await database.datasets.update('current', { bytes: bytes.buffer, hash: hashOf(bytes) });
    server.isReachable = false;
    await expect(load()).rejects.toMatchObject({ reason: 'unreachable' });
    expect(await kept()).toBe(hashOf(bytes));
    server.isReachable = true;
    expect(await load()).toEqual(['1', 'network']);
    expect(ear.cases).toEqual([]);
  });
});

describe('a newer dataset', () => {
  it('is fetched after the start, stored for the next one, and announced', async () => {
    const { disk, server } = await visited(1);
    const { load, update, ear } = tab(disk, server);
    await load();
    server.publish(datasetBytes(2));
    await update(datasetBytes(1));
    expect(ear.cases).toEqual(['update_ready']);
    expect(await tab(disk, server).load()).toEqual(['2', 'store']);
  });

  it('leaves what the reader has set alone', async () => {
    const { disk, server } = await visited(1);
    const { load, update, database } = tab(disk, server);
    await keepSetting(opener(database), 'playSpeed', 2);
    await load();
    server.publish(datasetBytes(2));
    await update(datasetBytes(1));
    expect(await database.settings.toArray()).toEqual([{ key: 'playSpeed', value: 2 }]);
  });

  it('is only looked for where it is the one on screen', async () => {
    const { disk, server } = await visited(1);
    const { update, ear } = tab(disk, server);
    await update(datasetBytes(1));
    expect(server.asked).toEqual(['current.json']);
    expect(ear.cases).toEqual([]);
  });

  it('that another tab has stored is not fetched again', async () => {
    const { disk, server } = await visited(1);
    const [here, there] = [tab(disk, server), tab(disk, server)];
    await here.load();
    server.publish(datasetBytes(2));
    await there.update(datasetBytes(1));
    server.asked = [];
    await here.update(datasetBytes(1));
    expect(server.asked).toEqual(['current.json']);
    expect(here.ear.cases).toEqual(['update_ready']);
  });

  it.each([
    ['its hash', () => ({ published: datasetBytes(2), body: datasetBytes(3) })],
    ['its schema', () => ({ published: datasetBytes(254), body: datasetBytes(254) })]
  ])(
    'that fails %s is refused, the stored one stays, and it can be tried again',
    async (_, make) => {
      const { disk, server } = await visited(1);
      const { load, update, ear, kept } = tab(disk, server);
      await load();
      const { published, body } = make();
      server.publish(published);
      server.body = body;
      await update(datasetBytes(1));
      expect(ear.cases).toEqual(['update_refused']);
      expect(await kept()).toBe(hashOf(datasetBytes(1)));
      server.publish(datasetBytes(2));
      await update(datasetBytes(1), true);
      expect(ear.withdrawn).toContain('update_refused');
      expect(ear.cases).toEqual(['update_refused', 'update_ready']);
      expect(server.caches.at(-1)).toBe('reload');
    }
  );

  it('that has no space is not stored, and the stored one stays', async () => {
    const { disk, server } = await visited(1);
    const { load, update, ear, kept } = tab(disk, server);
    await load();
    server.publish(datasetBytes(2));
    vi.spyOn(FakeStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    await update(datasetBytes(1));
    vi.restoreAllMocks();
    expect(ear.cases).toEqual(['update_full']);
    expect(await kept()).toBe(hashOf(datasetBytes(1)));
  });

  it('that cannot be reached, or whose announcement is a page, is left for another time', async () => {
    const { disk, server } = await visited(1);
    const { update, ear } = tab(disk, server);
    server.announcement = '<!doctype html>';
    await update(datasetBytes(1));
    server.publish(datasetBytes(2));
    const { fetch } = server;
    const halfway = new DatasetLoader(
      {
        database: opener(openTab(disk)),
        whenShown: () => Promise.resolve(),
        keepsNothing: () => Promise.resolve(false),
        feed: {
          folder: './dataset/',
          fetch: (address, init) =>
            address.endsWith('.twl') ? Promise.reject(new TypeError('gone')) : fetch(address, init)
        },
        decode: decodeBytes,
        now: () => 0,
        after: () => () => undefined
      },
      { report: ear.report, withdraw: ear.withdraw, progress: () => undefined }
    );
    await halfway.update(hashOf(datasetBytes(1)), signal);
    expect(ear.cases).toEqual([]);
  });
});

describe('where nothing can be kept', () => {
  it('the dataset lives in memory: no IndexedDB', async () => {
    const { load, ear } = tab({ factory: undefined, keyRange: undefined });
    expect(await load()).toEqual(['1', 'memory']);
    expect(ear.cases).toEqual(['refused']);
  });

  it('the dataset lives in memory: no space', async () => {
    vi.spyOn(FakeStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    const { load, ear } = tab();
    expect(await load()).toEqual(['1', 'memory']);
    expect(ear.cases).toEqual(['full']);
  });

  it('the dataset lives in memory: a newer version of the app has the database', async () => {
    const disk = freshDisk();
    (await openPlainly(disk, NATIVE_VERSION + 10)).close();
    const { load, ear } = tab(disk);
    expect(await load()).toEqual(['1', 'memory']);
    expect(ear.cases).toEqual(['outdated']);
  });

  it('the dataset lives in memory: a database that cannot be opened', async () => {
    const disk = freshDisk();
    vi.spyOn(disk.factory!, 'open').mockImplementation(() => {
      throw new DOMException('broken', 'DataError');
    });
    const { load, ear } = tab(disk);
    expect(await load()).toEqual(['1', 'memory']);
    expect(ear.cases).toEqual(['broken']);
  });

  it('the dataset lives in memory: a database that opens and cannot be read', async () => {
    const { disk, server } = await visited();
    vi.spyOn(FakeStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    vi.spyOn(FakeStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    const { load, ear } = tab(disk, server);
    expect(await load()).toEqual(['1', 'memory']);
    expect(new Set(ear.cases)).toEqual(new Set(['broken']));
  });
});

describe('an upgrade that another tab blocks', () => {
  async function blocked() {
    const disk = freshDisk();
    const other = await openPlainly(disk, 10, (made) => {
      made.createObjectStore('datasets', { keyPath: 'key' });
      made.createObjectStore('settings', { keyPath: 'key' });
    });
    return { other, ...tab(disk) };
  }

  it('does not keep the dataset from the screen, and it is kept once the other is closed', async () => {
    const { other, load, ear, database, kept } = await blocked();
    expect(await load()).toEqual(['1', 'memory']);
    expect([ear.cases, ear.withdrawn]).toEqual([['blocked'], []]);
    other.close();
    await database.open();
    await vi.waitFor(async () => expect(await kept()).toBe(hashOf(datasetBytes(1))));
    expect(ear.withdrawn).toEqual(['blocked']);
  });

  it('without a network waits for the other to be closed and opens what is stored', async () => {
    const { other, load, ear, server } = await blocked();
    const bytes = datasetBytes(5);
    const store = other.transaction('datasets', 'readwrite').objectStore('datasets');
    await done(store.put({ key: 'current', hash: hashOf(bytes), version: '5', bytes }));
    server.isReachable = false;
    const loading = load();
    await ear.hears('blocked');
    await vi.waitFor(() => expect(server.asked).toEqual(['current.json']));
    other.close();
    expect(await loading).toEqual(['5', 'store']);
  });
});

describe('a database that never answers', () => {
  it('is not waited for longer than is bearable', async () => {
    const disk = freshDisk();
    vi.spyOn(disk.factory!, 'open').mockReturnValue({} as IDBOpenDBRequest);
    const { load, runOutOfPatience, ear } = tab(disk);
    const loading = load();
    await runOutOfPatience();
    expect(await loading).toEqual(['1', 'memory']);
    expect(ear.cases).toEqual([]);
  });

  it('and no network is a failure that can be tried again', async () => {
    const disk = freshDisk();
    vi.spyOn(disk.factory!, 'open').mockReturnValue({} as IDBOpenDBRequest);
    const { load, runOutOfPatience, server } = tab(disk);
    server.isReachable = false;
    const loading = load();
    await runOutOfPatience();
    await expect(loading).rejects.toMatchObject({ reason: 'unreachable' });
  });
});

describe('a tab that has been overtaken', () => {
  it('does not store what it finds', async () => {
    const { disk, server } = await visited(1);
    const { load, update, ear } = tab(disk, server);
    await load();
    const newer = await openPlainly(disk, NATIVE_VERSION + 10);
    server.publish(datasetBytes(2));
    await update(datasetBytes(1));
    const kept = newer.transaction('datasets').objectStore('datasets').get('current');
    expect(await done(kept)).toMatchObject({ hash: hashOf(datasetBytes(1)) });
    expect(ear.cases).toEqual(['outdated']);
    newer.close();
  });
});

it('a database that closes before it is read is no broken one', async () => {
  const { disk, server } = await visited(1);
  const { load, database, ear } = tab(disk, server);
  const loading = load();
  await database.open();
  database.close();
  expect(await loading).toEqual(['1', 'memory']);
  expect(ear.cases).toEqual([]);
});

it('two tabs that seed at once store one whole dataset', async () => {
  const disk = freshDisk();
  const server = new Server(datasetBytes(1, 5000));
  const tabs = [tab(disk, server), tab(disk, server)];
  expect(await Promise.all(tabs.map(({ load }) => load()))).toEqual([
    ['1', 'network'],
    ['1', 'network']
  ]);
  const database = openTab(disk);
  await connect(database, new Ear());
  expect(await database.datasets.count()).toBe(1);
  expect(await tab(disk, server).load()).toEqual(['1', 'store']);
});

it('keeping never rejects, also where the database is closed', async () => {
  const database = openTab(freshDisk());
  database.close();
  const bytes = datasetBytes(1).buffer;
  expect(
    await keepDataset(database, { key: 'current', hash: '', version: '', bytes, storedAt: 0 })
  ).toBe('closed');
});
