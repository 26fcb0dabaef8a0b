import { createSubscriber } from 'svelte/reactivity';

/** Width of a letter as a share of the font size, where nothing can measure. */
const ROUGH_SHARE = 0.56;

function makeCanvas(): OffscreenCanvasRenderingContext2D | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  return new OffscreenCanvas(1, 1).getContext('2d');
}

const canvas = makeCanvas();

let family = '';

/** Widths by font and text: the same names are measured at every change of the filters. */
const known = new Map<string, number>();

/** A font that arrives late changes widths: who has measured measures again. */
const followFonts = createSubscriber((update) => {
  const forget = (): void => {
    known.clear();
    update();
  };
  document.fonts.addEventListener('loadingdone', forget);
  return () => document.fonts.removeEventListener('loadingdone', forget);
});

/**
 * The width of a text on one line in px, in the page's font.
 * @param font weight and size as in CSS: `650 20px`.
 */
export type TextWidth = (text: string, font: string) => number;

/** Measures texts, for whoever derives something from it: asked for once each time it is derived. */
export function textMeasure(): TextWidth {
  if (canvas !== null) followFonts();
  return textWidth;
}

function textWidth(text: string, font: string): number {
  if (canvas === null) {
    return text.length * ROUGH_SHARE * Number.parseFloat(font.split(' ').at(-1) ?? '');
  }
  const key = `${font} ${text}`;
  let width = known.get(key);
  if (width === undefined) {
    // Asked once: each time it would have the page laid out anew.
    family ||= getComputedStyle(document.body).fontFamily;
    canvas.font = `${font} ${family}`;
    width = canvas.measureText(text).width;
    known.set(key, width);
  }
  return width;
}
