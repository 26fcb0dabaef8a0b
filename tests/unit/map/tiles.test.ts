import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildBaseMap } from '../../../data/tools/basemap/build';
import type { WorldAtlas } from '../../../data/tools/basemap/countries';
import { LEVELS } from '../../../data/tools/basemap/levels';
import { decodeGeometry, type BaseTopology } from '../../../src/views/map/basemap/geometry';
import {
  DEEPEST_TILE_ZOOM,
  fallbacks,
  levelOfTile,
  parseTileAddress,
  tileTemplate
} from '../../../src/views/map/basemap/tile-address';
import { TileCutter } from '../../../src/views/map/basemap/tile-cutter';

const BUILD_MS = 240_000;

describe('a tile’s address', () => {
  it('comes back from its template as it went in, whatever the folder is called', () => {
    fc.assert(
      fc.property(fc.nat(7), fc.nat(127), fc.nat(127), fc.webUrl(), (zoom, x, y, address) => {
        const folder = `${address}/ä b?{z}/`;
        const filled = tileTemplate(folder)
          .replace('{z}', String(zoom))
          .replace('{x}', String(x))
          .replace('{y}', String(y));
        expect(parseTileAddress(filled)).toEqual({ zoom, x, y, folder });
      })
    );
  });

  it('is not read out of anything else', () => {
    for (const wrong of ['', 'ground://1/2', 'https://a/1/2/3?b', 'ground://a/b/c?d']) {
      expect(parseTileAddress(wrong)).toBeUndefined();
    }
  });
});

describe('the level of a tile', () => {
  it('is coarse for the first view, finer by zoom', () => {
    const levels = Array.from({ length: DEEPEST_TILE_ZOOM + 1 }, (_, zoom) => levelOfTile(zoom));
    const counts = ['coarse', 'medium', 'fine'].map(
      (name) => levels.filter((level) => level === name).length
    );
    expect(counts).toEqual([3, 2, 3]);
    expect(levels).toEqual([...levels].sort((a, b) => order(a) - order(b)));
  });

  it('falls back to coarser ones, never to finer', () => {
    expect(fallbacks('fine')).toEqual(['fine', 'medium', 'coarse']);
    expect(fallbacks('medium')).toEqual(['medium', 'coarse']);
    expect(fallbacks('coarse')).toEqual(['coarse']);
  });
});

function order(level: string): number {
  return ['coarse', 'medium', 'fine'].indexOf(level);
}

describe('a tile', () => {
  let cutter: TileCutter;
  beforeAll(() => {
    const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
    const atlas = JSON.parse(readFileSync(file, 'utf8')) as WorldAtlas;
    const topology = buildBaseMap(atlas, [LEVELS[0]!]).get('coarse') as BaseTopology;
    cutter = new TileCutter(decodeGeometry(topology));
  }, BUILD_MS);

  /** The words in a tile: codes of countries, kinds of lines. */
  const words = (zoom: number, x: number, y: number): string[] =>
    new TextDecoder('latin1').decode(cutter.cut(zoom, x, y)).match(/[A-Z]{2}|[a-z]{4,}/g) ?? [];

  it('holds the countries and lines that lie in it', () => {
    // Zoom 5, column 17, row 10: 11°–22.5° E, 48.9°–56° N.
    expect(words(5, 17, 10)).toEqual(
      expect.arrayContaining(['RU', 'LT', 'PL', 'DE', 'land', 'lines', 'border', 'coast'])
    );
    expect(words(5, 17, 10)).not.toContain('FR');
  });

  it('is empty on the high sea and full of land without lines inside a country', () => {
    expect(cutter.cut(5, 12, 13).length).toBe(0);
    expect(words(6, 51, 17)).toContain('RU');
    expect(words(6, 51, 17)).not.toContain('coast');
  });

  it('holds both sides of the date line where it lies at it', () => {
    expect(words(3, 7, 2)).toContain('RU');
    expect(words(3, 0, 2)).toEqual(expect.arrayContaining(['RU', 'US']));
  });
});
