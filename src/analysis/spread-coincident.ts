import type { LngLat } from '../domain/lng-lat';

/**
 * Places at one and the same point (a city and the ministry that sits in it) are told apart on
 * screen by offsets in px, the same at every zoom and in every projection. Places that are only
 * near each other overlap until the reader zooms in.
 */

/** One point: within about a kilometre (cells of 0.01°). */
const CELLS_A_DEGREE = 100;
const CELLS_AROUND = 360 * CELLS_A_DEGREE;

/** For each position the number of its point; positions at one point share it. */
export function groupCoincident(positions: readonly LngLat[]): Uint32Array {
  const groups = new Map<number, number>();
  return Uint32Array.from(positions, ([lon, lat]) => {
    const column = Math.round(lon * CELLS_A_DEGREE);
    const row = Math.round(lat * CELLS_A_DEGREE);
    // -180° and 180° are one meridian.
    const cell = row * CELLS_AROUND + ((column + CELLS_AROUND) % CELLS_AROUND);
    const group = groups.get(cell) ?? groups.size;
    groups.set(cell, group);
    return group;
  });
}

/** Offsets in px, x to the right and y down. */
export interface Offsets {
  readonly dx: Float32Array;
  readonly dy: Float32Array;
}

/**
 * Puts the members of each group side by side: two in a row, more on a ring, the first to the left.
 * Alone, a thing stays where it is.
 * @param groups for each thing the number of its point.
 * @param radiiPx for each thing its own radius.
 * @param gapPx between two neighbours.
 */
export function spreadCoincident(
  groups: Uint32Array,
  radiiPx: Float32Array,
  gapPx: number
): Offsets {
  const dx = new Float32Array(groups.length);
  const dy = new Float32Array(groups.length);
  let most = 0;
  for (const group of groups) most = Math.max(most, group);
  const sizes = new Uint32Array(most + 1);
  for (const group of groups) sizes[group]! += 1;
  const shared = new Map<number, number[]>();
  for (let thing = 0; thing < groups.length; thing++) {
    const group = groups[thing]!;
    if (sizes[group]! < 2) continue;
    const members = shared.get(group);
    if (members) members.push(thing);
    else shared.set(group, [thing]);
  }
  for (const things of shared.values()) {
    const widest = Math.max(...things.map((thing) => radiiPx[thing]!));
    const ring = (widest + gapPx / 2) / Math.sin(Math.PI / things.length);
    things.forEach((thing, place) => {
      const turn = Math.PI + (place / things.length) * 2 * Math.PI;
      dx[thing] = ring * Math.cos(turn);
      dy[thing] = ring * Math.sin(turn);
    });
  }
  return { dx, dy };
}
