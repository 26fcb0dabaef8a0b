import type { Attachment } from 'svelte/attachments';
import { isSameTarget, type Target } from '../../domain/target';
import type { Explorer } from '../../state/explorer.svelte';

/** A pointer that only passes over a list should not make the map flicker. */
const DELAY_MS = 120;

/** While the pointer rests on an element, or the focus is in it, its target counts as hovered. */
export function hovering(explorer: Explorer, target: Target): Attachment<HTMLElement> {
  return (element) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const enter = (): void => {
      clearTimeout(timer);
      explorer.hover = target;
    };
    const enterSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(enter, DELAY_MS);
    };
    const leave = (): void => {
      clearTimeout(timer);
      if (isSameTarget(explorer.hover, target)) explorer.hover = null;
    };
    element.addEventListener('pointerenter', enterSoon);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('focusin', enter);
    element.addEventListener('focusout', leave);
    return () => {
      leave();
      element.removeEventListener('pointerenter', enterSoon);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('focusin', enter);
      element.removeEventListener('focusout', leave);
    };
  };
}
