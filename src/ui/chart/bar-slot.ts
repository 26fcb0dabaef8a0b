/** A standing bar with its value and its name. */
export interface BarSlot {
  readonly key: string | number;
  /** Its name, and a form of it for where there is little room. */
  readonly label: string;
  readonly shortLabel: string;
  readonly count: number;
  /** The count as it is read; empty where nothing is known. */
  readonly text: string;
  /** What is said of it. */
  readonly spoken: string;
  /** Drawn as a dashed outline: it stands apart from the others. */
  readonly isApart?: boolean;
}

/** A stretch of slots of which nothing is known, from and to in slots. */
export interface BarGap {
  readonly from: number;
  readonly to: number;
  /** What is written on it, where it has room. */
  readonly text?: string;
}

const PITCH_PX = 6;

/** The strokes of a hatch, from a left edge on: a pattern would be printed as pixels. */
export function hatchPath(widthPx: number, heightPx: number): string {
  const strokes = Math.ceil((widthPx + heightPx) / PITCH_PX);
  return Array.from(
    { length: strokes },
    (_, n) => `M${n * PITCH_PX - heightPx} ${heightPx}l${heightPx} ${-heightPx}`
  ).join('');
}
