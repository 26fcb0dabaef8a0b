// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  positionAt,
  timeAxis,
  yearAt,
  type TimeAxis
} from '../../../../src/analysis/timeline/axis';
import { placeRows } from '../../../../src/analysis/timeline/bins';
import { timelineTables, yearsSpan } from '../../../../src/analysis/timeline/rows';
import { windowOfYears } from '../../../../src/analysis/timeline/window';
import { dayNumber } from '../../../../src/domain/date-span';
import { placeBrush } from '../../../../src/views/timeline/chart/brush-place';
import { binAt, gripAt, hitAt } from '../../../../src/views/timeline/chart/chart-hit';
import type { ChartMeasures } from '../../../../src/views/timeline/chart/chart-model';
import { timelineIndex } from './timeline-world';

const { agreements, extent } = timelineTables(timelineIndex);
const YEARS = timeAxis(placeRows(agreements, extent, 'year'), windowOfYears(extent), new Set());
const MONTHS = timeAxis(
  placeRows(agreements, extent, 'month'),
  windowOfYears({ firstYear: 2012, lastYear: 2013 }),
  new Set([2012])
);
function measured(axis: TimeAxis, yearPx: number): ChartMeasures {
  const { from, to } = axis.window;
  return {
    widthPx: (to - from) * yearPx,
    columnPx: 10,
    headPx: 18,
    basePx: 90,
    squares: null,
    x: (position) => (yearAt(axis, position) - from) * yearPx,
    position: (px) => positionAt(axis, from + px / yearPx)
  };
}
const MEASURES = measured(YEARS, 10);
/** 2012 has a slot beside its months: each is 10 px wide. */
const MONTH_MEASURES = measured(MONTHS, 130);

function element(html: string): Element {
  const outer = document.createElement('div');
  outer.innerHTML = html;
  return outer.querySelector('b')!;
}

describe('a point of a chart', () => {
  const ground = element('<b></b>');
  const at = (target: Element, x: number, y: number) =>
    hitAt({ target, x, y, isAdding: false }, YEARS, MEASURES);

  it('lies in a column, or outside', () => {
    expect(at(ground, 435, 50)).toEqual({ kind: 'column', column: 43 });
    for (const [x, y] of [
      [-1, 50],
      [711, 50],
      [435, -1],
      [435, 95]
    ] as const) {
      expect(at(ground, x, y)).toEqual({ kind: 'outside' });
    }
  });

  it('lies first of all on what is drawn there', () => {
    expect(at(element('<i data-row="7"><b></b></i>'), 435, 80)).toEqual({ kind: 'record', row: 7 });
    expect(at(element('<i data-grip="to"><b></b></i>'), 435, 50)).toEqual({ kind: 'handle' });
  });

  it('lies on words: those of a group, or of some columns', () => {
    expect(at(element('<b data-group="4"></b>'), 450, 10)).toEqual({
      kind: 'words',
      span: yearsSpan(1990, 1999),
      group: 4
    });
    expect(at(element('<b data-first="10" data-last="19"></b>'), 150, 100)).toEqual({
      kind: 'words',
      span: yearsSpan(1960, 1969),
      group: -1
    });
  });
});

describe('a drag', () => {
  const ground = element('<b></b>');
  const brush = placeBrush(YEARS, MEASURES, yearsSpan(1990, 1999));

  it('takes hold of an end, of the middle, or makes a new brush', () => {
    const from = element('<b data-grip="from"></b>');
    expect(gripAt({ target: from, x: 400, y: 40, isAdding: false }, brush, true)).toBe('from');
    expect(gripAt({ target: ground, x: 450, y: 40, isAdding: false }, brush, true)).toBe('move');
    expect(gripAt({ target: ground, x: 300, y: 40, isAdding: false }, brush, true)).toBe('create');
    expect(
      gripAt(
        { target: ground, x: 300, y: 40, isAdding: false },
        placeBrush(YEARS, MEASURES, null),
        false
      )
    ).toBe('create');
  });

  it('leads an end to the nearest edge, all else to the bin under it', () => {
    expect(binAt(YEARS, MEASURES, 434, 'create')).toBe(43);
    expect(binAt(YEARS, MEASURES, 434, 'from')).toBe(43);
    expect(binAt(YEARS, MEASURES, 436, 'from')).toBe(44);
    expect(binAt(YEARS, MEASURES, 434, 'to')).toBe(42);
    expect(binAt(YEARS, MEASURES, 436, 'to')).toBe(43);
    expect(binAt(YEARS, MEASURES, 9999, 'to')).toBe(70);
  });
});

describe('the place of the brush', () => {
  it('is the whole axis without a period', () => {
    expect(placeBrush(YEARS, MEASURES, null)).toMatchObject({ from: 0, to: 710, isPartial: false });
  });

  it('ends with its last bin', () => {
    expect(placeBrush(YEARS, MEASURES, yearsSpan(1990, 1999))).toEqual({
      from: 400,
      to: 500,
      isPartial: true,
      fromIsAway: false,
      toIsAway: false
    });
  });

  it('holds what has no month only where it holds the whole year', () => {
    expect(placeBrush(MONTHS, MONTH_MEASURES, yearsSpan(2012, 2012)).to).toBeCloseTo(130, 6);
    const june = { from: dayNumber(2012, 6, 1), to: dayNumber(2012, 12, 31) };
    const place = placeBrush(MONTHS, MONTH_MEASURES, june);
    expect([place.from, place.to].map(Math.round)).toEqual([50, 120]);
  });

  it('says which of its ends lies out of sight', () => {
    expect(placeBrush(MONTHS, MONTH_MEASURES, yearsSpan(2010, 2012))).toMatchObject({
      fromIsAway: true,
      toIsAway: false
    });
    expect(placeBrush(MONTHS, MONTH_MEASURES, yearsSpan(2000, 2001))).toMatchObject({
      from: 0,
      to: 0,
      isPartial: false
    });
  });
});
