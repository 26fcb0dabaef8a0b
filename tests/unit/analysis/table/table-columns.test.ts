import { expect, test } from 'vitest';
import {
  groupOf,
  nextSorting,
  sortingOf,
  TABLE_PLANS,
  writeSorting
} from '../../../../src/analysis/table/table-columns';
import { TABLES } from '../../../../src/domain/view';

test('a sort order of the address is read as it is written, and passed over where it names no column', () => {
  for (const table of TABLES) {
    for (const column of TABLE_PLANS[table].columns) {
      for (const descending of [false, true]) {
        const sorting = { column, descending };
        expect(sortingOf(table, writeSorting(table, sorting))).toEqual(sorting);
      }
      expect(`-${column}`).toMatch(/^-?[a-z]{1,20}$/);
    }
    const usual = { column: TABLE_PLANS[table].usual[0], descending: false };
    expect(sortingOf(table, 'nonsense')).toEqual(usual);
    expect(writeSorting(table, usual)).toBe('');
    expect(groupOf(table, 'nonsense')).toBeNull();
  }
});

test('a head sorts its column upwards first, and the other way about when pressed again', () => {
  const first = nextSorting({ column: 'partner', descending: false }, 'date');
  expect(first).toEqual({ column: 'date', descending: false });
  expect(nextSorting(first, 'date')).toEqual({ column: 'date', descending: true });
});
