import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../../../src/analysis/dataset-index';
import {
  countAt,
  countsByHome,
  fillPlaces,
  placeRows,
  rowsAt,
  timeBins,
  type FilledPlaces,
  type Placement
} from '../../../../src/analysis/timeline/bins';
import { timelineTables, yearsSpan, type DatedRows } from '../../../../src/analysis/timeline/rows';
import { NONE } from '../../../../src/domain/dataset';
import { calendarDay, parseEdtf } from '../../../../src/domain/date-span';
import type { DaySpan } from '../../../../src/domain/filters';
import { TIME_UNITS, type TimeUnit } from '../../../../src/domain/view';
import { toDataset, worldArbitrary, type World } from '../answer-world';

/** One row of a table as a plain reading of the world gives it. */
interface PlainRow {
  readonly home: string;
  readonly span: DaySpan | null;
  readonly exactness: number;
}

const EXACTNESS = ['day', 'month', 'year'];

function plainRow(world: World, tie: string, date: string): PlainRow {
  const span = parseEdtf(date) ?? null;
  return {
    home: world.ties.find((candidate) => candidate.id === tie)!.home,
    span,
    exactness: span ? EXACTNESS.indexOf(span.precision) : 3
  };
}

function plainAgreements(world: World): (PlainRow | null)[] {
  return world.agreements.map((row) =>
    row.kind === 'unknown' ? null : plainRow(world, row.tie, row.date)
  );
}

function plainEvents(world: World): PlainRow[] {
  return world.events.map((row) => plainRow(world, row.tie, row.start.split('/')[0]!));
}

const isWithin = (inner: DaySpan, outer: DaySpan): boolean =>
  outer.from <= inner.from && inner.to <= outer.to;

/** The place of a row, by looking at every bin and every year. */
function plainPlace(placement: Placement, row: PlainRow): number {
  const { span } = row;
  if (span === null) return placement.undated;
  const bin = placement.bins.findIndex((candidate) => isWithin(span, candidate.span));
  if (bin >= 0) return bin;
  if (placement.unit === 'month') {
    for (let year = placement.extent.firstYear; year <= placement.extent.lastYear; year++) {
      if (isWithin(span, yearsSpan(year, year))) {
        return placement.firstSlot + year - placement.extent.firstYear;
      }
    }
  }
  return placement.wide;
}

const worlds = fc.record({
  world: worldArbitrary,
  unit: fc.constantFrom<TimeUnit>(...TIME_UNITS),
  maskSeed: fc.array(fc.boolean(), { minLength: 14, maxLength: 14 })
});

function forEachTable(
  { world, unit, maskSeed }: { world: World; unit: TimeUnit; maskSeed: boolean[] },
  check: (
    plain: readonly (PlainRow | null)[],
    placement: Placement,
    mask: Uint8Array,
    filled: FilledPlaces
  ) => void
): void {
  const tables = timelineTables(indexDataset(toDataset(world)));
  const both: [DatedRows, (PlainRow | null)[]][] = [
    [tables.agreements, plainAgreements(world)],
    [tables.events, plainEvents(world)]
  ];
  for (const [rows, plain] of both) {
    const placement = placeRows(rows, tables.extent, unit);
    const mask = Uint8Array.from(plain, (_, row) => (maskSeed[row] ? 1 : 0));
    check(plain, placement, mask, fillPlaces(placement, mask));
  }
}

describe('the places of rows on a time axis', () => {
  it('are those that a look at every bin and year finds', () => {
    fc.assert(
      fc.property(worlds, (given) => {
        forEachTable(given, (plain, placement) => {
          const expected = plain.map((row) => (row === null ? NONE : plainPlace(placement, row)));
          expect([...placement.placeOf]).toEqual(expected);
        });
      })
    );
  });

  it('hold every drawn row of a mask exactly once, and no other', () => {
    fc.assert(
      fc.property(worlds, (given) => {
        forEachTable(given, (plain, placement, mask, filled) => {
          const seen = Array.from({ length: placement.places }, (_, place) => [
            ...rowsAt(filled, place)
          ]).flat();
          const expected = plain.flatMap((row, index) =>
            row !== null && mask[index] === 1 ? [index] : []
          );
          expect(seen.sort((a, b) => a - b)).toEqual(expected);
        });
      })
    );
  });

  it('order their rows by municipality, within it the exact dates first', () => {
    fc.assert(
      fc.property(worlds, (given) => {
        forEachTable(given, (plain, placement, mask, filled) => {
          for (let place = 0; place < placement.places; place++) {
            const expected = plain
              .map((row, index) => ({ row, index }))
              .filter(({ row, index }) => mask[index] === 1 && row !== null)
              .filter(({ row }) => plainPlace(placement, row!) === place)
              .sort(
                (a, b) =>
                  given.world.homes.indexOf(a.row!.home) - given.world.homes.indexOf(b.row!.home) ||
                  a.row!.exactness - b.row!.exactness ||
                  a.index - b.index
              )
              .map(({ index }) => index);
            expect([...rowsAt(filled, place)]).toEqual(expected);
            expect(countAt(filled, place)).toBe(expected.length);
            expect([...countsByHome(filled, place)]).toEqual(
              given.world.homes.map(
                (home) => expected.filter((index) => plain[index]!.home === home).length
              )
            );
          }
        });
      })
    );
  });

  it('have the same totals by decade whatever the unit', () => {
    fc.assert(
      fc.property(worlds, (given) => {
        forEachTable(given, (plain, placement, mask, filled) => {
          const decades = timeBins(placement.extent, 'decade');
          const expected = decades.map(
            (decade) =>
              plain.filter(
                (row, index) => mask[index] && row?.span && isWithin(row.span, decade.span)
              ).length
          );
          expect([...filled.decadeTotals]).toEqual(expected);
          if (placement.unit === 'decade') {
            expect(decades.map((_, bin) => countAt(filled, bin))).toEqual(expected);
          }
        });
      })
    );
  });
});

