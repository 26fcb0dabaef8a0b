import {
  countAt,
  rowsAt,
  type FilledPlaces,
  type Placement
} from '../../../analysis/timeline/bins';
import { emphasisOf, type EmphasisSet } from '../../../analysis/emphasis';
import type { ChartTable } from './chart-model';

/**
 * How a mark stands out: `raised` while it, or what it belongs to, is hovered or selected; `muted`
 * while something else is; `pale` outside the brush.
 */
export type Tone = 'raised' | 'normal' | 'muted' | 'pale';

/** The tone of one row. */
export function toneOf(
  emphasis: EmphasisSet | null,
  table: ChartTable,
  row: number,
  isInBrush: boolean
): Tone {
  const raising = emphasisOf(emphasis, table, row);
  if (raising === 'raised') return 'raised';
  if (!isInBrush) return 'pale';
  return raising;
}

/**
 * The rows of each place and municipality that a bar shows in full colour: the raised ones, or,
 * where nothing is raised, those in the brush. Cells as in `FilledPlaces.counts`.
 */
export function litCounts(
  placement: Placement,
  filled: FilledPlaces,
  shown: Uint8Array,
  raised: Uint8Array | null
): Uint32Array {
  const counts = new Uint32Array(filled.counts.length);
  const lit = raised ?? shown;
  for (const row of filled.rows) {
    if (lit[row] !== 1) continue;
    counts[placement.placeOf[row]! * filled.homes + placement.rows.home[row]!]! += 1;
  }
  return counts;
}

/** One mark of a chart: a record as a glyph. */
export interface Mark {
  readonly row: number;
  readonly home: number;
  readonly exactness: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Stacks the rows of a place as marks.
 * @param x centre of the stack, px.
 * @param abreast marks in one layer: 1 over the axis, more beside it.
 */
export function stackMarks(
  placement: Placement,
  filled: FilledPlaces,
  place: number,
  x: number,
  basePx: number,
  pitchPx: number,
  abreast = 1
): Mark[] {
  const { home, precision } = placement.rows;
  const across = Math.min(abreast, Math.max(1, countAt(filled, place)));
  return Array.from(rowsAt(filled, place), (row, index) => ({
    row,
    home: home[row]!,
    exactness: precision[row]!,
    x: x + ((index % across) - across / 2) * pitchPx,
    y: basePx - (Math.floor(index / across) + 1) * pitchPx
  }));
}
