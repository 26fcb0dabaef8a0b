// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../../../src/domain/dataset';
import type { Presentation } from '../../../../src/domain/scene';
import { loadExamples } from '../../../../src/state/examples';
import { Explorer } from '../../../../src/state/explorer.svelte';
import { writeSlides, type SlideMaking } from '../../../../src/views/export/write-slides';
import { checkPackage } from '../../../../src/package/check';
import { compileDataset } from '../../../../src/package/compile';
import { decodeDataset } from '../../../../src/package/decode';

// What paints is tried in a browser; here it is the file that counts.
vi.mock('../../../../src/views/export/draw-png', () => ({
  drawPng: () => Promise.resolve(new Blob([new Uint8Array([137, 80, 78, 71])]))
}));

const INKS: Readonly<Record<string, string>> = {
  '--bg': '#fff',
  '--home-0': '#143f8c',
  '--home-1': '#c04a10',
  '--home-2': '#23857a'
};

/** The dataset of this repository; addresses of files are not those of a page. */
function realDataset(): Dataset {
  const folder = join(process.cwd(), 'data');
  const names = readdirSync(folder).filter((name) => /\.(csv|json)$/.test(name));
  const files = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const checked = checkPackage(files, () => []);
  if (checked.status === 'broken') throw new Error(JSON.stringify(checked.faults.slice(0, 3)));
  return decodeDataset(compileDataset(checked.tables, checked.title));
}

const live = new Explorer(realDataset());
let talks: readonly Presentation[];

beforeAll(async () => {
  talks = await loadExamples();
});

beforeEach(() => {
  // Without a canvas widths are guessed from the number of letters.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  vi.stubGlobal('getComputedStyle', () => ({
    getPropertyValue: (name: string) => INKS[name] ?? '#17212b'
  }));
});

function slideWithMap(): SVGSVGElement {
  document.body.innerHTML =
    '<svg font-family="F"><svg x="720" width="1200" height="1008"></svg></svg>';
  const slide = document.querySelector('svg')!;
  const map = slide.querySelector('svg')!;
  map.cloneNode = () =>
    Object.defineProperty(
      document.createElementNS('http://www.w3.org/2000/svg', 'svg'),
      'viewBox',
      {
        value: { baseVal: { width: 1200, height: 1008 } }
      }
    );
  return slide;
}

async function written(
  talk: Presentation,
  language: 'en' | 'ru' | 'lt'
): Promise<{ files: Readonly<Record<string, Uint8Array>>; shares: readonly number[] }> {
  const shares: number[] = [];
  const making: SlideMaking = {
    explorer: live,
    wishes: { language, theme: 'light', format: '16:9', madeOn: '2026-11-22' },
    draw: () => Promise.resolve(slideWithMap()),
    work: {
      signal: new AbortController().signal,
      progress: (share) => {
        shares.push(share);
        return Promise.resolve();
      }
    }
  };
  const { content, name } = await writeSlides(talk, making);
  expect(name).toMatch(/^twinline-presentation-\d{4}-\d\d-\d\d\.pptx$/);
  const bytes = await new Promise<ArrayBuffer>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error ?? new Error('unread'));
    reader.readAsArrayBuffer(content);
  });
  return { files: unzipSync(new Uint8Array(bytes)), shares };
}

/** A part as XML. */
function part(files: Readonly<Record<string, Uint8Array>>, path: string): Document {
  const content = files[path];
  if (!content) throw new Error(`no ${path}`);
  const tree = new DOMParser().parseFromString(strFromU8(content), 'application/xml');
  expect(tree.querySelector('parsererror')).toBeNull();
  return tree;
}

const textOf = (tree: Document): string =>
  [...tree.getElementsByTagNameNS('*', 't')].map((run) => run.textContent).join('\n');

const numbersOf = (tree: Document): number[] =>
  [...tree.getElementsByTagNameNS('*', 'val')].flatMap((values) =>
    [...values.getElementsByTagNameNS('*', 'v')].map((value) => Number(value.textContent))
  );

