// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { toggleFullScreen } from '../../../src/ui/full-screen';

/** Puts a function in place of what the browser of the tests lacks. */
function give(target: object, values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(target, name, { configurable: true, value });
  }
}

const unhandled = vi.fn();
process.on('unhandledRejection', unhandled);
afterEach(() => {
  Reflect.deleteProperty(document, 'fullscreenElement');
  Reflect.deleteProperty(document.documentElement, 'requestFullscreen');
});

it('the screen is filled, and given back', () => {
  const requestFullscreen = vi.fn(() => Promise.resolve());
  const exitFullscreen = vi.fn(() => Promise.resolve());
  give(document.documentElement, { requestFullscreen });
  give(document, { fullscreenElement: null, exitFullscreen });
  toggleFullScreen();
  expect([requestFullscreen, exitFullscreen].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
  give(document, { fullscreenElement: document.documentElement });
  toggleFullScreen();
  expect([requestFullscreen, exitFullscreen].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
});

it('a browser that refuses, or has no full screen at all, leaves the page as it is', async () => {
  give(document, { fullscreenElement: null });
  expect(toggleFullScreen).not.toThrow();
  give(document.documentElement, { requestFullscreen: () => Promise.reject(new Error('no')) });
  toggleFullScreen();
  await new Promise((resolve) => setTimeout(resolve));
  expect(unhandled).not.toHaveBeenCalled();
});
