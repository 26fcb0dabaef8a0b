import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  anniversaryOf,
  careCalendar,
  isRoundAnniversary
} from '../../../../src/analysis/calendar/anniversaries';
import { indexDataset } from '../../../../src/analysis/dataset-index';
import { indexDetails } from '../../../../src/analysis/details-index';
import { parseEdtf } from '../../../../src/domain/date-span';
import { daysOf, toDataset, worldArbitrary, type World } from '../answer-world';

const inOrder = (a: number, b: number): number => a - b;

/** The first dated record of a tie, found by reading all of them. */
function firstDate(world: World, tie: string): string | null {
  const dated = world.agreements
    .filter((one) => one.tie === tie && one.kind !== 'unknown' && one.date !== '')
    .map(({ date }, order) => ({ date, order, ...daysOf(date)! }))
    .sort((a, b) => a.from - b.from || a.to - b.to || a.order - b.order);
  return dated[0]?.date ?? null;
}

test('the round anniversaries are those that are kept', () => {
  const round = Array.from({ length: 121 }, (_, years) => years).filter(isRoundAnniversary);
  expect(round).toEqual([10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90, 100, 110, 120]);
});

test('an anniversary is as exact as the date that it is of', () => {
  expect(anniversaryOf('1993', 2023)).toBe('2023');
  expect(anniversaryOf('2009-03', 2019)).toBe('2019-03');
  expect(anniversaryOf('2010-06-08', 2020)).toBe('2020-06-08');
  expect(anniversaryOf('2000-02-29', 2025)).toBe('2025-02-28');
  expect(anniversaryOf('2000-02-29', 2020)).toBe('2020-02-29');
});

test('of each shown tie all and only the round anniversaries are told, as a slow count has them', () => {
  fc.assert(
    fc.property(
      worldArbitrary,
      fc.integer({ min: 1990, max: 2100 }),
      fc.infiniteStream(fc.boolean()),
      (world, year, coins) => {
        const details = indexDetails(indexDataset(toDataset(world)));
        const shown = Uint8Array.from(world.ties, () => Number(coins.next().value));
        const calendar = careCalendar(details, shown, year, inOrder);
        const ties = world.ties
          .map((tie, row) => ({ ...tie, row }))
          .filter(({ row }) => shown[row]);
        calendar.years.forEach(({ year: own, anniversaries }, ahead) => {
          expect(own).toBe(year + ahead);
          const naive = ties.flatMap(({ id, row }) => {
            const date = firstDate(world, id);
            if (date === null || date.includes('/')) return [];
            const years = own - Number(date.slice(0, 4));
            return years >= 10 && (years % 10 === 0 || years % 25 === 0) ? [`${row} ${years}`] : [];
          });
          expect(anniversaries.map(({ tie, years }) => `${tie} ${years}`).sort()).toEqual(
            naive.sort()
          );
          const known = anniversaries.filter(({ precision }) => precision !== 'year');
          expect(anniversaries.slice(0, known.length)).toEqual(known);
          // A day before a month that begins with it.
          const days = known.map(({ date }) => parseEdtf(date)!);
          expect(days).toEqual([...days].sort((a, b) => a.from - b.from || a.to - b.to));
          for (const { date, since } of anniversaries) {
            expect(date.slice(0, 4)).toBe(String(own));
            expect(date.length).toBe(since.date.length);
          }
        });
        const backwards = careCalendar(details, shown, year, (a, b) => b - a);
        expect([...backwards.withoutEvent].reverse()).toEqual(calendar.withoutEvent);
        expect([...backwards.withoutDate].reverse()).toEqual(calendar.withoutDate);
        expect(calendar.withoutEvent).toEqual(
          ties.filter(({ id }) => !world.events.some(({ tie }) => tie === id)).map(({ row }) => row)
        );
        expect(calendar.withoutDate).toEqual(
          ties.filter(({ id }) => firstDate(world, id)?.includes('/') ?? true).map(({ row }) => row)
        );
      }
    )
  );
});

test('within a year days stand before the months that begin with them, bare years last', () => {
  const [sample] = fc.sample(worldArbitrary, { numRuns: 1, seed: 1 });
  const dates = ['1990', '1990-03', '1990-03-01', '1990-02-28'];
  const world: World = {
    ...sample!,
    ties: dates.map((id) => ({ id, home: 'kaliningrad', partner: 'partner-0' })),
    agreements: dates.map((date) => ({ id: date, tie: date, kind: 'agreement', date })),
    events: []
  };
  const details = indexDetails(indexDataset(toDataset(world)));
  const [first] = careCalendar(details, Uint8Array.of(1, 1, 1, 1), 2020, inOrder).years;
  expect(first!.anniversaries.map(({ since }) => since.date)).toEqual([
    '1990-02-28',
    '1990-03-01',
    '1990-03',
    '1990'
  ]);
});

const UNTIL = ['2020', '2023-12-31', '2024', '2021-05', '', '2030/2032'];

test('terms that end in one of the three years are told in the order of their ends', () => {
  const world: World = {
    places: ['home', 'a', 'b'].map((id) => ({
      id,
      kind: 'city',
      name: { en: id, ru: '', lt: '' },
      localName: '',
      otherNames: [],
      country: 'LT',
      parent: -1,
      position: [0, 0],
      positionNote: '',
      geonamesId: ''
    })),
    homes: ['home'],
    ties: [
      { id: 'a', home: 'home', partner: 'a' },
      { id: 'b', home: 'home', partner: 'b' }
    ],
    agreements: UNTIL.map((_, row) => ({
      id: `x${row}`,
      tie: row % 2 === 0 ? 'a' : 'b',
      kind: 'agreement',
      date: '2000'
    })),
    events: []
  };
  const dataset = toDataset(world);
  const details = indexDetails(
    indexDataset({ ...dataset, agreements: { ...dataset.agreements, until: UNTIL } })
  );
  const told = (year: number, shown = [1, 1]) =>
    careCalendar(details, Uint8Array.from(shown), year, inOrder).endings.map(({ until }) => until);
  expect(told(2021)).toEqual(['2021-05', '2023-12-31']);
  expect(told(2020)).toEqual(['2020', '2021-05']);
  expect(told(2022)).toEqual(['2023-12-31', '2024']);
  expect(told(2022, [1, 0])).toEqual(['2024']);
  // It may end in any of several years.
  expect(told(2031)).toEqual(['2030/2032']);
  expect(told(2027)).toEqual([]);
  expect(told(2028)).toEqual(['2030/2032']);
});
