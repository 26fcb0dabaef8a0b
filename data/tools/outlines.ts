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
  const outlines = feature(atlas, atlas.objects.countries).features.map((outline) => ({
    name: outline.properties.name,
    codes: codesOf(outline as Outline),
    // Winding and spans take a while, and most countries are never asked for.
    polygons: once(() => polygonsOf(outline as Outline))
  }));
  const polygonsOfCountry = (country: string): readonly SpannedPolygon[] =>
    outlines.filter(({ codes }) => codes.includes(country)).flatMap(({ polygons }) => polygons());
  return {
    has: (country) => outlines.some(({ codes }) => codes.includes(country)),
    contains: (country, position) =>
      polygonsOfCountry(country).some((polygon) => holds(polygon, position)) ||
      ALSO_WITHIN.some((area) => area.codes.includes(country) && isWithin(area, position)),
    distanceKm: (country, position) =>
      Math.min(
        ...polygonsOfCountry(country)
          .flatMap(({ rings }) => rings)
          .map((ring) => ringDistanceKm(ring, position))
      ),
    around: (position) =>
      outlines
        .filter(({ polygons }) => polygons().some((polygon) => holds(polygon, position)))
        .map(({ name }) => name)
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
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

/** A polygon with the latitudes between which it lies, which rule most positions out at once. */
interface SpannedPolygon {
  readonly rings: Position[][];
  readonly south: number;
  readonly north: number;
}

function polygonsOf({ geometry }: Outline): SpannedPolygon[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => {
    // Some rings run the wrong way round and would hold the whole world but their island.
    const isInsideOut = geoArea({ type: 'Polygon', coordinates: rings }) > 2 * Math.PI;
    const latitudes = rings.flat().map(([, lat = 0]) => lat);
    return {
      rings: isInsideOut ? rings.map((ring) => ring.toReversed()) : rings,
      south: latitudes.reduce((least, lat) => Math.min(least, lat)),
      north: latitudes.reduce((most, lat) => Math.max(most, lat))
    };
  });
}

function holds({ rings, south, north }: SpannedPolygon, [lon, lat]: LngLat): boolean {
  // Edges between points of one latitude bulge towards the pole, at this scale by far less than 1°.
  if (lat < south - 1 || lat > north + 1) return false;
  return geoContains({ type: 'Polygon', coordinates: rings }, [lon, lat]);
}

function ringDistanceKm(ring: readonly Position[], position: LngLat): number {
  let least = Infinity;
  let before: readonly [number, number] | undefined;
  for (const vertex of ring) {
    const point = kmFrom(position, vertex);
    least = Math.min(least, before ? segmentDistanceKm(before, point) : Math.hypot(...point));
    before = point;
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
