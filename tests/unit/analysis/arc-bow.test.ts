import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bowArc,
  bowedPoint,
  bowShare,
  bowSide,
  distanceToArc
} from '../../../src/analysis/arc-bow';
import {
  angleBetween,
  distanceToGreatCircle,
  EARTH_RADIUS_KM,
  greatCircle,
  lngLatOf,
  pointAlong,
  unitVector
} from '../../../src/analysis/great-circle';
import type { LngLat } from '../../../src/domain/lng-lat';

const KALININGRAD: LngLat = [20.511, 54.7065];
const PETERSBURG: LngLat = [30.3141, 59.9386];
const ZELENOGRADSK: LngLat = [20.4767, 54.9589];
const MINSK: LngLat = [27.5667, 53.9];
const YEREVAN: LngLat = [44.5136, 40.1811];

const position: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -89, max: 89, noNaN: true })
);

const kmBetween = (a: LngLat, b: LngLat): number =>
  EARTH_RADIUS_KM * angleBetween(unitVector(a), unitVector(b));

describe('the bow of an arc', () => {
  it('is about 0.17 of a short length and nothing from 3,000 km on', () => {
    expect(bowShare(100, 0)).toBeCloseTo(0.17, 1);
    expect(bowShare(1000, 0)).toBeGreaterThan(0.07);
    expect(bowShare(3000, 0)).toBe(0);
    expect(bowShare(9000, 2)).toBe(0);
  });

  it('never jumps as the length grows', () => {
    for (let km = 1; km < 4000; km++) {
      expect(Math.abs(bowShare(km + 1, 0) - bowShare(km, 0))).toBeLessThan(0.0025);
    }
  });

  it('differs between five municipalities in a row', () => {
    expect(new Set([0, 1, 2, 3, 4].map((home) => bowShare(200, home))).size).toBe(5);
  });

  it('keeps doubles of an arc apart at any length', () => {
    for (const km of [50, 1500, 6000]) {
      expect(bowShare(km, 1, 1) - bowShare(km, 1)).toBeGreaterThan(0.03);
    }
  });

  it('turns to the pole of its hemisphere, along a meridian to the west', () => {
    const latitudeOf = (from: LngLat, to: LngLat): number => {
      const circle = greatCircle(from, to);
      const bowed = lngLatOf(bowedPoint(bowArc(circle, 0), 0.5))[1];
      return bowed - lngLatOf(pointAlong(circle, 0.5))[1];
    };
    expect(latitudeOf(KALININGRAD, MINSK)).toBeGreaterThan(0);
    expect(latitudeOf(MINSK, KALININGRAD)).toBeGreaterThan(0);
    expect(latitudeOf([18, -34], [28, -26])).toBeLessThan(0);
    for (const lat of [49, 60]) {
      const arc = bowArc(greatCircle([20, 54], [20, lat]), 0);
      expect(lngLatOf(bowedPoint(arc, 0.5))[0]).toBeLessThan(20);
    }
  });

  it('lies on the side of the sign of the bow', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        const circle = greatCircle(from, to);
        expect(Math.sign(bowArc(circle, 0, 1).bow)).toBe(circle.angle === 0 ? 0 : bowSide(circle));
      })
    );
  });

  it('leaves the ends where they are', () => {
    fc.assert(
      fc.property(position, position, fc.nat(4), (from, to, home) => {
        const arc = bowArc(greatCircle(from, to), home);
        expect(angleBetween(bowedPoint(arc, 0), unitVector(from))).toBeLessThan(1e-9);
        expect(angleBetween(bowedPoint(arc, 1), unitVector(to))).toBeLessThan(1e-9);
      })
    );
  });

  it('lifts even the tie of neighbours by a visible share', () => {
    const arc = bowArc(greatCircle(ZELENOGRADSK, [19.8196, 54.3797]), 2);
    const km = arc.angle * EARTH_RADIUS_KM;
    const rise = distanceToGreatCircle(arc, bowedPoint(arc, 0.5)) * EARTH_RADIUS_KM;
    expect(rise / km).toBeGreaterThan(0.2);
    expect(rise / km).toBeLessThan(0.4);
  });

  it('opens what two municipalities share', () => {
    for (const partner of [MINSK, YEREVAN]) {
      const one = bowArc(greatCircle(KALININGRAD, partner), 0);
      const other = bowArc(greatCircle(PETERSBURG, partner), 1);
      const km = EARTH_RADIUS_KM * distanceToArc(other, bowedPoint(one, 0.7));
      expect(km / kmBetween(KALININGRAD, partner)).toBeGreaterThan(0.05);
    }
    const one = bowArc(greatCircle(KALININGRAD, [9.993, 53.5507]), 0);
    const other = bowArc(greatCircle(ZELENOGRADSK, [9.7894, 53.6673]), 2);
    expect(EARTH_RADIUS_KM * distanceToArc(other, bowedPoint(one, 0.5))).toBeGreaterThan(30);
  });
});

describe('the distance of a point to a bowed arc', () => {
  it('is that of the nearest of many points on it', () => {
    fc.assert(
      fc.property(position, position, position, fc.nat(4), (from, to, at, home) => {
        const arc = bowArc(greatCircle(from, to), home);
        const point = unitVector(at);
        let nearest = Infinity;
        for (let i = 0; i <= 4000; i++) {
          nearest = Math.min(nearest, angleBetween(bowedPoint(arc, i / 4000), point));
        }
        expect(Math.abs(distanceToArc(arc, point) - nearest)).toBeLessThan(arc.angle / 3000 + 1e-7);
      }),
      { numRuns: 40 }
    );
  });

  it('is nothing for points of the arc', () => {
    fc.assert(
      fc.property(position, position, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, s) => {
        const arc = bowArc(greatCircle(from, to), 1);
        expect(distanceToArc(arc, bowedPoint(arc, s))).toBeLessThan(1e-4 * arc.angle + 1e-7);
      })
    );
  });
});
