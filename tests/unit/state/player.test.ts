// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { yearsSpan } from '../../../src/analysis/timeline/rows';
import { Explorer } from '../../../src/state/explorer.svelte';
import { Player } from '../../../src/state/player.svelte';
import { makePlace, toDataset } from '../analysis/answer-world';

function makeExplorer(): Explorer {
  return new Explorer(
    toDataset({
      places: [makePlace({ id: 'home' }), makePlace({ id: 'partner', country: 'LT' })],
      homes: ['home'],
      ties: [{ id: 'tie', home: 'home', partner: 'partner' }],
      agreements: [
        { id: 'a', tie: 'tie', kind: 'agreement', date: '1993' },
        { id: 'b', tie: 'tie', kind: 'agreement', date: '1996-05-02' },
        { id: 'c', tie: 'tie', kind: 'agreement', date: '' }
      ],
      events: [{ id: 'e', tie: 'tie', kind: 'visit', start: '1998-03', end: '' }]
    })
  );
}

/** A clock that a test moves by hand. */
class Clock {
  readonly waits: number[] = [];
  private readonly waiting: (() => void)[] = [];

  readonly wait = (ms: number): Promise<void> => {
    this.waits.push(ms);
    return new Promise((resolve) => this.waiting.push(resolve));
  };

  /** Lets one wait end, and whatever follows from it happen. */
  async tick(): Promise<void> {
    this.waiting.shift()?.();
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  }

  get isWaiting(): boolean {
    return this.waiting.length > 0;
  }
}

let explorer: Explorer;
let clock: Clock;
let player: Player;
let wantsStill: boolean;

beforeEach(() => {
  explorer = makeExplorer();
  clock = new Clock();
  wantsStill = false;
  player = new Player(explorer, { wait: clock.wait, wantsStill: () => wantsStill });
});

async function playToEnd(): Promise<number> {
  const ticks = player.play();
  while (clock.isWaiting) await clock.tick();
  return ticks;
}

describe('the player', () => {
  it('walks the years from the first record to the last and says how many steps it took', async () => {
    expect(await playToEnd()).toBe(6);
    expect(player.isPlaying).toBe(false);
  });

  it('adds year to year and ends with all time', async () => {
    const ticks = player.play();
    expect(explorer.filters.span).toEqual(yearsSpan(1993, 1993));
    await clock.tick();
    expect(explorer.filters.span).toEqual(yearsSpan(1993, 1994));
    while (clock.isWaiting) await clock.tick();
    await ticks;
    expect(explorer.filters.span).toBeNull();
  });

  it('goes year by year in its other mode, and stays at the last', async () => {
    player.setMode('single');
    expect(await playToEnd()).toBe(6);
    expect(explorer.filters.span).toEqual(yearsSpan(1998, 1998));
  });

  it('shows a preview while it plays and keeps it as one step that undo can leave', async () => {
    player.setMode('single');
    const ticks = player.play();
    expect(explorer.isSettled).toBe(false);
    while (clock.isWaiting) await clock.tick();
    await ticks;
    expect(explorer.isSettled).toBe(true);
    explorer.undo();
    expect(explorer.filters.span).toBeNull();
    expect(explorer.canUndo).toBe(false);
  });

  it('waits shorter at a higher speed, from the next step on', async () => {
    void player.play();
    player.setSpeed(2);
    await clock.tick();
    player.setSpeed(0.5);
    await clock.tick();
    expect(clock.waits).toEqual([600, 300, 1200]);
  });

  it('holds on pause and plays on from there', async () => {
    player.setMode('single');
    const first = player.play();
    await clock.tick();
    player.pause();
    expect(player.isPlaying).toBe(false);
    expect(explorer.isSettled).toBe(true);
    expect(explorer.filters.span).toEqual(yearsSpan(1994, 1994));
    const second = player.play();
    expect(explorer.filters.span).toEqual(yearsSpan(1995, 1995));
    while (clock.isWaiting) await clock.tick();
    expect(await first).toBe(2);
    expect(await second).toBe(4);
  });

  it('does not run twice at once', async () => {
    const first = player.play();
    expect(await player.play()).toBe(0);
    while (clock.isWaiting) await clock.tick();
    expect(await first).toBe(6);
  });

  it('starts anew after its end and where another span was chosen meanwhile', async () => {
    await playToEnd();
    expect(await playToEnd()).toBe(6);
    player.setMode('single');
    void player.play();
    await clock.tick();
    player.pause();
    explorer.setSpan(yearsSpan(1996, 1997));
    void player.play();
    expect(explorer.filters.span).toEqual(yearsSpan(1993, 1993));
  });

  it('lets go where the reader steps in', async () => {
    const ticks = player.play();
    await clock.tick();
    explorer.setSpan(yearsSpan(1996, 1997));
    await clock.tick();
    expect(await ticks).toBe(2);
    expect(player.isPlaying).toBe(false);
    expect(explorer.filters.span).toEqual(yearsSpan(1996, 1997));
  });

  it('goes on under another filter, and keeps it', async () => {
    const ticks = player.play();
    explorer.filter({ countries: ['LT'] });
    while (clock.isWaiting) await clock.tick();
    expect(await ticks).toBe(6);
    expect(explorer.filters.countries).toEqual(['LT']);
  });

  it('takes one step at a time where the reader wants no motion', async () => {
    wantsStill = true;
    player.setMode('single');
    expect(await player.play()).toBe(1);
    expect(explorer.filters.span).toEqual(yearsSpan(1993, 1993));
    expect(await player.play()).toBe(1);
    expect(explorer.filters.span).toEqual(yearsSpan(1994, 1994));
    expect(clock.waits).toEqual([]);
  });

  it('stops by itself once the reader asks for no motion', async () => {
    const ticks = player.play();
    wantsStill = true;
    await clock.tick();
    expect(await ticks).toBe(2);
  });

  it('walks decades in one step each, more slowly', async () => {
    explorer.unit = 'decade';
    player.setMode('single');
    expect(await playToEnd()).toBe(1);
    expect(explorer.filters.span).toEqual(yearsSpan(1990, 1998));
  });

  it('walks by months through the brush, again and again', async () => {
    explorer.unit = 'month';
    explorer.setSpan(yearsSpan(1998, 1998));
    player.setMode('window');
    expect(await playToEnd()).toBe(1);
    player.setMode('cumulative');
    explorer.setSpan(yearsSpan(1996, 1998));
    const steps = await playToEnd();
    expect(steps).toBe(23);
    expect(explorer.filters.span).toEqual(yearsSpan(1996, 1998));
    expect(await playToEnd()).toBe(23);
  });

  it('walks by months through the last years with records where there is no brush', async () => {
    explorer.unit = 'month';
    void player.play();
    expect(player.walked).toEqual(yearsSpan(1996, 1998));
  });

  it('stops when the unit changes under it', async () => {
    const ticks = player.play();
    explorer.unit = 'decade';
    await clock.tick();
    expect(await ticks).toBe(1);
    expect(player.isPlaying).toBe(false);
  });

  it('toggles between playing and pause', async () => {
    player.toggle();
    expect(player.isPlaying).toBe(true);
    player.toggle();
    expect(player.isPlaying).toBe(false);
  });

  it('waits by the clock when left to itself', async () => {
    window.matchMedia = (() => ({ matches: true })) as unknown as typeof window.matchMedia;
    expect(await new Player(explorer).play()).toBe(1);
  });
});
