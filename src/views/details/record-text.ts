import type { DatasetIndex } from '../../analysis/dataset-index';
import type { DetailsIndex } from '../../analysis/details-index';
import { wordingOf } from '../../analysis/details-names';
import type { AgreementDetails, EventDetails } from '../../analysis/details-records';
import { sourcesOf } from '../../analysis/details-sources';
import type { Language } from '../../domain/kinds';
import { agreementLineText, eventLineText, sourceTexts } from './text-lines';

function tieText({ dataset }: DatasetIndex, tie: number, language: Language): string {
  const { partnerships, places } = dataset;
  return [partnerships.home[tie]!, partnerships.partner[tie]!]
    .map((place) => wordingOf(places[place]!.name, language).text)
    .join(' – ');
}

/** An agreement with its partnership and sources, as plain text. */
export function agreementText(
  { index }: DetailsIndex,
  agreement: AgreementDetails,
  language: Language
): string {
  const { sources } = index.dataset;
  return [
    tieText(index, agreement.tie, language),
    agreementLineText(agreement, language),
    ...sourceTexts(sourcesOf(sources, agreement.readings.said), language)
  ].join('\n');
}

/** An event with its partnership and sources, as plain text. */
export function eventText(
  { index }: DetailsIndex,
  event: EventDetails,
  language: Language
): string {
  const { sources } = index.dataset;
  return [
    tieText(index, event.tie, language),
    eventLineText(event, language),
    ...sourceTexts(sourcesOf(sources, event.readings.said), language)
  ].join('\n');
}
