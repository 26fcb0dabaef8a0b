import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../../../src/analysis/dataset-index';
import {
  columnAt,
  endPosition,
  fittingUnit,
  monthWindow,
  positionAt,
  startPosition,
  timeAxis,
  yearAt
} from '../../../../src/analysis/timeline/axis';
import { placeRows, type Placement } from '../../../../src/analysis/timeline/bins';
import { timelineTables, yearsSpan } from '../../../../src/analysis/timeline/rows';
import { calendarDay, dayNumber } from '../../../../src/domain/date-span';
import { windowOfYears } from '../../../../src/analysis/timeline/window';
import { TIME_UNITS, type TimeUnit } from '../../../../src/domain/view';
import { toDataset } from '../answer-world';

const EXTENT = { firstYear: 1950, lastYear: 2020 };
const WHOLE = windowOfYears(EXTENT);
const NO_SLOTS: ReadonlySet<number> = new Set();

function placement(unit: TimeUnit): Placement {
  const empty = toDataset({ places: [], homes: [], ties: [], agreements: [], events: [] });
  return placeRows(timelineTables(indexDataset(empty)).agreements, EXTENT, unit);
}

describe('the columns of a chart', () => {
  it('are its bins, and decades group its years', () => {
    const axis = timeAxis(placement('year'), WHOLE, NO_SLOTS);
    expect(axis.columns).toHaveLength(71);
    expect(axis.groups.map((group) => group.year)).toEqual([
      1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020
    ]);
    expect(axis.groups.map((group) => group.isWhole)).toEqual([
      ...Array<boolean>(7).fill(true),
      false
    ]);
    expect(axis.groups[4]).toMatchObject({ firstColumn: 40, lastColumn: 49 });
    expect(axis.groups[4]!.span).toEqual(yearsSpan(1990, 1999));
  });

  it('are months with a slot after each December whose year has vague dates', () => {
    const axis = timeAxis(
      placement('month'),
      windowOfYears({ firstYear: 2011, lastYear: 2013 }),
      new Set([2012, 2019])
    );
    expect(axis.columns).toHaveLength(37);
    expect(axis.columns.filter((column) => column.isSlot)).toHaveLength(1);
    expect(axis.columns[24]).toMatchObject({ isSlot: true, span: yearsSpan(2012, 2012) });
    expect(axis.groups.map((group) => [group.firstColumn, group.lastColumn])).toEqual([
      [0, 11],
      [12, 24],
      [25, 36]
    ]);
  });

  it('are only those of the years asked for', () => {
    const axis = timeAxis(
      placement('year'),
      windowOfYears({ firstYear: 2010, lastYear: 2020 }),
      NO_SLOTS
    );
    expect(axis.columns[0]!.span).toEqual(yearsSpan(2010, 2010));
    expect(axis.columns).toHaveLength(11);
    expect(axis.groups.map((group) => group.isWhole)).toEqual([true, false]);
  });

  it('belong to one group each, without gap', () => {
    const years = fc
      .tuple(fc.integer({ min: 1950, max: 2020 }), fc.integer({ min: 1950, max: 2020 }))
      .map(([a, b]) => ({ firstYear: Math.min(a, b), lastYear: Math.max(a, b) }));
    const slots = fc
      .uniqueArray(fc.integer({ min: 1950, max: 2020 }))
      .map((list) => new Set(list) as ReadonlySet<number>);
    fc.assert(
      fc.property(
        fc.constantFrom<TimeUnit>(...TIME_UNITS),
        years,
        slots,
        (unit, shown, slotYears) => {
          const axis = timeAxis(placement(unit), windowOfYears(shown), slotYears);
          const grouped = axis.groups.flatMap(({ firstColumn, lastColumn }) =>
            Array.from({ length: lastColumn - firstColumn + 1 }, (_, step) => firstColumn + step)
          );
          expect(grouped).toEqual(axis.columns.map((_, column) => column));
        }
      ),
      { numRuns: 40 }
    );
  });
});

