import type { Snippet } from 'svelte';
import type { MeasureText } from '../../analysis/slide/slide-words';
import type { Language } from '../../domain/kinds';
import type { Explorer } from '../../state/explorer.svelte';
import type { SmallMapProps } from '../../ui/small-map';

/** What the drawing of a view in a slide is given. */
export interface PaneProps {
  /** The state of what is shown. */
  readonly explorer: Explorer;
  readonly language: Language;
  /** Of its room, in px of the slide. */
  readonly width: number;
  readonly height: number;
  /** Between its edges and what is written. */
  readonly padding: number;
  readonly measure: MeasureText;
  /** Draws the map as a nested SVG. */
  readonly map: Snippet<[SmallMapProps]>;
  readonly title: string;
}

/** Sizes of what is written beside the words of a slide: read from six metres. */
export const BODY = { sizePx: 28, linePx: 36 } as const;
export const SMALL = { sizePx: 24, linePx: 32 } as const;
/** Where letters stand on their line, as a share of their size below its middle. */
export const BASELINE = 0.34;
