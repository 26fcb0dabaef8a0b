import { foldText, spellOut, wordsAndJoined, wordsOf } from './fold-text';
import { skeletonOf } from './search-skeleton';

/** One word of a query in the forms under which it is looked for. */
export interface SearchTerm {
  /** Folded, and with umlauts spelt out where that differs. */
  readonly exact: readonly string[];
  /** Marked skeleton; absent where the word is so short that too much would share it. */
  readonly skeleton: string | undefined;
}

/** More words than a search needs; each takes a bit of a mask. */
const MAX_TERMS = 16;
const MIN_SKELETON_LENGTH = 3;
/** Keeps skeletons apart from words; no word contains it. */
const SKELETON_MARK = '~';

function exactForms(word: string): string[] {
  return [...new Set([foldText(word), spellOut(word)])];
}

/** All forms under which a word of a name is kept. */
export function indexForms(word: string): string[] {
  return [...exactForms(word), SKELETON_MARK + skeletonOf(word)];
}

/** The terms of a query; each must be found. */
export function queryTerms(query: string): SearchTerm[] {
  return wordsOf(query)
    .slice(0, MAX_TERMS)
    .map((word) => {
      const skeleton = skeletonOf(word);
      return {
        exact: exactForms(word),
        skeleton: skeleton.length >= MIN_SKELETON_LENGTH ? SKELETON_MARK + skeleton : undefined
      };
    });
}

function isBegun(forms: readonly string[], starts: readonly string[]): boolean {
  return starts.some((start) => forms.some((form) => form.startsWith(start)));
}

/** Whether each term begins a word of a name, in any of its forms. */
export function isNamed(name: string, terms: readonly SearchTerm[]): boolean {
  const forms = wordsAndJoined(name).flatMap(indexForms);
  return terms.every(({ exact, skeleton }) =>
    isBegun(forms, skeleton === undefined ? exact : [...exact, skeleton])
  );
}

/** The name that the terms spell, else the first that only sounds so; empty for none. */
export function nearestName(names: readonly string[], terms: readonly SearchTerm[]): string {
  const spelt = terms.map((term) => ({ ...term, skeleton: undefined }));
  return (
    names.find((name) => isNamed(name, spelt)) ?? names.find((name) => isNamed(name, terms)) ?? ''
  );
}
