import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BUTTONS,
  EDGE_PX,
  footRoom,
  lensLeftPx,
  paneObstacles,
  type PaneParts
} from '../../../../src/views/map/pane-layout';
import type { LensLayout } from '../../../../src/views/map/svg/lens-layout';

const lensOf = (width: number, height: number): LensLayout =>
  ({ size: { width, height } }) as unknown as LensLayout;

function partsOf(more: Partial<PaneParts> = {}): PaneParts {
  const insets = { top: 0, right: 0, bottom: 0, left: 0 };
  return {
    width: 1184,
    height: 628,
    insets,
    isNarrow: false,
    lens: null,
    lensLeft: EDGE_PX,
    ...more
  };
}

describe('what stands over the map', () => {
  it('has the small map beside the buttons where it would stand below them', () => {
    const lens = lensOf(386, 272);
    expect(lensLeftPx(628, lens)).toBe(EDGE_PX);
    // 286 of buttons, 272 of the small map and three margins are 606.
    expect(lensLeftPx(606, lens)).toBe(EDGE_PX);
    expect(lensLeftPx(605, lens)).toBe(BUTTONS.width);
    expect(lensLeftPx(200, null)).toBe(EDGE_PX);
  });

  it('leaves the key room beside the small map, or none', () => {
    const lens = lensOf(386, 272);
    expect(footRoom(partsOf({ lens }))).toEqual({ width: 750, hasKey: true });
    expect(footRoom(partsOf({ lens, width: 913 }))).toEqual({ width: 479, hasKey: false });
    expect(footRoom(partsOf({ width: 512 }))).toEqual({ width: 480, hasKey: true });
    expect(footRoom(partsOf({ isNarrow: true })).hasKey).toBe(false);
    const insets = { top: 0, right: 376, bottom: 0, left: 0 };
    expect(footRoom(partsOf({ insets }))).toEqual({ width: 776, hasKey: false });
  });

  it('covers buttons, small map, panels and foot, and no name may stand there', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 300 }),
        fc.boolean(),
        fc.boolean(),
        (right, bottom, isNarrow, hasLens) => {
          const lens = hasLens ? lensOf(386, 272) : null;
          const insets = { top: 0, right, bottom, left: 0 };
          const parts = partsOf({ insets, isNarrow, lens });
          const boxes = paneObstacles(parts, { width: 300, height: 60 });
          const covers = (x: number, y: number): boolean =>
            boxes.some((box) => x > box.left && x < box.right && y > box.top && y < box.bottom);
          expect(covers(isNarrow ? 1174 : 10, 100)).toBe(true);
          expect(covers(40, 600)).toBe(hasLens || bottom > 28);
          expect(covers(1180, 240)).toBe(right > 4 || isNarrow);
          // The foot stands at the right above what covers the bottom.
          expect(covers(1184 - right - 100, 628 - bottom - 40)).toBe(true);
          expect(boxes).toHaveLength(2 + Number(hasLens) + Number(right > 0) + Number(bottom > 0));
        }
      )
    );
  });
});
