import type { ChipGroup } from '../../../analysis/chips';
import { m } from '../../../text/paraglide/messages';
import { rowWidth, type ChipWidths } from './fit-chips';
import type { WidthOf } from '../../../ui/text-measure';

// Measures in px, as the styles of chips and statement have them.
const LABEL_PX = 13;
const LABEL_WEIGHT = 400;
const LABEL_MOST_PX = 150;
const AROUND_LABEL_PX = 46;
const CLEAR_GAP_PX = 28;
const STEPS_PX = 84;
export const CHIP_GAP_PX = 8;

/** The widths of a filter's chips in px. */
export function chipWidths({ chips, together }: ChipGroup, widthOf: WidthOf): ChipWidths {
  const width = (label: string): number =>
    Math.min(LABEL_MOST_PX, Math.ceil(widthOf(label, LABEL_PX, LABEL_WEIGHT))) + AROUND_LABEL_PX;
  return { each: chips.map((chip) => width(chip.label)), together: width(together.label) };
}

/** What stands beside the chips, in px: "clear all" where there are some, undo and redo. */
export function besideChips(hasChips: boolean, hasSteps: boolean, widthOf: WidthOf): number {
  const clear = hasChips
    ? Math.ceil(widthOf(m.chip_clear(), LABEL_PX, LABEL_WEIGHT)) + CLEAR_GAP_PX
    : 0;
  return clear + (hasSteps ? STEPS_PX : 0);
}

/** The width of all chips with what stands beside them, none put together, in px. */
export function filtersWidth(
  groups: readonly ChipGroup[],
  hasSteps: boolean,
  widthOf: WidthOf
): number {
  const each = groups.flatMap((group) => chipWidths(group, widthOf).each);
  return rowWidth(each, CHIP_GAP_PX) + besideChips(groups.length > 0, hasSteps, widthOf);
}
