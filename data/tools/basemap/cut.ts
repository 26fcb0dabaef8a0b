import { geoEquirectangular } from 'd3';
import { geoProject } from 'd3-geo-projection';
import type { MultiPolygon, Position } from 'geojson';

const DEGREES_PER_RADIAN = 180 / Math.PI;

/**
 * One unit is one degree, south is up (d3's screen coordinates). Without resampling: a border along
 * a parallel stays the straight line that Natural Earth means.
 */
const DEGREES = geoEquirectangular().scale(DEGREES_PER_RADIAN).translate([0, 0]).precision(0);

/** Exact enough for 10 cm, coarse enough that the two sides of a border stay equal. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6 || 0;
}

/**
 * Cuts polygons on the sphere at 180°, so that they can be drawn on a flat map: longitude and
 * latitude in degrees, no edge crosses the date line, a polygon around a pole reaches it.
 * Rings wind as d3 wants them on the sphere (outer rings clockwise as seen on the map).
 */
export function cutAtDateLine(geometry: MultiPolygon): MultiPolygon {
  const projected = geoProject(geometry, DEGREES);
  if (projected === null) throw new Error('nothing is left of a geometry after the cut');
  const polygons = projected.type === 'Polygon' ? [projected.coordinates] : projected.coordinates;
  const upright = ([lon = 0, lat = 0]: Position): Position => [rounded(lon), rounded(-lat)];
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((polygon) => polygon.map((ring) => ring.map(upright)))
  };
}

/** Whether the edge from a to b is where the map was cut, not where land meets water. */
export function isSeam(a: Position, b: Position): boolean {
  return (Math.abs(a[0]!) === 180 && a[0] === b[0]) || (a[1] === -90 && b[1] === -90);
}

/** The edges that only the cut has made, as lines. */
export function seams(polygons: readonly (readonly Position[][])[]): Position[][] {
  return runs(polygons.flat(), isSeam);
}

/** The longest stretches of rings whose every edge fulfils a condition, as lines. */
export function runs(
  rings: readonly (readonly Position[])[],
  holds: (a: Position, b: Position) => boolean
): Position[][] {
  const lines: Position[][] = [];
  for (const ring of rings) {
    let line: Position[] = [];
    for (let i = 1; i < ring.length; i++) {
      const a = ring[i - 1]!;
      const b = ring[i]!;
      if (holds(a, b)) {
        if (line.length === 0) line.push(a);
        line.push(b);
      } else if (line.length > 0) {
        lines.push(line);
        line = [];
      }
    }
    if (line.length > 0) lines.push(line);
  }
  return lines;
}
