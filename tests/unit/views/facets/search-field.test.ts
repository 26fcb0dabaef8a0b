// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSearch } from '../../../../src/analysis/search';
import { loadMatcher } from '../../../../src/views/facets/search/load-search';
import { show, type Shown } from './facet-world';

let shown: Shown;
let input: HTMLInputElement;
afterEach(() => shown.close());

function open(language: 'en' | 'ru' = 'en'): void {
  shown = show('search', language, (explorer) => openSearch(explorer.index));
  input = shown.root.querySelector('input')!;
  input.focus();
}

function type(text: string): void {
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  flushSync();
}

const options = (): string[] => shown.texts('[role="option"]');
const activeText = (): string | undefined => {
  const id = input.getAttribute('aria-activedescendant');
  const active = id === null ? null : document.getElementById(id);
  return active?.textContent?.replace(/\s+/g, ' ').trim();
};

describe('the search field', () => {
  it('is a closed combobox until something is typed', () => {
    open();
    expect(input.getAttribute('role')).toBe('combobox');
    expect(input.getAttribute('aria-expanded')).toBe('false');
    type('gdansk');
    expect(input.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(input.getAttribute('aria-controls')!)?.role ?? 'listbox').toBe(
      'listbox'
    );
    expect(options()).toEqual(['Show only what matches “gdansk”', 'Gdańsk City, Poland']);
  });

  it('names the option that the arrows reach, round and round', () => {
    open();
    type('gdansk');
    expect(activeText()).toBeUndefined();
    shown.press('ArrowDown');
    expect(activeText()).toBe('Show only what matches “gdansk”');
    shown.press('ArrowDown');
    expect(activeText()).toBe('Gdańsk City, Poland');
    shown.press('ArrowDown');
    expect(activeText()).toBe('Show only what matches “gdansk”');
    shown.press('ArrowUp');
    expect(activeText()).toBe('Gdańsk City, Poland');
  });

  it('selects what Enter chooses, and does not let go of it the second time', () => {
    open('ru');
    for (let time = 0; time < 2; time++) {
      type('Гданьск');
      shown.press('ArrowUp');
      shown.press('Enter');
      expect(shown.explorer.selection).toEqual({ type: 'place', id: 'gdansk' });
      expect(input.value).toBe('');
      expect(options()).toEqual([]);
    }
    expect(shown.explorer.filters.query).toBe('');
  });

  it('filters by the text where no option is chosen', async () => {
    open();
    type('  Польша ');
    shown.press('Enter');
    await vi.waitFor(() => expect(shown.explorer.filters.query).toBe('Польша'));
    expect(shown.explorer.answer.totals).toMatchObject({ ties: 2, partners: 1, countries: 1 });
  });

  it('closes the list with the first Escape and takes the text away with the second', async () => {
    open();
    type('kiel');
    shown.press('Enter');
    await vi.waitFor(() => expect(shown.explorer.filters.query).toBe('kiel'));
    flushSync();
    type('kiel x');
    shown.press('Escape');
    expect(input.getAttribute('aria-expanded')).toBe('false');
    expect(input.value).toBe('kiel x');
    shown.press('Escape');
    expect(input.value).toBe('');
    expect(shown.explorer.filters.query).toBe('');
  });

  it('says where nothing has such a name', () => {
    open();
    type('qqqq');
    expect(input.getAttribute('aria-expanded')).toBe('false');
    expect(shown.texts('.popup')).toEqual(['Nothing is named “qqqq”']);
    expect(shown.texts('[role="status"]')).toEqual(['Nothing is named “qqqq”']);
  });

  it('shows the text of a filter that came from elsewhere', async () => {
    open();
    shown.explorer.filter({ query: 'cork' });
    await loadMatcher(shown.explorer);
    flushSync();
    expect(input.value).toBe('cork');
    expect(shown.explorer.answer.totals.ties).toBe(1);
    shown.explorer.undo();
    flushSync();
    expect(input.value).toBe('');
  });
});

describe('the search box', () => {
  it('makes a text work that came before anybody searched', async () => {
    // A wide window, which jsdom cannot tell.
    vi.stubGlobal('matchMedia', () => ({
      matches: false,
      addEventListener() {},
      removeEventListener() {}
    }));
    shown = show('box');
    expect(shown.explorer.matcher).toBeNull();
    shown.explorer.filter({ query: 'Киль' });
    flushSync();
    await vi.waitFor(() => expect(shown.explorer.matcher).not.toBeNull());
    expect(shown.explorer.answer.totals).toMatchObject({ ties: 1, documents: 1 });
    vi.unstubAllGlobals();
  });
});
