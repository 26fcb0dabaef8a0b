import { countAt } from '../../analysis/timeline/bins';
import { uncoveredRuns, type Coverage } from '../../analysis/timeline/coverage';
import type { TimelineExtent } from '../../analysis/timeline/rows';
import { NONE, placeName, type Dataset } from '../../domain/dataset';
import type { Language } from '../../domain/kinds';
import { formatNumber } from '../../text/format';
import { m } from '../../text/paraglide/messages';
import type { ChartModel } from './chart/chart-model';
import { chartTitle, columnName, decadeForms, yearsName } from './chart/words';

/** What a chart shows, in a few sentences for those who hear it. */
export function summaryOf(model: ChartModel, language: Language): string {
  const { axis, filled, placement, table } = model;
  const sentences = [`${chartTitle[table][axis.unit]()}.`];
  const totals = axis.columns.map(({ place }) => countAt(filled, place));
  const most = Math.max(0, ...totals);
  const peak = axis.columns[totals.indexOf(most)];
  if (peak && most > 0) {
    const when = columnName(axis, peak, language);
    sentences.push(m.timeline_summary_most({ when, count: formatNumber(most, language) }));
  }
  if (axis.unit === 'year') {
    const firstDecade = Math.floor(placement.extent.firstYear / 10);
    const list = axis.groups
      .map(({ year, span, isWhole }) => {
        const total = filled.decadeTotals[Math.floor(year / 10) - firstDecade] ?? 0;
        return `${decadeForms(year, span, isWhole)[0] ?? ''} ${formatNumber(total, language)}`;
      })
      .join(', ');
    sentences.push(m.timeline_summary_decades({ list }));
  }
  const undated = countAt(filled, placement.undated);
  if (undated > 0) {
    sentences.push(`${m.timeline_without_date({ count: formatNumber(undated, language) })}.`);
  }
  return [...sentences, m.timeline_hint()].join(' ');
}

/** Where events are reported at all: whose, with whom, when and how many. */
export function reportedWhere(
  dataset: Dataset,
  coverage: readonly Coverage[],
  language: Language
): string[] {
  const nameAt = (row: number | undefined): string => {
    const place = row === undefined ? undefined : dataset.places[row];
    return place ? placeName(place, language) : '';
  };
  return coverage.map(({ home, partnership, firstYear, lastYear, records }) => {
    const name = nameAt(dataset.homes[home]);
    const partner =
      partnership === NONE ? '' : ` – ${nameAt(dataset.partnerships.partner[partnership])}`;
    const years = yearsName({ firstYear, lastYear });
    return `${name}${partner}, ${years}: ${m.count_events({ count: records })}`;
  });
}

/** The years between the first and the last reported that nobody reports on, in words. */
export function gapsInWords(covered: Uint8Array, extent: TimelineExtent): string {
  const runs = uncoveredRuns(covered, extent.firstYear);
  const isInner = ({ firstYear, lastYear }: TimelineExtent): boolean =>
    firstYear > extent.firstYear && lastYear < extent.lastYear;
  return runs.filter(isInner).map(yearsName).join(', ');
}
