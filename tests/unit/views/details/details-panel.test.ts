// @vitest-environment jsdom
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Language } from '../../../../src/domain/kinds';
import type { Target } from '../../../../src/domain/target';
import { parseEdtf } from '../../../../src/domain/date-span';
import { Explorer } from '../../../../src/state/explorer.svelte';
import { Settings } from '../../../../src/state/settings.svelte';
import { overwriteGetLocale } from '../../../../src/text/paraglide/runtime';
import { realDataset } from './real-dataset';
import Harness from './Harness.svelte';

const dataset = realDataset();
let explorer: Explorer;
let settings: Settings;
let app: Record<string, unknown>;

beforeEach(() => {
  explorer = new Explorer(dataset);
  settings = new Settings({ languages: ['en'], prefersDark: false });
  overwriteGetLocale(() => settings.language);
  app = mount(Harness, { target: document.body, props: { explorer, settings } });
  flushSync();
});

afterEach(async () => {
  await unmount(app);
  document.body.replaceChildren();
  localStorage.clear();
});

const place = (id: string): Target => ({ type: 'place', id });

function select(target: Target | null, language: Language = 'en'): void {
  settings.setLanguage(language);
  explorer.select(target);
  flushSync();
}

const panel = (): HTMLElement => document.querySelector('aside')!;
const words = (): string => (panel().textContent ?? '').replace(/\s+/g, ' ');

function button(label: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(
    (one) => one.getAttribute('aria-label') === label || one.textContent?.trim() === label
  );
  if (!found) throw new Error(`no button "${label}" in: ${words()}`);
  return found;
}

function press(label: string): void {
  button(label).click();
  flushSync();
}

test('nothing is shown without a selection', () => {
  expect(document.querySelector('aside')).toBeNull();
});

test('Klaipėda shows its home, 1993, the renewal of 2010, and both readings with their lines', () => {
  select(place('klaipeda'));
  const title = panel().querySelector('h2');
  expect(panel().getAttribute('aria-labelledby')).toBe(title?.id);
  expect(title?.textContent?.trim()).toBe('Klaipėda');
  for (const said of [
    'Partner city, Lithuania',
    'Partner of Kaliningrad',
    'about 118 km',
    'Since 1993, year only',
    'Renewed by',
    '8 Jun 2010',
    'Sources differ',
    'S1, line 54',
    'S2, line 80',
    'not in this list',
    'S4, line 3'
  ]) {
    expect(words()).toContain(said);
  }
});

test('the panel follows the language without losing what is unfolded', () => {
  select(place('klaipeda'));
  press('Show all 31');
  settings.setLanguage('ru');
  flushSync();
  expect(words()).toContain('Показать меньше');
  expect(words()).toContain('Город-партнёр, Литва');
  expect(panel().querySelector('h2')?.lang).toBe('ru');
  settings.setLanguage('lt');
  flushSync();
  expect(words()).toContain('Miestas partneris, Lietuva');
  expect(panel().querySelector('[lang="ru"]')?.textContent).toBe('Клайпеда');
});

test('a span parts the documents into those within it and those outside', () => {
  explorer.setSpan({ from: parseEdtf('1990')!.from, to: parseEdtf('1999')!.to });
  select(place('klaipeda'));
  const within = words().indexOf('1990–1999 1 of 5');
  const outside = words().indexOf('Outside 1990–1999 4');
  expect(within).toBeGreaterThan(-1);
  expect(outside).toBeGreaterThan(within);
  expect(words().indexOf('8 Jun 2010', outside)).toBeGreaterThan(outside);
});

test.each([
  ['lets through what came before it', { time: 'cumulative' }],
  ['lets through what was in force in it', { time: 'inforce' }],
  ['is kept beside what has no date', { keepsUndated: true }]
] as const)('a span that %s names no part by itself', (_, meaning) => {
  explorer.filter({ span: parseEdtf('1990/1999')!, ...meaning });
  select(place('klaipeda'));
  expect(words()).toMatch(/Match the filters \d of 5/);
  expect(words()).not.toContain('1990–1999 ');
});

test('a partner with two homes shows both', () => {
  select(place('hamburg'));
  expect(words()).toContain('Partner of Kaliningrad');
  expect(words()).toContain('Partner of Saint Petersburg');
});

