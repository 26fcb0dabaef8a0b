import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/analysis/answer';
import { indexDataset } from '../../../src/analysis/dataset-index';
import {
  cellFilters,
  classOf,
  isDecadeAsked,
  MATRIX_MEASURES,
  matrixClasses,
  matrixOf,
  shadeOf,
  type MatrixMeasure
} from '../../../src/analysis/matrix';
import { isDecadeLeft } from '../../../src/analysis/matrix-rows';
import { NONE } from '../../../src/domain/dataset';
import { calendarDay } from '../../../src/domain/date-span';
import { NO_FILTERS } from '../../../src/domain/filters';
import { daysOf, filtersArbitrary, makePlace, toDataset, worldArbitrary } from './answer-world';

const measureArbitrary = fc.constantFrom(...MATRIX_MEASURES);

describe('the matrix', () => {
  it('says in each cell and total what the statement says of it', () => {
    fc.assert(
      fc.property(
        worldArbitrary,
        filtersArbitrary,
        measureArbitrary,
        fc.boolean(),
        (world, filters, measure, isApart) => {
          const index = indexDataset(toDataset(world));
          const matrix = matrixOf(index, { filters, matches: null, measure, isApart });
          const own = isApart ? { ...filters, homes: [] } : filters;
          const stated = (change: Partial<typeof filters>): number =>
            answer(index, { ...own, ...change }, null).totals[measure];
          const anyTime = { span: null, moreSpans: [] };
          expect(matrix.total).toBe(stated({ ...anyTime, countries: [] }));
          for (const row of matrix.rows) {
            const home = row.home === NONE ? null : world.homes[row.home]!;
            expect(row.total).toBe(
              stated({
                ...anyTime,
                countries: [row.country],
                ...(home === null ? {} : { homes: [home] })
              })
            );
            matrix.decades.forEach(({ span }, at) => {
              expect(row.cells[at]).toBe(stated(cellFilters(row, home, span)));
            });
          }
          matrix.decades.forEach(({ span }, at) => {
            expect(matrix.columnTotals[at]).toBe(
              stated({
                countries: [],
                span,
                moreSpans: [],
                time: 'signed',
                keepsUndated: false
              })
            );
          });
          expect(matrix.most).toBe(
            Math.max(0, ...matrix.rows.flatMap((row) => [...row.cells, row.undated]))
          );
        }
      )
    );
  });

  it('adds up: cells to columns, and decades to totals but for what stands twice or nowhere', () => {
    fc.assert(
      fc.property(
        worldArbitrary,
        filtersArbitrary,
        measureArbitrary,
        fc.boolean(),
        (world, filters, measure, isApart) => {
          const index = indexDataset(toDataset(world));
          const matrix = matrixOf(index, { filters, matches: null, measure, isApart });
          const add = (values: readonly number[]): number =>
            values.reduce((sum, value) => sum + value, 0);
          expect(add(matrix.rows.map((row) => row.total))).toBe(matrix.total);
          expect(add(matrix.rows.map((row) => row.undated))).toBe(matrix.undated);
          matrix.columnTotals.forEach((total, at) => {
            expect(add(matrix.rows.map((row) => row.cells[at]!))).toBe(total);
          });
          // No date of these worlds touches more than two decades.
          expect(
            add(matrix.columnTotals) + matrix.undated - matrix.repeated + matrix.elsewhere
          ).toBe(matrix.total);
        }
      )
    );
  });

  it('is a plain count of the rows of a world', () => {
    fc.assert(
      fc.property(worldArbitrary, measureArbitrary, (world, measure) => {
        const index = indexDataset(toDataset(world));
        const matrix = matrixOf(index, {
          filters: NO_FILTERS,
          matches: null,
          measure,
          isApart: true
        });
        const records =
          measure === 'events'
            ? world.events.map((row) => ({ tie: row.tie, days: daysOf(row.start, row.end) }))
            : world.agreements
                .filter((row) => row.kind !== 'unknown' && row.kind !== 'ties_established')
                .map((row) => ({ tie: row.tie, days: daysOf(row.date) }));
        const of = (home: string, country: string) =>
          records.filter(({ tie }) => {
            const found = world.ties.find(({ id }) => id === tie)!;
            const partner = world.places.find(({ id }) => id === found.partner)!;
            return found.home === home && partner.country === country;
          });
        const rows = new Set(
          world.ties.map(
            ({ home, partner }) =>
              `${home} ${world.places.find(({ id }) => id === partner)!.country}`
          )
        );
        expect(
          new Set(matrix.rows.map((row) => `${world.homes[row.home]!} ${row.country}`))
        ).toEqual(rows);
        for (const row of matrix.rows) {
          const own = of(world.homes[row.home]!, row.country);
          expect(row.total).toBe(own.length);
          expect(row.undated).toBe(own.filter(({ days }) => days === null).length);
          matrix.decades.forEach(({ firstYear, lastYear }, at) => {
            expect(row.cells[at]).toBe(
              own.filter(
                ({ days }) =>
                  days !== null &&
                  calendarDay(days.from).year <= lastYear &&
                  calendarDay(days.to).year >= firstYear
              ).length
            );
          });
        }
      })
    );
  });
});

