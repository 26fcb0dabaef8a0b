// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FullScreen } from '../../../../src/views/present/full-screen';

const onleave = vi.fn();
let fullScreen: FullScreen;

/** The document says what fills the screen now. */
function fill(element: Element | null): void {
  Object.defineProperty(document, 'fullscreenElement', { configurable: true, value: element });
}

beforeEach(() => {
  vi.useFakeTimers({ now: 10_000, toFake: ['performance'] });
  onleave.mockClear();
  fill(null);
  fullScreen = new FullScreen(onleave);
});
afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(document, 'fullscreenElement');
});

it('to leave the full screen is the end, to enter it is not', () => {
  fill(document.body);
  fullScreen.watch();
  expect(onleave).not.toHaveBeenCalled();
  fill(null);
  fullScreen.watch();
  expect(onleave).toHaveBeenCalledOnce();
});

it('it is the end too where the page hears of both only after it was left', () => {
  fullScreen.watch();
  fullScreen.watch();
  expect(onleave).toHaveBeenCalledOnce();
});

it('it is not the end shortly after a wish that may end the full screen', () => {
  fill(document.body);
  fullScreen.watch();
  fullScreen.excuse();
  fill(null);
  fullScreen.watch();
  expect(onleave).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2500);
  fullScreen.watch();
  expect(onleave).toHaveBeenCalledOnce();
});