test('a partner without a document says so', () => {
  select(place('cork'));
  expect(words()).toContain('Listed as a partner, no document named');
  expect(words()).toContain('No source gives a date');
});

test('a municipality shows partners by country, unions with a disagreement, and awards', () => {
  select(place('kaliningrad'));
  expect(words()).toContain('Partners by country');
  expect(words()).toContain('Union of Russian Cities');
  expect(words()).toContain('Sources differ');
  expect(words()).toContain('Council of Europe');
});

test('long lists show six rows at first and all on demand', () => {
  select(place('klaipeda'));
  const events = (): number =>
    [...panel().querySelectorAll('section')]
      .find((section) => section.querySelector('h3')?.textContent === 'Events')!
      .querySelectorAll('li').length;
  expect(events()).toBe(6);
  press('Show all 31');
  expect(events()).toBe(31);
});

test('following a link shows its target, and Back the one before', () => {
  select(place('klaipeda'));
  expect(document.querySelector('[aria-label="Back"]')).toBeNull();
  press('Partner of Kaliningrad');
  expect(explorer.selection).toEqual(place('kaliningrad'));
  press('Back');
  expect(explorer.selection).toEqual(place('klaipeda'));
});

test('the focus goes to the title, to the next title, and back to where it came from', () => {
  const opener = document.getElementById('opener')!;
  opener.focus();
  select(place('klaipeda'));
  expect(document.activeElement).toBe(panel().querySelector('h2'));
  press('Partner of Kaliningrad');
  expect(document.activeElement?.textContent?.trim()).toBe('Kaliningrad');
  press('Close');
  expect(explorer.selection).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test('a row under the focus lifts its record, and lets it go', () => {
  select(place('klaipeda'));
  const link = [...panel().querySelectorAll('button')].find((one) =>
    one.textContent?.includes('Cooperation programme for 2013')
  )!;
  link.focus();
  expect(explorer.hover).toEqual({ type: 'agreement', id: 'kaliningrad-klaipeda-2013-02-14' });
  link.blur();
  expect(explorer.hover).toBeNull();
});

test('a copied citation names each source, its lines and the dataset; a refused one is shown', async () => {
  const written: string[] = [];
  let isAllowed = true;
  vi.stubGlobal('navigator', {
    ...navigator,
    clipboard: {
      writeText: (text: string) => {
        written.push(text);
        return isAllowed ? Promise.resolve() : Promise.reject(new Error('refused'));
      }
    }
  });
  select({ type: 'agreement', id: 'kaliningrad-klaipeda-1993' });
  press('Copy as a citation');
  await vi.waitFor(() => expect(words()).toContain('Copied'));
  expect(written[0]).toContain('line 54');
  expect(written[0]).toContain('line 80');
  expect(written[0]).toContain(dataset.hash.slice(0, 12));
  isAllowed = false;
  press('Copy as text');
  await vi.waitFor(() => expect(panel().querySelector('textarea')).not.toBeNull());
  expect(panel().querySelector('textarea')?.value).toContain('Sources differ');
  vi.unstubAllGlobals();
});

test.each<Target>([
  { type: 'country', id: 'PL' },
  { type: 'country', id: 'FR' },
  { type: 'partnership', id: 'saint-petersburg-hamburg' },
  { type: 'event', id: 'kaliningrad-klaipeda-2010-06-08' },
  { type: 'bar', span: { from: parseEdtf('2020-02')!.from, to: parseEdtf('2020-02')!.to } },
  { type: 'place', id: 'vienna' }
])('every kind of selection has a title and its sources: %o', (target) => {
  select(target);
  expect(panel().querySelector('h2')?.textContent?.trim()).not.toBe('');
  expect(words()).toContain('Nothing is claimed about today');
});

test.each(['klaipeda', 'hamburg', 'cork', 'turkmenistan', 'zelenogradsk', 'spb-vyborgsky'])(
  '%s is shown in every language without a missing word',
  (id) => {
    for (const language of ['en', 'ru', 'lt'] as const) {
      explorer.selection = null;
      select(place(id), language);
      expect(panel().querySelector('h2')?.textContent?.trim()).not.toBe('');
      expect(panel().textContent).not.toMatch(/undefined|NaN|details_|kind_|event_/);
    }
  }
);
