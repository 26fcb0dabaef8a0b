import type { EmphasisSet } from '../../../analysis/emphasis';
import type { ScreenMark } from '../svg/screen-marks';
import type { ScreenGroup } from './screen-groups';

/** More raised marks than this are shown by their colour alone, without a circle around each. */
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
