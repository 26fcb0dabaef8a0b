import type { MapPicture } from '../../../analysis/map-picture';
import { homesOfMark } from '../../../analysis/mark-columns';
import type { MarkGroups } from '../../../analysis/mark-groups';
import { MARK_SHAPES, type MarkShape } from '../../../analysis/mark-layout';
import type { Project } from '../../../analysis/map-labels';
import { NONE } from '../../../domain/dataset';

/** A partner's mark on screen. */
export interface ScreenMark {
  /** Row of `dataset.places`. */
  readonly place: number;
  readonly shape: MarkShape;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly homes: readonly number[];
}

/** A home's ring on screen. */
export interface ScreenHome {
  readonly place: number;
  readonly home: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/**
 * The marks that can be seen, in the order of painting: small ones over large ones.
 * @param groups of marks for which another stands; null where each has its own.
 */
export function marksOnScreen(
  picture: MapPicture,
  project: Project,
  scale: number,
  groups: MarkGroups | null = null
): ScreenMark[] {
  const { marks } = picture;
  const seen: ScreenMark[] = [];
  for (let mark = 0; mark < marks.length; mark++) {
    if (groups && groups.groupOf[mark] !== NONE) continue;
    const point = project([marks.lngLat[2 * mark]!, marks.lngLat[2 * mark + 1]!]);
    if (!point) continue;
    seen.push({
      place: marks.place[mark]!,
      shape: MARK_SHAPES[marks.shape[mark]!]!,
      x: point[0] + marks.dx[mark]! * scale,
      y: point[1] + marks.dy[mark]! * scale,
      radius: marks.radiusPx[mark]! * scale,
      homes: [...new Set(homesOfMark(marks, mark))]
    });
  }
  return seen;
}

/** A mark beyond the frame is still meant, and its circle drawn, this near to it. */
const BEYOND_PX = 16;

/** Those of the marks that reach into the frame: a lens enlarges a part of the world only. */
export function marksWithin(
  marks: readonly ScreenMark[],
  { width, height }: { readonly width: number; readonly height: number }
): ScreenMark[] {
  return marks.filter(({ x, y, radius }) => {
    const reach = radius + BEYOND_PX;
    return x > -reach && y > -reach && x < width + reach && y < height + reach;
  });
}

/** The rings of homes that can be seen. */
export function homesOnScreen(picture: MapPicture, project: Project, scale: number): ScreenHome[] {
  return picture.homes.flatMap(({ place, home, position, radiusPx }) => {
    const point = project(position);
    return point ? { place, home, x: point[0], y: point[1], radius: radiusPx * scale } : [];
  });
}
