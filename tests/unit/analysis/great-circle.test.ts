import { geoDistance } from 'd3';
import { distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  angleBetween,
  distanceKm,
  distanceToGreatCircle,
  dot,
  EARTH_RADIUS_KM,
  greatCircle,
  lngLatOf,
  normalOf,
  pointAlong,
  unitVector
} from '../../../src/analysis/great-circle';
import type { LngLat } from '../../../src/domain/lng-lat';

const position: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true })
);

describe('a position on the unit sphere', () => {
  it('has the axes of the globe: x to 90° E, y to the north pole, z to 0° E', () => {
    expect(unitVector([90, 0]).map(Math.round)).toEqual([1, 0, 0]);
    expect(unitVector([12, 90]).map(Math.round)).toEqual([0, 1, 0]);
    expect(unitVector([0, 0]).map(Math.round)).toEqual([0, 0, 1]);
  });

  it('comes back as the same place', () => {
    fc.assert(
      fc.property(position, ([lon, lat]) => {
        const back = lngLatOf(unitVector([lon, lat]));
        expect(geoDistance([...back], [lon, lat])).toBeLessThan(1e-9);
      })
    );
  });
});

describe('the distance of two positions', () => {
  it('is that of d3 and, within 0.5 %, of turf', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        const km = distanceKm(from, to);
        expect(km).toBeCloseTo(geoDistance([...from], [...to]) * EARTH_RADIUS_KM, 5);
        // Turf's haversine takes the root of less than nothing at antipodes.
        fc.pre(km < 20_000);
        expect(Math.abs(km - distance([...from], [...to]))).toBeLessThanOrEqual(0.005 * km + 1e-6);
      })
    );
  });

  it('is exact to the metre for neighbours and for antipodes', () => {
    expect(distanceKm([20.5, 54.7], [20.5, 54.700009])).toBeCloseTo(0.001, 5);
    expect(distanceKm([20, 54], [-160, -54])).toBeCloseTo(Math.PI * EARTH_RADIUS_KM, 6);
  });
});

describe('a great circle', () => {
  it('starts and ends where it should, with a unit tangent square to its start', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        const circle = greatCircle(from, to);
        expect(angleBetween(pointAlong(circle, 0), unitVector(from))).toBeLessThan(1e-9);
        expect(angleBetween(pointAlong(circle, 1), unitVector(to))).toBeLessThan(1e-9);
        expect(Math.hypot(...circle.tangent)).toBeCloseTo(1, 9);
        expect(dot(circle.start, circle.tangent)).toBeCloseTo(0, 9);
      })
    );
  });

  it('keeps to the left of its way the pole of its normal', () => {
    const east = greatCircle([0, 0], [40, 0]);
    expect(normalOf(east).map((value) => Math.round(value))).toEqual([0, 1, 0]);
  });

  it('goes due north from a place to its antipode and to itself', () => {
    for (const to of [
      [-160, -54],
      [20, 54]
    ] as const) {
      const circle = greatCircle([20, 54], to);
      expect(lngLatOf(pointAlong({ ...circle, angle: 0.1 }, 1))[0]).toBeCloseTo(20, 6);
      expect(circle.tangent[1]).toBeGreaterThan(0);
    }
    expect(greatCircle([20, 54], [20, 54]).angle).toBe(0);
    expect(greatCircle([20, 54], [-160, -54]).angle).toBeCloseTo(Math.PI, 9);
  });

  it('goes from pole to pole along the meridian that is given for the start', () => {
    for (const [from, to] of [
      [90, -90],
      [-90, 90]
    ] as const) {
      const middle = lngLatOf(pointAlong(greatCircle([30, from], [75, to]), 0.5));
      expect(middle[0]).toBeCloseTo(30, 6);
      expect(middle[1]).toBeCloseTo(0, 6);
    }
  });

  it('leaves a pole along the meridian of its end', () => {
    const circle = greatCircle([0, 90], [100, 10]);
    expect(lngLatOf(pointAlong(circle, 0.3))[0]).toBeCloseTo(100, 6);
    expect((circle.startLongitude * 180) / Math.PI).toBeCloseTo(100, 6);
  });

  it('is as far from a point as the nearest of many points on it', () => {
    fc.assert(
      fc.property(position, position, position, (from, to, at) => {
        const circle = greatCircle(from, to);
        const point = unitVector(at);
        let nearest = Infinity;
        for (let i = 0; i <= 2000; i++) {
          nearest = Math.min(nearest, angleBetween(pointAlong(circle, i / 2000), point));
        }
        const found = distanceToGreatCircle(circle, point);
        expect(found).toBeLessThanOrEqual(nearest + 1e-7);
        expect(nearest - found).toBeLessThan(circle.angle / 2000 + 1e-7);
      }),
      { numRuns: 60 }
    );
  });
});
