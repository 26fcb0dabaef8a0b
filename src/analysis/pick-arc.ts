import { arcOf, FLOATS_AN_ARC } from './arc-layout';
import { distanceToArc } from './arc-bow';
import type { UnitVector } from './great-circle';
import type { MapPicture } from './map-picture';

/** What lies nearest to a point, and how far away it is, in radians. */
export interface PickedArc {
  /** Index into the picture's arcs. */
  readonly arc: number;
  readonly distance: number;
}

/** How much further than the closed form says an arc may be and still be measured exactly. */
const SLACK = 2.5;

/**
 * The shown arc nearest to a point of the sphere, within a tolerance.
 *
 * One pass over typed arrays. With N the normal of the arc's great circle, the point stands at the
 * angle `asin(N · p)` beside it; the bowed arc stands there at `atan(bow sin(pi t / angle))`. Where
 * the two differ by little more than the tolerance, the exact distance decides.
 * @param tolerance radians.
 * @returns null where no arc is near enough.
 */
export function pickArc(
  picture: MapPicture,
  point: UnitVector,
  tolerance: number
): PickedArc | null {
  const { arcs, layout } = picture;
  const { paths, bows } = layout;
  const [x, y, z] = point;
  let nearest: PickedArc | null = null;
  // Shrinks to the nearest so far: what surely lies further is not measured.
  let reach = tolerance;
  for (let i = 0; i < arcs.length; i++) {
    const at = arcs.partnership[i]! * FLOATS_AN_ARC;
    const ax = paths[at]!;
    const ay = paths[at + 1]!;
    const az = paths[at + 2]!;
    const angle = paths[at + 3]!;
    const tx = paths[at + 4]!;
    const ty = paths[at + 5]!;
    const tz = paths[at + 6]!;
    const bow = bows[arcs.partnership[i]!]!;
    const beside = (ay * tz - az * ty) * x + (az * tx - ax * tz) * y + (ax * ty - ay * tx) * z;
    if (Math.abs(beside) > Math.abs(bow) + SLACK * reach) continue;
    let along = Math.atan2(tx * x + ty * y + tz * z, ax * x + ay * y + az * z);
    // Behind the start by more than half of what the arc leaves of its circle is beyond the end.
    if (along < angle / 2 - Math.PI) along += 2 * Math.PI;
    if (along < -SLACK * reach || along > angle + SLACK * reach) continue;
    const share = angle === 0 ? 0 : Math.max(0, Math.min(1, along / angle));
    const rise = Math.atan(bow * Math.sin(Math.PI * share));
    // The bow leaves its end steeply: beside it the true distance is less than the difference.
    const steepness = 1 + (Math.abs(bow) * Math.PI) / Math.max(angle, 1e-9);
    if (Math.abs(Math.asin(Math.max(-1, Math.min(1, beside))) - rise) > steepness * SLACK * reach) {
      continue;
    }
    const distance = distanceToArc(arcOf(layout, arcs.partnership[i]!), point);
    if (distance <= tolerance && (nearest === null || distance < nearest.distance)) {
      nearest = { arc: i, distance };
      reach = distance;
    }
  }
  return nearest;
}
