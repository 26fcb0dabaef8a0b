import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../src/domain/kinds';

/** What a first visit fetches from a built folder: paths below it. */
export interface FirstVisit {
  /** All that must be there before anything can be seen: page, script, styles, data. */
  readonly firstScreen: readonly string[];
  /** Fetched by the first screen: what else it shows at once, the map's pane among it. */
  readonly panes: readonly string[];
  /** Fetched by the map's pane: the engine, its worker, the coarse base map. */
  readonly map: readonly string[];
}

/** Chunks that every visit asks for, by the name of the module that they begin with. */
const PANES = ['TimelineBand', 'MapPane'] as const;
const ENGINE = 'map-engine';
const COARSE = 'basemap/coarse.json';

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

function only(list: readonly string[], what: string): string {
  if (list.length !== 1)
    throw new Error(`${String(list.length)} of ${what} where one was expected`);
  return list[0]!;
}

/** A built folder, read without running it. */
class Built {
  private readonly assets: readonly string[];

  constructor(private readonly folder: string) {
    this.assets = readdirSync(join(folder, 'assets'));
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** The file of a chunk or worker. */
  find(name: string, ending: string): string {
    const pattern = new RegExp(`^${name}-[\\w-]{8}\\.${ending}$`);
    return `assets/${only(
      this.assets.filter((file) => pattern.test(file)),
      `${name}.${ending}`
    )}`;
  }

  /**
   * What a chunk brings where it is imported when needed: itself, all that it imports, and their
   * styles. The build has written them beside each `import()`.
   */
  bringing(importer: string, name: string): string[] {
    const file = this.find(name, 'js');
    const text = this.read(importer);
    const quoted = file.slice('assets/'.length).replaceAll('.', '\\.');
    const call = new RegExp(
      `import\\([\`"']\\./${quoted}[\`"']\\)(?:,\\s*__vite__mapDeps\\(\\[([\\d,]*)\\]\\))?`,
      'g'
    );
    const numbers = only(matches(text, call), `import of ${name} in ${importer}`);
    const table = /m\.f=\[([^\]]*)\]/.exec(text)?.[1] ?? '';
    const files = matches(table, /["'`]\.\/([^"'`]+)["'`]/g);
    const brought =
      numbers === '' ? [] : numbers.split(',').map((at) => `assets/${files[Number(at)]!}`);
    return [...new Set([file, ...brought])];
  }

  /** The typefaces of the first screen, with the letters that each is fetched for. */
  fontFaces(): { file: string; has: (letter: number) => boolean }[] {
    const styles = this.assets.filter((file) => file.endsWith('.css'));
    const faces = styles.flatMap((file) =>
      matches(this.read(`assets/${file}`), /(@font-face\{[^}]*\})/g)
    );
    return faces.map((face) => {
      const file = only(matches(face, /url\(["']?([^)"']+\.woff2)["']?\)/g), `file in ${face}`);
      const ranges = (/unicode-range:([^;}]+)/.exec(face)?.[1] ?? 'U+0-10FFFF')
        .split(',')
        .map((range) => {
          const [first = '', last = first] = range.trim().replace('U+', '').split('-');
          return [
            parseInt(first.replaceAll('?', '0'), 16),
            parseInt(last.replaceAll('?', 'F'), 16)
          ] as const;
        });
      return {
        file: posix.join('assets', file),
        has: (letter) => ranges.some(([from, to]) => letter >= from && letter <= to)
      };
    });
  }
}

/**
 * Reads from a built folder what a first visit fetches. Fonts are asked for by `firstFonts`.
 * @throws where the build has another shape than is known here.
 */
export function firstVisit(folder: string): FirstVisit {
  const built = new Built(folder);
  const page = built.read('index.html');
  const local = (pattern: RegExp): string[] =>
    matches(page, pattern).map((path) => path.replace('./', ''));
  const entry = only(local(/<script[^>]* src="(\.\/assets\/[^"]+)"/g), 'script of the page');
  const announced = JSON.parse(built.read('dataset/current.json')) as { file: string };
  const firstScreen = [
    'index.html',
    entry,
    ...local(/<link rel="modulepreload"[^>]* href="(\.\/[^"]+)"/g),
    ...local(/<link rel="stylesheet"[^>]* href="(\.\/[^"]+)"/g),
    'dataset/current.json',
    `dataset/${announced.file}`
  ];
  const known = new Set(firstScreen);
  const fresh = (files: readonly string[]): string[] =>
    files.filter((file) => {
      const isFresh = !known.has(file);
      known.add(file);
      return isFresh;
    });
  const panes = fresh(PANES.flatMap((name) => built.bringing(entry, name)));
  const map = fresh([
    ...built.bringing(built.find('MapPane', 'js'), ENGINE),
    built.find('map-worker', 'js'),
    COARSE
  ]);
  return { firstScreen, panes, map };
}

const WORDS = fileURLToPath(new URL('../../src/text/messages', import.meta.url));

/**
 * The font files that a language may need: those that hold a letter of any of its words, or of the
 * names in the dataset as it shows them. A real visit needs no others.
 * @param names of the places, in that language.
 */
export function firstFonts(folder: string, language: Language, names: readonly string[]): string[] {
  const words = readdirSync(WORDS)
    .filter((file) => file.endsWith(`.${language}.json`))
    .map((file) => readFileSync(join(WORDS, file), 'utf8'));
  const letters = new Set(
    [...words, ...names].flatMap((text) => Array.from(text, (letter) => letter.codePointAt(0)!))
  );
  return new Built(folder)
    .fontFaces()
    .filter(({ has }) => [...letters].some(has))
    .map(({ file }) => file);
}
