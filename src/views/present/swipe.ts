import type { Attachment } from 'svelte/attachments';

/** How far a finger goes at least, px, and how much straighter than askew. */
const FAR_PX = 56;
const STRAIGHT = 1.5;

/** Calls for the next or the scene before where a finger is drawn over an element. */
export function swipe(onswipe: (direction: 'next' | 'back') => void): Attachment<HTMLElement> {
  return (element) => {
    let began: { x: number; y: number } | null = null;
    const abort = new AbortController();
    const { signal } = abort;
    element.addEventListener(
      'touchstart',
      ({ touches }) => {
        const [touch] = touches;
        began = touches.length === 1 && touch ? { x: touch.clientX, y: touch.clientY } : null;
      },
      { signal, passive: true }
    );
    element.addEventListener(
      'touchend',
      ({ changedTouches }) => {
        const [touch] = changedTouches;
        if (!began || !touch) return;
        const [dx, dy] = [touch.clientX - began.x, touch.clientY - began.y];
        began = null;
        if (Math.abs(dx) >= FAR_PX && Math.abs(dx) > STRAIGHT * Math.abs(dy)) {
          onswipe(dx < 0 ? 'next' : 'back');
        }
      },
      { signal, passive: true }
    );
    return () => abort.abort();
  };
}
