import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
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
    // Svelte's own way to listen: what is taken away while it has the focus loses it in the midst of
    // an update, where a bare listener may set nothing.
    const ends = [
      on(element, 'pointerenter', enterSoon),
      on(element, 'pointerleave', leave),
      on(element, 'focusin', enter),
      on(element, 'focusout', leave)
    ];
    return () => {
      leave();
      for (const unlisten of ends) unlisten();
    };
  };
}
