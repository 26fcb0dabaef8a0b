import {
  angleBetween,
  EARTH_RADIUS_KM,
  normalise,
  normalOf,
  pointAlong,
  type GreatCircle,
  type UnitVector
} from './great-circle';

/**
 * Short ties are bowed sideways so that a bundle opens like a fan. On a great circle with the unit
 * normal N (to the left of the way), the point at a share s of the way is
 * `normalise(A cos t + T sin t + bow · sin(πs) · N)` with t = angle · s: the same points on the
 * globe and on a flat map.
 */
export interface BowedArc extends GreatCircle {
  /** Tangent of the angle by which the middle stands off the great circle; positive to the left. */
  readonly bow: number;
}

const SHARE_OF_LENGTH = 0.17;
const EXTRA_FOR_HOMES = 0.045;
const DIFFERENT_HOMES = 5;
const EXTRA_FOR_DOUBLES = 0.035;
/** Ties of neighbours would vanish under their own marks: they rise higher, up to this factor. */
const NEIGHBOUR_FACTOR = 1.4;
const NEIGHBOUR_KM = 120;
const FADED_KM = 3000;

function smoothStep(from: number, to: number, value: number): number {
  const share = Math.max(0, Math.min(1, (value - from) / (to - from)));
  return share * share * (3 - 2 * share);
}

/**
 * By how much of its length an arc is bowed: 0.17 where it is short, less and less as it grows,
 * nothing from 3,000 km on.
 * Each of five municipalities in a row bows by an amount of its own, so that those of neighbours
 * leave each other's bundle.
 * @param home ordinal of the municipality.
 * @param doubles how many arcs of this municipality to the same point come before this one; these
 *   stay apart at any length.
 */
export function bowShare(lengthKm: number, home: number, doubles = 0): number {
  const ofHome = EXTRA_FOR_HOMES * (((home * 2) % DIFFERENT_HOMES) / (DIFFERENT_HOMES - 1));
  const fade = Math.max(0, 1 - lengthKm / FADED_KM) ** 2;
  const near = 1 + (NEIGHBOUR_FACTOR - 1) * (1 - smoothStep(0, NEIGHBOUR_KM, lengthKm));
  return (SHARE_OF_LENGTH + ofHome) * fade * near + EXTRA_FOR_DOUBLES * doubles;
}

/**
 * The side to which an arc bows: towards the pole of the hemisphere in which its middle lies, as
 * great circles themselves do on a flat map; along a meridian, to the west.
 * @returns 1 for the left of the way, -1 for its right.
 */
export function bowSide(circle: GreatCircle): 1 | -1 {
  const normal = normalOf(circle);
  const hemisphere = pointAlong(circle, 0.5)[1] < 0 ? -1 : 1;
  if (Math.abs(normal[1]) > 1e-9) return normal[1] * hemisphere > 0 ? 1 : -1;
  return circle.tangent[1] >= 0 ? 1 : -1;
}

/** Bows a great circle as a tie of a municipality; see `bowShare`. */
export function bowArc(circle: GreatCircle, home: number, doubles = 0): BowedArc {
  const share = bowShare(circle.angle * EARTH_RADIUS_KM, home, doubles);
  return { ...circle, bow: bowSide(circle) * Math.tan(Math.min(1, share * circle.angle)) };
}

/** The point of a bowed arc at a share of the way: 0 at the start, 1 at the end. */
export function bowedPoint(arc: BowedArc, share: number): UnitVector {
  const point = pointAlong(arc, share);
  if (arc.bow === 0) return point;
  const normal = normalOf(arc);
  const rise = arc.bow * Math.sin(Math.PI * share);
  return normalise([
    point[0] + rise * normal[0],
    point[1] + rise * normal[1],
    point[2] + rise * normal[2]
  ]);
}

const COARSE_STEPS = 12;
const FINE_STEPS = 22;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The angle from a point to the nearest point of a bowed arc. Steps along the arc, then narrows
 * down by golden sections around the nearest step: within 1e-6 of the arc's own length. For the
 * few arcs that a cheaper test has let through.
 */
export function distanceToArc(arc: BowedArc, point: UnitVector): number {
  const away = (share: number): number => angleBetween(bowedPoint(arc, share), point);
  let nearest = 0;
  let least = Infinity;
  for (let step = 0; step <= COARSE_STEPS; step++) {
    const distance = away(step / COARSE_STEPS);
    if (distance < least) [least, nearest] = [distance, step];
  }
  let from = Math.max(0, nearest - 1) / COARSE_STEPS;
  let to = Math.min(COARSE_STEPS, nearest + 1) / COARSE_STEPS;
  for (let step = 0; step < FINE_STEPS; step++) {
    const low = to - (to - from) * GOLDEN;
    const high = from + (to - from) * GOLDEN;
    if (away(low) < away(high)) to = high;
    else from = low;
  }
  return Math.min(least, away((from + to) / 2));
}
