import { expect, test } from 'vitest';
import { columnWidths, columnsWithin } from '../../../../src/views/table/column-widths';
import { rowAfterKey } from '../../../../src/views/table/row-keys';

test('keys move between rows and stop at either end', () => {
  expect(rowAfterKey('ArrowDown', 3, 10, 4)).toBe(4);
  expect(rowAfterKey('ArrowUp', 0, 10, 4)).toBe(0);
  expect(rowAfterKey('PageDown', 3, 10, 4)).toBe(7);
  expect(rowAfterKey('PageDown', 8, 10, 4)).toBe(9);
  expect(rowAfterKey('PageUp', 3, 10, 0)).toBe(2);
  expect(rowAfterKey('Home', 9, 10, 4)).toBe(0);
  expect(rowAfterKey('End', 0, 10, 4)).toBe(9);
  expect(rowAfterKey('End', 0, 0, 4)).toBeUndefined();
  expect(rowAfterKey('x', 0, 10, 4)).toBeUndefined();
});

test('where there is little room the country goes first, and no more than it takes', () => {
  const columns = ['partner', 'home', 'country', 'level', 'title', 'date'] as const;
  const { least } = columnWidths(columns, false);
  expect(columnsWithin(columns, least)).toEqual(columns);
  expect(columnsWithin(columns, least - 1)).not.toContain('country');
  expect(columnsWithin(columns, least - 1)).toContain('level');
  expect(columnsWithin(columns, 0)).toEqual(['partner', 'home', 'title', 'date']);
});

test('some column takes what the others leave', () => {
  expect(columnWidths(['partner', 'home', 'events'], false).each[0]).toBeNull();
  expect(columnWidths(['partner', 'title'], false).each).toEqual([184, null]);
});
