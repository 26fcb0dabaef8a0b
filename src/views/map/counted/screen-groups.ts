import type { EmphasisSet } from '../../../analysis/emphasis';
import type { Project } from '../../../analysis/map-labels';
import type { MarkGroup, MarkGroups } from '../../../analysis/mark-groups';
import type { ScreenMark } from '../svg/screen-marks';

/** A mark with a number on screen. */
export interface ScreenGroup {
  readonly group: MarkGroup;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The groups that can be seen. */
export function groupsOnScreen(groups: MarkGroups | null, project: Project): ScreenGroup[] {
  return (groups?.groups ?? []).flatMap((group) => {
    const point = project(group.position);
    const { dx, dy, radiusPx: radius } = group;
    return point ? { group, x: point[0] + dx, y: point[1] + dy, radius } : [];
  });
}

/** A mark with a number is meant within so many px of its middle: a target of 28 px. */
const LEAST_REACH_PX = 14;

/** How far from its middle a mark with a number answers, px. */
export function reachOf(radius: number): number {
  return Math.max(LEAST_REACH_PX, radius + 3);
}

/** The group whose mark lies under a point; null where there is none. */
export function groupAt(groups: readonly ScreenGroup[], x: number, y: number): MarkGroup | null {
  let nearest: MarkGroup | null = null;
  let least = Infinity;
  for (const { group, x: left, y: top, radius } of groups) {
    const away = Math.hypot(left - x, top - y);
    if (away <= reachOf(radius) && away - radius < least) {
      [nearest, least] = [group, away - radius];
    }
  }
  return nearest;
}

/** So few raised marks stand in a circle each, as `SvgMarks` draws them. */
const MOST_CIRCLED = 6;

/** Whether so few places are raised that each stands in a circle. */
export function areFew(marks: readonly ScreenMark[], emphasis: EmphasisSet | null): boolean {
  return marks.filter((mark) => emphasis?.places[mark.place] === 1).length <= MOST_CIRCLED;
}

/**
 * Raised marks to be painted above all else.
 * @param whole whether all of them are, as long as they are few, or only those under a number.
 */
export function liftedMarks(
  marks: readonly ScreenMark[],
  groups: readonly ScreenGroup[],
  emphasis: EmphasisSet | null,
  whole: boolean
): ScreenMark[] {
  if (!emphasis) return [];
  const raised = marks.filter((mark) => emphasis.places[mark.place] === 1);
  if (whole && raised.length <= MOST_CIRCLED) return raised;
  return raised.filter((mark) =>
    groups.some(({ x, y, radius }) => Math.hypot(x - mark.x, y - mark.y) < radius + mark.radius + 1)
  );
}
