import type { DaySpan } from '../../domain/filters';
import type { TimeBin } from './bins';

/** Bins from one to another, both included. */
export interface BinRange {
  readonly first: number;
  readonly last: number;
}

/** What a drag has hold of: nothing yet, an end, or the whole. */
export type BrushGrip = 'create' | 'from' | 'to' | 'move';

/** The bins that a span touches; all without a span. */
export function rangeOfSpan(bins: readonly TimeBin[], span: DaySpan | null): BinRange {
  const whole = { first: 0, last: bins.length - 1 };
  if (span === null) return whole;
  const first = bins.findIndex((bin) => bin.span.to >= span.from);
  const last = bins.findLastIndex((bin) => bin.span.from <= span.to);
  if (first < 0) return { first: whole.last, last: whole.last };
  if (last < 0) return { first: 0, last: 0 };
  return { first, last: Math.max(first, last) };
}

/** The span of some bins; null for all of them, which is no filter. */
export function spanOfRange(bins: readonly TimeBin[], range: BinRange): DaySpan | null {
  const first = bins[range.first];
  const last = bins[range.last];
  if (!first || !last || (range.first === 0 && range.last === bins.length - 1)) return null;
  return { from: first.span.from, to: last.span.to };
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value));
}

/** Moves a whole range by some bins, as far as the axis goes. */
export function moveRange(range: BinRange, by: number, bins: number): BinRange {
  const step = clamp(by, -range.first, bins - 1 - range.last);
  return { first: range.first + step, last: range.last + step };
}

/**
 * The range while a drag is under way.
 * @param start the range when it began.
 * @param anchor the bin where it began.
 * @param current the bin where it is now.
 */
export function dragRange(
  grip: BrushGrip,
  start: BinRange,
  anchor: number,
  current: number,
  bins: number
): BinRange {
  const at = clamp(current, 0, bins - 1);
  switch (grip) {
    case 'create':
      return { first: Math.min(anchor, at), last: Math.max(anchor, at) };
    case 'from':
      return { first: Math.min(at, start.last), last: start.last };
    case 'to':
      return { first: start.first, last: Math.max(at, start.first) };
    case 'move':
      return moveRange(start, current - anchor, bins);
  }
}

/**
 * The range after a key on one of its ends: arrows go by one bin, with Shift for the whole range,
 * Page Up and Down by a page, Home and End as far as this end can go.
 * @param pageBins bins of a decade, or by months of a year.
 * @returns null for any other key.
 */
export function keyRange(
  key: string,
  isShifted: boolean,
  end: 'from' | 'to',
  range: BinRange,
  pageBins: number,
  bins: number
): BinRange | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -pageBins,
    PageUp: pageBins,
    Home: -bins,
    End: bins
  };
  const step = steps[key];
  if (step === undefined) return null;
  if (isShifted) return moveRange(range, step, bins);
  const at = end === 'from' ? range.first : range.last;
  return dragRange(end, range, at, at + step, bins);
}
