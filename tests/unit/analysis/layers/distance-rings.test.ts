import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RINGS_KM } from '../../../../src/analysis/charts/distances';
import { indexDataset } from '../../../../src/analysis/dataset-index';
import {
  distanceRings,
  positionAtDistance,
  ringCentres,
  ringLines
} from '../../../../src/analysis/layers/distance-rings';
import type { HomeMark } from '../../../../src/analysis/map-picture';
import type { LngLat } from '../../../../src/domain/lng-lat';
import { makePlace, toDataset } from '../answer-world';

/** The haversine formula: R. W. Sinnott, Sky and Telescope 68 (1984). */
function haversineKm([lonA, latA]: LngLat, [lonB, latB]: LngLat): number {
  const turn = Math.PI / 180;
  const half = (degrees: number): number => Math.sin((degrees * turn) / 2) ** 2;
  const h = half(latB - latA) + Math.cos(latA * turn) * Math.cos(latB * turn) * half(lonB - lonA);
  return 2 * 6371.0088 * Math.asin(Math.sqrt(Math.min(1, h)));
}

const anyCentre = fc
  .tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true })
  )
  .map(([lon, lat]): LngLat => [lon, lat]);

const HARD: LngLat[] = [
  [20.511, 54.7065],
  [30.3141, 59.9386],
  [180, 0],
  [-180, 66],
  [179.9, -45],
  [0, 90],
  [12, -90],
  // The ring of 1,000 km passes right by the pole.
  [60, 90 - (1000 / 6371.0088) * (180 / Math.PI)],
  [0, 0]
];

function expectRing(centre: LngLat, km: number): void {
  for (const line of ringLines(centre, km)) {
    line.forEach((point, i) => {
      expect(Math.abs(haversineKm(centre, point) / km - 1)).toBeLessThan(0.001);
      expect(Math.abs(point[0])).toBeLessThanOrEqual(180);
      const before = line[i - 1];
      if (!before) return;
      expect(Math.abs(point[0] - before[0])).toBeLessThanOrEqual(180);
    });
  }
}

describe('a ring', () => {
  it('keeps its distance at each of its points and never jumps over the date line', () => {
    for (const centre of HARD) for (const km of RINGS_KM) expectRing(centre, km);
  });

  it('does so around any place of the world', () => {
    fc.assert(
      fc.property(anyCentre, fc.constantFrom(...RINGS_KM), (centre, km) => expectRing(centre, km)),
      { numRuns: 60 }
    );
  });

  it('ends where it began, in as many lines as the date line cuts it into', () => {
    const [whole, ...more] = ringLines([20.511, 54.7065], 500);
    expect(more).toEqual([]);
    expect(haversineKm(whole!.at(-1)!, whole![0]!)).toBeLessThan(0.001);
    expect(ringLines([179, 0], 1000)).toHaveLength(3);
  });

  it('around a pole runs through all longitudes', () => {
    const longitudes = ringLines([30.3141, 59.9386], 5000)
      .flat()
      .map(([lon]) => lon);
    expect(Math.min(...longitudes)).toBeCloseTo(-180, 6);
    expect(Math.max(...longitudes)).toBeCloseTo(180, 6);
    const sorted = longitudes.sort((a, b) => a - b);
    const gaps = sorted.slice(1).map((lon, i) => lon - sorted[i]!);
    expect(Math.max(...gaps)).toBeLessThan(5);
  });

  it('lies to the north, east, south and west where compasses say', () => {
    const km = (6371.0088 * Math.PI) / 180;
    const at = (bearing: number): number[] =>
      positionAtDistance([10, 0], km, bearing).map((value) => Math.round(value * 1e6) / 1e6 + 0);
    expect([0, 90, 180, 270].map(at)).toEqual([
      [10, 1],
      [11, 0],
      [10, -1],
      [9, 0]
    ]);
  });
});

describe('what rings are drawn around', () => {
  const names = ['a', 'b', 'c', 'd'];
  const index = indexDataset(
    toDataset({
      places: [
        ...names.map((id, i) => makePlace({ id, position: [i, i] })),
        makePlace({ id: 'partner', position: [50, 50] })
      ],
      homes: names,
      ties: names.map((home) => ({ id: `${home}-partner`, home, partner: 'partner' })),
      agreements: [],
      events: []
    })
  );
  const homes = names.map((_, home): HomeMark => ({
    place: home,
    home,
    position: [home, home],
    radiusPx: 4,
    ties: 1
  }));
  const around = (selection: Parameters<typeof ringCentres>[2]): number[] =>
    ringCentres(index, homes, selection).flatMap((centre) => centre.homes);

  it('is what is shown, three at most', () => {
    expect(around(null)).toEqual([0, 1, 2]);
    expect(around({ type: 'country', id: 'DE' })).toEqual([0, 1, 2]);
    expect(around({ type: 'place', id: 'partner' })).toEqual([0, 1, 2]);
  });

  it('is the municipality that is selected, or whose tie is', () => {
    expect(around({ type: 'place', id: 'd' })).toEqual([3]);
    expect(around({ type: 'partnership', id: 'b-partner' })).toEqual([1]);
  });

  it('has four rings each, the widest first', () => {
    const rings = distanceRings(ringCentres(index, homes.slice(0, 2), null));
    expect(rings.map(({ km, homes: [home] }) => [km, home])).toEqual(
      [5000, 2000, 1000, 500].flatMap((km) => [
        [km, 0],
        [km, 1]
      ])
    );
  });

  it('is the middle of those that lie as good as in one place', () => {
    // Kaliningrad and Zelenogradsk are some 30 km apart, Saint Petersburg is not.
    const at: LngLat[] = [
      [20.511, 54.7065],
      [30.3141, 59.9386],
      [20.4753, 54.9589]
    ];
    const marks = homes.slice(0, 3).map((mark, i) => ({ ...mark, position: at[i]! }));
    const centres = ringCentres(index, marks, null);
    expect(centres.map((centre) => centre.homes)).toEqual([[0, 2], [1]]);
    const between = haversineKm(at[0]!, at[2]!);
    expect(between).toBeLessThan(50);
    expect(haversineKm(centres[0]!.position, at[0]!)).toBeCloseTo(between / 2, 3);
    expect(haversineKm(centres[0]!.position, at[2]!)).toBeCloseTo(between / 2, 3);
    expect(distanceRings(centres)).toHaveLength(8);
    // Chosen alone it has its own.
    expect(ringCentres(index, marks, { type: 'place', id: 'a' })).toEqual([
      { homes: [0], position: at[0] }
    ]);
  });
});
