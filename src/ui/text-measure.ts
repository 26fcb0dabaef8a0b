import { SvelteSet } from 'svelte/reactivity';

/** The width in px of a text on one line, in the page's font. Weights as in CSS: 400, 650 … */
export type WidthOf = (text: string, sizePx: number, weight?: number) => number;

/** As a file a drawing may be shown where our font is not: most others are wider, so many times. */
export const FOREIGN_FONT = 1.14;

/** Width of a letter on average, of the size of the text; where nothing can measure. */
const AVERAGE_LETTER = 0.52;

interface Ruler {
  readonly context: CanvasRenderingContext2D;
  /** As the page's tokens name it: asked once, since each time it would have the page laid out anew. */
  readonly family: string;
}

let ruler: Ruler | null | undefined;

function makeRuler(): Ruler | null {
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font');
  return context && { context, family: family || 'sans-serif' };
}

/** Widths by size and weight, then by text: the same names are measured at every change of the filters. */
const known = new Map<number, Map<string, number>>();
/** Above every weight. */
const WEIGHTS = 1024;

/** A font that arrives late changes widths: whoever has measured measures again. */
const arrivals = new SvelteSet<Event>();
let isFollowing = false;
/** How many had arrived when what is known was measured. */
let knownSince = 0;

/** One listener for as long as the page lives: a subscription of each that measures costs an effect. */
function followFonts(): void {
  if (isFollowing) return;
  isFollowing = true;
  // Absent in tests' documents.
  const fonts = document.fonts as FontFaceSet | undefined;
  fonts?.addEventListener('loadingdone', (event) => arrivals.add(event));
}

function widthOf(text: string, sizePx: number, weight = 500): number {
  if (ruler === undefined) ruler = makeRuler();
  if (!ruler) return text.length * sizePx * AVERAGE_LETTER;
  const style = sizePx * WEIGHTS + weight;
  let widths = known.get(style);
  if (!widths) known.set(style, (widths = new Map()));
  let width = widths.get(text);
  if (width === undefined) {
    ruler.context.font = `${weight} ${sizePx}px ${ruler.family}`;
    width = ruler.context.measureText(text).width;
    widths.set(text, width);
  }
  return width;
}

/**
 * What measures, for whoever derives something from it: asked for inside a `$derived`, it is asked
 * again when fonts have arrived. Asked once for many texts: to follow the fonts costs more than to
 * measure.
 */
export function textMeasure(): WidthOf {
  followFonts();
  const { size } = arrivals;
  if (size !== knownSince) known.clear();
  knownSince = size;
  return widthOf;
}
