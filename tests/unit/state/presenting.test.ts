// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NO_WORDS, type Presentation } from '../../../src/domain/scene';
import { Explorer } from '../../../src/state/explorer.svelte';
import { Presenting } from '../../../src/state/presenting.svelte';
import { keptView, standingScene } from '../../../src/state/scene-explorer';
import { Settings } from '../../../src/state/settings.svelte';
import { smallWorld } from './small-world';

const talk = (...views: string[]): Presentation => ({
  id: 'talk',
  title: NO_WORDS,
  changedAt: 0,
  scenes: views.map((view, at) => ({
    id: `s${String(at)}`,
    view,
    title: NO_WORDS,
    caption: NO_WORDS,
    notes: NO_WORDS
  }))
});

afterEach(() => localStorage.clear());

function begin(...views: string[]) {
  const explorer = new Explorer(smallWorld);
  const settings = new Settings({ languages: ['en'], prefersDark: false });
  explorer.filter({ levels: ['region'] });
  const before = explorer.view;
  const clock = { ms: 1000 };
  const onend = vi.fn();
  const presenting = new Presenting(talk(...views), explorer, settings, onend, 0, () => clock.ms);
  return { explorer, settings, before, clock, onend, presenting };
}

describe('a presentation under way', () => {
  it('goes from scene to scene and stops at both ends', () => {
    const { presenting, explorer } = begin('?country=LT', '?country=DE', '?proj=globe');
    expect(explorer.filters.countries).toEqual(['LT']);
    presenting.run('back');
    expect(presenting.at).toBe(0);
    presenting.run('next');
    expect(explorer.filters.countries).toEqual(['DE']);
    presenting.run('last');
    presenting.run('next');
    expect(presenting.at).toBe(2);
    expect(explorer.projection).toBe('globe');
    presenting.run({ scene: 1 });
    expect(presenting.at).toBe(1);
    presenting.run({ scene: 99 });
    expect(presenting.at).toBe(2);
    presenting.run('first');
    expect(presenting.at).toBe(0);
  });

  it('lets the audience stray, knows it, and comes back with one call', () => {
    const { presenting, explorer } = begin('?country=LT', '?country=DE');
    expect(presenting.hasStrayed).toBe(false);
    explorer.filter({ countries: ['DE'] });
    expect(presenting.hasStrayed).toBe(true);
    presenting.run('return');
    expect(explorer.filters.countries).toEqual(['LT']);
    expect(presenting.hasStrayed).toBe(false);
    explorer.select({ type: 'country', id: 'LT' });
    expect(presenting.hasStrayed).toBe(true);
  });

  it('ends with the view that was there, its steps and its theme', () => {
    const { presenting, explorer, settings, before, onend } = begin('?theme=dark&country=LT', '');
    expect(settings.theme).toBe('dark');
    presenting.run('next');
    expect(settings.theme).toBe('light');
    presenting.run('end');
    expect(onend).toHaveBeenCalledOnce();
    expect(explorer.view).toEqual(before);
    expect(settings.choice.theme).toBeNull();
    explorer.undo();
    expect(explorer.filters.levels).toEqual([]);
  });

  it('brings a view to life, but not the map, which lives already', () => {
    const { presenting } = begin('?view=table', '');
    presenting.run('live');
    expect([presenting.isLive, presenting.hasStrayed]).toEqual([true, true]);
    presenting.run('live');
    expect([presenting.isLive, presenting.hasStrayed]).toEqual([false, false]);
    presenting.run('live');
    presenting.run('next');
    presenting.run('live');
    expect([presenting.isLive, presenting.hasStrayed]).toEqual([false, false]);
  });

  it('covers the screen, and the next press uncovers it where it was', () => {
    const { presenting } = begin('?country=LT', '?country=DE');
    presenting.run('black');
    expect(presenting.blank).toBe('black');
    presenting.run('white');
    expect(presenting.blank).toBe('white');
    presenting.run('next');
    expect(presenting.blank).toBeNull();
    expect(presenting.at).toBe(0);
    presenting.run('black');
    presenting.run('black');
    expect(presenting.blank).toBeNull();
  });

  it('counts the time without its pauses, and the time of each scene', () => {
    const { presenting, clock } = begin('', '?country=DE');
    clock.ms += 5000;
    presenting.tick();
    expect(presenting.elapsedMs).toBe(5000);
    presenting.run('timer');
    clock.ms += 60_000;
    presenting.tick();
    expect(presenting.elapsedMs).toBe(5000);
    presenting.run('timer');
    presenting.run('next');
    clock.ms += 2000;
    presenting.tick();
    expect(presenting.elapsedMs).toBe(7000);
    expect(presenting.sceneMs).toBe(2000);
  });

  it('goes on by itself where asked, from the last scene to the first', () => {
    const { presenting, clock } = begin('', '?country=DE');
    const wait = (ms: number): void => {
      clock.ms += ms;
      presenting.tick();
    };
    wait(60_000);
    expect(presenting.at).toBe(0);
    presenting.autoSeconds = 10;
    presenting.run('first');
    wait(9_999);
    expect(presenting.at).toBe(0);
    wait(1);
    expect(presenting.at).toBe(1);
    presenting.run('black');
    wait(60_000);
    expect(presenting.at).toBe(1);
    presenting.run('black');
    wait(10_000);
    expect(presenting.at).toBe(0);
  });

  it('passes over what a scene asks for and the dataset does not have', () => {
    const { presenting, explorer } = begin('?country=LT,XX&sel=place:nowhere&from=soon');
    expect(explorer.filters.countries).toEqual(['LT']);
    expect(explorer.selection).toBeNull();
    expect(presenting.hasStrayed).toBe(false);
  });

  it('reports what a window of its own can show', () => {
    const { presenting } = begin('', '?country=DE');
    presenting.run('next');
    flushSync();
    expect(structuredClone(presenting.report)).toMatchObject({ at: 1, blank: null });
  });
});

describe('a scene by itself', () => {
  it('stands in an explorer of its own, whatever is on screen', () => {
    const explorer = new Explorer(smallWorld);
    explorer.filter({ countries: ['LT'] });
    explorer.projection = 'globe';
    const view = keptView(explorer, 'dark');
    explorer.filter({ countries: [] });
    const scene = standingScene({ view }, explorer);
    expect(scene.theme).toBe('dark');
    expect(scene.explorer.filters.countries).toEqual(['LT']);
    expect(scene.explorer.projection).toBe('globe');
    expect(explorer.filters.countries).toEqual([]);
    expect(scene.explorer.index).toBe(explorer.index);
  });
});
