import { stackParts } from '../../../analysis/timeline/stack';
import {
  splitAt,
  splitCountAt,
  splitTotal,
  type SplitCounts,
  type SplitGroups
} from '../../../analysis/timeline/split';
import type { AxisColumn } from '../../../analysis/timeline/axis';
import { type ChartMeasures, type ChartModel } from '../chart/chart-model';
import { COLOURED_HOMES } from '../../../ui/home-color';

/** One row of a split chart. */
export interface SplitRow {
  readonly id: string;
  /** Index of the group. */
  readonly group: number;
  /** All its records, also those beside the axis. */
  readonly total: number;
  /** Its fullest column on show, or -1 where all are empty. */
  readonly peak: number;
  readonly peakCount: number;
}

/** The rows of a split chart, of the columns on show. */
export function splitRows(
  { ids }: SplitGroups,
  counts: SplitCounts,
  columns: readonly AxisColumn[]
): SplitRow[] {
  return ids.map((id, group) => {
    let peak = -1;
    let peakCount = 0;
    columns.forEach(({ place }, column) => {
      const count = splitCountAt(counts, group, place);
      if (count <= peakCount) return;
      peak = column;
      peakCount = count;
    });
    return { id, group, total: splitTotal(counts, group), peak, peakCount };
  });
}

/** The bars of one colour, as one outline. */
export interface RowPath {
  readonly colour: number;
  readonly d: string;
}

/** A row as it is drawn, px from the top of all rows. */
export interface DrawnRow extends SplitRow {
  readonly name: string;
  readonly top: number;
  readonly basePx: number;
  readonly all: readonly RowPath[];
  /** Of the records in the brush, or of the raised ones. */
  readonly lit: readonly RowPath[];
  /** Records of the places beside the axis. */
  readonly sides: readonly number[];
}

const MAX_BAR_PX = 48;

/**
 * The bars of one row as one outline for each colour: so few elements that a hover redraws all rows
 * within a frame.
 * @param unitPx height of one record.
 */
export function rowPaths(
  { axis }: ChartModel,
  { x, widthPx }: Pick<ChartMeasures, 'x' | 'widthPx'>,
  counts: SplitCounts,
  group: number,
  basePx: number,
  unitPx: number
): RowPath[] {
  const paths = Array.from({ length: COLOURED_HOMES + 1 }, () => '');
  axis.columns.forEach(({ place }, column) => {
    const from = x(column);
    const to = x(column + 1);
    if (to < 0 || from > widthPx) return;
    const width = Math.max(1.5, Math.min(MAX_BAR_PX, (to - from) * 0.8));
    const left = (from + to - width) / 2;
    for (const part of stackParts(splitAt(counts, group, place), COLOURED_HOMES)) {
      const top = basePx - part.to * unitPx;
      const height = Math.max(1, (part.to - part.from) * unitPx);
      paths[part.colour] +=
        `M${left.toFixed(1)} ${top.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}Z`;
    }
  });
  return paths.flatMap((d, colour) => (d === '' ? [] : [{ colour, d }]));
}
