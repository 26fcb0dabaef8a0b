import { describe, expect, it } from 'vitest';
import { commandOf } from '../../../src/app/shortcuts';

const press = (key: string, code: string, modifiers: Partial<KeyboardEvent> = {}) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...modifiers
});

describe('keys of the page', () => {
  it('undoes with Ctrl+Z and redoes with Ctrl+Shift+Z, on a Russian keyboard too', () => {
    expect(commandOf(press('z', 'KeyZ', { ctrlKey: true }), false, false, true)).toBe('undo');
    expect(commandOf(press('я', 'KeyZ', { ctrlKey: true }), false, false, true)).toBe('undo');
    const redo = press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true });
    expect(commandOf(redo, false, false, true)).toBe('redo');
  });

  it('leaves the undo of a text field to the browser', () => {
    expect(commandOf(press('z', 'KeyZ', { ctrlKey: true }), true, true, true)).toBeUndefined();
  });

  it('types a letter in a text field instead of acting on it', () => {
    expect(commandOf(press('t', 'KeyT'), true, true, true)).toBeUndefined();
    expect(commandOf(press('t', 'KeyT'), false, false, true)).toBe('theme');
  });

  it('lets the space key press the button that has the focus', () => {
    expect(commandOf(press(' ', 'Space'), true, false, true)).toBeUndefined();
    expect(commandOf(press(' ', 'Space'), false, false, true)).toBe('play');
  });

  it('obeys no single key when the reader has switched them off, but Escape and Ctrl+Z', () => {
    for (const [key, code] of [
      ['/', 'Slash'],
      ['?', 'Slash'],
      ['0', 'Digit0'],
      ['t', 'KeyT'],
      [' ', 'Space']
    ] as const) {
      expect(commandOf(press(key, code), false, false, false)).toBeUndefined();
    }
    expect(commandOf(press('Escape', 'Escape'), false, false, false)).toBe('escape');
    expect(commandOf(press('z', 'KeyZ', { ctrlKey: true }), false, false, false)).toBe('undo');
  });

  it('tells / from ? by what is printed', () => {
    expect(commandOf(press('/', 'Slash'), false, false, true)).toBe('search');
    expect(commandOf(press('?', 'Slash', { shiftKey: true }), false, false, true)).toBe('help');
  });
});
