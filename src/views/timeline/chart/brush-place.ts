import { endPosition, startPosition, type TimeAxis } from '../../../analysis/timeline/axis';
import type { DaySpan } from '../../../domain/filters';
import type { ChartMeasures } from './chart-model';

/** Where the brush lies on a chart, px. */
export interface BrushPlace {
  readonly from: number;
  readonly to: number;
  /** Whether some, but not all, of the chart lies in it. */
  readonly isPartial: boolean;
  /** Whether its ends lie beyond the months on show. */
  readonly fromIsAway: boolean;
  readonly toIsAway: boolean;
}

/** Places the brush; without a span it holds the whole axis. */
export function placeBrush(
  axis: TimeAxis,
  { x, widthPx }: Pick<ChartMeasures, 'x' | 'widthPx'>,
  span: DaySpan | null
): BrushPlace {
  const { columns } = axis;
  const first = columns[0];
  const last = columns.at(-1);
  if (span === null || !first || !last) {
    return { from: 0, to: widthPx, isPartial: false, fromIsAway: false, toIsAway: false };
  }
  const from = startPosition(axis, span.from);
  let to = endPosition(axis, span.to);
  // All of a year: then those of which only the year is known are in it for certain.
  const after = columns[to];
  if (after?.isSlot && after.span.from >= span.from) to += 1;
  const isAway = (day: number): boolean => day < first.span.from || day > last.span.to;
  const fromPx = Math.max(0, x(from));
  const toPx = Math.min(widthPx, x(to));
  return {
    from: fromPx,
    to: Math.max(fromPx, toPx),
    isPartial: toPx > fromPx && (from > 0 || to < columns.length),
    fromIsAway: isAway(span.from),
    toIsAway: isAway(span.to)
  };
}
