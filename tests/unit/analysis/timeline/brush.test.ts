import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeBins } from '../../../../src/analysis/timeline/bins';
import {
  dragRange,
  keyRange,
  moveRange,
  rangeOfSpan,
  spanOfRange,
  type BinRange,
  type BrushGrip
} from '../../../../src/analysis/timeline/brush';
import { yearsSpan } from '../../../../src/analysis/timeline/rows';

const BINS = timeBins({ firstYear: 1950, lastYear: 2020 }, 'year');
const COUNT = BINS.length;
const bin = fc.nat({ max: COUNT - 1 });
const range: fc.Arbitrary<BinRange> = fc
  .tuple(bin, bin)
  .map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }));

const yearIndex = (year: number): number => year - 1950;

describe('a brush on a time axis', () => {
  it('asks for the days of its bins, and for no span where it holds them all', () => {
    expect(spanOfRange(BINS, { first: yearIndex(1990), last: yearIndex(1999) })).toEqual(
      yearsSpan(1990, 1999)
    );
    expect(spanOfRange(BINS, { first: 0, last: COUNT - 1 })).toBeNull();
  });

  it('finds its bins again from its span', () => {
    fc.assert(
      fc.property(range, (given) => {
        expect(rangeOfSpan(BINS, spanOfRange(BINS, given))).toEqual(given);
      })
    );
  });

  it('touches each bin that a span of days reaches into', () => {
    const decades = timeBins({ firstYear: 1950, lastYear: 2020 }, 'decade');
    expect(rangeOfSpan(decades, yearsSpan(1993, 2001))).toEqual({ first: 4, last: 5 });
    expect(rangeOfSpan(decades, yearsSpan(1900, 1910))).toEqual({ first: 0, last: 0 });
    expect(rangeOfSpan(decades, yearsSpan(2030, 2031))).toEqual({ first: 7, last: 7 });
  });

  it('never leaves the axis nor turns around, however it is dragged', () => {
    const grips = fc.constantFrom<BrushGrip>('create', 'from', 'to', 'move');
    fc.assert(
      fc.property(grips, range, bin, fc.integer({ min: -200, max: 200 }), (grip, start, at, to) => {
        const dragged = dragRange(grip, start, at, to, COUNT);
        expect(dragged.first).toBeGreaterThanOrEqual(0);
        expect(dragged.last).toBeLessThan(COUNT);
        expect(dragged.first).toBeLessThanOrEqual(dragged.last);
        if (grip === 'move') expect(dragged.last - dragged.first).toBe(start.last - start.first);
        if (grip === 'from') expect(dragged.last).toBe(start.last);
        if (grip === 'to') expect(dragged.first).toBe(start.first);
      })
    );
  });

  it('is created from the bin of the press to that of the pointer, in both directions', () => {
    const start = { first: 0, last: COUNT - 1 };
    expect(dragRange('create', start, 10, 20, COUNT)).toEqual({ first: 10, last: 20 });
    expect(dragRange('create', start, 20, 10, COUNT)).toEqual({ first: 10, last: 20 });
  });

  it('moves as a whole and keeps its length at the ends', () => {
    expect(moveRange({ first: 2, last: 5 }, -4, 10)).toEqual({ first: 0, last: 3 });
    expect(moveRange({ first: 2, last: 5 }, 9, 10)).toEqual({ first: 6, last: 9 });
  });
});

describe('keys on an end of the brush', () => {
  const start = { first: 40, last: 49 };

  it('go by one bin with the arrows, whichever way they point', () => {
    expect(keyRange('ArrowLeft', false, 'from', start, 10, COUNT)).toEqual({ first: 39, last: 49 });
    expect(keyRange('ArrowUp', false, 'to', start, 10, COUNT)).toEqual({ first: 40, last: 50 });
    expect(keyRange('ArrowDown', false, 'to', start, 10, COUNT)).toEqual({ first: 40, last: 48 });
  });

  it('move the whole brush with Shift', () => {
    expect(keyRange('ArrowRight', true, 'from', start, 10, COUNT)).toEqual({ first: 41, last: 50 });
    expect(keyRange('PageDown', true, 'to', start, 10, COUNT)).toEqual({ first: 30, last: 39 });
  });

  it('go by a page with Page Up and Page Down', () => {
    expect(keyRange('PageDown', false, 'from', start, 10, COUNT)).toEqual({ first: 30, last: 49 });
    expect(keyRange('PageUp', false, 'to', start, 10, COUNT)).toEqual({ first: 40, last: 59 });
  });

  it('go as far as this end can with Home and End', () => {
    expect(keyRange('Home', false, 'from', start, 10, COUNT)).toEqual({ first: 0, last: 49 });
    expect(keyRange('End', false, 'from', start, 10, COUNT)).toEqual({ first: 49, last: 49 });
    expect(keyRange('Home', false, 'to', start, 10, COUNT)).toEqual({ first: 40, last: 40 });
    expect(keyRange('End', false, 'to', start, 10, COUNT)).toEqual({ first: 40, last: COUNT - 1 });
  });

  it('leave any other key alone', () => {
    expect(keyRange('Enter', false, 'from', start, 10, COUNT)).toBeNull();
  });
});
