import { geoArea } from 'd3';
import type { Position } from 'geojson';
import { feature, quantize } from 'topojson-client';
import type { Arc, Objects, Topology } from 'topojson-specification';
import type { LevelOfDetail } from './levels';
import { pixelsPerUnit, ringArea } from './mercator';
import type { Prepared } from './prepare';
import { simplifyArcs } from './simplify';

type Ring = number[];
const bare = (arc: number): number => (arc < 0 ? ~arc : arc);

/** Moves vertices to the grid of a level; those that meet become one. */
function snapped(arc: Arc, gridDegrees: number): Arc {
  const toGrid = (value: number, step: number, origin: number): number =>
    Math.round((value - origin) / step) * step + origin;
  const points = arc.map(([lon, lat]) => [
    toGrid(lon!, gridDegrees, -180),
    toGrid(lat!, gridDegrees / 2, -90)
  ]);
  const apart = points.filter((point, i) => {
    const previous = points[i - 1];
    return !previous || previous[0] !== point[0] || previous[1] !== point[1];
  });
  return apart.length > 1 ? apart : [apart[0]!, apart[0]!];
}

function coordinatesOf(topology: Topology, ring: Ring): Position[] {
  return feature(topology, { type: 'Polygon', arcs: [ring] }).geometry.coordinates[0]!;
}

/** The rings that are worth drawing at a level, by country and polygon. */
function keptRings(prepared: Prepared, topology: Topology, level: LevelOfDetail): Ring[][][] {
  const limit = level.islandPx2 / pixelsPerUnit(level.zoom) ** 2;
  const isLarge = (ring: Position[]): boolean =>
    Math.abs(ringArea(ring)) >= limit / level.emphasis(ring[0]!) ** 2;
  const isOuter = (ring: Position[]): boolean =>
    ring.length >= 4 &&
    ringArea(ring) > 0 &&
    geoArea({ type: 'Polygon', coordinates: [ring] }) < 2 * Math.PI;
  const keepsOuter = (ring: Ring, country: number): boolean => {
    const coordinates = coordinatesOf(topology, ring);
    // What is smaller than a cell of the grid has collapsed, be it all that its country has.
    if (!isOuter(coordinates)) return false;
    return ring === prepared.mainRings[country] || isLarge(coordinates);
  };
  const outer = prepared.polygons.map((polygons, country) =>
    polygons.filter((rings) => keepsOuter(rings[0]!, country))
  );
  const outerArcs = new Set(outer.flat().flatMap((rings) => rings[0]!.map(bare)));
  // A hole stays where something kept fills it, or where it is large.
  const keepsHole = (ring: Ring): boolean =>
    ring.every((arc) => outerArcs.has(bare(arc))) || isLarge(coordinatesOf(topology, ring));
  return outer.map((polygons) =>
    polygons.map(([first, ...holes]) => [first!, ...holes.filter(keepsHole)])
  );
}

interface ArcClasses {
  readonly borders: number[];
  readonly disputed: number[];
  readonly coast: number[];
}

/** Tells borders from coasts by how many countries touch an arc; what only the cut made is neither. */
function classify(prepared: Prepared, kept: readonly Ring[][][]): ArcClasses {
  const touching = new Map<number, number[]>();
  kept.forEach((polygons, country) => {
    for (const arc of polygons.flat(2).map(bare)) {
      touching.set(arc, [...(touching.get(arc) ?? []), country]);
    }
  });
  const classes: ArcClasses = { borders: [], disputed: [], coast: [] };
  for (const [arc, countries] of [...touching].sort(([a], [b]) => a - b)) {
    if (prepared.seamArcs.has(arc)) continue;
    if (countries.length === 1) classes.coast.push(arc);
    else if (new Set(countries).size > 1) {
      const isDisputed =
        prepared.disputedArcs.has(arc) ||
        countries.some((country) => prepared.countries[country]!.disputed);
      (isDisputed ? classes.disputed : classes.borders).push(arc);
    }
  }
  return classes;
}

/**
 * One level of the base map as quantized TopoJSON with the objects `land` (a country each, with
 * `iso` or `disputed`), `borders`, `disputed` and `coast` (lines).
 */
export function buildLevel(prepared: Prepared, level: LevelOfDetail): Topology {
  const arcs = simplifyArcs(prepared.topology, level, prepared.mainRings).map((arc) =>
    snapped(arc, level.gridDegrees)
  );
  const kept = keptRings(prepared, { type: 'Topology', objects: {}, arcs }, level);
  const { borders, disputed, coast } = classify(prepared, kept);

  const indexOf = new Map<number, number>();
  const outArcs: Arc[] = [];
  const renumber = (arc: number): number => {
    const old = bare(arc);
    let index = indexOf.get(old);
    if (index === undefined) {
      index = outArcs.push(arcs[old]!) - 1;
      indexOf.set(old, index);
    }
    return arc < 0 ? ~index : index;
  };
  const geometries = kept.flatMap((polygons, i) => {
    if (polygons.length === 0) return [];
    const { iso, disputed: isDisputed } = prepared.countries[i]!;
    return {
      type: 'MultiPolygon' as const,
      properties: isDisputed ? { disputed: true } : iso === undefined ? {} : { iso },
      arcs: polygons.map((rings) => rings.map((ring) => ring.map(renumber)))
    };
  });
  const linesOf = (list: number[]) => ({
    type: 'MultiLineString' as const,
    arcs: list.map((arc) => [renumber(arc)])
  });
  const { type, transform, objects, ...rest } = quantize(
    {
      type: 'Topology',
      bbox: [-180, -90, 180, 90],
      objects: {
        land: { type: 'GeometryCollection', geometries },
        borders: linesOf(borders),
        disputed: linesOf(disputed),
        coast: linesOf(coast)
      },
      arcs: outArcs
    } as Topology<Objects>,
    { scale: [level.gridDegrees, level.gridDegrees / 2], translate: [-180, -90] }
  );
  return { type, transform: transform!, objects, arcs: rest.arcs };
}
