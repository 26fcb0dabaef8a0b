import type { Attachment } from 'svelte/attachments';
import type { StageHole } from '../../state/stage.svelte';

/** Which part of the frame is left to the live page, and how much larger that is drawn there. */
export interface HoleWish {
  /** `pane` is the room beside the words, `slide` all but the foot. */
  readonly room: 'pane' | 'slide';
  readonly scale: number;
}

/** Tells where in a slide the live page is to lie, whenever that changes; null at the end. */
export function watchHole(
  { room, scale }: HoleWish,
  onhole: (hole: StageHole | null) => void
): Attachment<HTMLElement> {
  return (element) => {
    const measure = (): void => {
      const box = element.querySelector('[data-part="pane"]')?.getBoundingClientRect();
      if (!box || box.width === 0) return;
      const { right, top, height } = box;
      const left = room === 'slide' ? element.getBoundingClientRect().left : box.left;
      onhole({ left, top, width: right - left, height, scale });
    };
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    // Where it fills the width it is moved, not resized, by a stage that grows higher.
    if (element.parentElement) sizes.observe(element.parentElement);
    const changes = new MutationObserver(measure);
    const attributeFilter = ['width', 'height', 'x', 'viewBox'];
    changes.observe(element, { childList: true, subtree: true, attributes: true, attributeFilter });
    measure();
    return () => {
      sizes.disconnect();
      changes.disconnect();
      onhole(null);
    };
  };
}
