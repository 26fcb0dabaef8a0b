import { geoDistance, geoMercatorRaw } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bowArc, bowedPoint, type BowedArc } from '../../../src/analysis/arc-bow';
import { countPieces, cutAtDateLine, sampleArc } from '../../../src/analysis/arc-sampling';
import {
  EARTH_RADIUS_KM,
  greatCircle,
  lngLatOf,
  unwrapLongitude
} from '../../../src/analysis/great-circle';
import type { LngLat } from '../../../src/domain/lng-lat';

const WORLD_VIEW = { radiusPx: 290, tolerancePx: 0.35 };
const KALININGRAD: LngLat = [20.511, 54.7065];

const straight = (from: LngLat, to: LngLat): BowedArc => ({ ...greatCircle(from, to), bow: 0 });

const inhabited: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -78, max: 78, noNaN: true })
);

function pointsOf(line: Float64Array): LngLat[] {
  return Array.from({ length: line.length / 2 }, (_, i) => [line[2 * i]!, line[2 * i + 1]!]);
}

function lengthsKm(points: readonly LngLat[]): number[] {
  return points
    .slice(1)
    .map((point, i) => geoDistance([...points[i]!], [...point]) * EARTH_RADIUS_KM);
}

function expectRight(from: LngLat, to: LngLat): void {
  const points = pointsOf(sampleArc(straight(from, to), WORLD_VIEW));
  const pieces = lengthsKm(points);
  const total = pieces.reduce((sum, km) => sum + km, 0);
  const km = geoDistance([...from], [...to]) * EARTH_RADIUS_KM;
  expect(Math.abs(total - km)).toBeLessThanOrEqual(0.005 * km + 1e-6);
  for (const piece of pieces) expect(piece).toBeLessThanOrEqual((1.01 * km) / pieces.length + 1e-6);
  for (const [lon] of points) expect(Math.abs(lon)).toBeLessThanOrEqual(540);
}

