// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRawSnippet, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { columnWord } from '../../../../src/analysis/table/column-words';
import { LANGUAGES, type Language } from '../../../../src/domain/kinds';
import { checkPackage } from '../../../../src/package/check';
import { compileDataset } from '../../../../src/package/compile';
import { decodeDataset } from '../../../../src/package/decode';
import { readAddress, writeAddress } from '../../../../src/state/address';
import { addressScope } from '../../../../src/state/address-scope';
import { Explorer } from '../../../../src/state/explorer.svelte';
import { standingScene } from '../../../../src/state/scene-explorer';
import { viewWords } from '../../../../src/state/view-words';
import Slide from '../../../../src/views/slide/Slide.svelte';
import { SLIDE_FORMATS, SLIDE_LAYOUTS } from '../../../../src/views/slide/slide-layout';
import { overwriteGetLocale } from '../../../../src/text/paraglide/runtime';
import type { SmallMapProps } from '../../../../src/ui/small-map';

function realExplorer(): Explorer {
  const folder = join(process.cwd(), 'data');
  const names = readdirSync(folder).filter((name) => /\.(csv|json)$/.test(name));
  const files = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const checked = checkPackage(files, () => []);
  if (checked.status === 'broken') throw new Error(JSON.stringify(checked.faults.slice(0, 3)));
  return new Explorer(decodeDataset(compileDataset(checked.tables, checked.title)));
}

const live = realExplorer();
/** As widths are guessed where nothing can measure. */
const LETTER = 0.52;

const map = createRawSnippet<[SmallMapProps]>((props) => ({
  render: () => {
    const { width, height } = props();
    return `<svg class="map" data-ground="drawn" width="${width}" height="${height}"></svg>`;
  }
}));

let slide: ReturnType<typeof mount> | undefined;

beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});

afterEach(async () => {
  if (slide) await unmount(slide);
  document.body.replaceChildren();
});

const scope = addressScope(live.index);
const partsOf = (address: string): string[] => address.slice(1).split('&').sort();

async function draw(
  view: string,
  language: Language = 'en',
  format: (typeof SLIDE_FORMATS)[number] = '16:9'
): Promise<SVGSVGElement> {
  overwriteGetLocale(() => language);
  // No part of the address is passed over unseen.
  const understood = writeAddress(readAddress(view, scope).address);
  expect(partsOf(understood)).toEqual(partsOf(view));
  const { explorer } = standingScene({ view }, live);
  slide = mount(Slide, {
    target: document.body,
    props: { explorer, ...viewWords(explorer, language), language, format, map, place: null }
  });
  await tick();
  return document.querySelector<SVGSVGElement>('svg[data-slide]')!;
}

const textsOf = (root: Element): string[] =>
  [...root.querySelectorAll('text')].map((text) => (text.textContent ?? '').trim());
const pane = (drawn: Element): Element => drawn.querySelector('[data-part="pane"]')!;

/** Where each text of the room beside the words begins and ends, from the guessed widths. */
function placed(drawn: Element) {
  return [...pane(drawn).querySelectorAll('text')].map((text) => {
    const size = Number(text.getAttribute('font-size'));
    const width = (text.textContent ?? '').trim().length * size * LETTER;
    const anchor = text.getAttribute('text-anchor') ?? 'start';
    const shift = { start: 0, middle: 0.5, end: 1 }[anchor] ?? 0;
    const left = Number(text.getAttribute('x')) - shift * width;
    const y = Number(text.getAttribute('y'));
    return { words: text.textContent, size, left, right: left + width, y };
  });
}

/** Words that stand on words, in pairs. */
function overlaps(texts: ReturnType<typeof placed>): string[] {
  return texts.flatMap((one, at) =>
    texts
      .slice(at + 1)
      .filter(
        (other) =>
          Math.abs(one.y - other.y) < 0.7 * Math.min(one.size, other.size) &&
          one.left < other.right &&
          other.left < one.right
      )
      .map((other) => `${String(one.words)} | ${String(other.words)}`)
  );
}

const VIEWS = [
  'view=table',
  'view=table&rows=events&group=decade',
  'view=table&rows=partnerships&sort=-documents',
  'view=table&rows=projects',
  'view=compare',
  'view=compare&cmp=country:PL,DE,LT,BY,CN',
  'view=compare&cmp=decade:1990,2000,2010',
  'view=passport',
  'view=passport&sel=country:DE',
  'view=matrix',
  'view=matrix&mx=apart,events',
  'view=calendar',
  'view=calendar&year=2020',
  'view=calendar&year=2031'
];

