import type { Language } from '../domain/kinds';
import type { DatasetIndex } from './dataset-index';
import { buildSearchIndex } from './search-index';
import { queryMatcher } from './search-matcher';
import { suggest, type SuggestionGroup } from './search-suggestions';

/** Search over one dataset. Loaded as a chunk of its own, when somebody wants to search. */
export interface Search {
  /** For each partnership 1 where it matches the text. */
  readonly matches: (query: string) => Uint8Array;
  /** What to offer for a text, in groups, each with at most so many as `most` says. */
  readonly suggest: (
    query: string,
    language: Language,
    most: Readonly<Record<SuggestionGroup['kind'], number>>
  ) => SuggestionGroup[];
}

/** Indexes the names and titles of a dataset. */
export function openSearch(index: DatasetIndex): Search {
  const search = buildSearchIndex(index);
  return {
    matches: queryMatcher(search),
    suggest: (query, language, most) => suggest(search, query, language, most)
  };
}
