import { findHits } from './search-hits';
import type { SearchIndex } from './search-index';

/**
 * The partnerships that a text means: those of which home, partner and country, together with the
 * title of one of their documents or events, are named by all its words.
 * @returns for a text 1 for each partnership that matches; none match a text without a word.
 */
export function queryMatcher(search: SearchIndex): (query: string) => Uint8Array {
  const { agreementsOf, eventsOf, dataset } = search.index;
  return (query) => {
    const matches = new Uint8Array(dataset.partnerships.length);
    const hits = findHits(search, query);
    if (hits === null) return matches;
    const { all, bits, namedBits } = hits;
    for (let p = 0; p < matches.length; p++) {
      const named = namedBits[p]!;
      const isFound =
        named === all ||
        agreementsOf[p]!.some((row) => (named | bits.agreements[row]!) === all) ||
        eventsOf[p]!.some((row) => (named | bits.events[row]!) === all);
      if (isFound) matches[p] = 1;
    }
    return matches;
  };
}
