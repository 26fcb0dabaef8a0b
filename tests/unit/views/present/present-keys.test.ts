import { describe, expect, it } from 'vitest';
import { clockTime } from '../../../../src/views/present/clock-time';
import {
  DIGITS_WAIT_MS,
  presentCommandOf,
  SceneNumber,
  wishOf
} from '../../../../src/views/present/present-keys';

const press = (key: string, code = key, held = {}) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held
});

describe('the keys of a presentation', () => {
  it.each([
    ['next', [' ', 'Enter', 'PageDown', 'ArrowRight', 'ArrowDown']],
    ['back', ['PageUp', 'ArrowLeft', 'ArrowUp']],
    ['first', ['Home']],
    ['last', ['End']],
    ['black', ['.']],
    ['white', [',']],
    ['help', ['?']],
    ['end', ['Escape']]
  ])('are those that clickers send: %s', (command, keys) => {
    for (const key of keys) expect(presentCommandOf(press(key))).toBe(command);
  });

  it('lie in the same place on a Russian keyboard', () => {
    expect(presentCommandOf(press('и', 'KeyB'))).toBe('black');
    expect(presentCommandOf(press('ц', 'KeyW'))).toBe('white');
    expect(presentCommandOf(press('а', 'KeyF'))).toBe('fullscreen');
    expect(presentCommandOf(press('к', 'KeyR'))).toBe('return');
  });

  it("leave the browser's own to it", () => {
    expect(presentCommandOf(press('r', 'KeyR', { ctrlKey: true }))).toBeUndefined();
    expect(presentCommandOf(press('ArrowLeft', 'ArrowLeft', { altKey: true }))).toBeUndefined();
    expect(presentCommandOf(press('z', 'KeyZ'))).toBeUndefined();
  });
});

describe('the number of a scene', () => {
  it('is typed digit by digit and taken once', () => {
    const number = new SceneNumber();
    expect(number.type({ key: '1' }, 0)).toBe(true);
    expect(number.type({ key: '2' }, 500)).toBe(true);
    expect(number.take(900)).toBe(12);
    expect(number.take(950)).toBeNull();
  });

  it('is forgotten after a while, and is no other key', () => {
    const number = new SceneNumber();
    expect(number.type({ key: 'F1' }, 0)).toBe(false);
    number.type({ key: '7' }, 0);
    expect(number.take(DIGITS_WAIT_MS + 1)).toBeNull();
    number.type({ key: '7' }, 0);
    number.type({ key: '3' }, DIGITS_WAIT_MS + 1);
    expect(number.take(DIGITS_WAIT_MS + 2)).toBe(3);
  });

  it('makes Enter ask for that scene, and for the next one where none was typed', () => {
    const number = new SceneNumber();
    number.type({ key: '4' }, 0);
    expect(wishOf(press('ArrowLeft'), number, 50)).toBe('back');
    expect(wishOf(press('Enter'), number, 100)).toEqual({ scene: 3 });
    expect(wishOf(press('Enter'), number, 200)).toBe('next');
    expect(wishOf(press('z', 'KeyZ'), number, 300)).toBeUndefined();
  });
});

describe('a duration', () => {
  it('is read as on a clock', () => {
    expect(clockTime(0)).toBe('00:00');
    expect(clockTime(258_999)).toBe('04:18');
    expect(clockTime(3_600_000 + 61_000)).toBe('1:01:01');
  });
});
