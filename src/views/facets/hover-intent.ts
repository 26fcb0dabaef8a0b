import type { Attachment } from 'svelte/attachments';

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
    element.addEventListener('pointerenter', enter);
    element.addEventListener('pointerleave', end);
    element.addEventListener('focus', focus);
    element.addEventListener('blur', end);
    return () => {
      end();
      element.removeEventListener('pointerenter', enter);
      element.removeEventListener('pointerleave', end);
      element.removeEventListener('focus', focus);
      element.removeEventListener('blur', end);
    };
  };
}
