import type { TimeUnit } from '../../domain/view';
import { fittingUnit } from './axis';
import { moveInto, sizeOf, type YearWindow } from './window';

/** What an axis shows of a whole, and how finely. */
export interface Zoom {
  readonly window: YearWindow;
  readonly unit: TimeUnit;
  /** How far a reader who sees the whole has gone on zooming out; 1 at rest. */
  readonly beyond: number;
}

/** What can be zoomed into. */
export interface ZoomRoom {
  readonly whole: YearWindow;
  /** Of the axis. */
  readonly widthPx: number;
}

/** No more than the twelve months of a year fill an axis. */
const MIN_YEARS = 1;
/** A month that wide has room for the value on its bar. */
const MONTHS_FROM_PX = 200;
/** Later than they come, so that a hand that trembles does not flip the unit. */
const MONTHS_TO_PX = 130;
/** A coarse unit of which more than this share of the whole is on show stays. */
const STAYS_COARSE = 0.8;
/** So far beyond the whole the next coarser unit comes. */
const COARSER_FROM = 1.5;

const COARSER: Readonly<Record<TimeUnit, TimeUnit>> = {
  month: 'year',
  year: 'decade',
  decade: 'decade'
};

function unitAt(zoom: Zoom, window: YearWindow, { whole, widthPx }: ZoomRoom): TimeUnit {
  const yearPx = widthPx / sizeOf(window);
  const isNearWhole = sizeOf(window) > STAYS_COARSE * sizeOf(whole);
  const isNearest = sizeOf(window) <= MIN_YEARS;
  if (zoom.unit !== 'month' && isNearWhole && !isNearest) {
    return fittingUnit(zoom.unit, window, widthPx);
  }
  const fine = yearPx >= (zoom.unit === 'month' ? MONTHS_TO_PX : MONTHS_FROM_PX);
  return fittingUnit(fine ? 'month' : 'year', window, widthPx);
}

/**
 * Zooms in (a factor above 1) or out around a point of the axis. What lies there stays there, but
 * where the window meets an end of the whole. The unit follows the width of a year; out beyond the
 * whole it becomes coarser.
 * @param share where the point lies, from 0 at the left end to 1 at the right.
 */
export function zoomAt(zoom: Zoom, room: ZoomRoom, share: number, factor: number): Zoom {
  const { whole } = room;
  const { window } = zoom;
  const size = sizeOf(window);
  if (factor < 1 && size >= sizeOf(whole)) {
    const beyond = zoom.beyond / factor;
    return beyond < COARSER_FROM
      ? { ...zoom, beyond }
      : { window: whole, unit: COARSER[zoom.unit], beyond: 1 };
  }
  const least = Math.min(MIN_YEARS, sizeOf(whole));
  const next = Math.max(least, Math.min(sizeOf(whole), size / factor));
  const at = window.from + share * size;
  const from = at - share * next;
  const moved = moveInto({ from, to: from + next }, whole);
  return { window: moved, unit: unitAt(zoom, moved, room), beyond: 1 };
}
