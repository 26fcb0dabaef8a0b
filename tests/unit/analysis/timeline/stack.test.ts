import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitSquares, stackParts } from '../../../../src/analysis/timeline/stack';

describe('squares', () => {
  it('fit into their column and under the height wherever they are drawn', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 400 }),
        (most, column, height) => {
          const fit = fitSquares(most, column, height);
          if (fit === null) return;
          expect(fit.pitchPx * most).toBeLessThanOrEqual(height + 1e-9);
          expect(fit.pitchPx).toBeLessThanOrEqual(column);
          expect(fit.edgePx).toBeLessThan(fit.pitchPx);
        }
      )
    );
  });

  it('give way to bars over fourteen in the height of the band', () => {
    expect(fitSquares(14, 10, 74)).not.toBeNull();
    expect(fitSquares(15, 10, 74)).toBeNull();
    expect(fitSquares(3, 4, 74)).toBeNull();
  });
});

describe('stacked bars', () => {
  it('stack the counts in the order of the municipalities and leave out the empty', () => {
    expect(stackParts([3, 0, 2], 3)).toEqual([
      { colour: 0, from: 0, to: 3 },
      { colour: 2, from: 3, to: 5 }
    ]);
  });

  it('join those beyond the colours into one part', () => {
    expect(stackParts([1, 1, 1, 4, 0, 5], 3)).toEqual([
      { colour: 0, from: 0, to: 1 },
      { colour: 1, from: 1, to: 2 },
      { colour: 2, from: 2, to: 3 },
      { colour: 3, from: 3, to: 12 }
    ]);
  });

  it('are as high as their counts together', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 50 }), { maxLength: 12 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        expect(stackParts(counts, 3).at(-1)?.to ?? 0).toBe(total);
      })
    );
  });
});
