import {
  dragRange,
  rangeOfSpan,
  spanOfRange,
  type BinRange,
  type BrushGrip
} from '../../../analysis/timeline/brush';
import type { DaySpan } from '../../../domain/filters';
import type { Explorer } from '../../../state/explorer.svelte';
import type { Player } from '../../../state/player.svelte';
import type { BrushPlace } from './brush-place';
import { binAt, gripAt, hitAt, type ChartHit } from './chart-hit';
import type { ChartMeasures, ChartModel } from './chart-model';
import type { PointerResponse } from './follow-pointer';

/** The chart as it is at the moment of a gesture, and what it does. */
export interface ChartContext {
  readonly explorer: Explorer;
  readonly player: Player;
  readonly model: () => ChartModel;
  readonly measures: () => ChartMeasures;
  readonly brush: () => BrushPlace;
  /** Whether a drag on the words below the axis moves it. */
  readonly canPan: () => boolean;
  /** By some px, to the later for a positive number. */
  readonly pan: (px: number) => void;
  /** A brush is taken hold of. */
  readonly hold: () => void;
  readonly hover: (hit: ChartHit, x: number) => void;
  readonly openRecord: (row: number) => void;
  /** @param isToggle whether the same again lets it go. */
  readonly chooseSpan: (span: DaySpan, isToggle: boolean, isAdding: boolean) => void;
  readonly clear: () => void;
}

type Gesture =
  | {
      readonly kind: 'brush';
      readonly grip: BrushGrip;
      readonly range: BinRange;
      readonly bin: number;
      /** The spans that stay beside the one drawn; null where it takes the place of the first. */
      readonly beside: readonly DaySpan[] | null;
    }
  | { readonly kind: 'pan'; readonly x: number };

/** What a chart does with the pointer: brushes, moves its axis, chooses, and names what is under it. */
export function chartGestures(chart: ChartContext): PointerResponse {
  const { explorer, player } = chart;
  let gesture: Gesture | null = null;
  let lastOver = '';

  function drawBrush({ grip, range, bin, beside }: Extract<Gesture, { kind: 'brush' }>, x: number) {
    player.pause();
    const { axis, placement } = chart.model();
    const { bins } = placement;
    const next = dragRange(grip, range, bin, binAt(axis, chart.measures(), x, grip), bins.length);
    const drawn = spanOfRange(bins, next);
    if (drawn === null) explorer.previewFilter({ span: null, moreSpans: [] });
    else if (beside) explorer.previewFilter({ moreSpans: [...beside, drawn] });
    else if (grip === 'create') explorer.previewFilter({ span: drawn, moreSpans: [] });
    else explorer.previewFilter({ span: drawn });
  }

  return {
    press: (point) => {
      const isOnAxis = point.y > chart.measures().basePx && !point.target.closest('[data-grip]');
      if (isOnAxis && chart.canPan()) {
        gesture = { kind: 'pan', x: point.x };
        return;
      }
      chart.hold();
      const { span, moreSpans } = explorer.filters;
      const { axis, placement } = chart.model();
      const beside = point.isAdding && span !== null ? moreSpans : null;
      const grip = beside ? 'create' : gripAt(point, chart.brush(), span !== null);
      const bin = binAt(axis, chart.measures(), point.x, grip);
      gesture = { kind: 'brush', grip, range: rangeOfSpan(placement.bins, span), bin, beside };
    },
    drag: ({ x }) => {
      if (gesture?.kind === 'pan') {
        chart.pan(gesture.x - x);
        gesture = { kind: 'pan', x };
      } else if (gesture) drawBrush(gesture, x);
    },
    drop: (isKept) => {
      if (gesture?.kind === 'brush') explorer.endPreview(isKept);
      gesture = null;
    },
    click: (point, count) => {
      const { axis } = chart.model();
      const hit = hitAt(point, axis, chart.measures());
      const isTwice = count === 2;
      if (hit.kind === 'record') chart.openRecord(hit.row);
      else if (hit.kind === 'words') chart.chooseSpan(hit.span, count < 2, point.isAdding);
      else if (hit.kind === 'outside') chart.clear();
      else if (hit.kind === 'column') {
        const group = axis.groups.find(({ lastColumn }) => hit.column <= lastColumn);
        const chosen = isTwice && group ? group.span : axis.columns[hit.column]!.span;
        chart.chooseSpan(chosen, count < 2, point.isAdding);
      }
    },
    hover: (point) => {
      const hit: ChartHit = point
        ? hitAt(point, chart.model().axis, chart.measures())
        : { kind: 'outside' };
      const key = JSON.stringify(hit);
      if (key === lastOver) return;
      lastOver = key;
      chart.hover(hit, point?.x ?? 0);
    }
  };
}
