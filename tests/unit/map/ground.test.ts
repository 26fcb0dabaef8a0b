import { geoArea, geoContains } from 'd3';
import type { Feature, MultiPolygon, Position } from 'geojson';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildBaseMap } from '../../../data/tools/basemap/build';
import { readCountries, type WorldAtlas } from '../../../data/tools/basemap/countries';
import { LEVELS } from '../../../data/tools/basemap/levels';
import {
  decodeGeometry,
  type BaseGeometry,
  type BaseTopology,
  type LandProperties
} from '../../../src/views/map/basemap/geometry';
import { largestCities } from './largest-cities';

const BUILD_MS = 240_000;
const KILOBYTE = 1000;
const NAMES = LEVELS.map((level) => level.name);

// Looking through half a million vertices takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

type Land = Feature<MultiPolygon, LandProperties>;

const require = createRequire(import.meta.url);
const atlas = JSON.parse(
  readFileSync(require.resolve('world-atlas/countries-10m.json'), 'utf8')
) as WorldAtlas;

const json = new Map<string, string>();
const levels = new Map<string, BaseGeometry>();

beforeAll(() => {
  for (const [name, topology] of buildBaseMap(atlas)) {
    json.set(name, JSON.stringify(topology));
    levels.set(name, decodeGeometry(topology as BaseTopology));
  }
}, BUILD_MS);

const level = (name: string): BaseGeometry => levels.get(name)!;
const country = (name: string, iso: string): Land =>
  level(name).land.find(({ properties }) => properties.iso === iso)!;
const landAt = (name: string, position: [number, number]): Land[] =>
  level(name).land.filter((land) => geoContains(land, position));

function edges(lines: readonly Position[][]): [Position, Position][] {
  return lines.flatMap((line) =>
    line.slice(1).map((point, i): [Position, Position] => [line[i]!, point])
  );
}

const edgeKey = ([a, b]: [Position, Position]): string => [String(a), String(b)].sort().join(' ');

