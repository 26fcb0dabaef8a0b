import { moveInto, panBy, panTo, sizeOf, type YearWindow } from '../../analysis/timeline/window';
import { zoomAt } from '../../analysis/timeline/zoom';
import { calendarDay, type DayNumber } from '../../domain/date-span';
import type { TimeUnit } from '../../domain/view';
import { areSameWindows, type Pin } from './shown-window';

/** The axis of the wide chart as it is shown. */
export interface BandAxis {
  readonly shown: YearWindow;
  readonly whole: YearWindow;
  readonly unit: TimeUnit;
  readonly widthPx: number;
  readonly isZoomed: boolean;
  /** How many years of months it has room for. */
  readonly monthYears: number;
  /** How far the reader has gone on zooming out of the whole. */
  readonly beyond: number;
}

/** How a reader moves the axis of the band: by wheel, fingers, drag, keys and buttons alike. */
export class BandZoom {
  constructor(
    private readonly axis: () => BandAxis,
    /** Shows a window in a unit; null for what that unit shows by itself. */
    private readonly show: (to: Omit<Pin, 'span'> | null, unit: TimeUnit) => void
  ) {}

  /** Around a share of the width; false where nothing changes. */
  readonly zoom = (share: number, factor: number): boolean => {
    const { shown, whole, unit, widthPx, beyond } = this.axis();
    const next = zoomAt({ window: shown, unit, beyond }, { whole, widthPx }, share, factor);
    const isSame = areSameWindows(next.window, shown) && next.unit === unit;
    // Out of the decades nothing follows, however far the reader goes on.
    if (isSame && (next.beyond === beyond || unit === 'decade')) return false;
    this.show(next, next.unit);
    return true;
  };

  /** To the later by a share of the width; false where nothing changes. */
  readonly pan = (share: number): boolean => {
    const { shown, whole, unit, isZoomed } = this.axis();
    const window = panBy(shown, whole, share * sizeOf(shown));
    if (!isZoomed || areSameWindows(window, shown)) return false;
    this.show({ window, unit, beyond: 1 }, unit);
    return true;
  };

  /** By one year, or half of what is on show. */
  readonly go = (direction: -1 | 1): void => {
    const { shown, unit } = this.axis();
    const years = unit === 'month' ? 1 : Math.max(1, Math.round(sizeOf(shown) / 2));
    this.pan((direction * years) / sizeOf(shown));
  };

  /** Another unit: months of the middle of what is on show, all else from end to end. */
  readonly setUnit = (unit: TimeUnit): void => {
    const { shown, whole, isZoomed, monthYears } = this.axis();
    if (unit !== 'month' || !isZoomed) {
      this.show(null, unit);
      return;
    }
    const from = Math.round((shown.from + shown.to - monthYears) / 2);
    const window = moveInto({ from, to: from + monthYears }, whole);
    this.show({ window, unit, beyond: 1 }, unit);
  };

  readonly showWhole = (): void => {
    const { unit } = this.axis();
    this.show(null, unit === 'month' ? 'year' : unit);
  };

  /** Keeps the axis where it is, whatever period is drawn on it. */
  readonly hold = (): void => {
    const { shown, unit, isZoomed } = this.axis();
    if (isZoomed) this.show({ window: shown, unit, beyond: 1 }, unit);
  };

  /** Keeps the end that a key has moved in sight. */
  readonly follow = (day: DayNumber): void => {
    const { shown, whole, unit, isZoomed } = this.axis();
    if (!isZoomed) return;
    const { year } = calendarDay(day);
    this.show({ window: panTo(shown, whole, { from: year, to: year + 1 }), unit, beyond: 1 }, unit);
  };
}
