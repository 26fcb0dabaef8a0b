// @vitest-environment jsdom
import Dexie from 'dexie';
import { IDBObjectStore as FakeStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/domain/kinds';
import { Loading, SLOW_AFTER_MS } from '../../../src/state/loading.svelte';
import { Notices } from '../../../src/state/notices.svelte';
import { loadFailureText } from '../../../src/state/store-notices';
import { NATIVE_VERSION } from '../../../src/store/database';
import { OPENING_PATIENCE_MS } from '../../../src/store/dataset-loader';
import { overwriteGetLocale } from '../../../src/text/paraglide/runtime';
import {
  closeTabs,
  datasetBytes,
  decodeBytes,
  freshDisk,
  openPlainly,
  openTab,
  Server,
  opener
} from '../store/world';
import { follow } from './follow.svelte';

let language: Language = 'en';
const ends: (() => void)[] = [];

beforeEach(() => {
  language = 'en';
  overwriteGetLocale(() => language);
});

afterEach(() => {
  for (const end of ends.splice(0)) end();
  closeTabs();
  vi.restoreAllMocks();
});

interface Timer {
  readonly ms: number;
  readonly run: () => void;
}

/** The app opened in a tab, with time and idleness in the test's hands. */
function open(disk = freshDisk(), server = new Server()) {
  const timers = new Set<Timer>();
  const idle: (() => void)[] = [];
  const reload = vi.fn();
  const notices = new Notices();
  const database = openTab(disk);
  const loading = new Loading(notices, {
    database: opener(database),
    keepsNothing: () => Promise.resolve(false),
    whenShown: () => Promise.resolve(),
    markShown: () => undefined,
    feed: { fetch: (address, init) => server.fetch(address, init), folder: './dataset/' },
    decode: decodeBytes,
    now: () => 1,
    after: (ms, run) => {
      const timer = { ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    reload,
    whenIdle: (run) => idle.push(run)
  });
  const { values: states, end } = follow(() => loading.state);
  ends.push(end, loading.start());
  const reaches = (status: string) => vi.waitFor(() => expect(loading.state.status).toBe(status));
  const pass = (ms: number) => {
    for (const timer of [...timers]) {
      if (timer.ms > ms) continue;
      timers.delete(timer);
      timer.run();
    }
  };
  const becomeIdle = () => {
    for (const run of idle.splice(0)) run();
  };
  const texts = () => notices.list.map(({ text }) => text());
  return {
    ...{ disk, server, timers, idle, reload, notices, database, loading, states },
    ...{ reaches, pass, becomeIdle, texts }
  };
}

async function visited() {
  const first = open();
  await first.reaches('ready');
  first.database.close();
  return { disk: first.disk, server: first.server };
}

/** The one notice on screen, in every language. */
async function theNotice(notices: Notices) {
  await vi.waitFor(() => expect(notices.list).toHaveLength(1));
  const [notice] = notices.list;
  const words = LANGUAGES.map((tongue) => {
    language = tongue;
    return `${notice!.text()} ${notice!.action?.label() ?? ''}`;
  });
  language = 'en';
  expect(new Set(words).size).toBe(3);
  return notice!;
}

describe('loading', () => {
  it('is quick and silent, then ready', async () => {
    const { reaches, states, loading, texts, server, timers, idle } = open();
    await reaches('ready');
    expect(states[0]).toEqual({ status: 'loading', progress: null, slow: false });
    expect(loading.state).toMatchObject({ from: 'network', dataset: { version: '1' } });
    expect(server.asked).toEqual(['current.json', 'file']);
    expect(texts()).toEqual([]);
    expect(timers.size).toBe(0);
    // What has just been fetched is not looked for again.
    expect(idle).toEqual([]);
  });

  it('says how far it is once it takes its time, and no longer when it is there', async () => {
    const server = new Server();
    let send: (bytes: Uint8Array | null) => void = () => undefined;
    server.body = new ReadableStream({
      start: (controller) => {
        send = (bytes) => (bytes ? controller.enqueue(bytes) : controller.close());
      }
    });
    const { loading, pass, reaches, timers } = open(freshDisk(), server);
    await vi.waitFor(() => expect(server.asked).toEqual(['current.json', 'file']));
    send(datasetBytes(1).subarray(0, 16));
    await vi.waitFor(() => expect(loading.state).toMatchObject({ progress: 0.25, slow: false }));
    pass(SLOW_AFTER_MS);
    expect(loading.state).toEqual({ status: 'loading', progress: 0.25, slow: true });
    send(datasetBytes(1).subarray(16, 48));
    await vi.waitFor(() => expect(loading.state).toMatchObject({ progress: 0.75, slow: true }));
    send(datasetBytes(1).subarray(48));
    send(null);
    await reaches('ready');
    expect(timers.size).toBe(0);
  });

  it('opens a later visit from the store, and looks for newer data only when idle', async () => {
    const { disk, server } = await visited();
    server.asked = [];
    const { reaches, loading, becomeIdle, texts } = open(disk, server);
    await reaches('ready');
    expect(loading.state).toMatchObject({ from: 'store' });
    expect(server.asked).toEqual([]);
    becomeIdle();
    await vi.waitFor(() => expect(server.asked).toEqual(['current.json']));
    expect(texts()).toEqual([]);
  });

  it('works offline from the second visit on, silently', async () => {
    const { disk, server } = await visited();
    server.isReachable = false;
    const { reaches, becomeIdle, texts } = open(disk, server);
    await reaches('ready');
    becomeIdle();
    expect(texts()).toEqual([]);
  });

  it('changes nothing on a page that has ended meanwhile', async () => {
    const server = new Server();
    let send: () => void = () => undefined;
    server.body = new ReadableStream({
      start: (controller) => {
        send = () => {
          controller.enqueue(datasetBytes(1));
          controller.close();
        };
      }
    });
    const { loading, database, idle } = open(freshDisk(), server);
    await vi.waitFor(() => expect(server.asked).toHaveLength(2));
    for (const end of ends.splice(0)) end();
    send();
    await vi.waitFor(async () => expect(await database.datasets.count()).toBe(1));
    expect(loading.state.status).toBe('loading');
    expect(idle).toEqual([]);
  });

  it('tells what is kept, as soon as it is', async () => {
    const { indexedDB } = Dexie.dependencies;
    Dexie.dependencies.indexedDB = freshDisk().factory!;
    const { loading } = open();
    const { values, end } = follow(() => loading.stored.current);
    await vi.waitFor(() => expect(values.at(-1)).toMatchObject({ version: '1', storedAt: 1 }));
    end();
    Dexie.dependencies.indexedDB = indexedDB;
  });
});

describe('a failure', () => {
  it('says why in each language and can be tried again', async () => {
    const server = new Server();
    server.isReachable = false;
    const { reaches, loading } = open(freshDisk(), server);
    await reaches('failed');
    expect(loading.state).toMatchObject({ reason: 'unreachable' });
    server.isReachable = true;
    if (loading.state.status === 'failed') loading.state.retry();
    expect(loading.state.status).toBe('loading');
    await reaches('ready');
    expect(server.caches.at(-1)).toBe('reload');
  });

  it('of the data themselves is told apart from one of the network', async () => {
    const server = new Server();
    server.body = datasetBytes(2);
    const { reaches, loading } = open(freshDisk(), server);
    await reaches('failed');
    expect(loading.state).toMatchObject({ reason: 'damaged' });
  });

  it('of any other kind is no blank page either', async () => {
    const { reaches, loading, server } = open();
    server.fetch = () => Promise.resolve(null as unknown as Response);
    await reaches('failed');
    expect(loading.state).toMatchObject({ reason: 'unreadable' });
  });

  it('has words of its own in each language', () => {
    const words = LANGUAGES.flatMap((tongue) => {
      language = tongue;
      return Object.values(loadFailureText).map((text) => text());
    });
    expect(new Set(words).size).toBe(9);
  });
});

describe('a notice', () => {
  it('tells that nothing can be kept', async () => {
    const { reaches, notices, loading } = open({ factory: undefined, keyRange: undefined });
    await reaches('ready');
    expect(loading.state).toMatchObject({ from: 'memory' });
    const notice = await theNotice(notices);
    expect(notice.text()).toContain('does not let the page keep anything');
    expect(notice.action).toBeUndefined();
  });

  it('tells that there is no space', async () => {
    vi.spyOn(FakeStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    const { reaches, notices } = open();
    await reaches('ready');
    expect((await theNotice(notices)).text()).toContain('no space');
  });

  it('asks to close the other tab, and goes by itself when that is done', async () => {
    const disk = freshDisk();
    const other = await openPlainly(disk, 10, (made) => {
      made.createObjectStore('datasets', { keyPath: 'key' });
      made.createObjectStore('settings', { keyPath: 'key' });
    });
    const { notices, reaches, database } = open(disk);
    expect((await theNotice(notices)).text()).toContain('close the other Twinline tabs');
    await reaches('ready');
    other.close();
    await vi.waitFor(() => expect(notices.list).toEqual([]));
    await vi.waitFor(async () => expect(await database.datasets.count()).toBe(1));
  });

  it('asks to reload where another tab has a newer version', async () => {
    const { reaches, notices, reload, disk } = open();
    await reaches('ready');
    (await openPlainly(disk, NATIVE_VERSION + 10)).close();
    const notice = await theNotice(notices);
    expect(notice.text()).toContain('newer version of Twinline');
    notice.action?.run();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('tells of a damaged copy that it is fetched anew', async () => {
    const { disk, server } = await visited();
    const other = openTab(disk);
    await other.datasets.update('current', { hash: '0'.repeat(64) });
    other.close();
    const { reaches, notices, loading } = open(disk, server);
    await reaches('ready');
    expect(loading.state).toMatchObject({ from: 'network' });
    expect((await theNotice(notices)).text()).toContain('damaged');
  });

  it('offers to reset a broken database, which deletes it and reloads', async () => {
    const { disk, server } = await visited();
    const opening = vi.spyOn(disk.factory!, 'open').mockImplementation(() => {
      throw new DOMException('broken', 'DataError');
    });
    const { reaches, notices, reload } = open(disk, server);
    await reaches('ready');
    const notice = await theNotice(notices);
    expect(notice.text()).toContain('your own settings included');
    opening.mockRestore();
    notice.action?.run();
    await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
    expect(await disk.factory!.databases()).toEqual([]);
    expect(notices.list).toEqual([]);
  });

  it('comes back where even that fails', async () => {
    const disk = freshDisk();
    for (const method of ['open', 'deleteDatabase'] as const) {
      vi.spyOn(disk.factory!, method).mockImplementation(() => {
        throw new DOMException('broken', 'DataError');
      });
    }
    const { reaches, notices, reload } = open(disk);
    await reaches('ready');
    const notice = await theNotice(notices);
    notice.action?.run();
    await vi.waitFor(() => expect(notices.list[0]?.id).toBe(notice.id + 1));
    expect(reload).not.toHaveBeenCalled();
  });

  it('tells of newer data, shown after a reload', async () => {
    const { disk, server } = await visited();
    const { reaches, notices, becomeIdle, reload, loading } = open(disk, server);
    await reaches('ready');
    server.publish(datasetBytes(2));
    becomeIdle();
    const notice = await theNotice(notices);
    expect(notice.text()).toContain('Newer data have arrived');
    expect(loading.state).toMatchObject({ dataset: { version: '1' } });
    notice.action?.run();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('tells of newer data that are refused, and tries again when asked', async () => {
    const { disk, server } = await visited();
    const { reaches, notices, becomeIdle, texts } = open(disk, server);
    await reaches('ready');
    server.publish(datasetBytes(2));
    server.body = datasetBytes(3);
    becomeIdle();
    const notice = await theNotice(notices);
    expect(notice.text()).toContain('did not pass their check');
    server.body = datasetBytes(2);
    notice.action?.run();
    await vi.waitFor(() => expect(texts()).toEqual([expect.stringContaining('have arrived')]));
  });

  it('is shown once, however often its case is met, and not again once dismissed', async () => {
    const { disk, server } = await visited();
    const failing = vi.spyOn(FakeStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    vi.spyOn(FakeStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    const { reaches, notices, loading } = open(disk, server);
    await reaches('ready');
    expect(failing).toHaveBeenCalled();
    expect(loading.state).toMatchObject({ from: 'memory' });
    const notice = await theNotice(notices);
    notices.dismiss(notice.id);
    ends.push(loading.start());
    await vi.waitFor(() => expect(loading.state.status).toBe('ready'));
    expect(notices.list).toEqual([]);
  });
});

it('an IndexedDB that never answers is given up after a while', async () => {
  const disk = freshDisk();
  vi.spyOn(disk.factory!, 'open').mockReturnValue({} as IDBOpenDBRequest);
  const { loading, pass, reaches, timers } = open(disk);
  pass(SLOW_AFTER_MS);
  expect(loading.state).toMatchObject({ status: 'loading', slow: true });
  // The wait for the store begins once the browser has said that there may be one.
  await vi.waitFor(() => expect(timers.size).toBe(1));
  pass(OPENING_PATIENCE_MS);
  await reaches('ready');
  expect(loading.state).toMatchObject({ from: 'memory' });
});
