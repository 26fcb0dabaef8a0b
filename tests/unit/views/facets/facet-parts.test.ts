import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetEntries, shortList } from '../../../../src/views/facets/facet-entries';
import { fitChips, rowWidth, type ChipWidths } from '../../../../src/views/facets/chips/fit-chips';
import { toggleHome } from '../../../../src/views/facets/toggle-home';
import { twoLineWidth } from '../../../../src/views/facets/two-lines';

const row = (value: string, agreements: number, ties = agreements) => ({
  value,
  agreements,
  byHome: [agreements, 0],
  events: 0,
  ties
});

describe('the entries of a facet', () => {
  const reading = {
    unit: 'agreements',
    nameOf: (value: string) => value.toUpperCase(),
    compareNames: (a: string, b: string) => a.localeCompare(b),
    isRanked: true,
    isStacked: false
  } as const;

  it('keep what the filters have emptied and leave out what the dataset does not know', () => {
    const unfiltered = [row('a', 0, 0), row('b', 2), row('c', 3), row('d', 0, 1)];
    const now = [row('a', 0, 0), row('b', 2), row('c', 0), row('d', 0, 1)];
    expect(facetEntries(now, unfiltered, reading)).toMatchObject([
      { value: 'b', label: 'B', count: 2, context: 2 },
      { value: 'd', count: 0, context: 0, ties: 1 },
      { value: 'c', count: 0, context: 3, ties: 0 }
    ]);
  });

  it('keep a chosen value in the short list', () => {
    const rows = ['a', 'b', 'c', 'd'].map((value, index) => row(value, 4 - index));
    const entries = facetEntries(rows, rows, reading);
    expect(shortList(entries, ['d'], 2).map((entry) => entry.value)).toEqual(['a', 'b', 'd']);
  });
});

describe('checking municipalities', () => {
  const all = ['k', 's', 'z'];

  it('never leaves none, and all are no filter', () => {
    expect(toggleHome([], all, 's')).toEqual(['k', 'z']);
    expect(toggleHome(['k', 'z'], all, 'k')).toEqual(['z']);
    expect(toggleHome(['z'], all, 'z')).toEqual([]);
    expect(toggleHome(['k', 'z'], all, 's')).toEqual([]);
  });

  it('is undone by doing it again, unless it was the last', () => {
    fc.assert(
      fc.property(fc.subarray(all), fc.constantFrom(...all), (chosen, home) => {
        const start = chosen.length === all.length ? [] : chosen;
        fc.pre(!(start.length === 1 && start[0] === home));
        expect(toggleHome(toggleHome(start, all, home), all, home)).toEqual(start);
      })
    );
  });
});

describe('chips on one line', () => {
  const gap = 8;
  const groups: fc.Arbitrary<ChipWidths[]> = fc.array(
    fc.record({
      each: fc.array(fc.integer({ min: 40, max: 200 }), { minLength: 1, maxLength: 6 }),
      together: fc.integer({ min: 60, max: 120 })
    }),
    { maxLength: 5 }
  );

  it('stand together only where they must, and then as few filters as that needs', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 0, max: 2_000 }), (filters, available) => {
        const isTogether = fitChips(filters, available, gap);
        const width = (together: readonly boolean[]): number =>
          rowWidth(
            filters.map((filter, index) =>
              together[index] ? filter.together : rowWidth(filter.each, gap)
            ),
            gap
          );
        const canShrink = filters.map(
          ({ each, together }) => each.length > 1 && together < rowWidth(each, gap)
        );
        if (width(filters.map(() => false)) <= available) expect(isTogether).not.toContain(true);
        else if (width(isTogether) > available) expect(isTogether).toEqual(canShrink);
        isTogether.forEach((together, index) => {
          if (together) expect(canShrink[index]).toBe(true);
        });
      })
    );
  });

  it('take no room where there are none', () => {
    expect(rowWidth([], gap)).toBe(0);
    expect(rowWidth([50, 60], gap)).toBe(118);
  });
});

describe('a sentence on two lines', () => {
  it('needs the width of its longer line, broken at the best place', () => {
    const widthOf = (text: string): number => text.length;
    expect(twoLineWidth(['aaaa', 'bb', 'cc'], widthOf)).toBe(5);
    expect(twoLineWidth(['aaaa'], widthOf)).toBe(4);
  });
});
