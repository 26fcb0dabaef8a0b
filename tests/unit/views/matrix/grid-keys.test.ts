import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellAfterKey } from '../../../../src/views/matrix/grid-keys';

const LAST = { row: 30, column: 9 };
const FROM = { row: 12, column: 4 };

it.each([
  ['ArrowUp', false, { row: 11, column: 4 }],
  ['ArrowDown', false, { row: 13, column: 4 }],
  ['ArrowLeft', false, { row: 12, column: 3 }],
  ['ArrowRight', false, { row: 12, column: 5 }],
  ['PageUp', false, { row: 2, column: 4 }],
  ['PageDown', false, { row: 22, column: 4 }],
  ['Home', false, { row: 12, column: 0 }],
  ['End', false, { row: 12, column: 9 }],
  ['Home', true, { row: 0, column: 0 }],
  ['End', true, { row: 30, column: 9 }],
  ['Enter', false, undefined],
  ['constructor', false, undefined]
] as const)('%s (with Ctrl: %s) leads to its cell', (key, isFar, cell) => {
  expect(cellAfterKey(key, isFar, FROM, LAST)).toEqual(cell);
});

it('never leads out of the grid', () => {
  const keys = fc.constantFrom(
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    'PageUp',
    'PageDown'
  );
  fc.assert(
    fc.property(fc.array(keys), fc.nat(20), fc.nat(9), (pressed, row, column) => {
      const last = { row, column };
      let at = { row: 0, column: 0 };
      for (const key of pressed) at = { ...(cellAfterKey(key, false, at, last) ?? at) };
      expect(at.row).toBeGreaterThanOrEqual(0);
      expect(at.row).toBeLessThanOrEqual(row);
      expect(at.column).toBeGreaterThanOrEqual(0);
      expect(at.column).toBeLessThanOrEqual(column);
    })
  );
});
