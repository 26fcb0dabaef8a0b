import type { Place } from '../domain/dataset';
import { AGREEMENT_KINDS, type AgreementKind } from '../domain/kinds';
import type { Precision } from '../domain/date-span';
import { countTies, isDocument, type TieCounts } from './details-counts';
import type { DetailsIndex } from './details-index';
import { inTimeOrder, precisionOf } from './details-records';
import { attestationsOf, sourcesOf, type SourceUse } from './details-sources';
import { readingsOf, type Difference } from './readings';

/** An agreement in one line, named by its partner. */
export interface AgreementLine {
  /** Row of `agreements`. */
  readonly row: number;
  readonly id: string;
  /** The partnership. */
  readonly tie: string;
  readonly partner: Place;
  readonly kind: AgreementKind;
  /** EDTF, or empty. */
  readonly date: string;
  readonly precision: Precision | 'none';
  readonly differences: readonly Difference[];
}

/** What one home has with a country. */
interface HomeInCountry {
  readonly home: Place;
  readonly ordinal: number;
  readonly counts: TieCounts;
  /** In time order; a partner named without a document has a line too. */
  readonly lines: readonly AgreementLine[];
}

export interface CountryDetails {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly counts: TieCounts;
  /** In the order of `dataset.homes`, without those that have nothing there. */
  readonly homes: readonly HomeInCountry[];
  readonly sources: readonly SourceUse[];
}

/** An agreement in one line. */
export function agreementLine(details: DetailsIndex, row: number): AgreementLine {
  const { agreements, partnerships, places } = details.index.dataset;
  const tie = agreements.partnership[row]!;
  const date = agreements.date[row]!;
  return {
    row,
    id: agreements.id[row]!,
    tie: partnerships.id[tie]!,
    partner: places[partnerships.partner[tie]!]!,
    kind: AGREEMENT_KINDS[agreements.kind[row]!] ?? 'other',
    date,
    precision: precisionOf(date),
    differences: readingsOf(details, 'agreements', row).differences
  };
}

/** How many of some agreements are signed documents. */
export function countDocuments(details: DetailsIndex, agreements: readonly number[]): number {
  return agreements.filter((row) => isDocument(details, row)).length;
}

/**
 * Everything that ties the homes to a country, whatever the filters.
 * @param code ISO 3166-1 alpha-2.
 */
export function countryDetails(details: DetailsIndex, code: string): CountryDetails {
  const { dataset, agreementsOf, eventsOf, countries, countryOf, homeOf } = details.index;
  const country = countries.indexOf(code);
  const ties = [...countryOf.keys()].filter((tie) => countryOf[tie] === country);
  const agreements = ties.flatMap((tie) => agreementsOf[tie] ?? []);
  const events = ties.flatMap((tie) => eventsOf[tie] ?? []);
  const homes = dataset.homes.flatMap((place, ordinal) => {
    const own = ties.filter((tie) => homeOf[tie] === ordinal);
    if (own.length === 0) return [];
    const rows = inTimeOrder(
      own.flatMap((tie) => agreementsOf[tie] ?? []),
      dataset.agreements
    );
    return [
      {
        home: dataset.places[place]!,
        ordinal,
        counts: countTies(details, own),
        lines: rows.map((row) => agreementLine(details, row))
      }
    ];
  });
  return {
    code,
    counts: countTies(details, ties),
    homes,
    sources: sourcesOf(dataset.sources, [
      ...attestationsOf(details, 'agreements', agreements),
      ...attestationsOf(details, 'events', events)
    ])
  };
}
