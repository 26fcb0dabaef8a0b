import type { Position } from 'geojson';

function nearest(ring: readonly Position[], to: Position): number {
  const squared = (i: number): number =>
    (ring[i]![0]! - to[0]!) ** 2 + (ring[i]![1]! - to[1]!) ** 2;
  return ring.reduce((best, _, i) => (squared(i) < squared(best) ? i : best), 0);
}

/**
 * Splits a ring along the straight line between the vertices nearest to two positions.
 * @returns the part that follows the ring from the first vertex on to the second, and the rest;
 *   both closed, both wound as the ring was.
 */
export function splitRing(
  ring: readonly Position[],
  first: Position,
  second: Position
): [Position[], Position[]] {
  const open = ring.slice(0, -1);
  const start = nearest(open, first);
  const turned = [...open.slice(start), ...open.slice(0, start)];
  const end = nearest(turned, second);
  const from = turned[0]!;
  const to = turned[end]!;
  return [
    [...turned.slice(0, end + 1), from],
    [...turned.slice(end), from, to]
  ];
}
