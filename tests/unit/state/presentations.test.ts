// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_WORDS, type Presentation } from '../../../src/domain/scene';
import { Presentations } from '../../../src/state/presentations.svelte';
import { closeTabs, freshDisk, openTab, opener } from '../store/world';

const named = (en: string) => ({ ...NO_WORDS, en });
const ends: (() => void)[] = [];
let visits = 0;

beforeEach(() => localStorage.clear());
afterEach(() => {
  for (const end of ends.splice(0)) end();
  closeTabs();
  vi.restoreAllMocks();
});

/** A page on a disk; two pages on one disk are two tabs, or two visits. */
function visit(disk = freshDisk()) {
  const onunkept = vi.fn();
  let next = 0;
  let now = 1000;
  const page = `${String(visits++)}-`;
  const presentations = new Presentations(opener(openTab(disk)), onunkept, {
    newId: () => `${page}${String(next++)}`,
    now: () => (now += 1)
  });
  ends.push(presentations.start());
  return { disk, presentations, onunkept };
}

const titles = ({ current }: Presentations): string[] =>
  current?.scenes.map(({ title }) => title.en) ?? [];

describe('the presentations', () => {
  it('are none at first; the first view kept makes one', () => {
    const { presentations } = visit();
    expect(presentations.current).toBeNull();
    presentations.keepView('?country=LT', named('Lithuania'), named('Mine'));
    expect(presentations.current?.title.en).toBe('Mine');
    expect(titles(presentations)).toEqual(['Lithuania']);
  });

  it('are there at the next visit as they were left, the open one open', async () => {
    const first = visit();
    first.presentations.keepView('?country=LT', named('A'), named('Mine'));
    first.presentations.keepView('?country=DE', named('B'), named('Mine'));
    first.presentations.create(named('Other'));
    first.presentations.open(first.presentations.own[1]!.id);
    const left = first.presentations.current;
    // A visit ends when all is written.
    await vi.waitFor(async () => expect(await openTab(first.disk).presentations.count()).toBe(2));
    const second = visit(first.disk);
    await vi.waitFor(() => expect(second.presentations.own).toHaveLength(2));
    expect(second.presentations.current).toEqual(left);
  });

  it('are listed at the next visit from the last that was changed', async () => {
    const { presentations, disk } = visit();
    for (const title of ['A', 'B', 'C']) presentations.create(named(title));
    presentations.open(presentations.own.find(({ title }) => title.en === 'A')!.id);
    presentations.rename(named('A, once more'));
    await vi.waitFor(async () => {
      const kept = await openTab(disk).presentations.toArray();
      expect(kept.map(({ title }) => title.en).sort()).toEqual(['A, once more', 'B', 'C']);
    });
    const next = visit(disk).presentations;
    await vi.waitFor(() => expect(next.own).toHaveLength(3));
    expect(next.own.map(({ title }) => title.en)).toEqual(['A, once more', 'C', 'B']);
  });

  it('follow what another tab has changed', async () => {
    const one = visit();
    const two = visit(one.disk);
    one.presentations.keepView('', named('A'), named('Mine'));
    await vi.waitFor(() => expect(titles(two.presentations)).toEqual(['A']));
    two.presentations.keepView('', named('B'), named('Mine'));
    await vi.waitFor(() => expect(titles(one.presentations)).toEqual(['A', 'B']));
  });

  it('are changed scene by scene: behind another, moved, doubled, taken away and brought back', () => {
    const { presentations } = visit();
    const a = presentations.keepView('?q=a', named('A'), named('Mine'));
    presentations.keepView('?q=b', named('B'), named('Mine'));
    presentations.keepView('?q=c', named('C'), named('Mine'), a.id);
    expect(titles(presentations)).toEqual(['A', 'C', 'B']);
    presentations.moveScene(a.id, 2);
    expect(titles(presentations)).toEqual(['C', 'B', 'A']);
    presentations.duplicate(a.id);
    expect(titles(presentations)).toEqual(['C', 'B', 'A', 'A']);
    expect(new Set(presentations.current!.scenes.map(({ id }) => id)).size).toBe(4);
    const undo = presentations.removeScene(a.id);
    expect(titles(presentations)).toEqual(['C', 'B', 'A']);
    undo();
    expect(presentations.current!.scenes[2]!.id).toBe(a.id);
    presentations.changeScene(a.id, { caption: named('said') });
    expect(presentations.current!.scenes[2]!.caption.en).toBe('said');
  });

  it('are deleted, and brought back by undo', async () => {
    const { presentations, disk } = visit();
    presentations.keepView('', named('A'), named('Mine'));
    const { id } = presentations.current!;
    const undo = presentations.remove();
    expect(presentations.own).toEqual([]);
    undo!();
    expect(presentations.current?.id).toBe(id);
    const next = visit(disk);
    await vi.waitFor(() => expect(titles(next.presentations)).toEqual(['A']));
  });

  it('leave an example as it is: a view is kept in a new one', () => {
    const { presentations } = visit();
    const example: Presentation = {
      id: 'example',
      title: named('Example'),
      changedAt: 0,
      scenes: [{ id: 'e', view: '', title: named('E'), caption: NO_WORDS, notes: NO_WORDS }]
    };
    presentations.examples = [example];
    expect(presentations.current).toEqual(example);
    expect(presentations.isExample).toBe(true);
    presentations.rename(named('Changed'));
    presentations.removeScene('e')();
    expect(presentations.remove()).toBeNull();
    expect(presentations.examples).toEqual([example]);
    presentations.keepView('', named('A'), named('Mine'));
    expect(presentations.isExample).toBe(false);
    expect(titles(presentations)).toEqual(['A']);
    presentations.open('example');
    presentations.take({ title: named('Copy'), scenes: example.scenes });
    expect(titles(presentations)).toEqual(['E']);
    expect(presentations.current!.scenes[0]!.id).not.toBe('e');
  });

  it('stay on the page where they cannot be kept, and say so', async () => {
    const onunkept = vi.fn();
    const broken = new Presentations(
      () => Promise.reject(Object.assign(new Error('no space'), { name: 'QuotaExceededError' })),
      onunkept
    );
    broken.keepView('', named('A'), named('Mine'));
    await vi.waitFor(() => expect(onunkept).toHaveBeenCalledWith('full', expect.anything()));
    expect(titles(broken)).toEqual(['A']);
  });

  it('stay on the page where the store refuses them, whatever else it says', async () => {
    const { disk, presentations, onunkept } = visit();
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...given
    ) {
      const [value] = given as [Presentation];
      if (value.title.en === 'Mine') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, given);
    });
    presentations.keepView('', named('A'), named('Mine'));
    await vi.waitFor(() => expect(onunkept).toHaveBeenCalledTimes(2));
    // Another tab keeps one: the store says what it has, which is not ours.
    const other = visit(disk).presentations;
    other.create(named('Other'));
    await vi.waitFor(() =>
      expect(presentations.own.map(({ title }) => title.en)).toEqual(['Mine', 'Other'])
    );
    expect(titles(presentations)).toEqual(['A']);
    presentations.remove();
    expect(presentations.own.map(({ title }) => title.en)).toEqual(['Other']);
  });
});
