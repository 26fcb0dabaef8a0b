import type { MultiPolygon, Position } from 'geojson';
import { topology } from 'topojson-server';
import type {
  GeometryCollection,
  MultiLineString,
  MultiPolygon as MultiPolygonArcs,
  Topology
} from 'topojson-specification';
import type { Country } from './countries';
import { seams } from './cut';
import { disputedStretches } from './disputed-lines';
import { ringArea } from './mercator';
import { weigh } from './simplify';

/** What every level of detail is cut from: shared borders once, each vertex with its weight. */
export interface Prepared {
  readonly countries: readonly Country[];
  /** Arcs in degrees, third number the weight of `weigh`. */
  readonly topology: Topology;
  /** By country: its polygons, each a list of rings, each a list of arc indices. */
  readonly polygons: readonly number[][][][];
  /** By country: the outer ring of its largest polygon. */
  readonly mainRings: readonly number[][];
  /** Arcs where the map was cut. */
  readonly seamArcs: ReadonlySet<number>;
  /** Arcs that are disputed though both their sides are not. */
  readonly disputedArcs: ReadonlySet<number>;
}

const bare = (arc: number): number => (arc < 0 ? ~arc : arc);

function lines(coordinates: Position[][]): { type: 'MultiLineString'; coordinates: Position[][] } {
  return { type: 'MultiLineString', coordinates };
}

function arcSet(object: MultiLineString): Set<number> {
  return new Set(object.arcs.flat().map(bare));
}

/** Finds what the cut polygons share. Lines given beside them end arcs where they end. */
export function prepare(countries: readonly Country[]): Prepared {
  const land = {
    type: 'GeometryCollection' as const,
    geometries: countries.map((country): MultiPolygon => country.geometry)
  };
  const found = topology({
    land,
    seam: lines(seams(countries.flatMap((country) => country.geometry.coordinates))),
    disputed: lines(disputedStretches(countries))
  }) as unknown as Topology<{
    land: GeometryCollection;
    seam: MultiLineString;
    disputed: MultiLineString;
  }>;
  const polygons = (found.objects.land.geometries as MultiPolygonArcs[]).map(({ arcs }) => arcs);
  const size = (i: number, polygon: number): number =>
    Math.abs(ringArea(countries[i]!.geometry.coordinates[polygon]![0]!));
  return {
    countries,
    topology: weigh(found),
    polygons,
    mainRings: polygons.map((parts, i) => {
      const largest = parts.reduce((best, _, j) => (size(i, j) > size(i, best) ? j : best), 0);
      return parts[largest]![0]!;
    }),
    seamArcs: arcSet(found.objects.seam),
    disputedArcs: arcSet(found.objects.disputed)
  };
}
