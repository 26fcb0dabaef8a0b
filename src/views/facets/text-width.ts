import { createSubscriber } from 'svelte/reactivity';

/** Width of a letter as a share of the font size, where nothing can measure. */
const ROUGH_SHARE = 0.56;

function makeCanvas(): OffscreenCanvasRenderingContext2D | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  return new OffscreenCanvas(1, 1).getContext('2d');
}

const canvas = makeCanvas();

/** A font that arrives late changes widths: who has measured measures again. */
const followFonts = createSubscriber((update) => {
  document.fonts.addEventListener('loadingdone', update);
  return () => document.fonts.removeEventListener('loadingdone', update);
});

/**
 * The width of a text on one line in px, in the page's font.
 * @param font weight and size as in CSS: `650 20px`.
 */
export function textWidth(text: string, font: string): number {
  if (canvas === null) {
    return text.length * ROUGH_SHARE * Number.parseFloat(font.split(' ').at(-1) ?? '');
  }
  followFonts();
  canvas.font = `${font} ${getComputedStyle(document.body).fontFamily}`;
  return canvas.measureText(text).width;
}
