import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/domain/kinds';
import { decodeDataset } from '../../src/package/decode';
import { placeName } from '../../src/domain/dataset';
import { firstFonts, firstVisit, type FirstVisit } from '../tools/first-visit';

const DIST = process.env['TWINLINE_DIST'] ?? 'dist';
/** As the build prints it. */
const KB = 1000;

/** What a file costs on the way: typefaces are compressed already. */
function transferKb(path: string): number {
  const bytes = readFileSync(join(DIST, path));
  return (path.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 9 }).length) / KB;
}

function sumKb(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + transferKb(path), 0);
}

function say(what: string, kb: number, limit: number): void {
  console.info(`${what}: ${kb.toFixed(1)} KB of ${String(limit)}`);
}

describe('what a first visit fetches, compressed', () => {
  let visit: FirstVisit;
  let names: (language: Language) => string[];

  beforeAll(() => {
    if (!existsSync(join(DIST, 'index.html'))) {
      throw new Error(`${DIST} holds no build: npm run build`);
    }
    visit = firstVisit(DIST);
    const file = visit.firstScreen.find((path) => path.endsWith('.twl'))!;
    const { places } = decodeDataset(readFileSync(join(DIST, file)));
    names = (language) => places.map((place) => placeName(place, language));
  });

  it('is at most 140 KB of script, styles and data before the map is asked for', () => {
    const kb = sumKb(visit.firstScreen);
    say('before the map', kb, 140);
    expect(kb).toBeLessThanOrEqual(140);
  });

  it('is at most 760 KB up to the first arcs, fonts included', () => {
    const fonts = firstFonts(DIST, 'en', names('en'));
    const kb = sumKb([...visit.firstScreen, ...visit.panes, ...visit.map, ...fonts]);
    say('up to the first arcs', kb, 760);
    expect(kb).toBeLessThanOrEqual(760);
  });

  it.each(LANGUAGES)('is at most 120 KB of fonts for %s', (language) => {
    const fonts = firstFonts(DIST, language, names(language));
    const kb = sumKb(fonts);
    say(`fonts for ${language}`, kb, 120);
    expect(fonts).not.toEqual([]);
    expect(kb).toBeLessThanOrEqual(120);
  });

  it('is at most 70 KB of base map', () => {
    const kb = transferKb('basemap/coarse.json');
    say('coarse base map', kb, 70);
    expect(kb).toBeLessThanOrEqual(70);
  });

  it('has the map engine in a chunk of its own, with its worker', () => {
    expect(visit.map).toContainEqual(expect.stringMatching(/^assets\/map-engine-.*\.js$/));
    expect(visit.map).toContainEqual(expect.stringMatching(/^assets\/map-worker-.*\.js$/));
    const engine = visit.map.find((path) => /map-engine-.*\.js$/.test(path))!;
    expect(readFileSync(join(DIST, engine), 'utf8')).toContain('maplibregl');
    for (const path of [...visit.firstScreen, ...visit.panes]) {
      expect(readFileSync(join(DIST, path), 'utf8')).not.toContain('maplibregl-canvas');
    }
  });
});
