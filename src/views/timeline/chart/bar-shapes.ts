import type { BarPart } from '../../../analysis/timeline/stack';
import { homeClass } from '../../../ui/home-color';

/** A bar of a chart. */
export interface Bar {
  /** Of its column. */
  readonly place: number;
  /** Its middle, px. */
  readonly x: number;
  readonly width: number;
  readonly total: number;
  /** What it counts. */
  readonly parts: readonly BarPart[];
  /** What of it is lit: raised, or in the brush. */
  readonly lit: readonly BarPart[];
}

/** A rectangle of a chart, px. */
export interface BarShape {
  /** Its own among all shapes of a chart. */
  readonly key: string;
  /** Its classes. */
  readonly look: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const LEAST_HEIGHT_PX = 1;

/** Whether all of a bar is lit. */
export function isFull({ lit, total }: Bar): boolean {
  return (lit.at(-1)?.to ?? 0) === total;
}

/**
 * What is drawn of bars, in the order of painting: pale what is counted, over it what is lit, and
 * rings. All at once, since what each bar derives for itself costs more than to draw it.
 * @param y where a count lies, px from the top.
 * @param hasRings whether a line goes around what is lit.
 */
export function barShapes(
  bars: readonly Bar[],
  y: (count: number) => number,
  hasRings: boolean
): BarShape[] {
  const shape = (bar: Bar, key: string, look: string, from: number, to: number): BarShape => ({
    key,
    look,
    left: bar.x - bar.width / 2,
    top: y(to),
    width: bar.width,
    height: Math.max(LEAST_HEIGHT_PX, y(from) - y(to))
  });
  const stack = (bar: Bar, parts: readonly BarPart[], tone: 'pale' | 'lit'): BarShape[] =>
    parts.map(({ colour, from, to }) => {
      const look = `part ${homeClass(colour)} ${tone}`;
      return shape(bar, `${tone} ${bar.place} ${colour}`, look, from, to);
    });
  return [
    ...bars.flatMap((bar) => (isFull(bar) ? [] : stack(bar, bar.parts, 'pale'))),
    ...bars.flatMap((bar) => stack(bar, bar.lit, 'lit')),
    ...bars.flatMap((bar) => {
      const last = bar.lit.at(-1);
      return hasRings && last ? shape(bar, `ring ${bar.place}`, 'ring', 0, last.to) : [];
    })
  ];
}
