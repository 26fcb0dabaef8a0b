import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../../../src/analysis/dataset-index';
import { worldPartOf } from '../../../../src/analysis/findings/world-parts';
import { countAt, fillPlaces, placeRows } from '../../../../src/analysis/timeline/bins';
import { timelineTables } from '../../../../src/analysis/timeline/rows';
import {
  countSplit,
  MOST_GROUPS,
  NO_PART,
  OTHERS,
  splitCountAt,
  splitGroups,
  splitTotal
} from '../../../../src/analysis/timeline/split';
import { AGREEMENT_KINDS, EVENT_KINDS } from '../../../../src/domain/kinds';
import { TIME_UNITS } from '../../../../src/domain/view';
import { toDataset, worldArbitrary, type World } from '../answer-world';

/** Worlds with so many kinds and countries that some must share a row. */
const manifold = fc
  .record({
    world: worldArbitrary,
    kinds: fc.array(fc.constantFrom(...AGREEMENT_KINDS), { minLength: 20, maxLength: 20 }),
    events: fc.array(fc.constantFrom(...EVENT_KINDS), { minLength: 20, maxLength: 20 }),
    countries: fc.array(fc.constantFrom('DE', 'JP', 'US', 'EG', 'AU', 'QQ'), {
      minLength: 20,
      maxLength: 20
    })
  })
  .map(({ world, kinds, events, countries }): World => ({
    ...world,
    places: world.places.map((place, row) => ({ ...place, country: countries[row % 20]! })),
    agreements: world.agreements.map((one, row) => ({ ...one, kind: kinds[row % 20]! })),
    events: world.events.map((one, row) => ({ ...one, kind: events[row % 20]! }))
  }));

/** Plainly, what a record is counted under. */
function valueOf(world: World, split: string, record: { tie: string; kind: string }): string {
  const tie = world.ties.find(({ id }) => id === record.tie)!;
  if (split === 'home') return tie.home;
  if (split === 'kind') return record.kind;
  const partner = world.places.find(({ id }) => id === tie.partner)!;
  return worldPartOf(partner.country) ?? NO_PART;
}

describe('a split timeline', () => {
  it('counts each row as a plain filter does, and its rows sum to the whole', () => {
    let shared = 0;
    fc.assert(
      fc.property(
        manifold,
        fc.constantFrom('agreements' as const, 'events' as const),
        fc.constantFrom('home' as const, 'kind' as const, 'region' as const),
        fc.constantFrom(...TIME_UNITS),
        fc.infiniteStream(fc.boolean()),
        (world, table, split, unit, kept) => {
          const index = indexDataset(toDataset(world));
          const tables = timelineTables(index);
          const placement = placeRows(tables[table], tables.extent, unit);
          const records: readonly { tie: string; kind: string }[] = world[table];
          const mask = Uint8Array.from(records, () => (kept.next().value ? 1 : 0));
          const filled = fillPlaces(placement, mask);
          const groups = splitGroups(index, table, tables[table], split);
          const counts = countSplit(placement, filled, groups);
          expect(groups.ids.length).toBeLessThanOrEqual(MOST_GROUPS);
          if (groups.ids.includes(OTHERS)) shared += 1;

          const named = new Set(groups.ids);
          const groupOf = (row: number): string => {
            const value = valueOf(world, split, records[row]!);
            return named.has(value) ? value : OTHERS;
          };
          const drawn = records.flatMap((record, row) =>
            mask[row] === 1 && record.kind !== 'unknown' ? [row] : []
          );
          groups.ids.forEach((id, group) => {
            const mine = drawn.filter((row) => groupOf(row) === id);
            expect(splitTotal(counts, group)).toBe(mine.length);
            for (let place = 0; place < placement.places; place++) {
              const there = mine.filter((row) => placement.placeOf[row] === place);
              expect(splitCountAt(counts, group, place)).toBe(there.length);
            }
          });
          for (let place = 0; place < placement.places; place++) {
            const sum = groups.ids.reduce(
              (total, _, group) => total + splitCountAt(counts, group, place),
              0
            );
            expect(sum).toBe(countAt(filled, place));
          }
        }
      ),
      { numRuns: 200 }
    );
    expect(shared).toBeGreaterThan(0);
  });

  it('counts only what is kept, where asked', () => {
    fc.assert(
      fc.property(manifold, (world) => {
        const index = indexDataset(toDataset(world));
        const tables = timelineTables(index);
        const placement = placeRows(tables.agreements, tables.extent, 'year');
        const rows = world.agreements.length;
        const filled = fillPlaces(placement, new Uint8Array(rows).fill(1));
        const groups = splitGroups(index, 'agreements', tables.agreements, 'kind');
        const keeps = Uint8Array.from(world.agreements, (_, row) => row % 2);
        const counts = countSplit(placement, filled, groups, keeps);
        const total = groups.ids.reduce((sum, _, group) => sum + splitTotal(counts, group), 0);
        const plain = world.agreements.filter((one, row) => row % 2 && one.kind !== 'unknown');
        expect(total).toBe(plain.length);
      })
    );
  });

  it('orders municipalities as the data do, and all else by number', () => {
    fc.assert(
      fc.property(manifold, (world) => {
        const index = indexDataset(toDataset(world));
        const { agreements } = timelineTables(index);
        expect(splitGroups(index, 'agreements', agreements, 'home').ids).toEqual(world.homes);
        const { ids } = splitGroups(index, 'agreements', agreements, 'kind');
        const count = (kind: string): number =>
          world.agreements.filter((one) => one.kind === kind).length;
        const named = ids.filter((id) => id !== OTHERS).map(count);
        expect(named).toEqual([...named].sort((a, b) => b - a));
      })
    );
  });
});
