import { expect, it } from 'vitest';
import { parseHex } from '../../../../src/views/map/gl/palette';

it('reads a colour as written and as minifiers shorten it', () => {
  expect(parseHex('#143f8c')).toEqual([0x14 / 255, 0x3f / 255, 0x8c / 255]);
  expect(parseHex(' #fff')).toEqual([1, 1, 1]);
});
