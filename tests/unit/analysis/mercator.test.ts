import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latitudeAt, mercatorY } from '../../../src/analysis/mercator';

describe('the mercator map', () => {
  it('stretches a latitude by the arc hyperbolic sine of its tangent', () => {
    fc.assert(
      fc.property(fc.double({ min: -85, max: 85, noNaN: true }), (lat) => {
        expect(mercatorY(lat)).toBeCloseTo(Math.asinh(Math.tan((lat * Math.PI) / 180)), 9);
        expect(latitudeAt(mercatorY(lat))).toBeCloseTo(lat, 9);
      })
    );
  });

  it('ends short of the poles', () => {
    expect(mercatorY(90)).toBe(mercatorY(85));
    expect(mercatorY(-90)).toBe(mercatorY(-85));
  });
});
