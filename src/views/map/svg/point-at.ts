import type { Attachment } from 'svelte/attachments';
import { isSameTarget, type Target } from '../../../domain/target';

export interface Pointing {
  /** What a point of the element means, in px from its top left. */
  readonly pick: (x: number, y: number) => Target | null;
  /** @param at where the pointer is, in px of the window; null when it has gone. */
  readonly onhover: ((target: Target | null, at: PointerEvent | null) => void) | undefined;
  readonly onselect: ((target: Target | null) => void) | undefined;
  /** The id of the place beyond the frame that is named at a point, px as for `pick`. */
  readonly edgeAt?: (x: number, y: number) => string | null;
  /** A click on such a name. @param place its id. */
  readonly onreach?: ((place: string) => void) | undefined;
  /** Gathered partners under the pointer, by the key of their group. */
  readonly ongroup?: ((key: number | null, at: PointerEvent | null) => void) | undefined;
  readonly onopen?: ((key: number, at: MouseEvent) => void) | undefined;
}

/** What an element of the drawing says that it stands for: a place, or a country around it. */
function targetOf(element: EventTarget | null): Target | null {
  if (!(element instanceof Element)) return null;
  const place = element.closest('[data-place]')?.getAttribute('data-place');
  if (place) return { type: 'place', id: place };
  const country = element.closest('[data-country]')?.getAttribute('data-country');
  return country ? { type: 'country', id: country } : null;
}

/** The group whose mark an element belongs to. */
function groupOf(element: EventTarget | null): number | null {
  if (!(element instanceof Element)) return null;
  const key = element.closest('[data-group]')?.getAttribute('data-group');
  return key ? Number(key) : null;
}

const CLICK_PX = 4;

/**
 * Hover and click of a still map: names and marks first, then what lies nearest, then the country. A
 * drag is no click. Those who use the keyboard have the list of places beside it.
 */
export function pointAt(pointing: Pointing): Attachment<SVGSVGElement> {
  return (svg) => {
    let hovered: Target | null = null;
    let pressed: { x: number; y: number } | null = null;
    let gathered: number | null = null;

    const meant = (event: MouseEvent): Target | null => {
      const stated = targetOf(event.target);
      if (stated?.type === 'place') return stated;
      const { x, y } = pointOf(event);
      return pointing.pick(x, y) ?? stated;
    };
    /** Where a pointer is, in px of the drawing. */
    const pointOf = (event: MouseEvent): { x: number; y: number } => {
      const { left, top, width, height } = svg.getBoundingClientRect();
      const box = svg.viewBox.baseVal;
      return {
        x: ((event.clientX - left) / (width || 1)) * box.width,
        y: ((event.clientY - top) / (height || 1)) * box.height
      };
    };
    const gather = (key: number | null, event: PointerEvent | null): void => {
      if (key === null && gathered === null) return;
      gathered = key;
      pointing.ongroup?.(key, event);
    };
    const hover = (target: Target | null, event: PointerEvent | null): void => {
      svg.classList.toggle('is-pointing', target !== null);
      // A country is too large to lift on the way to something else.
      const lifted = target?.type === 'country' ? null : target;
      if (lifted === null && hovered === null) return;
      if (!isSameTarget(lifted, hovered) || event !== null) pointing.onhover?.(lifted, event);
      hovered = lifted;
    };
    const abort = new AbortController();
    const on = <K extends keyof SVGElementEventMap>(
      type: K,
      listener: (event: SVGElementEventMap[K]) => void
    ): void => svg.addEventListener(type, listener, { signal: abort.signal });

    on('pointermove', (event) => {
      if (event.buttons !== 0) return;
      const group = groupOf(event.target);
      hover(group === null ? meant(event) : null, event);
      gather(group, event);
      if (group !== null) svg.classList.add('is-pointing');
    });
    on('pointerleave', () => {
      hover(null, null);
      gather(null, null);
    });
    on('pointerdown', (event) => {
      pressed = { x: event.clientX, y: event.clientY };
    });
    on('click', (event) => {
      const moved = pressed ? Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) : 0;
      if (moved > CLICK_PX) return;
      const group = groupOf(event.target);
      gather(null, null);
      const { x, y } = pointOf(event);
      const edge = group === null ? (pointing.edgeAt?.(x, y) ?? null) : null;
      if (edge !== null && pointing.onreach) pointing.onreach(edge);
      else if (group === null) pointing.onselect?.(meant(event));
      else pointing.onopen?.(group, event);
    });
    return () => abort.abort();
  };
}