describe('an arc as a polyline', () => {
  it.each<[string, LngLat, LngLat]>([
    ['Kaliningrad to Anchorage', KALININGRAD, [-149.9, 61.2]],
    ['Vladivostok to San Francisco', [131.9, 43.1], [-122.4, 37.8]],
    ['a place to its antipode', [20, 54], [-160, -54]],
    ['a place to itself', [20, 54], [20, 54]],
    ['the north pole to Kaliningrad', [0, 90], KALININGRAD],
    ['Kaliningrad to the south pole', KALININGRAD, [0, -90]],
    ['pole to pole', [10, 90], [60, -90]],
    ['over the pole', [20, 70], [-160, 70]],
    ['along the equator across the date line', [170, 0], [-170, 0]],
    ['neighbours', KALININGRAD, [20.512, 54.7066]]
  ])('is as long as the way, in equal pieces: %s', (_, from, to) => {
    expectRight(from, to);
  });

  it('is as long as the way between any two places', () => {
    fc.assert(fc.property(inhabited, inhabited, (from, to) => expectRight(from, to)));
  });

  it('goes on past 180° instead of jumping', () => {
    const [first, ...rest] = pointsOf(sampleArc(straight([170, 30], [-170, 40]), WORLD_VIEW));
    expect(first![0]).toBeCloseTo(170, 6);
    expect(rest.at(-1)![0]).toBeCloseTo(190, 6);
    fc.assert(
      fc.property(inhabited, inhabited, fc.nat(4), (from, to, home) => {
        const points = pointsOf(sampleArc(bowArc(greatCircle(from, to), home), WORLD_VIEW));
        points.slice(1).forEach((point, i) => {
          expect(Math.abs(point[0] - points[i]![0])).toBeLessThanOrEqual(180 + 1e-9);
        });
      })
    );
  });

  it('strays from the true line by no more than the tolerance, on mercator', () => {
    const onScreen = (longitude: number, [, lat]: LngLat, radiusPx: number): [number, number] => {
      const [x, y] = geoMercatorRaw(longitude, (lat * Math.PI) / 180);
      return [x * radiusPx, y * radiusPx];
    };
    fc.assert(
      fc.property(
        inhabited,
        inhabited,
        fc.nat(4),
        fc.constantFrom(290, 870, 4000),
        (from, to, home, radiusPx) => {
          const arc = bowArc(greatCircle(from, to), home);
          const fineness = { radiusPx, tolerancePx: 0.35 };
          const pieces = countPieces(arc, fineness);
          const latitudes = Array.from({ length: 2001 }, (_, i) =>
            Math.abs(lngLatOf(bowedPoint(arc, i / 2000))[1])
          );
          // Beyond 85° mercator shows nothing.
          fc.pre(pieces < 512 && Math.max(...latitudes) < 84);
          const line = pointsOf(sampleArc(arc, fineness));
          for (let i = 0; i < pieces; i++) {
            const a = onScreen((line[i]![0] * Math.PI) / 180, line[i]!, radiusPx);
            const b = onScreen((line[i + 1]![0] * Math.PI) / 180, line[i + 1]!, radiusPx);
            const middle = lngLatOf(bowedPoint(arc, (i + 0.5) / pieces));
            const near = (line[i]![0] * Math.PI) / 180;
            const longitude = unwrapLongitude((middle[0] * Math.PI) / 180, near);
            const c = onScreen(longitude, middle, radiusPx);
            const away =
              ((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) /
              (Math.hypot(b[0] - a[0], b[1] - a[1]) || 1);
            expect(Math.abs(away)).toBeLessThanOrEqual(0.36);
          }
        }
      ),
      { numRuns: 60 }
    );
  });

  it('takes more pieces the closer one looks', () => {
    const arc = straight(KALININGRAD, [139.7, 35.7]);
    expect(countPieces(arc, { radiusPx: 2900, tolerancePx: 0.35 })).toBeGreaterThan(
      2 * countPieces(arc, WORLD_VIEW)
    );
  });
});

describe('an arc as GeoJSON', () => {
  it('is one line where it stays in the world', () => {
    const cut = cutAtDateLine(sampleArc(straight(KALININGRAD, [10, 53.5]), WORLD_VIEW));
    expect(cut.type).toBe('LineString');
  });

  it.each<[LngLat, LngLat]>([
    [
      [131.9, 43.1],
      [-122.4, 37.8]
    ],
    [
      [-122.4, 37.8],
      [131.9, 43.1]
    ]
  ])('is cut in two at the date line, both cuts at one latitude', (from, to) => {
    const cut = cutAtDateLine(sampleArc(straight(from, to), WORLD_VIEW));
    expect(cut.type).toBe('MultiLineString');
    if (cut.type !== 'MultiLineString') return;
    expect(cut.coordinates).toHaveLength(2);
    const [before, after] = cut.coordinates;
    expect(Math.abs(before!.at(-1)![0])).toBe(180);
    expect(after![0]![0]).toBe(-before!.at(-1)![0]);
    expect(after![0]![1]).toBe(before!.at(-1)![1]);
  });

  it('stays within -180 to 180 and keeps its length', () => {
    fc.assert(
      fc.property(inhabited, inhabited, (from, to) => {
        const line = sampleArc(straight(from, to), WORLD_VIEW);
        const cut = cutAtDateLine(line);
        const parts = cut.type === 'LineString' ? [cut.coordinates] : cut.coordinates;
        for (const [lon] of parts.flat()) expect(Math.abs(lon)).toBeLessThanOrEqual(180);
        const km = parts.flatMap(lengthsKm).reduce((sum, piece) => sum + piece, 0);
        const whole = geoDistance([...from], [...to]) * EARTH_RADIUS_KM;
        expect(Math.abs(km - whole)).toBeLessThanOrEqual(0.005 * whole + 1e-3);
      })
    );
  });

  it('does not cut what only touches the date line', () => {
    for (const line of [
      Float64Array.of(170, 10, 180, 12),
      Float64Array.of(180, 12, 170, 10),
      Float64Array.of(-180, 12, -170, 10)
    ]) {
      expect(cutAtDateLine(line).type).toBe('LineString');
    }
  });
});