describe.each(LANGUAGES)('a slide in %s', (language) => {
  it.each(VIEWS.flatMap((view) => SLIDE_FORMATS.map((format) => [view, format] as const)))(
    'keeps all of %s within its room at %s, in type that is read from afar',
    async (view, format) => {
      const drawn = await draw(`?${view}`, language, format);
      const { width, columnWidth } = SLIDE_LAYOUTS[format];
      const height = Number(pane(drawn).getAttribute('height'));
      const texts = placed(drawn);
      expect(texts.length).toBeGreaterThan(5);
      for (const { words, size, left, right, y } of texts) {
        expect(size, words!).toBeGreaterThanOrEqual(24);
        expect(left, words!).toBeGreaterThanOrEqual(0);
        expect(right, words!).toBeLessThanOrEqual(width - columnWidth);
        expect(y, words!).toBeLessThanOrEqual(height);
      }
      expect(overlaps(texts)).toEqual([]);
    }
  );
});

describe('a slide of a view', () => {
  it.each(VIEWS)('is drawn where nothing is left of %s', async (view) => {
    const drawn = await draw(`?${view}&country=DE&kind=roadmap`);
    expect(drawn.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
    expect(drawn.getAttribute('aria-label')).toMatch(
      view.includes('passport') ? /^\d+ partners/ : /^No documents or events match/
    );
  });

  it('shows the first rows of the table in its order, and says how many more there are', async () => {
    const drawn = await draw('?view=table&home=kaliningrad&rows=partnerships&sort=-documents');
    const texts = textsOf(pane(drawn));
    expect(texts.slice(0, 3)).toContain('Partner');
    const more = texts.find((text) => /^and \d+ more rows$/.test(text));
    const rest = Number(/\d+/.exec(more ?? '')?.[0]);
    const rows = pane(drawn).querySelectorAll('line:not(.strong)').length;
    expect(rows + rest).toBe(49);
    expect(texts.at(-1)).toBe('In all: 49 ties');
  });

  it.each(
    LANGUAGES.flatMap((language) => SLIDE_FORMATS.map((format) => [language, format] as const))
  )('says of events what happened, in %s at %s', async (language, format) => {
    const drawn = await draw('?view=table&rows=events&home=saint-petersburg', language, format);
    expect(textsOf(pane(drawn))).toContain(columnWord('events', 'title', language));
  });

  it('tells what is compared, and what of it is in common', async () => {
    const texts = textsOf(pane(await draw('?view=compare')));
    expect(texts).toEqual(
      expect.arrayContaining(['49', '52', '10', 'Hamburg, Minsk, Turku, Yerevan'])
    );
  });

  it('tells all of the subject of a passport, whatever is filtered, with a map and its decades', async () => {
    const drawn = await draw('?view=passport&sel=place:kaliningrad&country=PL');
    expect(textsOf(pane(drawn))).toEqual(expect.arrayContaining(['Kaliningrad', '49', '16', '52']));
    expect(drawn.getAttribute('data-maps')).toBe('1');
    expect(pane(drawn).querySelector('svg.map')).not.toBeNull();
    expect(drawn.querySelector('[data-chart="decades"]')).not.toBeNull();
    expect(drawn.getAttribute('aria-label')).toMatch(/^49 partners in 16 countries/);
  });

  it.each(LANGUAGES)('says whole that no source tells of events, in %s', async (language) => {
    const drawn = await draw('?view=passport&sel=country:PL', language, '4:3');
    const texts = textsOf(pane(drawn));
    expect(texts).toContain('–');
    expect(texts.filter((text) => text.endsWith('…'))).toEqual([]);
  });

  it('counts in the matrix what the matrix counts, in sum and without the rest', async () => {
    const texts = textsOf(pane(await draw('?view=matrix')));
    const sum = texts.slice(texts.indexOf('All countries') + 1).map(Number);
    const [total] = sum.filter((value) => value === 121);
    expect(total).toBe(121);
    expect(texts).toContain('Poland');
    expect(texts.some((text) => /^and \d+ more countries$/.test(text))).toBe(true);
  });

  it('begins its anniversaries with the year that is asked for', async () => {
    const texts = textsOf(pane(await draw('?view=calendar&year=2031')));
    expect(texts).toEqual(expect.arrayContaining(['2031', '2032', '2033']));
  });
});
