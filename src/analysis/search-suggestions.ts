import { placeName, textAt } from '../domain/dataset';
import { AGREEMENT_KINDS, EVENT_KINDS, type Language } from '../domain/kinds';
import type { Target } from '../domain/target';
import { compareTexts, countryName, formatEdtf } from '../text/format';
import { agreementKindName, eventKindName, levelName } from '../text/labels';
import { foldText } from './fold-text';
import { findHits, type SearchHits } from './search-hits';
import { namesOf, type SearchIndex } from './search-index';
import { isNamed, nearestName } from './search-terms';

/** One thing that a search offers. */
export interface Suggestion {
  readonly target: Extract<Target, { id: string }>;
  readonly label: string;
  /** The other name by which it was found; empty where the label shows it. */
  readonly alias: string;
  /** What tells it from its namesakes: country, ends of the tie, date. */
  readonly detail: string;
}

export interface SuggestionGroup {
  readonly kind: 'places' | 'countries' | 'documents' | 'events';
  /** How many there are, shown or not. */
  readonly total: number;
  readonly suggestions: readonly Suggestion[];
}

interface Ranked extends Suggestion {
  readonly rank: number;
}

/** Added to the score of an entry one of whose names is the query itself. */
const WHOLE_NAME = 1_000;

function best(kind: SuggestionGroup['kind'], found: Ranked[], language: Language, most: number) {
  const compare = compareTexts(language);
  found.sort((a, b) => b.rank - a.rank || compare(a.label, b.label));
  const suggestions = found
    .slice(0, most)
    .map(({ target, label, alias, detail }) => ({ target, label, alias, detail }));
  return { kind, total: found.length, suggestions };
}

function isWhole(names: readonly string[], query: string): boolean {
  const folded = foldText(query.trim());
  return names.some((name) => foldText(name) === folded);
}

function findPlaces(search: SearchIndex, hits: SearchHits, query: string, language: Language) {
  const { dataset } = search.index;
  const { places, networks, memberships, partnerships } = dataset;
  const homes = new Set(dataset.homes);
  const ends = new Set([...partnerships.home, ...partnerships.partner]);
  const found: Ranked[] = [];
  for (const row of ends) {
    const place = places[row]!;
    const membership = memberships.find(
      (member) => member.place === row && hits.bits.networks[member.network] === hits.all
    );
    const isByName = hits.bits.places[row] === hits.all;
    if (!isByName && membership === undefined) continue;
    const label = placeName(place, language);
    const names = namesOf(place);
    const network = membership && networks[membership.network]!.name;
    const networkName = network ? (language === 'ru' ? network.ru : network.en) : '';
    const otherName = isNamed(label, hits.terms) ? '' : nearestName(names, hits.terms);
    const kind = homes.has(row)
      ? levelName[place.kind]({}, { locale: language })
      : `${levelName[place.kind]({}, { locale: language })}, ${countryName(place.country, language)}`;
    found.push({
      target: { type: 'place', id: place.id },
      label,
      alias: isByName ? otherName : networkName,
      detail: kind,
      rank: hits.scores.places[row]! + (isWhole(names, query) ? WHOLE_NAME : 0)
    });
  }
  return found;
}

function findCountries(search: SearchIndex, hits: SearchHits, query: string, language: Language) {
  const found: Ranked[] = [];
  search.index.countries.forEach((code, row) => {
    if (hits.bits.countries[row] !== hits.all) return;
    const label = countryName(code, language);
    const names = (['en', 'ru', 'lt'] as const).map((other) => countryName(code, other));
    found.push({
      target: { type: 'country', id: code },
      label,
      alias: isNamed(label, hits.terms) ? '' : nearestName(names, hits.terms),
      detail: '',
      rank: hits.scores.countries[row]! + (isWhole(names, query) ? WHOLE_NAME : 0)
    });
  });
  return found;
}

function findRecords(
  search: SearchIndex,
  hits: SearchHits,
  table: 'agreements' | 'events',
  language: Language
) {
  const { dataset } = search.index;
  const { places, partnerships, agreements, events } = dataset;
  const columns = dataset[table];
  const found: Ranked[] = [];
  for (let row = 0; row < columns.length; row++) {
    const own = hits.bits[table][row]!;
    const partnership = columns.partnership[row]!;
    if (own === 0 || (own | hits.namedBits[partnership]!) !== hits.all) continue;
    const ends = [partnerships.home[partnership]!, partnerships.partner[partnership]!].map((end) =>
      placeName(places[end]!, language)
    );
    const locale = { locale: language };
    const kind =
      table === 'agreements'
        ? agreementKindName[AGREEMENT_KINDS[agreements.kind[row]!]!]({}, locale)
        : eventKindName[EVENT_KINDS[events.kind[row]!]!]({}, locale);
    const date = formatEdtf(
      (table === 'agreements' ? agreements.date[row] : events.start[row]) ?? '',
      language
    );
    found.push({
      target: { type: table === 'agreements' ? 'agreement' : 'event', id: columns.id[row]! },
      label: textAt(columns.title, row, language) || kind,
      alias: '',
      detail: [ends.join(' – '), date].filter((part) => part !== '').join(', '),
      rank: hits.scores[table][row]!
    });
  }
  return found;
}

/**
 * What a search offers while it is typed, best first, in groups that are never empty.
 * @param most how many of each group.
 */
export function suggest(
  search: SearchIndex,
  query: string,
  language: Language,
  most: Readonly<Record<SuggestionGroup['kind'], number>>
): SuggestionGroup[] {
  const hits = findHits(search, query);
  if (hits === null) return [];
  const groups = [
    best('places', findPlaces(search, hits, query, language), language, most.places),
    best('countries', findCountries(search, hits, query, language), language, most.countries),
    best('documents', findRecords(search, hits, 'agreements', language), language, most.documents),
    best('events', findRecords(search, hits, 'events', language), language, most.events)
  ];
  return groups.filter((group) => group.total > 0);
}
