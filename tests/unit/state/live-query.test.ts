// @vitest-environment jsdom
import Dexie from 'dexie';
import { flushSync } from 'svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { KeptSetting } from '../../../src/state/kept-setting.svelte';
import { LiveQuery } from '../../../src/state/live-query.svelte';
import { connect } from '../../../src/store/connection';
import { NATIVE_VERSION } from '../../../src/store/database';
import { keepSetting, watchSetting } from '../../../src/store/kept-settings';
import { keepDataset, readStored, watchStored } from '../../../src/store/stored-dataset';
import { watch, type Watch } from '../../../src/store/watch';
import {
  closeTabs,
  datasetBytes,
  Ear,
  freshDisk,
  openPlainly,
  openTab,
  opener
} from '../store/world';
import { follow } from './follow.svelte';

// Without an IndexedDB in the environment Dexie takes it for a server and watches nothing.
beforeAll(() => {
  Dexie.dependencies.indexedDB = freshDisk().factory!;
});

let ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends) end();
  ends = [];
  closeTabs();
});

/** Everything that a question has answered to something on screen, in order. */
function seen<T>(read: () => T): T[] {
  const { values, end } = follow(read);
  ends.push(end);
  return values;
}

const record = (version: string) => ({
  key: 'current' as const,
  hash: `hash ${version}`,
  version,
  bytes: datasetBytes(1).buffer,
  storedAt: 5
});

describe('a live query', () => {
  it('answers, and answers anew whenever what it read has changed', async () => {
    const database = openTab(freshDisk());
    const query = new LiveQuery(watchStored(opener(database)));
    const answers = seen(() => query.current);
    expect(answers).toEqual([undefined]);
    await vi.waitFor(() => expect(answers).toEqual([undefined, null]));
    await keepDataset(database, record('1'));
    const first = { hash: 'hash 1', version: '1', storedAt: 5 };
    await vi.waitFor(() => expect(answers.at(-1)).toEqual(first));
    await keepDataset(database, record('2'));
    await vi.waitFor(() =>
      expect(answers.at(-1)).toEqual({ ...first, hash: 'hash 2', version: '2' })
    );
  });

  it('is not asked anew by a change of something else', async () => {
    const database = openTab(freshDisk());
    const open = opener(database);
    await keepSetting(open, 'playSpeed', 1);
    const asked = vi.fn(readStored);
    const query = new LiveQuery(watch(open, asked));
    const setting = new LiveQuery(watchSetting(open, 'playSpeed'));
    seen(() => query.current);
    const settings = seen(() => setting.current);
    await vi.waitFor(() => expect([settings.at(-1), asked.mock.calls.length]).toEqual([1, 1]));
    await keepSetting(open, 'playSpeed', 2);
    // Who is to be asked anew is asked by then: all of them are at once.
    await vi.waitFor(() => expect(settings.at(-1)).toBe(2));
    expect(asked).toHaveBeenCalledTimes(1);
    await keepDataset(database, record('1'));
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
  });

  it('asks only while something on screen depends on it', () => {
    const subscriptions = { begun: 0, ended: 0 };
    const counted: Watch<number> = {
      subscribe: (onAnswer) => {
        subscriptions.begun += 1;
        onAnswer(7);
        return () => (subscriptions.ended += 1);
      }
    };
    const query = new LiveQuery(counted);
    expect(query.current).toBeUndefined();
    expect(subscriptions.begun).toBe(0);
    const [one, two] = [seen(() => query.current), seen(() => query.current)];
    flushSync();
    expect([one.at(-1), two.at(-1), subscriptions.begun]).toEqual([7, 7, 1]);
    for (const end of ends.splice(0)) end();
    return vi.waitFor(() => expect(subscriptions.ended).toBe(1));
  });

  it('keeps its last answer where the database has been closed', async () => {
    const disk = freshDisk();
    const database = openTab(disk);
    await connect(database, new Ear());
    await keepDataset(database, record('1'));
    const query = new LiveQuery(watchStored(opener(database)));
    const answers = seen(() => query.current?.version);
    await vi.waitFor(() => expect(answers.at(-1)).toBe('1'));
    // A tab of a newer version closes it.
    (await openPlainly(disk, NATIVE_VERSION + 10)).close();
    expect(await keepDataset(database, record('2'))).toBe('closed');
    expect(query.current?.version).toBe('1');
  });

  it('passes over an answer that fails', async () => {
    const asked = vi.fn(() => Promise.reject(new Error('broken')));
    const query = new LiveQuery(watch(opener(openTab(freshDisk())), asked));
    const answers = seen(() => query.current);
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    expect(answers).toEqual([undefined]);
  });
});

describe('a kept setting', () => {
  const isSpeed = (kept: unknown) => (kept === 1 || kept === 2 ? kept : undefined);
  const speedOn = (database: ReturnType<typeof openTab>) =>
    new KeptSetting<1 | 2>(opener(database), 'playSpeed', 1, isSpeed);

  it('is as it was at first, then as it was set, and is found again at the next visit', async () => {
    const disk = freshDisk();
    const database = openTab(disk);
    const speed = speedOn(database);
    const speeds = seen(() => speed.current);
    expect(speeds).toEqual([1]);
    speed.keep(2);
    flushSync();
    expect(speeds.at(-1)).toBe(2);
    await vi.waitFor(async () => expect(await database.settings.count()).toBe(1));

    const next = speedOn(openTab(disk));
    const found = seen(() => next.current);
    await vi.waitFor(() => expect(found.at(-1)).toBe(2));
  });

  it('follows what another tab has set, until it is set here', async () => {
    const disk = freshDisk();
    const [here, there] = [openTab(disk), openTab(disk)];
    const speed = speedOn(here);
    const speeds = seen(() => speed.current);
    await keepSetting(opener(there), 'playSpeed', 2);
    await vi.waitFor(() => expect(speeds.at(-1)).toBe(2));
    speed.keep(1);
    await keepSetting(opener(there), 'playSpeed', 2);
    flushSync();
    expect(speed.current).toBe(1);
  });

  it('that is none of its values is passed over', async () => {
    const database = openTab(freshDisk());
    await keepSetting(opener(database), 'playSpeed', 99);
    const speed = speedOn(database);
    const speeds = seen(() => speed.current);
    await keepSetting(opener(database), 'playSpeed', 2);
    await vi.waitFor(() => expect(speeds.at(-1)).toBe(2));
    await keepSetting(opener(database), 'playSpeed', 'fast');
    await vi.waitFor(() => expect(speeds.at(-1)).toBe(1));
  });

  it('that cannot be kept holds for this page', async () => {
    const disk = freshDisk();
    vi.spyOn(disk.factory!, 'open').mockImplementation(() => {
      throw new DOMException('private mode', 'SecurityError');
    });
    const speed = speedOn(openTab(disk));
    const speeds = seen(() => speed.current);
    speed.keep(2);
    flushSync();
    expect(speeds.at(-1)).toBe(2);
  });
});
