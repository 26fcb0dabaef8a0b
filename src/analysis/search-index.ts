import MiniSearch from 'minisearch';
import type { Place, TextColumns } from '../domain/dataset';
import { LANGUAGES } from '../domain/kinds';
import { countryName } from '../text/format';
import type { DatasetIndex } from './dataset-index';
import { wordsAndJoined } from './fold-text';
import { indexForms, type SearchTerm } from './search-terms';

/** Something that a search can find: a row of a table, or a country by its index. */
export interface SearchEntry {
  readonly table: 'places' | 'countries' | 'networks' | 'agreements' | 'events';
  readonly row: number;
}

/** How well each entry matches one term, by its index in `entries`; those that do not are absent. */
type TermScores = ReadonlyMap<number, number>;

export interface SearchIndex {
  readonly index: DatasetIndex;
  readonly entries: readonly SearchEntry[];
  readonly scoreTerm: (term: SearchTerm) => TermScores;
}

/** A match by sound counts less than one by letters. */
const SKELETON_WEIGHT = 0.4;
/** Edits allowed, as a share of the letters. */
const FUZZINESS = 0.25;
/** Shorter words have too many neighbours. */
const MIN_FUZZY_LENGTH = 4;

/** Every name under which a place can be found, each once. */
export function namesOf(place: Place): string[] {
  const names = [...LANGUAGES.map((language) => place.name[language]), place.localName];
  return [...new Set([...names, ...place.otherNames])].filter((name) => name !== '');
}

function titlesOf(titles: TextColumns, row: number): string[] {
  return LANGUAGES.map((language) => titles[language][row] ?? '');
}

interface Named extends SearchEntry {
  readonly id: number;
  readonly text: string;
}

function namedEntries(index: DatasetIndex): Named[] {
  const { places, networks, agreements, events } = index.dataset;
  const named: Named[] = [];
  const add = (table: SearchEntry['table'], row: number, texts: readonly string[]): void => {
    named.push({ id: named.length, table, row, text: texts.join('\n') });
  };
  places.forEach((place, row) => add('places', row, namesOf(place)));
  index.countries.forEach((code, row) => {
    const names = LANGUAGES.map((language) => countryName(code, language));
    add('countries', row, names);
  });
  networks.forEach((network, row) => add('networks', row, [network.name.en, network.name.ru]));
  for (let row = 0; row < agreements.length; row++) {
    add('agreements', row, titlesOf(agreements.title, row));
  }
  for (let row = 0; row < events.length; row++) add('events', row, titlesOf(events.title, row));
  return named;
}

/** Indexes every name and title of a dataset under all forms of its words. */
export function buildSearchIndex(index: DatasetIndex): SearchIndex {
  const named = namedEntries(index);
  const words = new MiniSearch<Named>({
    fields: ['text'],
    tokenize: wordsAndJoined,
    processTerm: indexForms,
    // Queries come as terms that are ready.
    searchOptions: { tokenize: (term) => [term], processTerm: (term) => term }
  });
  words.addAll(named);

  function addScores(
    scores: Map<number, number>,
    form: string,
    weight: number,
    options: { prefix?: boolean; fuzzy?: number }
  ): void {
    for (const { id, score } of words.search(form, options)) {
      const entry = id as number;
      scores.set(entry, Math.max(scores.get(entry) ?? 0, score * weight));
    }
  }

  function scoreTerm({ exact, skeleton }: SearchTerm): TermScores {
    const scores = new Map<number, number>();
    for (const form of exact) addScores(scores, form, 1, { prefix: true });
    if (skeleton !== undefined) addScores(scores, skeleton, SKELETON_WEIGHT, { prefix: true });
    if (scores.size > 0) return scores;
    for (const form of exact) {
      if (form.length >= MIN_FUZZY_LENGTH) addScores(scores, form, 1, { fuzzy: FUZZINESS });
    }
    if (skeleton !== undefined && skeleton.length > MIN_FUZZY_LENGTH) {
      addScores(scores, skeleton, SKELETON_WEIGHT, { fuzzy: FUZZINESS });
    }
    return scores;
  }

  return { index, entries: named.map(({ table, row }) => ({ table, row })), scoreTerm };
}
