import type { Position } from 'geojson';
import type { Arc, Objects, Topology } from 'topojson-specification';
import { presimplify } from 'topojson-simplify';
import type { LevelOfDetail } from './levels';
import { pixelsPerUnit, triangleArea } from './mercator';

/** Vertices that the largest island of a country keeps at every level, first and last counted once. */
const FEWEST_VERTICES = 5;
/** Longer edges would sag visibly where a program draws them as great circles. */
const LONGEST_EDGE_DEGREES = 5;

/** A topology whose vertices carry, as their third number, the area that they are worth. */
export function weigh(topology: Topology): Topology {
  return presimplify(topology as Topology<Objects>, ([a, b, c]) => triangleArea(a, b, c));
}

/** Splits the edges of an arc that are too long, along the straight line of the flat map. */
function densified(arc: Position[]): Position[] {
  return arc.flatMap((point, i) => {
    const previous = arc[i - 1];
    if (!previous) return [point];
    const parts = Math.ceil(Math.abs(point[0]! - previous[0]!) / LONGEST_EDGE_DEGREES) || 1;
    return Array.from({ length: parts }, (_, part) => {
      const t = (part + 1) / parts;
      return t === 1
        ? point
        : [
            previous[0]! + (point[0]! - previous[0]!) * t,
            previous[1]! + (point[1]! - previous[1]!) * t
          ];
    });
  });
}

/** The arcs of rings that must not vanish, with the weight of the last vertex that each ring keeps. */
function floors(topology: Topology, rings: readonly number[][]): Map<number, number> {
  const floorByArc = new Map<number, number>();
  for (const ring of rings) {
    const arcs = ring.map((arc) => (arc < 0 ? ~arc : arc));
    const weights = arcs
      .flatMap((arc) => topology.arcs[arc]!.slice(1).map((point) => point[2]!))
      .sort((a, b) => b - a);
    const floor = weights[Math.min(FEWEST_VERTICES, weights.length) - 1] ?? 0;
    for (const arc of arcs) floorByArc.set(arc, Math.min(floor, floorByArc.get(arc) ?? floor));
  }
  return floorByArc;
}

/**
 * The arcs of a weighed topology with the detail of a level (Visvalingam's method, by the area on
 * the Mercator map, so that what is drawn large keeps more).
 * @param kept rings that keep a few vertices however small they are
 */
export function simplifyArcs(
  topology: Topology,
  level: LevelOfDetail,
  kept: readonly number[][]
): Arc[] {
  const limit = level.vertexPx2 / pixelsPerUnit(level.zoom) ** 2;
  const floorByArc = floors(topology, kept);
  return topology.arcs.map((arc, index) => {
    const floor = floorByArc.get(index) ?? Infinity;
    return densified(
      arc
        .filter((point) => point[2]! >= Math.min(floor, limit / level.emphasis(point) ** 2))
        .map(([lon, lat]) => [lon!, lat!])
    );
  });
}
