import type { Project } from '../../../analysis/map-labels';
import type { MarkGroup, MarkGroups } from '../../../analysis/mark-groups';

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
