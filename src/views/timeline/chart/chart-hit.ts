import { columnAt, type TimeAxis } from '../../../analysis/timeline/axis';
import type { BrushGrip } from '../../../analysis/timeline/brush';
import type { DaySpan } from '../../../domain/filters';
import type { BrushPlace } from './brush-place';
import type { ChartMeasures } from './chart-model';
import type { ChartPoint } from './follow-pointer';

/** What lies under a point of a chart. */
export type ChartHit =
  | { readonly kind: 'handle' }
  /** The glyph of a record, by its row. */
  | { readonly kind: 'record'; readonly row: number }
  /** The words of several columns: the total of a group, a label of the axis. */
  | { readonly kind: 'words'; readonly span: DaySpan; readonly group: number }
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'outside' };

function numberOf(target: Element, name: string): number | null {
  const value = target.closest(`[data-${name}]`)?.getAttribute(`data-${name}`);
  return value === null || value === undefined ? null : Number(value);
}

/** Finds what lies under a point. */
export function hitAt(
  { target, x, y }: ChartPoint,
  axis: TimeAxis,
  { position, widthPx, basePx }: ChartMeasures
): ChartHit {
  if (target.closest('[data-grip]')) return { kind: 'handle' };
  const row = numberOf(target, 'row');
  if (row !== null) return { kind: 'record', row };
  const group = numberOf(target, 'group');
  const words = axis.groups[group ?? -1];
  if (group !== null && words) return { kind: 'words', span: words.span, group };
  const first = axis.columns[numberOf(target, 'first') ?? -1];
  const last = axis.columns[numberOf(target, 'last') ?? -1];
  if (first && last) {
    return { kind: 'words', span: { from: first.span.from, to: last.span.to }, group: -1 };
  }
  const isOutside = x < 0 || x > widthPx || y < 0 || y > basePx;
  return isOutside ? { kind: 'outside' } : { kind: 'column', column: columnAt(axis, position(x)) };
}

/** What a drag from a point takes hold of. */
export function gripAt({ target, x }: ChartPoint, brush: BrushPlace, isSet: boolean): BrushGrip {
  const held = target.closest('[data-grip]')?.getAttribute('data-grip');
  if (held === 'from' || held === 'to') return held;
  return isSet && x > brush.from && x < brush.to ? 'move' : 'create';
}

/** The bin that a drag has come to: for an end the one beside the nearest edge. */
export function binAt(
  axis: TimeAxis,
  measures: Pick<ChartMeasures, 'position'>,
  x: number,
  grip: BrushGrip
): number {
  const position = measures.position(x);
  const column =
    grip === 'from'
      ? columnAt(axis, Math.round(position))
      : grip === 'to'
        ? columnAt(axis, Math.round(position) - 1)
        : columnAt(axis, position);
  return axis.columns[column]!.bin;
}
