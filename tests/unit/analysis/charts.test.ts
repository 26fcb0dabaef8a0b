import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binOfKm,
  distanceFigures,
  EDGES_KM,
  partnershipDistances,
  positionOfKm,
  RINGS_KM
} from '../../../src/analysis/charts/distances';
import {
  eventMonths,
  eventYears,
  NO_MONTH,
  NO_TOPIC
} from '../../../src/analysis/charts/event-months';
import { indexDataset } from '../../../src/analysis/dataset-index';
import { timelineTables } from '../../../src/analysis/timeline/rows';
import type { LngLat } from '../../../src/domain/lng-lat';
import { TOPICS } from '../../../src/domain/kinds';
import { toDataset, worldArbitrary, type World } from './answer-world';

const position = fc
  .tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true })
  )
  .map((pair): LngLat => pair);
const spreadWorld = fc
  .record({
    world: worldArbitrary,
    positions: fc.array(position, { minLength: 12, maxLength: 12 })
  })
  .map(({ world, positions }): World => ({
    ...world,
    places: world.places.map((place, row) => ({ ...place, position: positions[row % 12]! }))
  }));

/** By the haversine formula, on the sphere of the mean radius. */
function plainKm([lon, lat]: LngLat, [toLon, toLat]: LngLat): number {
  const turn = Math.PI / 180;
  const a =
    Math.sin(((toLat - lat) * turn) / 2) ** 2 +
    Math.cos(lat * turn) * Math.cos(toLat * turn) * Math.sin(((toLon - lon) * turn) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(a)));
}

describe('the histogram of distances', () => {
  it('has the rings of the map among its edges, and ever longer steps', () => {
    for (const ring of RINGS_KM) expect(EDGES_KM).toContain(ring);
    const steps = EDGES_KM.slice(1).map((edge, index) => edge - EDGES_KM[index]!);
    expect(steps.slice(1, -1).every((step, index) => step >= steps[index]!)).toBe(true);
  });

  it('holds what a plain count holds', () => {
    fc.assert(
      fc.property(spreadWorld, fc.infiniteStream(fc.boolean()), (world, kept) => {
        const index = indexDataset(toDataset(world));
        const mask = Uint8Array.from(world.ties, () => (kept.next().value ? 1 : 0));
        const figures = distanceFigures(index, partnershipDistances(index), mask);
        const at = (id: string) => world.places.find((place) => place.id === id)!.position;
        const plain = world.ties.flatMap((tie, row) =>
          mask[row] === 1 ? [{ row, tie, km: plainKm(at(tie.home), at(tie.partner)) }] : []
        );
        expect(figures.total).toBe(plain.length);
        for (const { fromKm, toKm, rows, byHome } of figures.bins) {
          const mine = plain.filter(({ km }) => km >= fromKm && km < toKm);
          expect([...rows].sort((a, b) => a - b)).toEqual(mine.map(({ row }) => row));
          world.homes.forEach((home, at) => {
            expect(byHome[at]).toBe(mine.filter(({ tie }) => tie.home === home).length);
          });
        }
        expect(figures.bins.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(plain.length);
        const sorted = plain.map(({ km }) => km).sort((a, b) => a - b);
        if (sorted.length === 0) {
          expect(figures).toMatchObject({ medianKm: null, furthest: -1 });
          return;
        }
        const half = sorted.length / 2;
        const median =
          sorted.length % 2 === 1
            ? sorted[Math.floor(half)]!
            : (sorted[half - 1]! + sorted[half]!) / 2;
        expect(figures.medianKm).toBeCloseTo(median, 3);
        expect(figures.withinRings).toEqual(
          RINGS_KM.map((ring) => sorted.filter((km) => km <= ring).length)
        );
        const furthest = plain.find(({ row }) => row === figures.furthest)!;
        expect(furthest.km).toBeCloseTo(sorted.at(-1)!, 3);
      }),
      { numRuns: 200 }
    );
  });

  it('holds within a ring what lies on it', () => {
    const tie = { id: 't', home: 'kaliningrad', partner: 'partner-0' };
    const [world] = fc.sample(worldArbitrary, { numRuns: 1, seed: 1 });
    const index = indexDataset(toDataset({ ...world!, ties: [tie], agreements: [], events: [] }));
    const within = (km: number): readonly number[] =>
      distanceFigures(index, Float64Array.of(km), Uint8Array.of(1)).withinRings;
    expect(within(1000)).toEqual([0, 1, 1, 1]);
    expect(within(1000.1)).toEqual([0, 0, 1, 1]);
  });

  it('places a distance between the edges of its bin', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 20_037, noNaN: true }), (km) => {
        const bin = binOfKm(km);
        expect(km).toBeGreaterThanOrEqual(EDGES_KM[bin]!);
        expect(km).toBeLessThan(EDGES_KM[bin + 1]!);
        expect(Math.floor(positionOfKm(km))).toBe(bin);
      })
    );
    expect(positionOfKm(750)).toBe(3);
    expect(positionOfKm(1250)).toBe(4.5);
  });
});

describe('the events of a year by month', () => {
  it('are counted as plainly, in each of their topics and once in all', () => {
    fc.assert(
      fc.property(
        worldArbitrary,
        fc.array(fc.nat({ max: 2 ** 4 - 1 }), { minLength: 12, maxLength: 12 }),
        fc.constantFrom('topic' as const, 'kind' as const),
        (world, topics, by) => {
          const dataset = toDataset(world);
          world.events.forEach((_, row) => (dataset.events.topics[row] = topics[row]!));
          const { events } = timelineTables(indexDataset(dataset));
          const mask = Uint8Array.from(world.events, (_, row) => (row % 5 === 4 ? 0 : 1));
          const kept = world.events.flatMap((event, row) => {
            // As on the timeline: an event is dated by its start alone.
            const start = event.start.split('/')[0]!;
            return mask[row] === 1 && start !== ''
              ? [{ ...event, start, topics: topics[row]! }]
              : [];
          });
          const years = eventYears(events, mask);
          expect(years.reduce((sum, year) => sum + year.events, 0)).toBe(kept.length);
          for (const { year } of years) {
            const table = eventMonths(dataset, events, mask, year, by);
            const mine = kept.filter(({ start }) => start.startsWith(String(year)));
            expect(table.total).toBe(mine.length);
            const monthOf = (start: string): number =>
              start.length > 4 ? Number(start.slice(5, 7)) - 1 : NO_MONTH;
            for (let month = 0; month <= NO_MONTH; month++) {
              const there = mine.filter(({ start }) => monthOf(start) === month);
              expect(table.months[month]).toBe(there.length);
              for (const { id, months } of table.rows) {
                const has = (event: (typeof there)[number]): boolean =>
                  by === 'kind'
                    ? event.kind === id
                    : id === NO_TOPIC
                      ? event.topics === 0
                      : Math.floor(event.topics / 2 ** TOPICS.findIndex((one) => one === id)) %
                          2 ===
                        1;
                expect(months[month]).toBe(there.filter(has).length);
              }
            }
            const totals = table.rows.map(({ total }) => total);
            expect(totals).toEqual([...totals].sort((a, b) => b - a));
            expect(table.most).toBe(Math.max(0, ...table.rows.flatMap((row) => [...row.months])));
            if (by === 'kind') {
              expect(table.rows.reduce((sum, row) => sum + row.total, 0)).toBe(table.total);
            }
          }
        }
      ),
      { numRuns: 200 }
    );
  });
});