describe('the bins of an extent', () => {
  it('cover it without gap or overlap, by every unit', () => {
    const extents = fc
      .record({ decade: fc.integer({ min: 1, max: 250 }), years: fc.integer({ min: 1, max: 130 }) })
      .map(({ decade, years }) => ({
        firstYear: decade * 10,
        lastYear: decade * 10 + years - 1
      }));
    fc.assert(
      fc.property(extents, fc.constantFrom<TimeUnit>(...TIME_UNITS), (extent, unit) => {
        const bins = timeBins(extent, unit);
        const whole = yearsSpan(extent.firstYear, extent.lastYear);
        expect(bins[0]!.span.from).toBe(whole.from);
        expect(bins.at(-1)!.span.to).toBe(whole.to);
        bins.slice(1).forEach((bin, index) => {
          expect(bin.span.from).toBe(bins[index]!.span.to + 1);
        });
      })
    );
  });

  it('start each decade, year and month on its first day, before 1970 too', () => {
    const extent = { firstYear: 1950, lastYear: 2020 };
    expect(timeBins(extent, 'decade').map((bin) => calendarDay(bin.span.from).year)).toEqual([
      1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020
    ]);
    expect(timeBins(extent, 'year')).toHaveLength(71);
    expect(calendarDay(timeBins(extent, 'month')[13]!.span.to)).toEqual({
      year: 1951,
      month: 2,
      day: 28
    });
  });

  it('end the last decade with the last year that is known of', () => {
    const last = timeBins({ firstYear: 1950, lastYear: 2020 }, 'decade').at(-1)!;
    expect(calendarDay(last.span.to)).toEqual({ year: 2020, month: 12, day: 31 });
  });
});

describe('a date over two years', () => {
  it('has no year, but counts in the decade that holds it', () => {
    const world: World = {
      places: [],
      homes: ['home'],
      ties: [{ id: 'tie', home: 'home', partner: 'partner' }],
      agreements: [{ id: 'a', tie: 'tie', kind: 'roadmap', date: '2018/2019' }],
      events: []
    };
    const tables = timelineTables(indexDataset(toDataset(world)));
    const placement = placeRows(tables.agreements, tables.extent, 'year');
    const filled = fillPlaces(placement, Uint8Array.of(1));
    expect([...rowsAt(filled, placement.wide)]).toEqual([0]);
    expect([...filled.decadeTotals]).toEqual([1]);
  });
});

describe('the extent of a timeline', () => {
  const world = (dates: readonly string[]): World => ({
    places: [],
    homes: ['home'],
    ties: [{ id: 'tie', home: 'home', partner: 'partner' }],
    agreements: dates.map((date, row) => ({
      id: `a${row}`,
      tie: 'tie',
      kind: 'agreement' as const,
      date
    })),
    events: []
  });

  it('goes from the decade of the first record to the last record', () => {
    const { extent, recordYears } = timelineTables(
      indexDataset(toDataset(world(['1953', '', '2017-06'])))
    );
    expect(extent).toEqual({ firstYear: 1950, lastYear: 2017 });
    expect(recordYears).toEqual({ firstYear: 1953, lastYear: 2017 });
  });

  it('reaches to the last year that a source describes', () => {
    const dataset = {
      ...toDataset(world(['1953'])),
      sources: [{ id: 's', title: '', language: 'en', publisher: '', asOf: '1950/1961', note: '' }]
    };
    expect(timelineTables(indexDataset(dataset)).extent).toEqual({
      firstYear: 1950,
      lastYear: 1961
    });
  });

  it('is some decade where nothing has a date', () => {
    const { extent } = timelineTables(indexDataset(toDataset(world([]))));
    expect(extent.lastYear - extent.firstYear).toBe(9);
  });
});
