// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { flushSync } from 'svelte';
import { click, show, type Shown } from './facet-world';

let shown: Shown;
afterEach(() => {
  shown.close();
  vi.useRealTimers();
});

describe('the rail of facets', () => {
  it('ranks countries by their documents, then by name, and keeps a partner without one', () => {
    shown = show('rail');
    const labels = [...shown.root.querySelectorAll('section')][2]?.querySelectorAll('button');
    expect([...(labels ?? [])].map((row) => row.getAttribute('aria-label'))).toEqual([
      'Poland: 2',
      'Germany: 1',
      'Moldova: 1',
      'Ireland: 0. 1 tie, no document named'
    ]);
    expect(shown.named('Ireland').className).not.toContain('quiet');
  });

  it('asks for one country with a click, for more with Shift, for all with a second click', () => {
    shown = show('rail');
    click(shown.named('Poland'));
    expect(shown.explorer.filters.countries).toEqual(['PL']);
    expect(shown.named('Poland').getAttribute('aria-pressed')).toBe('true');
    click(shown.named('Germany'), { shiftKey: true });
    expect(shown.explorer.filters.countries).toEqual(['DE', 'PL']);
    click(shown.named('Germany'), { ctrlKey: true });
    click(shown.named('Poland'));
    expect(shown.explorer.filters.countries).toEqual([]);
  });

  it('adds with each tap of a finger, which has no Shift', () => {
    shown = show('rail');
    const tap = (name: string): void => {
      const init = { bubbles: true, cancelable: true, pointerType: 'touch' };
      shown.named(name).dispatchEvent(new PointerEvent('click', init));
      flushSync();
    };
    tap('Poland');
    tap('Germany');
    expect(shown.explorer.filters.countries).toEqual(['DE', 'PL']);
    tap('Poland');
    expect(shown.explorer.filters.countries).toEqual(['DE']);
  });

  it('counts a facet without its own filter and the others with it', () => {
    shown = show('rail');
    click(shown.named('Poland'));
    expect(shown.named('Germany').getAttribute('aria-label')).toBe('Germany: 1');
    expect(shown.named('Saint Petersburg').getAttribute('aria-label')).toBe('Saint Petersburg: 0');
    expect(shown.named('Saint Petersburg').className).toContain('quiet');
  });

  it('unchecks one municipality and leaves the others', () => {
    shown = show('rail');
    const box = shown.named('Kaliningrad');
    expect(box.getAttribute('role')).toBe('checkbox');
    expect(box.getAttribute('aria-checked')).toBe('true');
    click(box);
    expect(shown.explorer.filters.homes).toEqual(['saint-petersburg', 'zelenogradsk']);
    expect(box.getAttribute('aria-checked')).toBe('false');
    click(box);
    expect(shown.explorer.filters.homes).toEqual([]);
  });

  it('has one stop for Tab in each facet, from which arrows move', () => {
    shown = show('rail');
    const stops = shown.root.querySelectorAll('section button[tabindex="0"]');
    expect(stops).toHaveLength(shown.root.querySelectorAll('section').length);
    shown.named('Poland').focus();
    shown.press('ArrowDown');
    expect(document.activeElement).toBe(shown.named('Germany'));
    expect(shown.named('Germany').tabIndex).toBe(0);
    expect(shown.named('Poland').tabIndex).toBe(-1);
    shown.press('End');
    expect(document.activeElement).toBe(shown.named('Ireland'));
    shown.press('ArrowDown');
    expect(document.activeElement).toBe(shown.named('Ireland'));
    shown.press('Home');
    expect(document.activeElement).toBe(shown.named('Poland'));
  });

  it('lifts a country on which the pointer rests, but not one that it sweeps over', () => {
    vi.useFakeTimers();
    shown = show('rail');
    const enter = (name: string, pointerType = 'mouse'): void => {
      const event = new MouseEvent('pointerenter');
      Object.defineProperty(event, 'pointerType', { value: pointerType });
      shown.named(name).dispatchEvent(event);
    };
    const leave = (name: string): void => {
      shown.named(name).dispatchEvent(new MouseEvent('pointerleave'));
    };
    enter('Poland');
    vi.advanceTimersByTime(60);
    leave('Poland');
    enter('Germany');
    vi.advanceTimersByTime(119);
    expect(shown.explorer.hover).toBeNull();
    vi.advanceTimersByTime(1);
    flushSync();
    expect(shown.explorer.hover).toEqual({ type: 'country', id: 'DE' });
    expect(shown.named('Germany').className).toContain('raised');
    leave('Germany');
    expect(shown.explorer.hover).toBeNull();
    enter('Kaliningrad', 'touch');
    vi.advanceTimersByTime(500);
    expect(shown.explorer.hover).toBeNull();
  });

  it('marks the row of what is selected elsewhere', () => {
    shown = show('rail');
    shown.explorer.select({ type: 'partnership', id: 'z-gdansk' });
    flushSync();
    expect(shown.named('Poland').className).toContain('raised');
    expect(shown.named('Zelenogradsk').className).toContain('raised');
    expect(shown.named('Germany').className).not.toContain('raised');
  });

  it('speaks Russian', () => {
    shown = show('rail', 'ru');
    expect(shown.texts('h2')).toEqual([
      'Муниципалитет',
      'Уровень партнёра',
      'Страна',
      'Вид документа',
      'Вид события'
    ]);
    expect(shown.named('Ирландия').getAttribute('aria-label')).toBe(
      'Ирландия: 0. 1 связь, документ не назван'
    );
  });
});
