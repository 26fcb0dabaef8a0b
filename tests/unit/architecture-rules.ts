import { posix } from 'node:path';
import ts from 'typescript';

/** Files of `src` by their path below it, with forward slashes. */
export type SourceFiles = ReadonlyMap<string, string>;

/** A room imports from itself and from lower floors only. */
const FLOORS: Readonly<Record<string, number>> = {
  domain: 0,
  text: 0,
  package: 1,
  analysis: 1,
  store: 2,
  state: 3,
  ui: 3,
  views: 4,
  app: 5,
  // src/main.ts
  '': 6
};

/** The rooms that may use a library; a part of a room where a slash follows. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  '@fontsource-variable/source-sans-3': [''],
  '@lucide/svelte': ['ui', 'views', 'app'],
  '@maplibre/geojson-vt': ['views/map'],
  '@maplibre/vt-pbf': ['views/map'],
  '@noble/hashes': ['package'],
  '@turf/turf': ['analysis'],
  'bits-ui': ['ui', 'views', 'app'],
  d3: ['analysis', 'views'],
  dexie: ['store'],
  // Types alone.
  geojson: ['analysis', 'views'],
  'maplibre-gl': ['views/map'],
  minisearch: ['analysis'],
  fflate: ['package', 'views/export'],
  papaparse: ['package'],
  pptxgenjs: ['views/export'],
  svelte: ['state', 'ui', 'views', 'app', ''],
  'topojson-client': ['views/map'],
  uqr: ['views/share'],
  'workbox-window': ['app'],
  'write-excel-file': ['views/export'],
  'topojson-specification': ['views/map'],
  valibot: ['package']
};

/** Made by a tool from the messages: what is in it is not ours to judge. */
const GENERATED = 'text/paraglide/';
const SUFFIXES = ['', '.ts', '.svelte.ts', '.svelte', '.css', '.json'];

function roomOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

/** Within `views` each folder is a room of its own. */
function partOf(path: string): string {
  const [room, folder, file] = path.split('/');
  return room === 'views' && file !== undefined ? `views/${folder}` : roomOf(path);
}

function scriptOf(path: string, text: string): string {
  if (!path.endsWith('.svelte')) return path.endsWith('.ts') ? text : '';
  return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, script]) => script)
    .join('\n');
}

function importsOf(path: string, text: string): string[] {
  return ts
    .preProcessFile(scriptOf(path, text), true, true)
    .importedFiles.map(({ fileName }) => fileName.replace(/\?.*$/, ''));
}

function libraryOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function libraryFault(path: string, specifier: string): string | undefined {
  const rooms = LIBRARIES[libraryOf(specifier)];
  if (!rooms) return `${path} imports ${specifier}, which has no room`;
  const isInside = rooms.some((room) =>
    room.includes('/') ? path.startsWith(`${room}/`) : roomOf(path) === room
  );
  return isInside
    ? undefined
    : `${path} imports ${specifier}, which belongs to ${rooms.join(', ')}`;
}

function directionFault(path: string, target: string): string | undefined {
  const [from, to] = [roomOf(path), roomOf(target)];
  if (partOf(path) === partOf(target)) return undefined;
  const [floor, targetFloor] = [FLOORS[from], FLOORS[to]];
  if (floor === undefined || targetFloor === undefined)
    return `${path} imports ${target}: no floor`;
  if (targetFloor > floor) return `${path} imports upward: ${target}`;
  return targetFloor === floor ? `${path} imports sideways: ${target}` : undefined;
}

function isBarrel(path: string, text: string): boolean {
  if (/(^|\/)index\.[a-z.]+$/.test(path)) return true;
  if (!path.endsWith('.ts')) return false;
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return (
    statements.length > 0 &&
    statements.every((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier)
  );
}

/** The first way around in a circle that is found from each file, named once. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.push(`cycle: ${[...trail.slice(at), path].join(' -> ')}`);
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

/** Everything in which files break the order of the house, one line each. */
export function architectureFaults(files: SourceFiles): string[] {
  const faults: string[] = [];
  const graph = new Map<string, string[]>();
  for (const [path, text] of files) {
    if (FLOORS[roomOf(path)] === undefined) faults.push(`${path} is in no room`);
    if (isBarrel(path, text)) faults.push(`${path} is a barrel`);
    if (path.endsWith('.svelte.ts') && roomOf(path) !== 'state') {
      faults.push(`${path} holds runes outside state`);
    }
    const targets: string[] = [];
    graph.set(path, targets);
    for (const specifier of importsOf(path, text)) {
      if (!specifier.startsWith('.')) {
        faults.push(libraryFault(path, specifier) ?? '');
        continue;
      }
      const plain = posix.join(posix.dirname(path), specifier);
      const target = SUFFIXES.map((suffix) => plain + suffix).find((name) => files.has(name));
      if (plain.startsWith(GENERATED)) faults.push(directionFault(path, plain) ?? '');
      else if (target === undefined)
        faults.push(`${path} imports ${specifier}, which is not in src`);
      else {
        targets.push(target);
        faults.push(directionFault(path, target) ?? '');
      }
    }
  }
  return [...faults, ...cycles(graph)].filter((fault) => fault !== '');
}