describe('the places of columns on an axis', () => {
  it('give every year the same width, whatever the unit and its slots', () => {
    const window = { from: 1987.3, to: 1993.8 };
    const slots = new Set([1988, 1991]);
    for (const unit of TIME_UNITS) {
      const axis = timeAxis(placement(unit), window, slots);
      for (const [column, { span, isSlot }] of axis.columns.entries()) {
        const { year, month } = calendarDay(span.from);
        const parts = slots.has(year) ? 13 : 12;
        const from = unit === 'month' ? year + (isSlot ? 12 : month - 1) / parts : year;
        expect(axis.edges[column]).toBeCloseTo(from, 9);
      }
      // What is only in part on show is there, and nothing else.
      expect(axis.edges[0]).toBeLessThanOrEqual(window.from);
      expect(axis.edges[1]).toBeGreaterThan(window.from);
      expect(axis.edges.at(-1)).toBeGreaterThanOrEqual(window.to);
      expect(axis.edges.at(-2)).toBeLessThan(window.to);
    }
  });

  it('lead from a position to a time and back', () => {
    const axis = timeAxis(placement('month'), { from: 2011.4, to: 2014 }, new Set([2012]));
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: axis.columns.length - 1e-6, noNaN: true }),
        (position) => {
          expect(positionAt(axis, yearAt(axis, position))).toBeCloseTo(position, 6);
        }
      )
    );
    expect(columnAt(axis, positionAt(axis, 2013.01))).toBe(
      axis.columns.findIndex(({ span }) => span.from === dayNumber(2013, 1, 1))
    );
  });

  it('name a decade whole though a part of it is on show', () => {
    const axis = timeAxis(placement('year'), { from: 1987, to: 2004 }, NO_SLOTS);
    expect(axis.groups.map(({ year, isWhole }) => [year, isWhole])).toEqual([
      [1980, true],
      [1990, true],
      [2000, true]
    ]);
    expect(axis.groups[0]!.span).toEqual(yearsSpan(1980, 1989));
    expect(axis.groups[0]).toMatchObject({ firstColumn: 0, lastColumn: 2 });
  });
});

describe('positions of days', () => {
  const axis = timeAxis(placement('decade'), WHOLE, NO_SLOTS);

  it('lie at the edges of the columns for whole bins', () => {
    const { from, to } = yearsSpan(1990, 1999);
    expect(startPosition(axis, from)).toBe(4);
    expect(endPosition(axis, to)).toBe(5);
  });

  it('lie inside a column for a part of a bin', () => {
    expect(startPosition(axis, dayNumber(1995, 1, 1))).toBeCloseTo(4.5, 2);
  });

  it('stay on the axis for days beyond it', () => {
    expect(startPosition(axis, dayNumber(1900))).toBe(0);
    expect(endPosition(axis, dayNumber(1900))).toBe(0);
    expect(startPosition(axis, dayNumber(2100))).toBe(8);
    expect(endPosition(axis, dayNumber(2100))).toBe(8);
  });

  it('pass over the slot of a year: December ends before it', () => {
    const months = timeAxis(
      placement('month'),
      windowOfYears({ firstYear: 2012, lastYear: 2013 }),
      new Set([2012])
    );
    expect(endPosition(months, dayNumber(2012, 12, 31))).toBe(12);
    expect(startPosition(months, dayNumber(2013, 1, 1))).toBe(13);
  });

  it('find the column under a pointer, at the ends too', () => {
    expect(columnAt(axis, 4.99)).toBe(4);
    expect(columnAt(axis, -3)).toBe(0);
    expect(columnAt(axis, 99)).toBe(7);
  });
});

describe('the unit that fits', () => {
  it('turns months that are too narrow into years, and years into decades', () => {
    expect(fittingUnit('year', WHOLE, 700)).toBe('year');
    expect(fittingUnit('year', WHOLE, 330)).toBe('decade');
    expect(fittingUnit('month', { from: 2018, to: 2021 }, 330)).toBe('month');
    expect(fittingUnit('month', { from: 2018, to: 2021 }, 198)).toBe('year');
    expect(fittingUnit('decade', { from: 2018, to: 2021 }, 900)).toBe('decade');
  });
});

describe('the years that months are shown of', () => {
  const records = { firstYear: 1953, lastYear: 2019 };

  it('are the last with records, without a brush', () => {
    expect(monthWindow(EXTENT, records, null, null, 3)).toEqual({
      firstYear: 2017,
      lastYear: 2019
    });
  });

  it('are those of the brush, as far as there is room', () => {
    const brush = { firstYear: 1990, lastYear: 1999 };
    expect(monthWindow(EXTENT, records, brush, null, 3)).toEqual({
      firstYear: 1990,
      lastYear: 1992
    });
    expect(monthWindow(EXTENT, records, { firstYear: 2020, lastYear: 2020 }, null, 3)).toEqual({
      firstYear: 2020,
      lastYear: 2020
    });
  });

  it('are those that the reader goes to, within the extent', () => {
    expect(monthWindow(EXTENT, records, null, 1962, 3).firstYear).toBe(1962);
    expect(monthWindow(EXTENT, records, null, 1900, 3).firstYear).toBe(1950);
    expect(monthWindow(EXTENT, records, null, 2100, 3)).toEqual({
      firstYear: 2018,
      lastYear: 2020
    });
  });
});
