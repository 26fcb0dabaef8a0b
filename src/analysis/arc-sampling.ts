import type { LngLat } from '../domain/lng-lat';
import { bowedPoint, type BowedArc } from './arc-bow';
import { unwrapLongitude } from './great-circle';

/** How finely an arc is cut into straight pieces. */
export interface Fineness {
  /** Radius of the world on screen in px: 512 · 2^zoom / 2π on MapLibre's maps. */
  readonly radiusPx: number;
  /** How far a straight piece may stray from the true line, in px. */
  readonly tolerancePx: number;
}

const DEGREES = 180 / Math.PI;
const MAX_PIECES = 512;
/** Where mercator ends; beyond it the scale would grow without end. */
const MAX_LATITUDE = 85.06 / DEGREES;

/** The highest latitude (radians, without its sign) that an arc reaches, its bow included. */
function highestLatitude(arc: BowedArc): number {
  const sinAt = (t: number): number => arc.start[1] * Math.cos(t) + arc.tangent[1] * Math.sin(t);
  let highest = Math.max(Math.abs(sinAt(0)), Math.abs(sinAt(arc.angle)));
  for (const turn of [0, Math.PI]) {
    const vertex = Math.atan2(arc.tangent[1], arc.start[1]) + turn;
    if (vertex > 0 && vertex < arc.angle) highest = Math.max(highest, Math.abs(sinAt(vertex)));
  }
  return Math.min(MAX_LATITUDE, Math.asin(Math.min(1, highest)) + Math.abs(Math.atan(arc.bow)));
}

/**
 * Into how many straight pieces an arc is cut so that none strays further than the tolerance: the
 * sag of a piece of angle d is `scale · curvature · d² / 8`, the scale of mercator and the bend of
 * a great circle on it both at most 1 / cos(latitude), the bow's bend `bow · (π / angle)²`.
 */
export function countPieces(arc: BowedArc, { radiusPx, tolerancePx }: Fineness): number {
  if (arc.angle === 0) return 1;
  const stretch = 1 / Math.cos(highestLatitude(arc));
  // Where nothing is bowed nothing is bent further, however short the way.
  const bow = arc.bow === 0 ? 0 : Math.abs(arc.bow) * (Math.PI / arc.angle) ** 2;
  const bend = stretch + bow;
  const piece = Math.sqrt((8 * tolerancePx) / (radiusPx * stretch * bend));
  return Math.max(1, Math.min(MAX_PIECES, Math.ceil(arc.angle / piece)));
}

/**
 * An arc as a polyline of positions. Longitudes are unwrapped: they never jump, so beyond the date
 * line they go on past ±180.
 * @returns `[lon, lat, lon, lat, …]` in degrees, from start to end.
 */
export function sampleArc(arc: BowedArc, fineness: Fineness): Float64Array {
  const pieces = countPieces(arc, fineness);
  const line = new Float64Array(2 * (pieces + 1));
  let longitude = arc.startLongitude;
  for (let i = 0; i <= pieces; i++) {
    const [x, y, z] = bowedPoint(arc, i / pieces);
    const fromAxis = Math.hypot(x, z);
    // A pole has no longitude of its own: it keeps that of the point before.
    if (fromAxis > 1e-9) longitude = unwrapLongitude(Math.atan2(x, z), longitude);
    line[2 * i] = longitude * DEGREES;
    line[2 * i + 1] = Math.atan2(y, fromAxis) * DEGREES;
  }
  return line;
}

type CutLine =
  | { readonly type: 'LineString'; readonly coordinates: LngLat[] }
  | { readonly type: 'MultiLineString'; readonly coordinates: LngLat[][] };

/**
 * A polyline with unwrapped longitudes as GeoJSON, cut where it crosses the date line (RFC 7946,
 * 3.1.9): all longitudes lie within -180 to 180.
 */
export function cutAtDateLine(line: Float64Array): CutLine {
  let world = Math.round(line[0]! / 360);
  let part: LngLat[] = [];
  const parts = [part];
  for (let i = 0; i < line.length; i += 2) {
    const lon = line[i]!;
    const lat = line[i + 1]!;
    while (lon - world * 360 > 180 || lon - world * 360 < -180) {
      const step = lon - world * 360 > 180 ? 1 : -1;
      const edge = world * 360 + step * 180;
      const share = (edge - line[i - 2]!) / (lon - line[i - 2]!);
      const crossing = line[i - 1]! + (lat - line[i - 1]!) * share;
      part.push([step * 180, crossing]);
      part = [[-step * 180, crossing]];
      parts.push(part);
      world += step;
    }
    part.push([lon - world * 360, lat]);
  }
  // A line that starts on the date line crosses it at once: a part of one point.
  const whole = parts.filter(([first, ...rest]) =>
    rest.some((point) => point[0] !== first?.[0] || point[1] !== first[1])
  );
  return whole.length > 1
    ? { type: 'MultiLineString', coordinates: whole }
    : { type: 'LineString', coordinates: whole[0] ?? part };
}
