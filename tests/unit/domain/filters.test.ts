import { expect, it } from 'vitest';
import { isUnfiltered, NO_FILTERS, spansOf, type Filters } from '../../../src/domain/filters';

const span = { from: 0, to: 9 };
const asking: Partial<Filters>[] = [
  { homes: ['a'] },
  { countries: ['DE'] },
  { kinds: ['treaty'] },
  { eventKinds: ['visit'] },
  { levels: ['city'] },
  { query: 'a' },
  { span },
  { moreSpans: [span] }
];

it.each(asking)('a question is filtered by each of its clauses: %j', (clause) => {
  expect(isUnfiltered({ ...NO_FILTERS, ...clause })).toBe(false);
});

it('without a period neither its meaning nor what it would keep asks for anything', () => {
  expect(isUnfiltered({ ...NO_FILTERS, time: 'inforce', keepsUndated: true })).toBe(true);
});

it('the periods of a question are all that it has, the first one first', () => {
  const other = { from: -5, to: -1 };
  expect(spansOf(NO_FILTERS)).toEqual([]);
  expect(spansOf({ ...NO_FILTERS, span, moreSpans: [other] })).toEqual([span, other]);
  expect(spansOf({ ...NO_FILTERS, moreSpans: [other] })).toEqual([other]);
});
