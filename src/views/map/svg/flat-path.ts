import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { mercatorY } from '../../../analysis/mercator';
import type { MapView, Size } from './map-view';

/** A ring or line on a flat world of radius 1, x to the east, y to the north; and its bounds. */
interface FlatLine {
  readonly points: Float64Array;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

const RADIANS = Math.PI / 180;
const WORLD = 2 * Math.PI;
/** Points nearer than this to the one before make no difference on screen. */
const LEAST_STEP_PX = 0.6;
/** Lines at the map's edge are drawn a little beyond it. */
const MARGIN_PX = 4;

const flattened = new WeakMap<object, readonly FlatLine[]>();

function flattenLine(line: readonly Position[]): FlatLine {
  const points = new Float64Array(2 * line.length);
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  line.forEach(([lon = 0, lat = 0], i) => {
    const x = lon * RADIANS;
    const y = mercatorY(lat);
    points[2 * i] = x;
    points[2 * i + 1] = y;
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  });
  return { points, west, east, south, north };
}

/** The rings or lines of a geometry, projected once for all views. */
function flatten(geometry: MultiPolygon | MultiLineString): readonly FlatLine[] {
  let lines = flattened.get(geometry);
  if (lines === undefined) {
    const rings: Position[][] =
      geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry.coordinates;
    lines = rings.map(flattenLine);
    flattened.set(geometry, lines);
  }
  return lines;
}

/**
 * The `d` of a geometry on a flat map. For geometry that is cut at the date line and whose edges
 * are short or meant to be straight, as borders along a parallel are; d3-geo would bow those. Draws
 * each copy of the world that is in view, and nothing that lies beyond the map; fill by even-odd.
 */
export function flatPath(
  geometry: MultiPolygon | MultiLineString,
  view: MapView,
  { width, height }: Size
): string {
  const { radiusPx } = view;
  const middleX = view.lon * RADIANS;
  const middleY = mercatorY(view.lat);
  const halfWidth = (width / 2 + MARGIN_PX) / radiusPx;
  const halfHeight = (height / 2 + MARGIN_PX) / radiusPx;
  const closing = geometry.type === 'MultiPolygon' ? 'Z' : '';
  let path = '';
  for (const { points, west, east, south, north } of flatten(geometry)) {
    if (south > middleY + halfHeight || north < middleY - halfHeight) continue;
    const first = Math.ceil((middleX - halfWidth - east) / WORLD);
    const last = Math.floor((middleX + halfWidth - west) / WORLD);
    for (let copy = first; copy <= last; copy++) {
      const shift = width / 2 + (copy * WORLD - middleX) * radiusPx;
      const end = points.length - 2;
      let [lastX, lastY] = [Infinity, Infinity];
      for (let i = 0; i <= end; i += 2) {
        const x = Math.round((points[i]! * radiusPx + shift) * 10) / 10;
        const y = Math.round((height / 2 - (points[i + 1]! - middleY) * radiusPx) * 10) / 10;
        const isNear = Math.abs(x - lastX) + Math.abs(y - lastY) < LEAST_STEP_PX;
        if (isNear && i !== end) continue;
        path += i === 0 ? `M${x},${y}` : `L${x},${y}`;
        [lastX, lastY] = [x, y];
      }
      path += closing;
    }
  }
  return path;
}
