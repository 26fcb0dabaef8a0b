import { mercatorY } from '../../../analysis/mercator';
import type { LensRegion } from './lens-region';
import {
  viewFromTop,
  viewOfBox,
  WORLD_BOX,
  type LngLatBox,
  type MapView,
  type Size
} from './map-view';

/** What the lens shows at the moment. */
export interface LensLayout {
  /** An enlarged part beside a world view, or a small world beside a near view. */
  readonly kind: 'lens' | 'locator';
  readonly size: Size;
  readonly view: MapView;
  /** What is framed: of the lens on the main map, of the main map in the locator. */
  readonly framed: LngLatBox;
  readonly isBaltic: boolean;
  /** How many times the scale of the main map, to half a time. */
  readonly times: number;
}

const LENS_SIZE: Size = { width: 384, height: 270 };
export const LOCATOR_SIZE: Size = { width: 208, height: 112 };
/** A lens that enlarges less than this shows nothing new. */
const LEAST_TIMES = 1.5;
/** The main map shows hardly more than the lens would: so many times its area. */
const NEAR_AREA = 1.5;
/** A world beside a map that shows so much of it says nothing. */
const FAR_SHARE = 0.5;

function areaOf({ west, south, east, north }: LngLatBox): number {
  return (east - west) * (mercatorY(north) - mercatorY(south));
}

/**
 * What the lens shows beside a main map.
 * @param region what a lens would enlarge, from `lensRegion`; null where nothing crowds.
 * @param visible what the main map shows.
 * @param mainRadiusPx the main map's scale; see `MapView.radiusPx`.
 * @param isCompact whether there is room only for the locator (a panel is open).
 * @returns null where neither would help: a world view without a crowd.
 */
export function layOutLens(
  region: LensRegion | null,
  visible: LngLatBox,
  mainRadiusPx: number,
  isCompact: boolean
): LensLayout | null {
  const isBaltic = region?.isBaltic ?? false;
  if (region && !isCompact && areaOf(visible) >= NEAR_AREA * areaOf(region.box)) {
    const view = viewOfBox(region.box, LENS_SIZE);
    const times = Math.round((view.radiusPx / mainRadiusPx) * 2) / 2;
    if (times >= LEAST_TIMES) {
      return { kind: 'lens', size: LENS_SIZE, view, framed: region.box, isBaltic, times };
    }
  }
  if (areaOf(visible) > FAR_SHARE * areaOf(WORLD_BOX)) return null;
  const view = viewFromTop(WORLD_BOX, LOCATOR_SIZE);
  return { kind: 'locator', size: LOCATOR_SIZE, view, framed: visible, isBaltic, times: 1 };
}
