import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoContains } from 'd3';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { LngLat } from '../../src/domain/lng-lat';
import countryCodes from './country-codes.json' with { type: 'json' };

type Outline = Feature<MultiPolygon | Polygon, { name: string }>;

export interface Outlines {
  /** Whether a country has an outline at all. */
  readonly has: (country: string) => boolean;
  readonly contains: (country: string, position: LngLat) => boolean;
  /** Km from a position to the nearest point of a country's outline. */
  readonly distanceKm: (country: string, position: LngLat) => number;
  /** English names of the outlines in which a position lies. */
  readonly around: (position: LngLat) => readonly string[];
}

/**
 * Areas without a numeric code of their own, by their name in Natural Earth, and the codes under
 * which a place there may stand. Where states differ over an area, each code passes: a check of
 * positions takes no side.
 */
const ALSO_DRAWN: Readonly<Record<string, readonly string[]>> = {
  Kosovo: ['XK', 'RS'],
  'N. Cyprus': ['CY'],
  'Cyprus U.N. Buffer Zone': ['CY'],
  Dhekelia: ['CY', 'GB'],
  Akrotiri: ['CY', 'GB'],
  Somaliland: ['SO'],
  Baikonur: ['KZ'],
  'Siachen Glacier': ['IN', 'PK'],
  'USNB Guantanamo Bay': ['CU', 'US'],
  'Indian Ocean Ter.': ['CC', 'CX', 'AU'],
  'W. Sahara': ['EH', 'MA'],
  Palestine: ['PS', 'IL'],
  'Hong Kong': ['HK', 'CN'],
  Macao: ['MO', 'CN'],
  France: ['FR', 'GF', 'GP', 'MQ', 'RE', 'YT'],
  Norway: ['NO', 'BV', 'SJ'],
  Netherlands: ['NL', 'BQ'],
  'New Zealand': ['NZ', 'TK']
};

/** The same for areas that Natural Earth draws as part of a larger outline. */
const ALSO_WITHIN: readonly {
  west: number;
  south: number;
  east: number;
  north: number;
  codes: readonly string[];
}[] = [{ west: 32.4, south: 44.3, east: 36.7, north: 46.2, codes: ['RU', 'UA'] }];

const KM_PER_DEGREE = 111.195;

/** The countries of Natural Earth at 1:10m (public domain). */
export function openOutlines(): Outlines {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const outlines = feature(atlas, atlas.objects.countries).features.map((outline) =>
    withRightWinding(outline as Outline)
  );
  const outlinesOf = (country: string): Outline[] =>
    outlines.filter((outline) => codesOf(outline).includes(country));
  return {
    has: (country) => outlinesOf(country).length > 0,
    contains: (country, position) =>
      outlinesOf(country).some((outline) => geoContains(outline, [...position])) ||
      ALSO_WITHIN.some((area) => area.codes.includes(country) && isWithin(area, position)),
    distanceKm: (country, position) =>
      Math.min(...outlinesOf(country).map((outline) => outlineDistanceKm(outline, position))),
    around: (position) =>
      outlines
        .filter((outline) => geoContains(outline, [...position]))
        .map(({ properties }) => properties.name)
  };
}

/** The English name of a country, or its code where it has none. */
export function countryName(code: string): string {
  const names: Readonly<Record<string, { name: string } | undefined>> = countryCodes;
  return names[code]?.name ?? code;
}

function codesOf(outline: Outline): readonly string[] {
  const also = ALSO_DRAWN[outline.properties.name];
  if (also) return also;
  return Object.entries(countryCodes)
    .filter(([, { numeric }]) => numeric !== '' && numeric === outline.id)
    .map(([code]) => code);
}

function isWithin(area: (typeof ALSO_WITHIN)[number], [lon, lat]: LngLat): boolean {
  return lon >= area.west && lon <= area.east && lat >= area.south && lat <= area.north;
}

function polygonsOf({ geometry }: Outline): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** Some rings of the atlas run the wrong way round and would hold the whole world but their island. */
function withRightWinding(outline: Outline): Outline {
  const coordinates = polygonsOf(outline).map((rings) => {
    const isInsideOut = geoArea({ type: 'Polygon', coordinates: rings }) > 2 * Math.PI;
    return isInsideOut ? rings.map((ring) => ring.toReversed()) : rings;
  });
  return { ...outline, geometry: { type: 'MultiPolygon', coordinates } };
}

function outlineDistanceKm(outline: Outline, position: LngLat): number {
  let least = Infinity;
  for (const ring of polygonsOf(outline).flat()) {
    let before: readonly [number, number] | undefined;
    for (const vertex of ring) {
      const point = kmFrom(position, vertex);
      least = Math.min(least, before ? segmentDistanceKm(before, point) : Math.hypot(...point));
      before = point;
    }
  }
  return least;
}

/** East and north of a position on the plane that touches the sphere there: exact enough nearby. */
function kmFrom([lon, lat]: LngLat, [toLon = 0, toLat = 0]: Position): readonly [number, number] {
  const degreesEast = ((toLon - lon + 540) % 360) - 180;
  return [
    degreesEast * Math.cos((lat * Math.PI) / 180) * KM_PER_DEGREE,
    (toLat - lat) * KM_PER_DEGREE
  ];
}

/** From the origin to a segment. */
function segmentDistanceKm(
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number]
): number {
  const [dx, dy] = [bx - ax, by - ay];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / squared));
  return Math.hypot(ax + share * dx, ay + share * dy);
}
