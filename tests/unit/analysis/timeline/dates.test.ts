import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../../../src/analysis/dataset-index';
import { timeAxis } from '../../../../src/analysis/timeline/axis';
import { fillPlaces, placeRows } from '../../../../src/analysis/timeline/bins';
import { dateTicks, pileTicks } from '../../../../src/analysis/timeline/dates';
import { EXACTNESS, timelineTables } from '../../../../src/analysis/timeline/rows';
import { windowOfYears, type YearWindow } from '../../../../src/analysis/timeline/window';
import { TIME_UNITS, type TimeUnit } from '../../../../src/domain/view';
import { makePlace, toDataset } from '../answer-world';

type Dates = readonly { readonly date: string; readonly home: 'a' | 'b' }[];

function strip(dates: Dates, unit: TimeUnit, window?: YearWindow) {
  const dataset = toDataset({
    places: ['a', 'b', 'c'].map((id) => makePlace({ id })),
    homes: ['a', 'b'],
    ties: [
      { id: 'a-c', home: 'a', partner: 'c' },
      { id: 'b-c', home: 'b', partner: 'c' }
    ],
    agreements: dates.map(({ date, home }, row) => ({
      id: `d${String(row)}`,
      tie: `${home}-c`,
      kind: 'agreement' as const,
      date
    })),
    events: []
  });
  const { agreements, extent } = timelineTables(indexDataset(dataset));
  const placement = placeRows(agreements, extent, unit);
  const filled = fillPlaces(placement, new Uint8Array(dates.length).fill(1));
  const axis = timeAxis(placement, window ?? windowOfYears(extent), new Set([1993]));
  return dateTicks(axis, placement, filled, dataset.agreements);
}

const anyDate = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1950, max: 2020 }).map(String),
  fc
    .tuple(fc.integer({ min: 1950, max: 2020 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${String(year)}-${String(month).padStart(2, '0')}`),
  fc
    .tuple(
      fc.integer({ min: 1950, max: 2020 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 })
    )
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
);

describe('the strip of dates', () => {
  it('has each dated record once, where its date lies and as long as it is vague', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ date: anyDate, home: fc.constantFrom('a', 'b') }), { maxLength: 30 }),
        fc.constantFrom(...TIME_UNITS),
        (dates, unit) => {
          const ticks = strip(dates, unit);
          const dated = dates.flatMap(({ date }, row) => (date === '' ? [] : [row]));
          expect(ticks.map(({ row }) => row).sort((a, b) => a - b)).toEqual(dated);
          for (const { row, home, exactness, from, to } of ticks) {
            const { date, home: owner } = dates[row]!;
            const [year = 0, month, day] = date.split('-').map(Number);
            expect(home).toBe(owner === 'a' ? 0 : 1);
            expect(EXACTNESS[exactness]).toBe(day ? 'day' : month ? 'month' : 'year');
            // Plainly: by months a year with vague dates has thirteen parts, else a day is one of many.
            const parts = unit === 'month' && year === 1993 ? 13 : 12;
            if (!month) expect([from, to]).toEqual([year, year + 1]);
            else {
              const near = unit === 'month' ? 1e-9 : 0.02;
              const first = year + (month - 1) / parts;
              expect(from).toBeGreaterThanOrEqual(first - near);
              expect(to).toBeLessThanOrEqual(first + 1 / parts + near);
              if (!day) expect(Math.abs(to - from - 1 / parts)).toBeLessThan(near);
              else expect(to).toBe(from);
            }
          }
        }
      ),
      { numRuns: 300 }
    );
  });

  it('leaves out what is out of sight', () => {
    const dates = ['1987', '1990-05-01', '1991-02', '1999'].map((date) => ({
      date,
      home: 'a' as const
    }));
    const shown = strip(dates, 'year', { from: 1990.5, to: 1995 }).map(({ row }) => row);
    expect(shown).toEqual([2]);
    // What ends where the window begins, or begins where it ends, is no part of it.
    const years = ['1989', '1989-12-31', '1990', '1994', '1995', '1995-01'].map((date) => ({
      date,
      home: 'a' as const
    }));
    const within = strip(years, 'year', { from: 1990, to: 1995 }).map(({ row }) => row);
    expect(within.sort()).toEqual([2, 3]);
  });

  it('lays the exact dates over the vague ones', () => {
    const dates = ['1990-05-01', '1990', '1990-05'].map((date) => ({ date, home: 'a' as const }));
    expect(strip(dates, 'year').map(({ row }) => row)).toEqual([1, 2, 0]);
  });

  it('piles up what lies on the same px, and loses none', () => {
    const dates = fc.array(fc.record({ date: anyDate, home: fc.constantFrom('a', 'b') }), {
      maxLength: 80
    });
    fc.assert(
      fc.property(dates, (some) => {
        const ticks = strip(some, 'year');
        const keeps = Uint8Array.from(some, (_, row) => row % 2);
        const piles = pileTicks(ticks, (year) => (year - 1950) * 3, 1, keeps);
        const kept = ticks.filter(({ row }) => row % 2 === 1);
        expect(piles.reduce((sum, { count }) => sum + count, 0)).toBe(kept.length);
        const colours = kept.filter(({ home }) => home === 0).length;
        const first = piles.filter(({ colour }) => colour === 0);
        expect(first.reduce((sum, { count }) => sum + count, 0)).toBe(colours);
      })
    );
  });
});
