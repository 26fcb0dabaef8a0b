import type { LngLat } from '../domain/lng-lat';

/**
 * Great circles on the unit sphere. Axes as MapLibre's globe has them: x towards 90° E on the
 * equator, y towards the north pole, z towards 0° E on the equator. Angles are radians.
 */
export type UnitVector = readonly [x: number, y: number, z: number];

/** Mean radius of the Earth (IUGG R1). */
export const EARTH_RADIUS_KM = 6371.0088;

const RADIANS = Math.PI / 180;
/** Two points nearer than this (0.6 mm) to each other, or to each other's antipode, give no direction. */
const NO_DIRECTION = 1e-10;

/**
 * The shorter way between two points. The point at an angle t from the start is
 * `start · cos t + tangent · sin t`, which needs no division and holds for antipodes too.
 */
export interface GreatCircle {
  readonly start: UnitVector;
  /** Unit tangent at the start, towards the end. */
  readonly tangent: UnitVector;
  /** From start to end, 0 to π. */
  readonly angle: number;
  /** Of the start; at a pole, of the meridian along which the way leaves it. */
  readonly startLongitude: number;
}

/** The point of a position on the unit sphere. */
export function unitVector([lon, lat]: LngLat): UnitVector {
  const cosLat = Math.cos(lat * RADIANS);
  return [
    Math.sin(lon * RADIANS) * cosLat,
    Math.sin(lat * RADIANS),
    Math.cos(lon * RADIANS) * cosLat
  ];
}

/** The position of a point, with a longitude from -180 to 180. A pole has longitude 0. */
export function lngLatOf([x, y, z]: UnitVector): LngLat {
  return [Math.atan2(x, z) / RADIANS, Math.atan2(y, Math.hypot(x, z)) / RADIANS];
}

export function dot(a: UnitVector, b: UnitVector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: UnitVector, b: UnitVector): UnitVector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function normalise([x, y, z]: UnitVector): UnitVector {
  const length = Math.hypot(x, y, z) || 1;
  return [x / length, y / length, z / length];
}

/** Adds turns until the longitude (radians) is within half a turn of another. */
export function unwrapLongitude(longitude: number, near: number): number {
  const turns = Math.round((longitude - near) / (2 * Math.PI));
  return longitude - turns * 2 * Math.PI;
}

/** The angle between two points, exact for near and for opposite ones (by atan2). */
export function angleBetween(a: UnitVector, b: UnitVector): number {
  return Math.atan2(Math.hypot(...cross(a, b)), dot(a, b));
}

/** Length of the shorter great circle between two positions, on a sphere of the mean radius. */
export function distanceKm(from: LngLat, to: LngLat): number {
  return EARTH_RADIUS_KM * angleBetween(unitVector(from), unitVector(to));
}

/**
 * The great circle from a position to another. Antipodes, which every meridian joins, and a point
 * and itself go due north along the start's own meridian; from a pole, along the meridian of the
 * longitude given for it.
 */
export function greatCircle(from: LngLat, to: LngLat): GreatCircle {
  const start = unitVector(from);
  const end = unitVector(to);
  const angle = angleBetween(start, end);
  const isAtPole = Math.hypot(start[0], start[2]) < NO_DIRECTION;
  const hasDirection = angle > NO_DIRECTION && Math.PI - angle > NO_DIRECTION;
  if (hasDirection) {
    const tangent = normalise(cross(cross(start, end), start));
    const startLongitude = unwrapLongitude((isAtPole ? to[0] : from[0]) * RADIANS, 0);
    return { start, tangent, angle, startLongitude };
  }
  const startLongitude = unwrapLongitude(from[0] * RADIANS, 0);
  const [sinLon, cosLon] = [Math.sin(startLongitude), Math.cos(startLongitude)];
  const tangent: UnitVector = isAtPole
    ? [sinLon, 0, cosLon]
    : [-sinLon * start[1], Math.hypot(start[0], start[2]), -cosLon * start[1]];
  return { start, tangent, angle, startLongitude };
}

/** The unit normal of the circle's plane: to the left of the way. */
export function normalOf(circle: GreatCircle): UnitVector {
  return cross(circle.start, circle.tangent);
}

/** The point at a share of the way: 0 at the start, 1 at the end. */
export function pointAlong({ start, tangent, angle }: GreatCircle, share: number): UnitVector {
  const cos = Math.cos(angle * share);
  const sin = Math.sin(angle * share);
  return [
    start[0] * cos + tangent[0] * sin,
    start[1] * cos + tangent[1] * sin,
    start[2] * cos + tangent[2] * sin
  ];
}

/** The angle from a point to the nearest point of the way, its ends included. */
export function distanceToGreatCircle(circle: GreatCircle, point: UnitVector): number {
  const along = Math.atan2(dot(point, circle.tangent), dot(point, circle.start));
  if (along >= 0 && along <= circle.angle) {
    return Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(point, normalOf(circle))))));
  }
  return Math.min(angleBetween(point, circle.start), angleBetween(point, pointAlong(circle, 1)));
}