describe('decades without a source', () => {
  const dataset = toDataset({
    places: [
      makePlace({ id: 'home' }),
      makePlace({ id: 'other' }),
      makePlace({ id: 'partner', country: 'DE' })
    ],
    homes: ['home', 'other'],
    ties: [
      { id: 'tie', home: 'home', partner: 'partner' },
      { id: 'tie-2', home: 'other', partner: 'partner' }
    ],
    agreements: [],
    events: [
      { id: 'a', tie: 'tie', kind: 'visit', start: '1985', end: '' },
      { id: 'b', tie: 'tie-2', kind: 'visit', start: '2004', end: '' }
    ]
  });
  const says = { source: 0, line: 1, statedName: '', statedKind: '', statedDate: '' };
  const attestations = [0, 1].map((record) => ({
    ...says,
    table: 'events' as const,
    record,
    statedTitle: '',
    note: ''
  }));
  const index = indexDataset({ ...dataset, attestations });
  const covered = (measure: MatrixMeasure, isApart: boolean, homes: readonly string[] = []) =>
    matrixOf(index, {
      filters: { ...NO_FILTERS, homes },
      matches: null,
      measure,
      isApart
    }).decades.map((one) => [one.firstYear, one.isCovered, ...one.isCoveredOf]);

  it('are those of which none of the municipality reports an event', () => {
    expect(covered('events', true)).toEqual([
      [1980, true, true, false],
      [1990, false, false, false],
      [2000, true, false, true]
    ]);
  });

  it('are, where one municipality is asked for, those of which none of its own reports any', () => {
    expect(covered('events', false, ['other']).map(([, isCovered]) => isCovered)).toEqual([
      false,
      false,
      true
    ]);
  });

  it('are none where documents are counted: a list holds all up to its day', () => {
    expect(covered('documents', true).flatMap(([, ...known]) => known)).not.toContain(false);
  });
});

describe('the classes of its colours', () => {
  it('hold every count in exactly one, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), (most, any) => {
        const classes = matrixClasses(most);
        const count = (any % most) + 1;
        expect(classes.length).toBeLessThanOrEqual(5);
        expect(classes.filter(({ from, to }) => count >= from && count <= to)).toHaveLength(1);
        expect(classOf(classes, count)).toBeGreaterThan(0);
        expect(classOf(classes, 0)).toBe(0);
        expect(classes.at(-1)!.from).toBeLessThanOrEqual(most);
      })
    );
  });

  it('spread over the whole scale, each stronger than the one before', () => {
    expect([1, 2, 3].map((step) => shadeOf(step, 3))).toEqual([1, 3, 5]);
    expect([1, 2, 3, 4].map((step) => shadeOf(step, 4))).toEqual([1, 2, 4, 5]);
    expect([0, 1, 2, 3, 4, 5].map((step) => shadeOf(step, 5))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(shadeOf(1, 1)).toBe(3);
  });

  it('double while counts are small', () => {
    expect(matrixClasses(21).map(({ from }) => from)).toEqual([1, 2, 4, 8, 16]);
    expect(matrixClasses(3).map(({ to }) => to)).toEqual([1, 3]);
    expect(matrixClasses(0)).toEqual([]);
  });
});

describe('a decade that is asked for', () => {
  it('is the one span and no other', () => {
    const span = { from: 0, to: 9 };
    expect(isDecadeAsked({ ...NO_FILTERS, span }, span)).toBe(true);
    expect(isDecadeAsked({ ...NO_FILTERS, span, moreSpans: [span] }, span)).toBe(false);
    expect(isDecadeAsked({ ...NO_FILTERS, span: { from: 0, to: 8 } }, span)).toBe(false);
    expect(isDecadeAsked({ ...NO_FILTERS, span, keepsUndated: true }, span)).toBe(false);
    // All that came by its end, or was in force in it, is more than its cells count.
    expect(isDecadeAsked({ ...NO_FILTERS, span, time: 'cumulative' }, span)).toBe(false);
    expect(isDecadeAsked({ ...NO_FILTERS, span, time: 'inforce' }, span)).toBe(false);
    expect(isDecadeAsked(NO_FILTERS, span)).toBe(false);
  });
});

describe('a decade among what the period leaves', () => {
  const days = (start: string, end: string) => daysOf(start, end)!;
  const nineties = days('1990', '1999');
  const asked = { ...NO_FILTERS, span: days('1997', '2003') };
  const before = days('1980', '1989');
  const after = days('2010', '2019');

  it('touches it, or, of all that had come, begins before its end', () => {
    const left = (filters: typeof asked): boolean[] =>
      [before, nineties, after].map((span) => isDecadeLeft(filters, span));
    expect(left(asked)).toEqual([false, true, false]);
    expect(left({ ...asked, time: 'cumulative' })).toEqual([true, true, false]);
    expect(left({ ...asked, moreSpans: [after] })).toEqual([false, true, true]);
  });

  it('is that of the undated where there is no period, or where it keeps them', () => {
    expect(isDecadeLeft(NO_FILTERS, null)).toBe(true);
    expect(isDecadeLeft(asked, null)).toBe(false);
    expect(isDecadeLeft({ ...asked, keepsUndated: true }, null)).toBe(true);
  });
});