describe.each(NAMES)('the %s ground', (name) => {
  it('has no edge across the date line, and none that sags as a great circle', () => {
    const rings = level(name).land.flatMap(({ geometry }) => geometry.coordinates.flat());
    const widths = edges(rings).map(([a, b]) => Math.abs(a[0]! - b[0]!));
    expect(Math.max(...new Set(widths))).toBeLessThan(5.1);
  });

  it('has rings that are closed, wind clockwise outside, and hold less than half the globe', () => {
    const faults = level(name).land.flatMap((land) =>
      land.geometry.coordinates.flatMap((polygon) => {
        const isClosed = polygon.every(
          (ring) => ring.length >= 4 && String(ring[0]) === String(ring.at(-1))
        );
        const steradians = geoArea({ type: 'Polygon', coordinates: polygon });
        return isClosed && steradians < 2 * Math.PI ? [] : [land.properties];
      })
    );
    expect(faults).toEqual([]);
  });

  it('covers what land covers of the globe', () => {
    const share = level(name).land.reduce((sum, land) => sum + geoArea(land), 0) / (4 * Math.PI);
    // 29.2 % in Natural Earth, which leaves out the Caspian Sea and no other lake.
    expect(share).toBeGreaterThan(0.285);
    expect(share).toBeLessThan(0.295);
  });

  it('cuts Russia and Fiji in two at 180° and lets Antarctica reach the pole', () => {
    // Fiji's islands on the line are too small for the coarse level.
    for (const iso of name === 'coarse' ? ['RU'] : ['RU', 'FJ']) {
      const lons = country(name, iso)
        .geometry.coordinates.flat(2)
        .map(([lon]) => lon!);
      expect([iso, Math.min(...lons), Math.max(...lons)]).toEqual([iso, -180, 180]);
    }
    const antarctica = country(name, 'AQ');
    expect(geoContains(antarctica, [0, -89.9])).toBe(true);
    expect(geoContains(antarctica, [-120, -85])).toBe(true);
    expect(geoContains(antarctica, [0, -50])).toBe(false);
    expect(geoContains(country(name, 'RU'), [-179, 66.5])).toBe(true);
    expect(geoContains(country(name, 'RU'), [0, 0])).toBe(false);
  });

  it('has each country once', () => {
    const codes = level(name).land.flatMap(({ properties: { iso } }) => iso ?? []);
    expect(new Set(codes).size).toBe(codes.length);
    // Natural Earth draws 237 countries and territories with a code; the Vatican is too small here.
    expect(codes.length).toBeGreaterThan(225);
    expect(codes.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
  });

  it.each([
    ['Crimea', [34.1, 45.2]],
    ['Kosovo', [20.9, 42.6]],
    ['Northern Cyprus', [33.6, 35.28]],
    ['Somaliland', [45, 9.8]],
    ['Western Sahara, west of the berm', [-14, 24]],
    ['Western Sahara, east of it', [-9.3, 27]],
    ['Taiwan', [121, 24]],
    ['the West Bank', [35.25, 32.1]]
  ] as [string, [number, number]][])('draws %s apart, as disputed and without a code', (_, at) => {
    const found = landAt(name, at);
    expect(found.map(({ properties }) => properties)).toEqual([{ disputed: true }]);
  });

  it('knows whose Kaliningrad, Saint Petersburg and their neighbours are', () => {
    const owners = (
      [
        [20.6, 54.65],
        [30.4, 59.85],
        [21.3, 55.65],
        [19.6, 54.1],
        [27.56, 53.9]
      ] as [number, number][]
    ).map((at) => landAt(name, at).map(({ properties }) => properties.iso));
    expect(owners).toEqual([['RU'], ['RU'], ['LT'], ['PL'], ['BY']]);
  });

  it('keeps holes for what lies within: Lesotho is not South Africa', () => {
    expect(landAt(name, [28.3, -29.6]).map(({ properties }) => properties.iso)).toEqual(['LS']);
  });

  it('draws each border and coast once, and no line where the map was cut', () => {
    const { borders, disputed, coast } = level(name);
    const all = [borders, disputed, coast].flatMap(({ coordinates }) => edges(coordinates));
    const keys = all.filter(([a, b]) => String(a) !== String(b)).map(edgeKey);
    expect(keys.length).toBeGreaterThan(5000);
    expect(keys.length - new Set(keys).size).toBeLessThan(keys.length * 0.002);
    const seams = all.filter(
      ([a, b]) => (Math.abs(a[0]!) === 180 && a[0] === b[0]) || (a[1]! < -89 && b[1]! < -89)
    );
    expect(seams).toEqual([]);
  });

  it('dashes Crimea’s land border and the Line of Control, and neither Poland’s nor Nepal’s', () => {
    const { borders, disputed } = level(name);
    const has = (lines: Position[][], [west, south, east, north]: number[]): boolean =>
      lines.flat().some(([x, y]) => x! > west! && x! < east! && y! > south! && y! < north!);
    const crimea = [33.3, 45.9, 34.9, 46.3];
    const control = [73.5, 33, 75, 34.8];
    expect(has(disputed.coordinates, crimea) && has(disputed.coordinates, control)).toBe(true);
    expect(has(borders.coordinates, crimea) || has(borders.coordinates, control)).toBe(false);
    expect(has(disputed.coordinates, [14, 49, 25, 55])).toBe(false);
    expect(has(borders.coordinates, [14, 49, 25, 55])).toBe(true);
    expect(has(borders.coordinates, [81.5, 26, 88, 30])).toBe(true);
  });
});

describe('the ground', () => {
  it('turns round what its source winds the wrong way, so that no island is the whole globe', () => {
    const polygons = readCountries(atlas).flatMap(({ geometry }) => geometry.coordinates);
    const widest = polygons.map((coordinates) => geoArea({ type: 'Polygon', coordinates }));
    expect(Math.max(...widest)).toBeLessThan(1);
  });

  it('stays within its bytes', () => {
    const kilobytes = NAMES.map(
      (name) => gzipSync(json.get(name)!, { level: 9 }).length / KILOBYTE
    );
    expect(kilobytes[0]).toBeLessThan(66);
    expect(kilobytes[1]).toBeLessThan(380);
    expect(kilobytes[2]).toBeLessThan(900);
  });

  it(
    'is the same from the same input',
    () => {
      const coarse = buildBaseMap(atlas, [LEVELS[0]!]).get('coarse');
      expect(JSON.stringify(coarse)).toBe(json.get('coarse'));
    },
    BUILD_MS
  );

  it(
    'knows the largest city of each country as that country’s',
    async () => {
      const astray = (await largestCities()).filter(({ country: iso, position }) => {
        const land = country('fine', iso);
        return land !== undefined && !geoContains(land, position);
      });
      const known = new Set(level('fine').land.map(({ properties }) => properties.iso));
      // Ports on the very shore, which is generalized to some hundred metres, and the Vatican.
      expect(astray.length / known.size).toBeLessThan(0.08);
      const misplaced = astray.filter(({ position }) =>
        landAt('fine', position).some(({ properties }) => properties.iso !== undefined)
      );
      // Two kilometres of city, which the outlines of this scale cannot hold.
      expect(misplaced.map((city) => city.name)).toEqual(['Gibraltar']);
    },
    BUILD_MS
  );

  it('puts the name of each country into it, and names nothing that is disputed', () => {
    const { countryPoints } = level('coarse');
    expect(countryPoints.length).toBeGreaterThan(225);
    const outside = countryPoints.filter(
      ({ iso, position }) => !geoContains(country('coarse', iso), [position[0], position[1]])
    );
    expect(outside).toEqual([]);
    const large = countryPoints.filter(({ zoom }) => zoom <= 2).map(({ iso }) => iso);
    expect(large).toEqual(expect.arrayContaining(['RU', 'US', 'CN', 'BR', 'AU', 'CA']));
    expect(countryPoints.find(({ iso }) => iso === 'MT')!.zoom).toBeGreaterThan(7);
    expect(level('fine').countryPoints).toEqual([]);
  });
});
