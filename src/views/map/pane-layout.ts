import type { Box } from '../../analysis/box-grid';
import type { Insets } from './interactive/framing';
import { LOCATOR_SIZE, type LensLayout } from './svg/lens-layout';

/** The small map, as far as it takes room. */
type SmallMap = Pick<LensLayout, 'size'>;

/** What stands over the map, all in px of the pane. */
export interface PaneParts {
  readonly width: number;
  readonly height: number;
  /** Space at the edges that panels cover. */
  readonly insets: Insets;
  /** Whether the pane is as narrow as a phone: buttons stand at the right, and no key. */
  readonly isNarrow: boolean;
  /** The small map, where it is open. */
  readonly lens: SmallMap | null;
  /** From the left edge to the small map. */
  readonly lensLeft: number;
}

export const EDGE_PX = 16;
/** The column of buttons with its margins. */
export const BUTTONS = { width: 64, height: 286 };
/** From the bottom edge to the notice on borders and the key. */
export const FOOT_PX = 12;
const KEY_MIN_WIDTH_PX = 480;
/** Around the small map: its rim and shadow. */
const LENS_RIM_PX = 6;

/** Where the small map begins: in a low pane beside the buttons, which reach down to it. */
export function lensLeftPx(heightPx: number, lens: SmallMap | null): number {
  const needed = BUTTONS.height + (lens?.size.height ?? 0) + 3 * EDGE_PX;
  return lens && heightPx < needed ? BUTTONS.width : EDGE_PX;
}

/** What the foot of the map may take. */
export interface FootRoom {
  /** px. */
  readonly width: number;
  /** Whether the key has room in it. */
  readonly hasKey: boolean;
}

/** What the foot of the map may take beside the lens and panels. */
export function footRoom({ width, insets, isNarrow, lens, lensLeft }: PaneParts): FootRoom {
  const besideLens = lens ? lens.size.width + lensLeft : 0;
  const room = width - 2 * EDGE_PX - besideLens - insets.right;
  return { width: room, hasKey: !isNarrow && insets.right === 0 && room >= KEY_MIN_WIDTH_PX };
}

/** What names keep clear of: buttons, the small map, panels, and the foot of the size that it has. */
export function paneObstacles(
  { width, height, insets, isNarrow, lens, lensLeft }: PaneParts,
  foot: { readonly width: number; readonly height: number }
): Box[] {
  const boxes: Box[] = [
    isNarrow
      ? { left: width - BUTTONS.width, top: 0, right: width, bottom: BUTTONS.height }
      : { left: 0, top: 0, right: BUTTONS.width, bottom: BUTTONS.height }
  ];
  if (lens) {
    boxes.push({
      left: 0,
      top: height - EDGE_PX - lens.size.height - LENS_RIM_PX,
      right: lensLeft + lens.size.width + LENS_RIM_PX,
      bottom: height
    });
  }
  if (insets.right > 0) {
    boxes.push({ left: width - insets.right, top: 0, right: width, bottom: height });
  }
  if (insets.bottom > 0) {
    boxes.push({ left: 0, top: height - insets.bottom, right: width, bottom: height });
  }
  boxes.push({
    left: width - insets.right - EDGE_PX - foot.width,
    top: height - insets.bottom - FOOT_PX - foot.height,
    right: width - insets.right,
    bottom: height - insets.bottom
  });
  return boxes;
}

/**
 * What would hide an end of what the camera frames: panels, buttons, and the small world that comes
 * with a near view, whatever the small map shows before.
 */
export function nearObstacles(parts: PaneParts, hasSmallMap: boolean): Box[] {
  const lens = hasSmallMap ? { size: LOCATOR_SIZE } : null;
  const lensLeft = lensLeftPx(parts.height, lens);
  return paneObstacles({ ...parts, lens, lensLeft }, { width: 0, height: 0 });
}
