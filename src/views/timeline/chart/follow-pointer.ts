import type { Attachment } from 'svelte/attachments';

/** Where the pointer is: the element under it, and its place in the chart, px. */
export interface ChartPoint {
  readonly target: Element;
  readonly x: number;
  readonly y: number;
  /** Whether Shift is held: what is done adds to what is there. */
  readonly isAdding: boolean;
}

/** What a chart does with the pointer. */
export interface PointerResponse {
  /** The pointer goes down: a drag or a click may follow. */
  readonly press: (point: ChartPoint) => void;
  readonly drag: (point: ChartPoint) => void;
  /** @param isKept false where the browser has taken the pointer away. */
  readonly drop: (isKept: boolean) => void;
  /** @param count 2 for the second click of a double one. */
  readonly click: (point: ChartPoint, count: number) => void;
  /** Null: the pointer has left. */
  readonly hover: (point: ChartPoint | null) => void;
}

/** A hand is never quite still: shorter ways are clicks. */
const DRAG_FROM_PX = 4;

/** Tells drags, clicks and hovers apart, for mouse, pen and finger. */
export function followPointer(response: PointerResponse): Attachment<HTMLElement> {
  return (element) => {
    let pressedAt: { x: number; pointer: number } | null = null;
    let isDragging = false;
    // The browser sends a click after a drag too.
    let hasDragged = false;

    const pointOf = (event: MouseEvent): ChartPoint | null => {
      if (!(event.target instanceof Element)) return null;
      const box = element.getBoundingClientRect();
      return {
        target: event.target,
        x: event.clientX - box.left,
        y: event.clientY - box.top,
        isAdding: event.shiftKey
      };
    };

    const giveUp = (): void => {
      pressedAt = null;
      hasDragged = true;
      if (!isDragging) return;
      isDragging = false;
      response.drop(false);
    };
    const down = (event: PointerEvent): void => {
      const point = pointOf(event);
      // A second finger makes a pinch of what began as a drag.
      if (pressedAt !== null && event.pointerType === 'touch') giveUp();
      if (point === null || event.button !== 0 || pressedAt !== null || event.isPrimary === false) {
        return;
      }
      pressedAt = { x: event.clientX, pointer: event.pointerId };
      isDragging = false;
      hasDragged = false;
      response.press(point);
    };
    const move = (event: PointerEvent): void => {
      const point = pointOf(event);
      if (point === null) return;
      if (pressedAt === null) {
        if (event.pointerType !== 'touch') response.hover(point);
        return;
      }
      if (event.pointerId !== pressedAt.pointer) return;
      if (!isDragging && Math.abs(event.clientX - pressedAt.x) < DRAG_FROM_PX) return;
      if (!isDragging) {
        isDragging = true;
        element.setPointerCapture(event.pointerId);
        response.hover(null);
      }
      response.drag(point);
    };
    const up = (event: PointerEvent): void => {
      if (event.pointerId !== pressedAt?.pointer) return;
      pressedAt = null;
      if (!isDragging) return;
      isDragging = false;
      hasDragged = true;
      response.drop(event.type === 'pointerup');
    };
    const click = (event: MouseEvent): void => {
      const point = pointOf(event);
      if (point !== null && !hasDragged) response.click(point, event.detail);
      hasDragged = false;
    };
    const leave = (): void => response.hover(null);

    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', up);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('click', click);
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', up);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('click', click);
      if (isDragging) response.drop(false);
    };
  };
}
