import type { ChipGroup } from '../../../analysis/chips';
import { m } from '../../../text/paraglide/messages';
import { rowWidth, type ChipWidths } from './fit-chips';
import type { TextWidth } from '../text-width';

// Measures in px, as the styles of chips and statement have them.
const CHIP_FONT = '13px';
const LABEL_MOST_PX = 150;
const AROUND_LABEL_PX = 46;
const CLEAR_GAP_PX = 28;
const STEPS_PX = 84;
export const CHIP_GAP_PX = 8;

/** The widths of a filter's chips in px. */
export function chipWidths({ chips, together }: ChipGroup, textWidth: TextWidth): ChipWidths {
  const width = (label: string): number =>
    Math.min(LABEL_MOST_PX, Math.ceil(textWidth(label, CHIP_FONT))) + AROUND_LABEL_PX;
  return { each: chips.map((chip) => width(chip.label)), together: width(together.label) };
}

/** What stands beside the chips, in px: "clear all" where there are some, undo and redo. */
export function besideChips(hasChips: boolean, hasSteps: boolean, textWidth: TextWidth): number {
  const clear = hasChips ? Math.ceil(textWidth(m.chip_clear(), CHIP_FONT)) + CLEAR_GAP_PX : 0;
  return clear + (hasSteps ? STEPS_PX : 0);
}

/** The width of all chips with what stands beside them, none put together, in px. */
export function filtersWidth(
  groups: readonly ChipGroup[],
  hasSteps: boolean,
  textWidth: TextWidth
): number {
  const each = groups.flatMap((group) => chipWidths(group, textWidth).each);
  return rowWidth(each, CHIP_GAP_PX) + besideChips(groups.length > 0, hasSteps, textWidth);
}
