import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearScale } from '../../../src/ui/chart/linear-scale';
import { rove } from '../../../src/ui/chart/roving';

describe('a straight scale', () => {
  it('leads from nothing to the whole length, and names some round values on the way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (most) => {
        const { px, ticks } = linearScale(most, 120);
        expect(px(0)).toBe(0);
        expect(px(Math.max(1, most))).toBeCloseTo(120, 9);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(3);
        for (const tick of ticks) {
          expect(tick).toBeLessThanOrEqual(Math.max(1, most));
          expect(Number.isInteger(tick)).toBe(true);
        }
      })
    );
    expect(linearScale(18, 100).ticks).toEqual([10]);
    expect(linearScale(0, 100).ticks).toEqual([]);
    expect(linearScale(6, 100).ticks).toEqual([2, 4, 6]);
  });
});

describe('the focus among columns', () => {
  it('goes by the arrows, by pages and to the ends, and stays inside', () => {
    const from = (key: string): number | null => rove(key, 3, 12);
    expect(['ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End'].map(from)).toEqual([
      2, 4, 0, 8, 0, 11
    ]);
    expect(rove('ArrowRight', 11, 12)).toBe(11);
    expect(from('a')).toBeNull();
  });
});
