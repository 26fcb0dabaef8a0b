import { contains, grow, overlap, type Box } from '../box-grid';
import type { Project } from '../map-labels';
import type { LngLat } from '../../domain/lng-lat';
import { positionAtDistance, type DistanceRing } from './distance-rings';

/** The words on a ring, around their middle. */
export interface RingName {
  readonly home: number;
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
  /** Of an ordinal in `dataset.homes`. */
  readonly positionOf: (home: number) => LngLat;
  readonly textOf: (km: number) => string;
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
  for (const { home, km } of rings) {
    const text = naming.textOf(km);
    const [w, h] = [naming.measure(text) / 2, RING_NAME_PX * 0.6];
    for (const bearing of BEARINGS) {
      const at = naming.project(positionAtDistance(naming.positionOf(home), km, bearing));
      if (!at) continue;
      const [x, y] = at;
      const box = { left: x - w, top: y - h, right: x + w, bottom: y + h };
      const isSaid = placed.some(
        (other) => other.km === km && Math.hypot(other.x - x, other.y - y) < SAME_PX
      );
      if (isSaid) break;
      if (!contains(naming.frame, box)) continue;
      const isTaken =
        naming.taken.some((other) => overlap(other, box)) ||
        placed.some((other) => overlap(grow(other.box, 2), box));
      if (isTaken) continue;
      placed.push({ home, km, text, x, y, box });
      break;
    }
  }
  return placed;
}
