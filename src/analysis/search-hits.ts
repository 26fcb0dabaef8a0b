import type { SearchEntry, SearchIndex } from './search-index';
import { queryTerms, type SearchTerm } from './search-terms';

/**
 * What a query finds, by table. Bit i of a mask says that the i-th term names the row; a row is
 * found when all bits are set, those of its own and those of what it belongs to.
 */
export interface SearchHits {
  readonly terms: readonly SearchTerm[];
  /** All bits. */
  readonly all: number;
  readonly bits: Readonly<Record<SearchEntry['table'], Uint16Array>>;
  readonly scores: Readonly<Record<SearchEntry['table'], Float32Array>>;
  /** For each partnership: the terms that name its home, its partner or the partner's country. */
  readonly namedBits: Uint16Array;
}

/** Looks up a query; null where it holds no letter or digit. */
export function findHits(search: SearchIndex, query: string): SearchHits | null {
  const terms = queryTerms(query);
  if (terms.length === 0) return null;
  const { dataset, countries, countryOf } = search.index;
  const { places, networks, partnerships, agreements, events } = dataset;
  const lengths = {
    places: places.length,
    countries: countries.length,
    networks: networks.length,
    agreements: agreements.length,
    events: events.length
  };
  const bits = {
    places: new Uint16Array(lengths.places),
    countries: new Uint16Array(lengths.countries),
    networks: new Uint16Array(lengths.networks),
    agreements: new Uint16Array(lengths.agreements),
    events: new Uint16Array(lengths.events)
  };
  const scores = {
    places: new Float32Array(lengths.places),
    countries: new Float32Array(lengths.countries),
    networks: new Float32Array(lengths.networks),
    agreements: new Float32Array(lengths.agreements),
    events: new Float32Array(lengths.events)
  };
  terms.forEach((term, bit) => {
    for (const [entry, score] of search.scoreTerm(term)) {
      const found = search.entries[entry];
      if (found === undefined) continue;
      bits[found.table][found.row]! |= 1 << bit;
      scores[found.table][found.row]! += score;
    }
  });
  // A place that an event speaks of names the event.
  events.alsoAbout.forEach((about, event) => {
    for (const place of about) bits.events[event]! |= bits.places[place]!;
  });
  const namedBits = new Uint16Array(partnerships.length);
  for (let p = 0; p < partnerships.length; p++) {
    namedBits[p] =
      bits.places[partnerships.home[p]!]! |
      bits.places[partnerships.partner[p]!]! |
      bits.countries[countryOf[p]!]!;
  }
  return { terms, all: 2 ** terms.length - 1, bits, scores, namedBits };
}
