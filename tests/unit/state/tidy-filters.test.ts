import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NO_FILTERS, spansOf, type DaySpan } from '../../../src/domain/filters';
import { isSameFilters, tidyFilters } from '../../../src/state/tidy-filters';
import { filtersArbitrary } from '../analysis/answer-world';

const span = (from: number, to: number): DaySpan => ({ from, to });
const keyOf = ({ from, to }: DaySpan): string => `${String(from)} ${String(to)}`;

it('a tidy question asks for the same periods, each once, and is tidy already', () => {
  fc.assert(
    fc.property(filtersArbitrary, (filters) => {
      const tidy = tidyFilters(filters);
      const keys = spansOf(tidy).map(keyOf);
      expect(new Set(keys).size).toBe(keys.length);
      expect(new Set(keys)).toEqual(new Set(spansOf(filters).map(keyOf)));
      // Without a first period there is no second one.
      expect(tidy.span === null && tidy.moreSpans.length > 0).toBe(false);
      expect(tidy.moreSpans).toEqual(
        [...tidy.moreSpans].sort((a, b) => a.from - b.from || a.to - b.to)
      );
      expect(tidyFilters(tidy)).toEqual(tidy);
      expect(isSameFilters(filters, tidy)).toBe(true);
    }),
    { numRuns: 300 }
  );
});

it('the first period stays first, and of several without one the earliest becomes it', () => {
  const [early, late] = [span(1, 2), span(5, 6)];
  expect(tidyFilters({ ...NO_FILTERS, span: late, moreSpans: [early, late] })).toMatchObject({
    span: late,
    moreSpans: [early]
  });
  expect(tidyFilters({ ...NO_FILTERS, moreSpans: [late, early] })).toMatchObject({
    span: early,
    moreSpans: [late]
  });
});

it('what has no date is kept only beside a period', () => {
  const keepsUndated = true;
  expect(tidyFilters({ ...NO_FILTERS, keepsUndated }).keepsUndated).toBe(false);
  expect(tidyFilters({ ...NO_FILTERS, keepsUndated, span: span(1, 2) }).keepsUndated).toBe(true);
  expect(tidyFilters({ ...NO_FILTERS, keepsUndated, moreSpans: [span(1, 2)] }).keepsUndated).toBe(
    true
  );
});

it('lists are sorted and hold each value once', () => {
  const tidy = tidyFilters({ ...NO_FILTERS, countries: ['PL', 'DE', 'PL'] });
  expect(tidy.countries).toEqual(['DE', 'PL']);
});
