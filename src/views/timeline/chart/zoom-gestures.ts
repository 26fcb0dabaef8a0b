import type { Attachment } from 'svelte/attachments';

/** What a chart does with a wheel and with two fingers. */
export interface ZoomResponse {
  /**
   * Nearer (a factor above 1) or further away, around a place in the chart, px.
   * @returns false where the chart can go no further: then the page may scroll.
   */
  readonly zoom: (x: number, factor: number) => boolean;
  /** By some px of the axis, to the later for a positive number; false as above. */
  readonly pan: (px: number) => boolean;
  /** Whether a wheel without Ctrl is the chart's: not where the page itself scrolls. */
  readonly takesWheel: () => boolean;
}

/** Px that a step of an old wheel counts. */
const LINE_PX = 16;
/** So many px of a wheel double what is seen. */
const DOUBLE_PX = 240;
/** A pinch on a trackpad comes as a wheel with Ctrl and small numbers. */
const DOUBLE_PINCH_PX = 70;
/** One turn of a wheel is no leap. */
const MOST_PX = 160;

interface Fingers {
  readonly x: number;
  readonly apart: number;
}

/** Tells wheels, pinches on a trackpad and pinches on a screen from all else. */
export function zoomGestures(response: ZoomResponse): Attachment<HTMLElement> {
  return (element) => {
    const touches = new Map<number, PointerEvent>();
    let fingers: Fingers | null = null;

    const xOf = (clientX: number): number => clientX - element.getBoundingClientRect().left;
    const wheel = (event: WheelEvent): void => {
      const isPinch = event.ctrlKey || event.metaKey;
      if (event.altKey || (!isPinch && !response.takesWheel())) return;
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE_PX;
      const [acrossPx, downPx] = [event.deltaX * unit, event.deltaY * unit];
      const isAcross = Math.abs(acrossPx) > Math.abs(downPx) || event.shiftKey;
      const turned = Math.max(-MOST_PX, Math.min(MOST_PX, downPx));
      const factor = 2 ** (-turned / (isPinch ? DOUBLE_PINCH_PX : DOUBLE_PX));
      const isDone =
        isAcross && !isPinch
          ? response.pan(acrossPx || downPx)
          : response.zoom(xOf(event.clientX), factor);
      if (isDone || isPinch) event.preventDefault();
    };

    const measure = (): Fingers | null => {
      const [a, b] = touches.values();
      if (!a || !b) return null;
      return {
        x: xOf((a.clientX + b.clientX) / 2),
        apart: Math.max(24, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY))
      };
    };
    const down = (event: PointerEvent): void => {
      if (event.pointerType !== 'touch') return;
      touches.set(event.pointerId, event);
      fingers = measure();
    };
    const move = (event: PointerEvent): void => {
      if (!touches.has(event.pointerId)) return;
      touches.set(event.pointerId, event);
      const now = measure();
      if (fingers === null || now === null) return;
      response.pan(fingers.x - now.x);
      response.zoom(now.x, now.apart / fingers.apart);
      fingers = now;
    };
    const up = (event: PointerEvent): void => {
      touches.delete(event.pointerId);
      fingers = measure();
    };

    const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up };
    const names = Object.keys(listeners) as (keyof typeof listeners)[];
    for (const name of names) element.addEventListener(name, listeners[name]);
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      for (const name of names) element.removeEventListener(name, listeners[name]);
      element.removeEventListener('wheel', wheel);
    };
  };
}
