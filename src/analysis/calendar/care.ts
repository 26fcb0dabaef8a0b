import { placeName, type Dataset } from '../../domain/dataset';
import type { Language } from '../../domain/kinds';
import { compareTexts } from '../../text/format';
import type { Answer } from '../answer';
import type { DatasetIndex } from '../dataset-index';
import { detailsOf } from '../details-index';
import { asOfYears } from '../statement';
import { careCalendar, type CareCalendar } from './anniversaries';

/** The last year that a source describes: a calendar begins with the one after. */
export function lastDescribedYear({ sources }: Pick<Dataset, 'sources'>): number {
  return asOfYears(sources)?.to ?? new Date().getFullYear() - 1;
}

/** What a calendar of a view asks. */
export interface CareQuestion {
  readonly index: DatasetIndex;
  readonly answer: Pick<Answer, 'partnerships'>;
  /** The first of its years; null for the year after the sources end. */
  readonly careYear: number | null;
}

/** The calendar of a view, what is due in a year in the order of the language. */
export function careOf(
  { index, answer, careYear }: CareQuestion,
  language: Language
): CareCalendar {
  const { partnerships, places } = index.dataset;
  const compare = compareTexts(language);
  const nameOf = (place: number): string => placeName(places[place]!, language);
  return careCalendar(
    detailsOf(index),
    answer.partnerships,
    careYear ?? lastDescribedYear(index.dataset) + 1,
    (a, b) =>
      compare(nameOf(partnerships.partner[a]!), nameOf(partnerships.partner[b]!)) ||
      compare(nameOf(partnerships.home[a]!), nameOf(partnerships.home[b]!))
  );
}
