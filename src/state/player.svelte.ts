import { fillPlaces, placeRows, countAt } from '../analysis/timeline/bins';
import { playFrames, type PlayMode } from '../analysis/timeline/frames';
import { monthWindow } from '../analysis/timeline/axis';
import { timelineTables, yearsSpan, type TimelineTables } from '../analysis/timeline/rows';
import type { DaySpan } from '../domain/filters';
import type { TimeUnit } from '../domain/view';
import type { OpenDatabase } from '../store/watch';
import type { Explorer } from './explorer.svelte';
import { KeptSetting } from './kept-setting.svelte';

export const PLAY_SPEEDS = [0.5, 1, 2] as const;
export type PlaySpeed = (typeof PLAY_SPEEDS)[number];

/** What a player needs of the world around it, handed in so that tests can be quick. */
export interface PlayerSurroundings {
  /** Waits for some ms. */
  readonly wait: (ms: number) => Promise<void>;
  /** Whether the reader wants no motion: then each call to play is one step. */
  readonly wantsStill: () => boolean;
}

const BROWSER: PlayerSurroundings = {
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  wantsStill: () => window.matchMedia('(prefers-reduced-motion: reduce)').matches
};

const TICK_MS: Readonly<Record<TimeUnit, number>> = { decade: 1200, year: 600, month: 600 };
/** The moving window: ten years, by months twelve months. */
const WINDOW_BINS: Readonly<Record<TimeUnit, number>> = { decade: 1, year: 10, month: 12 };
/** By months it walks no more than this at a time. */
const MAX_MONTH_YEARS = 3;

/** Without a store a speed holds for as long as the player does. */
const NO_STORE: OpenDatabase = () => new Promise(() => undefined);

function asSpeed(kept: unknown): PlaySpeed | undefined {
  return PLAY_SPEEDS.find((speed) => speed === kept);
}

/**
 * Walks through time bin by bin: shows one span after the other until the last, or until it is
 * paused. Knows nothing of charts.
 */
export class Player {
  /** What timelines need of the dataset. */
  readonly tables: TimelineTables;

  isPlaying = $state.raw(false);
  mode = $state.raw<PlayMode>('cumulative');
  /** What is walked through, while by months; null before and after. */
  walked = $state.raw<DaySpan | null>(null);

  private readonly keptSpeed: KeptSetting<PlaySpeed>;
  private readonly placements = $derived.by(() => {
    const { agreements, events, extent } = this.tables;
    return [agreements, events].map((rows) => placeRows(rows, extent, this.explorer.unit));
  });
  private readonly frames = $derived.by(() => this.findFrames());
  /** The frame on show; -1 before the first. */
  private frame = -1;
  /** Counts the runs, so that one that waits sees that it was ended or replaced. */
  private run = 0;

  constructor(
    private readonly explorer: Explorer,
    private readonly surroundings: PlayerSurroundings = BROWSER,
    store: OpenDatabase = NO_STORE
  ) {
    this.keptSpeed = new KeptSetting(store, 'playSpeed', 1, asSpeed);
    this.tables = timelineTables(explorer.index);
  }

  /** How many times as fast as usual; kept for the next visit. */
  get speed(): PlaySpeed {
    return this.keptSpeed.current;
  }

  readonly setSpeed = (speed: PlaySpeed): void => this.keptSpeed.keep(speed);

  /** Another way to walk starts at the beginning. */
  readonly setMode = (mode: PlayMode): void => {
    this.stop();
    this.mode = mode;
  };

  /**
   * Plays on from where it was, or from the start where it has reached the end or the reader has
   * meanwhile chosen another span.
   * @returns the number of steps shown, once it ends, is paused, or the reader steps in.
   */
  readonly play = async (): Promise<number> => {
    if (this.isPlaying) return 0;
    this.findStart();
    const run = ++this.run;
    this.isPlaying = true;
    let ticks = 0;
    while (this.step()) {
      ticks += 1;
      if (this.isAtEnd || this.surroundings.wantsStill()) break;
      await this.surroundings.wait(TICK_MS[this.explorer.unit] / this.speed);
      if (run !== this.run) return ticks;
      if (!this.isOnShow) break;
    }
    this.pause();
    return ticks;
  };

  /** Holds where it is, and keeps what is shown. */
  readonly pause = (): void => {
    if (!this.isPlaying) return;
    this.run += 1;
    this.isPlaying = false;
    this.explorer.endPreview(true);
  };

  /** Ends; the next play begins at the start. */
  readonly stop = (): void => {
    this.pause();
    this.frame = -1;
    this.walked = null;
  };

  /** What the play button and its key do. */
  readonly toggle = (): void => {
    if (this.isPlaying) this.pause();
    else void this.play();
  };

  private get isAtEnd(): boolean {
    return this.frame >= this.frames.length - 1;
  }

  /** Whether the span on screen is still the one that it has shown last. */
  private get isOnShow(): boolean {
    const shown = this.frames[this.frame];
    return shown !== undefined && isSameSpan(shown, this.explorer.filters.span);
  }

  private findStart(): void {
    const isOnShow = this.isOnShow;
    if (isOnShow && !this.isAtEnd) return;
    // Played again to the end, the same months are walked through, not the last span shown.
    if (!isOnShow) this.walked = this.explorer.unit === 'month' ? this.monthsToWalk() : null;
    this.frame = -1;
  }

  private step(): boolean {
    const next = this.frames[this.frame + 1];
    if (next === undefined) return false;
    this.frame += 1;
    this.explorer.previewFilter({ span: next });
    return true;
  }

  /** The brush where it holds several months, else the last years that have records. */
  private monthsToWalk(): DaySpan {
    const { span } = this.explorer.filters;
    if (span !== null && span.to - span.from > 31) return span;
    const { extent, recordYears } = this.tables;
    const years = monthWindow(extent, recordYears, null, null, MAX_MONTH_YEARS);
    return yearsSpan(years.firstYear, years.lastYear);
  }

  private findFrames(): readonly (DaySpan | null)[] {
    const { unit, answer } = this.explorer;
    const filled = [answer.timelessAgreements, answer.timelessEvents].map((mask, table) =>
      fillPlaces(this.placements[table]!, mask)
    );
    const walked = unit === 'month' ? this.walked : null;
    const steps = this.placements[0]!.bins.map((bin, place) => ({
      ...bin,
      rows: filled.reduce((sum, places) => sum + countAt(places, place), 0)
    })).filter(({ span }) => walked === null || (span.from >= walked.from && span.to <= walked.to));
    const totals = steps.map((step) => step.rows);
    return playFrames(steps, totals, this.mode, WINDOW_BINS[unit]).map((span) => span ?? walked);
  }
}

function isSameSpan(a: DaySpan | null, b: DaySpan | null): boolean {
  return a === b || (a !== null && b !== null && a.from === b.from && a.to === b.to);
}
