import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/** So long a pointer must rest, in milliseconds, so that a sweep over a list does not flicker. */
const REST_MS = 120;

/**
 * Tells when the reader rests on an element: the pointer of a mouse or pen, or the focus of the
 * keyboard. A finger does not hover.
 */
export function hoverIntent(start: () => void, stop: () => void): Attachment<HTMLElement> {
  return (element) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOn = false;
    const begin = (): void => {
      isOn = true;
      start();
    };
    const end = (): void => {
      clearTimeout(timer);
      if (isOn) stop();
      isOn = false;
    };
    const enter = (event: PointerEvent): void => {
      if (event.pointerType === 'touch') return;
      clearTimeout(timer);
      timer = setTimeout(begin, REST_MS);
    };
    const focus = (): void => {
      if (element.matches(':focus-visible')) begin();
    };
    // Svelte's own way to listen: what is taken away while it has the focus loses it in the midst of
    // an update, where a bare listener may set nothing.
    const ends = [
      on(element, 'pointerenter', enter),
      on(element, 'pointerleave', end),
      on(element, 'focus', focus),
      on(element, 'blur', end)
    ];
    return () => {
      end();
      for (const unlisten of ends) unlisten();
    };
  };
}
