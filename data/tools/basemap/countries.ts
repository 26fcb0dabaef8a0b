import { geoArea, geoCentroid } from 'd3';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as MultiPolygonArcs,
  Polygon as PolygonArcs,
  Topology
} from 'topojson-specification';
import { alpha2 } from './iso-codes';
import { splitRing } from './split';

/** The countries of world-atlas: TopoJSON of Natural Earth, on the sphere. */
export type WorldAtlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** A piece of land of one status, as polygons on the sphere. */
export interface Country {
  /** ISO 3166-1 alpha-2; undefined where the status is disputed, or where there is no code. */
  readonly iso: string | undefined;
  /** Drawn with dashed borders, without a tint and without a name. */
  readonly disputed: boolean;
  readonly geometry: MultiPolygon;
}

/** Drawn apart by Natural Earth; states disagree on whose they are, or whether they are states. */
const DISPUTED = new Set([
  'Bajo Nuevo Bank',
  'Cyprus U.N. Buffer Zone',
  'Kosovo',
  'N. Cyprus',
  'Palestine',
  'Scarborough Reef',
  'Serranilla Bank',
  'Siachen Glacier',
  'Somaliland',
  'Spratly Is.',
  'Taiwan',
  'W. Sahara'
]);

/** Leased or remote areas that Natural Earth draws apart though their country is not in question. */
const PART_OF: Readonly<Record<string, string>> = {
  Baikonur: 'KZ',
  'Clipperton I.': 'FR',
  'Coral Sea Is.': 'AU',
  'USNB Guantanamo Bay': 'CU'
};

/** Two territories in one feature, or none of the standard's. */
const WITHOUT_CODE = new Set(['Akrotiri', 'Dhekelia', 'Indian Ocean Ter.']);

/** Natural Earth counts Crimea to the country that holds it; every level of detail draws it as one polygon. */
const CRIMEA = { drawnIn: 'RU', west: 32.3, south: 44.2, east: 36.7, north: 46.3 };

/**
 * Natural Earth counts what lies west of the berm of Western Sahara to Morocco. The line between them
 * is that of 1912, along 27°40′ N: from the coast to where the berm begins. West to east, Morocco's
 * ring runs north of it.
 */
const WESTERN_SAHARA = {
  name: 'W. Sahara',
  drawnIn: 'MA',
  coast: [-13.178, 27.668],
  inland: [-8.818, 27.661]
};

type Area = PolygonArcs<{ name: string }> | MultiPolygonArcs<{ name: string }>;

function codeOf(area: Area): string | undefined {
  const name = area.properties?.name ?? '';
  const owner = PART_OF[name];
  if (owner !== undefined) return owner;
  if (DISPUTED.has(name) || WITHOUT_CODE.has(name)) return undefined;
  if (area.id === undefined) throw new Error(`no rule for “${name}”, which has no ISO code`);
  return alpha2(String(area.id).padStart(3, '0'));
}

/** Turns round what winds the wrong way: a ring seen from outside would be the rest of the world. */
function wound(polygon: Position[][]): Position[][] {
  const covers = geoArea({ type: 'Polygon', coordinates: polygon } satisfies Polygon);
  return covers > 2 * Math.PI ? polygon.map((ring) => [...ring].reverse()) : polygon;
}

function isCrimea(polygon: Position[][]): boolean {
  const [lon, lat] = geoCentroid({ type: 'Polygon', coordinates: polygon });
  return lon > CRIMEA.west && lon < CRIMEA.east && lat > CRIMEA.south && lat < CRIMEA.north;
}

/** Moves the part of Western Sahara that is drawn in another country to the rest of it. */
function joinWesternSahara(polygons: Map<string, Position[][][]>): void {
  const { name, drawnIn, coast, inland } = WESTERN_SAHARA;
  const from = polygons.get(drawnIn)!;
  const largest = from.reduce((a, b) => (b[0]!.length > a[0]!.length ? b : a));
  const [kept, moved] = splitRing(largest[0]!, coast, inland);
  polygons.set(
    drawnIn,
    from.map((polygon) => (polygon === largest ? [kept, ...polygon.slice(1)] : polygon))
  );
  polygons.set(name, [...polygons.get(name)!, [moved]]);
}

/**
 * All land, one entry a country, each code once; what is disputed apart.
 * @throws where world-atlas has an area without a code that no rule above names.
 */
export function readCountries(atlas: WorldAtlas): Country[] {
  const areasByKey = new Map<string, Area[]>();
  for (const area of atlas.objects.countries.geometries as Area[]) {
    const key = codeOf(area) ?? area.properties?.name ?? '';
    areasByKey.set(key, [...(areasByKey.get(key) ?? []), area]);
  }
  const polygonsByKey = new Map(
    [...areasByKey].map(([key, areas]) => [key, merge(atlas, areas).coordinates.map(wound)])
  );
  joinWesternSahara(polygonsByKey);
  const russia = polygonsByKey.get(CRIMEA.drawnIn)!;
  polygonsByKey.set(
    CRIMEA.drawnIn,
    russia.filter((polygon) => !isCrimea(polygon))
  );
  const countries = [...polygonsByKey].map(([key, coordinates]): Country => {
    const iso = codeOf(areasByKey.get(key)![0]!);
    const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates };
    return { iso, disputed: DISPUTED.has(key), geometry };
  });
  const crimea: MultiPolygon = { type: 'MultiPolygon', coordinates: russia.filter(isCrimea) };
  return [...countries, { iso: undefined, disputed: true, geometry: crimea }];
}
