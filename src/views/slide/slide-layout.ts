/** The shapes of a slide. */
export const SLIDE_FORMATS = ['16:9', '4:3', 'a4'] as const;
export type SlideFormat = (typeof SLIDE_FORMATS)[number];

/** The measures of a slide in its own units: px of a screen 1080 (on paper 1240) high. */
export interface SlideLayout {
  readonly width: number;
  readonly height: number;
  /** The column of words at the left; the map has the rest. */
  readonly columnWidth: number;
  readonly padding: number;
  readonly textWidth: number;
  /** Between what a view shows beside the words and the edges of its room. */
  readonly panePadding: number;
}

export const SLIDE_LAYOUTS: Readonly<Record<SlideFormat, SlideLayout>> = {
  '16:9': {
    width: 1920,
    height: 1080,
    columnWidth: 720,
    padding: 80,
    textWidth: 580,
    panePadding: 56
  },
  '4:3': {
    width: 1440,
    height: 1080,
    columnWidth: 580,
    padding: 56,
    textWidth: 480,
    panePadding: 40
  },
  a4: { width: 1754, height: 1240, columnWidth: 660, padding: 72, textWidth: 528, panePadding: 52 }
};

/** Sizes that are the same on each slide, in px of its own units. */
export const TYPE = {
  axis: 24,
  value: 28,
  chartTitle: 28,
  who: 32,
  foot: 20,
  footLine: 26
} as const;

/** On the map, names of 13 px are set as large as labels on a screen that is seen from afar. */
export const MAP_SCALE = 2.3;

/** Things in a row, broken into lines no wider than a width. */
export function flowRow<Item>(
  items: readonly Item[],
  widthOf: (item: Item) => number,
  gap: number,
  maxWidth: number
): { readonly item: Item; readonly x: number; readonly line: number }[] {
  let [x, line] = [0, 0];
  return items.map((item) => {
    const width = widthOf(item);
    if (x > 0 && x + width > maxWidth) [x, line] = [0, line + 1];
    const placed = { item, x, line };
    x += width + gap;
    return placed;
  });
}
