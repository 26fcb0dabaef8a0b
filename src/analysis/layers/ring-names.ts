import { contains, grow, overlap, type Box } from '../box-grid';
import type { Project } from '../map-labels';
import { positionAtDistance, type DistanceRing } from './distance-rings';

/** The words on a ring, around their middle. */
export interface RingName {
  /** Ordinals of the municipalities in the middle. */
  readonly homes: readonly number[];
  readonly km: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

export interface RingNaming {
  readonly project: Project;
  readonly frame: Box;
  /** What no name may cover. */
  readonly taken: readonly Box[];
  /** The words of a ring, the fullest first. */
  readonly textsOf: (ring: DistanceRing) => readonly string[];
  /** Width in px. */
  readonly measure: (text: string) => number;
}

export const RING_NAME_PX = 11;
/** Bearings at which a name may stand, the emptiest first: most ties run east and west. */
const BEARINGS = [
  180, 195, 165, 210, 150, 225, 330, 345, 0, 315, 135, 240, 300, 30, 120, 60
] as const;
/** Rings of one distance whose names would stand nearer than this say it once. */
const SAME_PX = 60;

/** Puts the distance on each ring where nothing else stands; a ring without such a place stays bare. */
export function placeRingNames(rings: readonly DistanceRing[], naming: RingNaming): RingName[] {
  const placed: RingName[] = [];
  const isSaid = (km: number, x: number, y: number): boolean =>
    placed.some((other) => other.km === km && Math.hypot(other.x - x, other.y - y) < SAME_PX);
  const isFree = (box: Box): boolean =>
    contains(naming.frame, box) &&
    !naming.taken.some((other) => overlap(other, box)) &&
    !placed.some((other) => overlap(grow(other.box, 2), box));

  /** The first of some words at the first bearing where they have room; null where they have none. */
  function placeOf(ring: DistanceRing): RingName | null {
    const { homes, km, position } = ring;
    for (const text of naming.textsOf(ring)) {
      const [w, h] = [naming.measure(text) / 2, RING_NAME_PX * 0.6];
      for (const bearing of BEARINGS) {
        const at = naming.project(positionAtDistance(position, km, bearing));
        if (!at) continue;
        const [x, y] = at;
        if (isSaid(km, x, y)) return null;
        const box = { left: x - w, top: y - h, right: x + w, bottom: y + h };
        if (isFree(box)) return { homes, km, text, x, y, box };
      }
    }
    return null;
  }

  for (const ring of rings) {
    const name = placeOf(ring);
    if (name) placed.push(name);
  }
  return placed;
}
