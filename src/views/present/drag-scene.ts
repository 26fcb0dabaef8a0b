/** A pointer that moves this far, px, drags; less is a click. */
const DRAG_FROM_PX = 6;

/**
 * Follows a pointer that takes a card of a strip along. The place is that of the card under the
 * pointer; beyond the ends of the strip it is the first or the last.
 * @param strip holds the cards, which carry `data-scene`, in their order.
 * @param onover says the place now pointed at, counted from 0; null once it has ended.
 * @param ondrop says the place at the end; not called where it was a click, or given up by Escape.
 */
export function dragScene(
  pressed: PointerEvent,
  strip: HTMLElement,
  onover: (place: number | null) => void,
  ondrop: (place: number) => void
): void {
  if (pressed.button !== 0 || pressed.pointerType === 'touch') return;
  const startX = pressed.clientX;
  let place: number | null = null;
  const abort = new AbortController();
  const { signal } = abort;

  const placeAt = (x: number): number => {
    const cards = [...strip.querySelectorAll('[data-scene]')];
    const before = cards.filter((card) => {
      const { left, width } = card.getBoundingClientRect();
      return x > left + width;
    }).length;
    return Math.min(before, cards.length - 1);
  };
  const end = (): void => {
    abort.abort();
    onover(null);
  };
  window.addEventListener(
    'pointermove',
    (event) => {
      if (place === null && Math.abs(event.clientX - startX) < DRAG_FROM_PX) return;
      place = placeAt(event.clientX);
      onover(place);
    },
    { signal }
  );
  window.addEventListener(
    'pointerup',
    () => {
      const dropped = place;
      end();
      if (dropped === null) return;
      // The click that follows is the end of the drag, and shows nothing.
      const swallow = (event: Event): void => {
        event.preventDefault();
        event.stopPropagation();
      };
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
      ondrop(dropped);
    },
    { signal }
  );
  window.addEventListener('pointercancel', end, { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      end();
    },
    { signal, capture: true }
  );
}
