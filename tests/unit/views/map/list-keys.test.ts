import { expect, it } from 'vitest';
import { entryByKey } from '../../../../src/views/map/list-keys';

it.each([
  ['ArrowDown', 3, 4],
  ['ArrowDown', 19, 19],
  ['ArrowUp', 3, 2],
  ['ArrowUp', 0, 0],
  ['Home', 7, 0],
  ['End', 7, 19],
  ['PageDown', 3, 13],
  ['PageDown', 15, 19],
  ['PageUp', 3, 0],
  ['Tab', 3, undefined],
  ['a', 3, undefined]
])('%s goes from entry %i to %s of twenty', (key, at, to) => {
  expect(entryByKey(key, at, 20, 10)).toBe(to);
});

it('leaves the page keys to the page where a list has no pages', () => {
  expect(entryByKey('PageDown', 3, 20)).toBeUndefined();
  expect(entryByKey('PageUp', 3, 20)).toBeUndefined();
});
