import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/analysis/answer';
import { indexDataset } from '../../../src/analysis/dataset-index';
import { placePicture } from '../../../src/analysis/map-picture';
import { asksForEnds, openEnds } from '../../../src/analysis/open-ends';
import { forceOf, OPEN } from '../../../src/analysis/time-meaning';
import { parseEdtf } from '../../../src/domain/date-span';
import { NO_FILTERS, type Filters } from '../../../src/domain/filters';
import { openDashes } from '../../../src/views/map/svg/open-dashes';
import { filtersArbitrary, toDataset, worldArbitrary } from './answer-world';

const { from, to } = parseEdtf('1990/2010')!;
const IN_FORCE: Filters = { ...NO_FILTERS, span: { from, to }, time: 'inforce' };

describe('an open end', () => {
  it('is asked for only where a period asks for what is in force', () => {
    expect(asksForEnds(IN_FORCE)).toBe(true);
    expect(asksForEnds({ ...IN_FORCE, span: null })).toBe(false);
    expect(asksForEnds({ ...IN_FORCE, time: 'signed' })).toBe(false);
  });

  it('is that of a tie with a shown document without a known end', () => {
    fc.assert(
      fc.property(worldArbitrary, filtersArbitrary, (world, filters) => {
        const index = indexDataset(toDataset(world));
        const found = answer(index, { ...filters, time: 'inforce' }, null);
        const open = openEnds(index, found);
        const { agreements, partnerships } = index.dataset;
        for (let p = 0; p < partnerships.length; p++) {
          const expected = [...agreements.partnership.keys()].some(
            (a) =>
              agreements.partnership[a] === p &&
              found.agreements[a] === 1 &&
              forceOf(index).to[a] === OPEN
          );
          expect(open[p]).toBe(expected ? 1 : 0);
        }
      }),
      { numRuns: 100 }
    );
  });

  it('is in the picture only then', () => {
    const index = indexDataset(
      toDataset({
        places: [],
        homes: [],
        ties: [],
        agreements: [],
        events: []
      })
    );
    const found = answer(index, NO_FILTERS, null);
    expect(placePicture(index, found).openEnds).toBeNull();
    expect(placePicture(index, found, NO_FILTERS).openEnds).toBeNull();
    expect(placePicture(index, found, IN_FORCE).openEnds).toEqual(new Uint8Array());
  });
});

describe('the dashes of a line with an open end', () => {
  const line = Float64Array.of(0, 0, 300, 400);
  const sums = (dashes: string): number[] => dashes.split(' ').map(Number);

  it('are one stroke, then dots to the end and beyond', () => {
    const dashes = sums(openDashes(line, undefined)!);
    expect(dashes[0]).toBe(360);
    expect(dashes.length % 2).toBe(0);
    expect(new Set(dashes.slice(1))).toEqual(new Set([3.6, 1.6]));
    expect(dashes.reduce((sum, part) => sum + part, 0)).toBeGreaterThan(500);
  });

  it('are those of the line itself before the dots', () => {
    const dashes = sums(openDashes(line, '6 3.5')!);
    expect(dashes.filter((part) => part === 6)).toHaveLength(Math.ceil(360 / 9.5) - 1);
    expect(dashes.reduce((sum, part) => sum + part, 0)).toBeGreaterThan(500);
  });

  it('stay as they are where the line is not known', () => {
    expect(openDashes(new Float64Array(), '6 3.5')).toBe('6 3.5');
    expect(openDashes(new Float64Array(), undefined)).toBeUndefined();
  });
});
