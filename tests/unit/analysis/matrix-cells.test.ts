import { expect, it } from 'vitest';
import type { MatrixDecade } from '../../../src/analysis/matrix';
import { isCellKnown, isRowLeft } from '../../../src/analysis/matrix-rows';
import { NONE } from '../../../src/domain/dataset';
import { NO_FILTERS } from '../../../src/domain/filters';
import { emptyRow as row, twoHomes as dataset } from './matrix-world';

it('a row is left where its country is, and, standing for one municipality, where that is', () => {
  const isLeft = (home: number, countries: string[], homes: string[]): boolean =>
    isRowLeft(dataset, { ...NO_FILTERS, countries, homes }, row(home));
  expect(isLeft(1, [], [])).toBe(true);
  expect(isLeft(1, ['DE'], ['other'])).toBe(true);
  expect(isLeft(1, ['PL'], [])).toBe(false);
  expect(isLeft(1, [], ['home'])).toBe(false);
  // Where all stand as one, the count is already that of who is asked for.
  expect(isLeft(NONE, ['DE'], ['home'])).toBe(true);
});

it('a cell holds a number where there is one, or where a source of its municipality speaks', () => {
  const decade: MatrixDecade = {
    span: { from: 0, to: 1 },
    firstYear: 1990,
    lastYear: 1999,
    isCovered: true,
    isCoveredOf: [true, false]
  };
  expect(isCellKnown(decade, row(0), 0)).toBe(true);
  expect(isCellKnown(decade, row(1), 0)).toBe(false);
  expect(isCellKnown(decade, row(1), 3)).toBe(true);
  expect(isCellKnown(decade, row(NONE), 0)).toBe(true);
  expect(isCellKnown({ ...decade, isCovered: false }, row(NONE), 0)).toBe(false);
});
