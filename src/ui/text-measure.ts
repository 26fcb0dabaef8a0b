import { createSubscriber } from 'svelte/reactivity';

/** Width of a letter on average, of the size of the text; where nothing can measure. */
const AVERAGE_LETTER = 0.52;

/** As a file a drawing may be shown where our font is not: most others are wider, so many times. */
export const FOREIGN_FONT = 1.14;

/** The width in px of a text on one line at a size and weight (400, 500, 700 …). */
export type WidthOf = (text: string, sizePx: number, weight?: number) => number;

/** Widths of texts in the page's font, measured once each. */
export class TextMeasure {
  private readonly widths = new Map<string, number>();
  private readonly context: CanvasRenderingContext2D | null;
  private readonly subscribe: () => void;

  constructor(private readonly family: string) {
    this.context = document.createElement('canvas').getContext('2d');
    this.subscribe = createSubscriber((update) => {
      const forget = (): void => {
        this.widths.clear();
        update();
      };
      // Absent in tests' documents.
      const fonts = document.fonts as FontFaceSet | undefined;
      fonts?.addEventListener('loadingdone', forget);
      return () => fonts?.removeEventListener('loadingdone', forget);
    });
  }

  /**
   * What measures, for whoever derives something from it: read inside a `$derived`, it measures again
   * when fonts have arrived. Read once for many texts: to follow the fonts costs more than to measure.
   */
  get width(): WidthOf {
    this.subscribe();
    return this.widthOf;
  }

  private readonly widthOf: WidthOf = (text, sizePx, weight = 500) => {
    const key = `${weight} ${sizePx} ${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      if (this.context) {
        this.context.font = `${weight} ${sizePx}px ${this.family}`;
        width = this.context.measureText(text).width;
      } else {
        width = text.length * sizePx * AVERAGE_LETTER;
      }
      this.widths.set(key, width);
    }
    return width;
  };
}

/** The font that the page's tokens name. */
export function pageFont(): string {
  return getComputedStyle(document.documentElement).getPropertyValue('--font') || 'sans-serif';
}