describe('a presentation as PowerPoint', () => {
  it.each(['en', 'ru', 'lt'] as const)(
    'has a slide a scene with its words: %s',
    async (language) => {
      for (const talk of talks) {
        const { files, shares } = await written(talk, language);
        const slides = Object.keys(files).filter((path) => /^ppt\/slides\/[^/]+$/.test(path));
        expect(slides).toHaveLength(talk.scenes.length);
        for (const [at, scene] of talk.scenes.entries()) {
          const text = textOf(part(files, `ppt/slides/slide${at + 1}.xml`));
          expect(text).toContain(scene.title[language]);
          expect(text).toContain('GeoNames');
          const notes = textOf(part(files, `ppt/notesSlides/notesSlide${at + 1}.xml`));
          for (const line of scene.notes[language].split('\n')) {
            // Each is a paragraph: a line feed within one is a space to PowerPoint.
            expect(notes.split('\n')).toContain(line);
          }
        }
        expect(shares).toEqual([...shares].sort((a, b) => a - b));
      }
    }
  );

  it('draws the decades as a chart that can be edited, with the numbers of the data', async () => {
    const [kaliningrad] = talks;
    const { files } = await written(kaliningrad!, 'en');
    // The first scene is Kaliningrad whole: its 52 documents, of which two have no date.
    const [first] = Object.keys(files)
      .filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    const numbers = numbersOf(part(files, first!));
    expect(numbers.reduce((sum, value) => sum + value, 0)).toBe(50);
    expect(textOf(part(files, 'ppt/slides/slide1.xml'))).toContain('2 more without a date');
    const embedded = Object.keys(files).filter((path) => path.startsWith('ppt/embeddings/'));
    expect(embedded.length).toBeGreaterThan(0);
  });

  it('tells in a period that begins within a decade how many of the decade it asks for', async () => {
    const [scene] = talks[0]!.scenes;
    const view = '?home=kaliningrad&from=1995&to=2009';
    const talk = { ...talks[0]!, scenes: [{ ...scene!, view }] };
    const { files } = await written(talk, 'en');
    const chart = Object.keys(files).find((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))!;
    const labels = [...part(files, chart).getElementsByTagNameNS('*', 'v')].map((value) =>
      value.textContent.replace('\n', ' ')
    );
    const nineties = labels.find((label) => label.startsWith('’90s'));
    const [, asked, all] = /^’90s (\d+)\/(\d+)$/.exec(nineties ?? '') ?? [];
    expect(all).toBe('21');
    expect(Number(asked)).toBeLessThan(21);
    expect(labels).toContain('’00s 19');
  });

  it('has a legend only where its columns are not all named above it', async () => {
    const [scene] = talks[0]!.scenes;
    for (const [view, legends] of [
      ['', 0],
      ['?from=1995&to=2009', 1]
    ] as const) {
      const { files } = await written({ ...talks[0]!, scenes: [{ ...scene!, view }] }, 'en');
      const chart = Object.keys(files).find((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))!;
      const tree = part(files, chart);
      expect(tree.getElementsByTagNameNS('*', 'ser').length).toBeGreaterThan(1);
      expect(tree.getElementsByTagNameNS('*', 'legend')).toHaveLength(legends);
    }
  });

  it('names the parts that are there, and the language in which they are spelt', async () => {
    const { files } = await written(talks[0]!, 'ru');
    const types = part(files, '[Content_Types].xml');
    const named = [...types.getElementsByTagName('Override')].map((one) =>
      one.getAttribute('PartName')?.slice(1)
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => path === undefined || !(path in files))).toEqual([]);
    for (const path of ['ppt/slides/slide1.xml', 'ppt/notesSlides/notesSlide1.xml']) {
      const runs = [...part(files, path).getElementsByTagNameNS('*', 'rPr')];
      expect(new Set(runs.map((run) => run.getAttribute('lang')))).toEqual(new Set(['ru-RU']));
    }
    expect(part(files, 'docProps/core.xml').documentElement.textContent).toContain(
      live.dataset.title
    );
  });

  it('says what its pictures show', async () => {
    const [talk] = talks;
    const { files } = await written(talk!, 'lt');
    for (const [at, scene] of talk!.scenes.entries()) {
      const tree = part(files, `ppt/slides/slide${at + 1}.xml`);
      const named = [...tree.getElementsByTagNameNS('*', 'cNvPr')].map((one) =>
        one.getAttribute('descr')
      );
      expect(named).toContain(`Žemėlapis: ${scene.title.lt}`);
    }
  });
});
