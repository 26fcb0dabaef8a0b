import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../../src/package/check/nearest';

/** By the definition: try each of the three edits at the last letter. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(0, -1), b.slice(0, -1)];
  if (a.at(-1) === b.at(-1)) return slowDistance(restA, restB);
  return 1 + Math.min(slowDistance(restA, b), slowDistance(a, restB), slowDistance(restA, restB));
}

describe('the nearest of some texts', () => {
  it('counts edits as their definition does', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(short, short, (a, b) => {
        expect(editDistance(a, b)).toBe(slowDistance(a, b));
      })
    );
  });

  it('is the one with the fewest edits, whatever its capitals and blanks', () => {
    expect(nearest(' Kalinigrad', ['kaunas', 'kaliningrad', 'krasnoyarsk'])).toBe('kaliningrad');
  });

  it('is none where nothing is like it', () => {
    expect(nearest('atlantis', ['omsk', 'brest', 'minsk'])).toBeUndefined();
  });
});
