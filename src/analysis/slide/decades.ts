import { spansOf, type Filters } from '../../domain/filters';
import type { Language } from '../../domain/kinds';
import { m } from '../../text/paraglide/messages';
import type { Answer } from '../answer';
import { isDocument } from '../compare/choices';
import type { DatasetIndex } from '../dataset-index';
import { placeRows } from '../timeline/bins';
import { timelineTables } from '../timeline/rows';

/** The documents of a decade, or of no decade. */
export interface DecadeBar {
  /** First year. */
  readonly decade: number;
  /** All that the other filters leave, by ordinal of the home. */
  readonly all: readonly number[];
  /** Those of them that the periods asked for leave. */
  readonly shown: readonly number[];
}

export interface DecadeChart {
  /** From the first decade of the data to the last, the empty ones among them. */
  readonly bars: readonly DecadeBar[];
  /** Documents whose date fits no decade. */
  readonly across: number;
  readonly undated: number;
  /** Whether periods are asked for: then what they leave is raised above the rest. */
  readonly asksSpan: boolean;
}

/** Counts signed documents by decade, with and without the periods that are asked for. */
export function decadeChart(index: DatasetIndex, answer: Answer, filters: Filters): DecadeChart {
  const { agreements, extent } = timelineTables(index);
  const placement = placeRows(agreements, extent, 'decade');
  const homes = index.dataset.homes.length;
  const zeros = (): number[] => new Array<number>(homes).fill(0);
  const bars = placement.bins.map((_, bin) => ({
    decade: Math.floor(extent.firstYear / 10) * 10 + bin * 10,
    all: zeros(),
    shown: zeros()
  }));
  let across = 0;
  let undated = 0;
  for (let row = 0; row < agreements.length; row++) {
    if (answer.timelessAgreements[row] !== 1 || !isDocument(index, row)) continue;
    const place = placement.placeOf[row]!;
    const bar = bars[place];
    if (bar) {
      const home = agreements.home[row]!;
      bar.all[home]! += 1;
      bar.shown[home]! += answer.agreements[row]!;
    } else if (place === placement.undated) undated += 1;
    else across += 1;
  }
  return { bars, across, undated, asksSpan: spansOf(filters).length > 0 };
}

/** What the bars do not show: documents without a date, and those whose date fits no decade. */
export function decadeNotes({ undated, across }: DecadeChart, language: Language): string {
  const locale = { locale: language };
  return [
    undated > 0 ? m.slide_undated({ count: undated }, locale) : '',
    across > 0 ? m.slide_across({ count: across }, locale) : ''
  ]
    .filter((note) => note !== '')
    .join(' · ');
}
