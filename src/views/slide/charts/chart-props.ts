import type { MeasureText } from '../../../analysis/slide/slide-words';
import type { Language } from '../../../domain/kinds';
import type { Explorer } from '../../../state/explorer.svelte';

/** What the charts of a view are given. */
export interface ChartProps {
  readonly explorer: Explorer;
  readonly language: Language;
  readonly measure: MeasureText;
}

/** Of a chart, px. */
export const CHART_WIDTH = 1200;
