import type { DaySpan } from '../../../domain/filters';
import { isSameTarget, type Target } from '../../../domain/target';
import type { Explorer } from '../../../state/explorer.svelte';
import type { Player } from '../../../state/player.svelte';

/**
 * Sets the period, and opens what lies in it; the same again lets both go.
 * @param isToggle whether the same again lets it go.
 * @param isAdding whether it joins the periods that are chosen already.
 */
export function chooseSpan(
  explorer: Explorer,
  player: Player,
  chosen: DaySpan,
  isToggle = true,
  isAdding = false
): void {
  player.pause();
  const { span, moreSpans } = explorer.filters;
  if (isAdding && span !== null) {
    explorer.filter({ moreSpans: [...moreSpans, chosen] });
    return;
  }
  const target: Target = { type: 'bar', span: chosen };
  const isChosen = isSameTarget(explorer.selection, target);
  if (isChosen && !isToggle) return;
  explorer.setSpan(isChosen ? null : chosen);
  explorer.select(target);
}
