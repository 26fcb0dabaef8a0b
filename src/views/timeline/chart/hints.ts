import { countEnds } from '../../../analysis/timeline/ends';
import type { AxisColumn } from '../../../analysis/timeline/axis';
import { countAt } from '../../../analysis/timeline/bins';
import { calendarDay } from '../../../domain/date-span';
import { placeName, textAt, type Dataset } from '../../../domain/dataset';
import { AGREEMENT_KINDS, type Language } from '../../../domain/kinds';
import { formatEdtf, formatNumber } from '../../../text/format';
import { agreementKindName } from '../../../text/labels';
import { m } from '../../../text/paraglide/messages';
import { type ChartModel, type ListEnd } from './chart-model';
import { columnName, homeCounts, placeCount } from './words';
import { homeClass } from '../../../ui/home-color';

export interface HintLine {
  readonly text: string;
  /** Class of a colour, for a dot before the text. */
  readonly colour?: string;
  readonly count?: string;
}

export interface Hint {
  readonly title: string;
  readonly lines: readonly HintLine[];
}

/**
 * What is said of a column: its name, its records, whose they are, and whose list does not reach it.
 * @param shown the agreements under all filters but the span.
 * @param isKnown false where no source covers it.
 */
export function columnHint(
  dataset: Dataset,
  { axis, filled, table }: ChartModel,
  column: AxisColumn,
  shown: Uint8Array,
  isKnown: boolean,
  listEnds: readonly ListEnd[],
  language: Language
): Hint {
  const counts = homeCounts(dataset, filled, column.place, language);
  const { year } = calendarDay(column.span.from);
  const ended = listEnds.filter((end) => end.year < year);
  const terms = table === 'agreements' ? countEnds(dataset.agreements, shown, column.span) : 0;
  const isUncovered = !isKnown && counts.length === 0;
  return {
    title: columnName(axis, column, language),
    lines: [
      {
        text: isUncovered
          ? m.timeline_no_source()
          : placeCount(dataset, table, filled, column.place)
      },
      ...counts.map(({ home, name, count }) => ({ text: name, colour: homeClass(home), count })),
      ...(terms > 0
        ? [
            {
              text: m.timeline_ended_hint({
                ended: formatNumber(terms, language),
                balance: formatNumber(countAt(filled, column.place) - terms, language)
              })
            }
          ]
        : []),
      ...ended.map((end) => ({ text: m.timeline_list_ends({ home: end.name, year: end.year }) }))
    ]
  };
}

/** What is said of a document: whose it is, when, and what kind. */
export function documentHint(
  dataset: Dataset,
  homeOf: Uint8Array,
  row: number,
  language: Language
): Hint {
  const { agreements, partnerships, places } = dataset;
  const partnership = agreements.partnership[row]!;
  const nameAt = (place: number): string => {
    const found = places[place];
    return found ? placeName(found, language) : '';
  };
  const kind = AGREEMENT_KINDS[agreements.kind[row]!] ?? 'other';
  const date = formatEdtf(agreements.date[row]!, language) || m.no_date();
  const title = textAt(agreements.title, row, language);
  return {
    title: nameAt(partnerships.partner[partnership]!),
    lines: [
      { text: nameAt(partnerships.home[partnership]!), colour: homeClass(homeOf[partnership]!) },
      { text: `${date} · ${agreementKindName[kind]()}` },
      ...(title ? [{ text: title }] : [])
    ]
  };
}
