import type { Position } from 'geojson';

const DEGREES_PER_RADIAN = 180 / Math.PI;
/** Where the square world of web maps ends. */
const MAX_LATITUDE = 85.05;

/** The height of a latitude on a Mercator map on which a degree of longitude is one unit wide. */
export function mercatorY(latitude: number): number {
  const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude));
  return Math.log(Math.tan(Math.PI / 4 + clamped / DEGREES_PER_RADIAN / 2)) * DEGREES_PER_RADIAN;
}

/** The area of a triangle on the Mercator map, in square units. */
export function triangleArea(a: Position, b: Position, c: Position): number {
  const cy = mercatorY(c[1]!);
  return (
    Math.abs(
      (a[0]! - c[0]!) * (mercatorY(b[1]!) - cy) - (b[0]! - c[0]!) * (mercatorY(a[1]!) - cy)
    ) / 2
  );
}

/** The area of a ring on the Mercator map, in square units; positive where it winds clockwise. */
export function ringArea(ring: readonly Position[]): number {
  let doubled = 0;
  for (let i = 1; i < ring.length; i++) {
    const a = ring[i - 1]!;
    const b = ring[i]!;
    doubled += b[0]! * mercatorY(a[1]!) - a[0]! * mercatorY(b[1]!);
  }
  return doubled / 2;
}

/** Pixels a unit at a zoom of MapLibre (the world is 512 px wide at 0). */
export function pixelsPerUnit(zoom: number): number {
  return (512 * 2 ** zoom) / 360;
}
