import { placeName } from '../../domain/dataset';
import type { Language } from '../../domain/kinds';
import { compareTexts } from '../../text/format';
import { careCalendar, type CareCalendar } from '../calendar/anniversaries';
import { detailsOf } from '../details-index';
import { asOfYears } from '../statement';
import type { ShownView } from './shown-view';

/** The calendar of a view: from its year on, or from the year after the sources end. */
export function careOf(
  { index, answer, careYear }: Pick<ShownView, 'index' | 'answer' | 'careYear'>,
  language: Language
): CareCalendar {
  const { partnerships, places, sources } = index.dataset;
  const reach = asOfYears(sources)?.to ?? new Date().getFullYear() - 1;
  const compare = compareTexts(language);
  const nameOf = (place: number): string => placeName(places[place]!, language);
  return careCalendar(
    detailsOf(index),
    answer.partnerships,
    careYear ?? reach + 1,
    (a, b) =>
      compare(nameOf(partnerships.partner[a]!), nameOf(partnerships.partner[b]!)) ||
      compare(nameOf(partnerships.home[a]!), nameOf(partnerships.home[b]!))
  );
}
