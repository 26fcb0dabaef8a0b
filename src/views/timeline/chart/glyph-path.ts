import { EXACTNESS } from '../../../analysis/timeline/rows';

/** How a glyph of a date is drawn: its outline, and the part of it that is filled. */
export interface GlyphPath {
  readonly outline: string;
  /** Null: nothing is filled but a tint. */
  readonly filled: string | null;
  readonly look: (typeof EXACTNESS)[number];
}

function circle(centre: number, radius: number): string {
  return `M${centre - radius} ${centre}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0Z`;
}

function square(inset: number, edge: number): string {
  return `M${inset} ${inset}h${edge - 2 * inset}v${edge - 2 * inset}h${2 * inset - edge}Z`;
}

/** Half of the width of an outline, px: it lies inside the edge. */
const INSET_PX = 0.7;

/**
 * The glyph of one record, in a box from 0 to `edgePx`: filled for a full date, half for a month,
 * outline for a year, dashed without a date; round for a start of ties, which is no document.
 * @param exactness index into EXACTNESS.
 */
export function glyphPath(edgePx: number, exactness: number, isRound: boolean): GlyphPath {
  const look = EXACTNESS[exactness] ?? 'none';
  const middle = edgePx / 2;
  const radius = middle - INSET_PX;
  const outline = isRound ? circle(middle, radius) : square(INSET_PX, edgePx);
  if (look === 'day') {
    return { outline, look, filled: isRound ? circle(middle, middle) : square(0, edgePx) };
  }
  if (look !== 'month') return { outline, look, filled: null };
  const filled = isRound
    ? `M${INSET_PX} ${middle}a${radius} ${radius} 0 0 0 ${2 * radius} 0Z`
    : `M${INSET_PX} ${middle}h${2 * radius}v${radius}h${-2 * radius}Z`;
  return { outline, look, filled };
}
