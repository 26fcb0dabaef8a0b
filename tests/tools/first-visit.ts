import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../src/domain/kinds';

/** What a first visit fetches from a built folder: paths below it, each once. */
export interface FirstVisit {
  /** All that must be there before the map is asked for: page, script, styles, data. */
  readonly firstScreen: readonly string[];
  /** What the first screen asks for at once: the map's pane, the timeline. */
  readonly panes: readonly string[];
  /** What the map's pane asks for: the engine, its worker, the coarse base map. */
  readonly map: readonly string[];
}

/** Chunks that are fetched when somebody first wants them; any other is taken for needed at once. */
const LATER = [
  'search',
  'PlaceList',
  'MapTooltip',
  'LayersCard',
  'LayersKey',
  'map-layers',
  'gathering',
  'OverMarks',
  'GroupCards',
  'GroupMembers',
  'GroupTooltip',
  'DetailsPanel',
  'HelpSheet',
  'AboutSheet',
  'FallbackMap',
  'Findings',
  'TableView',
  'CompareView',
  'PassportView',
  'MatrixView',
  'CalendarView',
  'SmallMap',
  'Lens',
  'Stage',
  'PresenterWindow',
  'versions',
  // The store's own and its library: where nothing is kept yet, they come after the map.
  'database',
  'import-wrapper'
] as const;
const PANE = 'MapPane';
const WORKER = 'map-worker';
const COARSE = 'basemap/coarse.json';

/** What an `import()` brings. */
interface Brought {
  /** The module that the chunk is named after. */
  readonly name: string;
  readonly files: readonly string[];
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

function only(list: readonly string[], what: string): string {
  if (list.length === 1) return list[0]!;
  throw new Error(`${String(list.length)} of ${what} where one was expected`);
}

/** `MapPane` of `assets/MapPane-a1b2c3d4.js`. */
function nameOf(path: string): string {
  return posix.basename(path).replace(/-[\w-]{8}\.\w+$/, '');
}

/** A built folder, read without running it. */
class Built {
  constructor(private readonly folder: string) {}

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  assets(ending: string): string[] {
    const files = readdirSync(join(this.folder, 'assets'));
    return files.filter((file) => file.endsWith(ending)).map((file) => `assets/${file}`);
  }

  /** What a script and all that it imports at once may import when needed. */
  broughtBy(scripts: readonly string[]): Brought[] {
    return scripts.filter((path) => path.endsWith('.js')).flatMap((path) => this.importsOf(path));
  }

  /**
   * Each `import()` of a script with all that comes with it, styles included: the build has written
   * a list of it beside the call.
   */
  private importsOf(path: string): Brought[] {
    const text = this.read(path);
    const table = /m\.f=\[([^\]]*)\]/.exec(text)?.[1] ?? '';
    const files = matches(table, /["'`]\.\/([^"'`]+)["'`]/g);
    const call =
      /import\(["'`]\.\/([^"'`]+\.js)["'`]\)(?:(?!import\()[^])*?(?:,\[\]|__vite__mapDeps\(\[([\d,]*)\]\)),import\.meta\.url/g;
    const found = [...text.matchAll(call)];
    const calls = matches(text, /import\(["'`]\.\/([^"'`]+\.js)["'`]\)/g);
    if (found.length !== calls.length) throw new Error(`an import() of another form in ${path}`);
    return found.map(([, file = '', numbers = '']) => {
      const listed = numbers === '' ? [] : numbers.split(',').map((at) => files[Number(at)]!);
      const brought = [...new Set([file, ...listed])];
      return { name: nameOf(file), files: brought.map((name) => posix.join('assets', name)) };
    });
  }

  /** The typefaces, with the letters that each is fetched for. */
  fontFaces(): { path: string; has: (letter: number) => boolean }[] {
    const faces = this.assets('.css').flatMap((style) =>
      matches(this.read(style), /(@font-face\{[^}]*\})/g)
    );
    return faces.map((face) => {
      const address = only(matches(face, /url\(["']?([^)"']+\.woff2)["']?\)/g), `file in ${face}`);
      const ranges = (/unicode-range:([^;}]+)/.exec(face)?.[1] ?? 'U+0-10FFFF').split(',');
      const bounds = ranges.map((range) => {
        const [first = '', last = first] = range.trim().replace('U+', '').split('-');
        const from = parseInt(first.replaceAll('?', '0'), 16);
        const to = parseInt(last.replaceAll('?', 'F'), 16);
        return { from, to };
      });
      return {
        path: posix.join('assets', address),
        has: (letter) => bounds.some(({ from, to }) => letter >= from && letter <= to)
      };
    });
  }
}

/**
 * Reads from a built folder what a first visit fetches, but for icons and fonts (`firstFonts`).
 * @throws where the build has another form than is known here.
 */
export function firstVisit(folder: string): FirstVisit {
  const built = new Built(folder);
  const page = built.read('index.html');
  const linked = (pattern: RegExp): string[] => matches(page, pattern).map(posix.normalize);
  const announced = JSON.parse(built.read('dataset/current.json')) as { file: string };
  const seen = new Set<string>();
  const unseen = (paths: readonly string[]): string[] =>
    paths.filter((path) => !seen.has(path) && seen.add(path));

  const firstScreen = unseen([
    'index.html',
    only(linked(/<script[^>]* src="([^"]+\.js)"/g), 'script of the page'),
    ...linked(/<link rel="modulepreload"[^>]* href="([^"]+)"/g),
    ...linked(/<link rel="stylesheet"[^>]* href="([^"]+)"/g),
    'dataset/current.json',
    `dataset/${announced.file}`
  ]);
  const isLater = ({ name }: Brought): boolean => LATER.some((later) => later === name);
  const atOnce = built.broughtBy(firstScreen).filter((brought) => !isLater(brought));
  const panes = unseen(atOnce.flatMap(({ files }) => files));
  const pane = only(
    panes.filter((path) => path.endsWith('.js') && nameOf(path) === PANE),
    'the pane of the map'
  );
  const map = unseen([
    ...built
      .broughtBy([pane])
      .filter((brought) => !isLater(brought))
      .flatMap(({ files }) => files),
    only(
      built.assets('.js').filter((path) => nameOf(path) === WORKER),
      'worker'
    ),
    COARSE
  ]);
  return { firstScreen, panes, map };
}

const WORDS = fileURLToPath(new URL('../../src/text/messages/', import.meta.url));

/**
 * The font files that a language may need: those that hold a letter of any of its words, or of the
 * names in the dataset as it shows them. A real visit needs no others.
 * @param names of the places, in that language.
 */
export function firstFonts(folder: string, language: Language, names: readonly string[]): string[] {
  const words = readdirSync(WORDS)
    .filter((file) => file.endsWith(`.${language}.json`))
    .map((file) => readFileSync(join(WORDS, file), 'utf8'));
  const letters = new Set([...words, ...names].join(''));
  const points = Array.from(letters, (letter) => letter.codePointAt(0)!);
  const faces = new Built(folder).fontFaces();
  return faces.filter(({ has }) => points.some(has)).map(({ path }) => path);
}
