import type { LngLat } from '../domain/lng-lat';
import type { DatasetIndex } from './dataset-index';
import { boxOf, nearestShare, type GeoBox } from './framing';

/** Fewer partners than this are all framed: none of them is the exception. */
const LEAST_WITH_OUTLIERS = 8;
/** The nearest partners that are framed when the farthest may lie beyond the edge. */
const NEAR_SHARE = 0.85;

/** The positions of the homes and of the partners of a mask of partnerships, each once. */
function shownPositions(
  { dataset }: DatasetIndex,
  partnerships: Uint8Array
): { readonly homes: LngLat[]; readonly partners: LngLat[] } {
  const homes = new Set<number>();
  const partners = new Set<number>();
  for (let p = 0; p < partnerships.length; p++) {
    if (partnerships[p] !== 1) continue;
    homes.add(dataset.partnerships.home[p]!);
    partners.add(dataset.partnerships.partner[p]!);
  }
  const positionsOf = (places: ReadonlySet<number>): LngLat[] =>
    [...places].sort((a, b) => a - b).map((place) => dataset.places[place]!.position);
  return { homes: positionsOf(homes), partners: positionsOf(partners) };
}

/**
 * The box around the shown partners and their homes; null where none is shown.
 * @param partnerships 1 for each that is shown.
 * @param leavesOutliers whether a few far partners may lie beyond the box.
 */
export function shownBox(
  index: DatasetIndex,
  partnerships: Uint8Array,
  leavesOutliers = false
): GeoBox | null {
  const { homes, partners } = shownPositions(index, partnerships);
  const [centre] = homes;
  if (!centre) return null;
  const isCut = leavesOutliers && partners.length >= LEAST_WITH_OUTLIERS;
  return boxOf([...homes, ...(isCut ? nearestShare(partners, centre, NEAR_SHARE) : partners)]);
}

/** The box around boxes, each taken in the copy of the world nearest to the first; null of none. */
export function joinBoxes(boxes: readonly GeoBox[]): GeoBox | null {
  const [first, ...others] = boxes;
  if (!first) return null;
  const middle = (first.west + first.east) / 2;
  return others.reduce((joined, box) => {
    const turns = 360 * Math.round(((box.west + box.east) / 2 - middle) / 360);
    return {
      west: Math.min(joined.west, box.west - turns),
      south: Math.min(joined.south, box.south),
      east: Math.max(joined.east, box.east - turns),
      north: Math.max(joined.north, box.north)
    };
  }, first);
}
