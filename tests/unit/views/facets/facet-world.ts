import { flushSync, mount, unmount } from 'svelte';
import type { Search } from '../../../../src/analysis/search';
import type { Language } from '../../../../src/domain/kinds';
import { Explorer } from '../../../../src/state/explorer.svelte';
import { Settings } from '../../../../src/state/settings.svelte';
import { overwriteGetLocale } from '../../../../src/text/paraglide/runtime';
import { makePlace, toDataset, type World } from '../../analysis/answer-world';
import Harness from './Harness.svelte';

const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  kaliningrad: ['Kaliningrad', 'Калининград'],
  'saint-petersburg': ['Saint Petersburg', 'Санкт-Петербург'],
  zelenogradsk: ['Zelenogradsk', 'Зеленоградск'],
  gdansk: ['Gdańsk', 'Гданьск'],
  kiel: ['Kiel', 'Киль'],
  cork: ['Cork', 'Корк'],
  moldova: ['Moldova', 'Молдавия']
};

const COUNTRIES: Readonly<Record<string, string>> = {
  gdansk: 'PL',
  kiel: 'DE',
  cork: 'IE',
  moldova: 'MD'
};

/** Three municipalities and four partners; Cork has no document, Moldova is a country. */
const WORLD: World = {
  places: Object.entries(NAMES).map(([id, [en, ru]]) =>
    makePlace({
      id,
      name: { en, ru, lt: '' },
      country: COUNTRIES[id] ?? 'RU',
      kind: id === 'moldova' ? 'country' : 'city'
    })
  ),
  homes: ['kaliningrad', 'saint-petersburg', 'zelenogradsk'],
  ties: [
    { id: 'k-gdansk', home: 'kaliningrad', partner: 'gdansk' },
    { id: 'z-gdansk', home: 'zelenogradsk', partner: 'gdansk' },
    { id: 'k-kiel', home: 'kaliningrad', partner: 'kiel' },
    { id: 'k-cork', home: 'kaliningrad', partner: 'cork' },
    { id: 's-moldova', home: 'saint-petersburg', partner: 'moldova' }
  ],
  agreements: [
    { id: 'a1', tie: 'k-gdansk', kind: 'agreement', date: '1993' },
    { id: 'a2', tie: 'z-gdansk', kind: 'treaty', date: '2004-08-07' },
    { id: 'a3', tie: 'k-kiel', kind: 'agreement', date: '1992' },
    { id: 'a4', tie: 'k-cork', kind: 'unknown', date: '' },
    { id: 'a5', tie: 's-moldova', kind: 'ties_established', date: '1998' }
  ],
  events: [{ id: 'e1', tie: 's-moldova', kind: 'visit', start: '2020', end: '' }]
};

/** jsdom lays nothing out, so no size ever changes and nothing scrolls. */
class StillObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

export interface Shown {
  readonly explorer: Explorer;
  readonly root: HTMLElement;
  /** The element whose accessible name is or begins with a text. */
  readonly named: (name: string) => HTMLElement;
  readonly texts: (selector: string) => string[];
  readonly press: (key: string) => void;
  readonly close: () => void;
}

/** Puts a view on the page, over the small world. */
export function show(
  view: 'rail' | 'statement' | 'search' | 'box',
  language: Language = 'en',
  search: ((explorer: Explorer) => Search) | null = null
): Shown {
  globalThis.ResizeObserver ??= StillObserver;
  Element.prototype.scrollIntoView ??= () => {};
  const settings = new Settings({ languages: [language], prefersDark: false });
  overwriteGetLocale(() => settings.language);
  const explorer = new Explorer({
    ...toDataset(WORLD),
    sources: [
      { id: 's', title: '', language: 'ru', publisher: '', asOf: '2017', note: '' },
      { id: 't', title: '', language: 'ru', publisher: '', asOf: '1953/2020', note: '' }
    ]
  });
  const root = document.createElement('div');
  document.body.append(root);
  const props = { view, explorer, settings, search: search && search(explorer) };
  const component = mount(Harness, { target: root, props });
  flushSync();
  return {
    explorer,
    root,
    named: (name) => {
      const all = [...root.querySelectorAll<HTMLElement>('[aria-label], button')];
      const found = all.find((element) =>
        (element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '').startsWith(name)
      );
      if (!found) throw new Error(`nothing is named ${name}`);
      return found;
    },
    texts: (selector) =>
      [...root.querySelectorAll(selector)].map((element) =>
        (element.textContent ?? '').replace(/\s+/g, ' ').trim()
      ),
    press: (key) => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
      );
      flushSync();
    },
    close: () => {
      void unmount(component);
      root.remove();
    }
  };
}

/** Clicks as a mouse does. */
export function click(element: HTMLElement, keys: MouseEventInit = {}): void {
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...keys }));
  flushSync();
}
