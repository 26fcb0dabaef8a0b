import { describe, expect, it } from 'vitest';
import { NONE } from '../../../../src/domain/dataset';
import { NO_FILTERS, type Filters } from '../../../../src/domain/filters';
import { askedBy, isAsked, type GridPlace } from '../../../../src/views/matrix/matrix-model';
import { daysOf } from '../../analysis/answer-world';
import { emptyRow as row, twoHomes as dataset } from '../../analysis/matrix-world';

const span = daysOf('1990/1999')!;
const later = daysOf('2000/2009')!;
/** Cells, heads of rows and of columns; all as one, and of one municipality. */
const PLACES: readonly GridPlace[] = [
  { row: row(NONE), span },
  { row: row(1), span },
  { row: row(NONE), span: null },
  { row: row(1), span: null },
  { row: null, span }
];
const BEFORE: readonly Partial<Filters>[] = [
  {},
  { kinds: ['treaty'], query: 'a' },
  { countries: ['PL', 'DE'], homes: ['home'], span: later, moreSpans: [span], keepsUndated: true },
  { countries: ['DE'], time: 'cumulative', span: later }
];

describe.each(PLACES)('a click on a place of the matrix: %j', (place) => {
  it.each(BEFORE)('asks for it, and another one for all again, from %j', (before) => {
    const filters = { ...NO_FILTERS, ...before };
    expect(isAsked(dataset, filters, place)).toBe(false);
    const asked = { ...filters, ...askedBy(dataset, filters, place) };
    expect(isAsked(dataset, asked, place)).toBe(true);
    // What the matrix does not ask for stays.
    expect([asked.kinds, asked.query]).toEqual([filters.kinds, filters.query]);
    const again = { ...asked, ...askedBy(dataset, asked, place) };
    expect(isAsked(dataset, again, place)).toBe(false);
    expect([again.countries, again.span, again.moreSpans]).toEqual([[], null, []]);
    if (place.row?.home === 1) expect([asked.homes, again.homes]).toEqual([['other'], []]);
    else expect(again.homes).toEqual(filters.homes);
  });
});

it('no other place is asked for than the one', () => {
  for (const place of PLACES) {
    const asked = { ...NO_FILTERS, ...askedBy(dataset, NO_FILTERS, place) };
    const [of, more] = [place.row, place.span === null ? span : null];
    expect(isAsked(dataset, asked, { row: of, span: more })).toBe(false);
    expect(isAsked(dataset, { ...asked, moreSpans: [later] }, place)).toBe(false);
    if (of) {
      expect(isAsked(dataset, { ...asked, countries: ['DE', 'PL'] }, place)).toBe(false);
      expect(isAsked(dataset, asked, { ...place, row: { ...of, country: 'PL' } })).toBe(false);
    }
  }
  // The heads of totals ask for nothing.
  expect(isAsked(dataset, NO_FILTERS, { row: null, span: null })).toBe(false);
});
