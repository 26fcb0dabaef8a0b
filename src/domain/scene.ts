import { LANGUAGES, type Language } from './kinds';

/** A text in each language; empty where it was not written in it. */
export type Words = Readonly<Record<Language, string>>;

export const NO_WORDS: Words = { ru: '', en: '', lt: '' };

/** A view that was kept, with what is said of it. */
export interface Scene {
  readonly id: string;
  /** The query of the address that shows the view, with its `?`; empty for the plain view. */
  readonly view: string;
  readonly title: Words;
  /** Plain text; `**strong**` and `*soft*` are its only marks. */
  readonly caption: Words;
  /** For the speaker alone. */
  readonly notes: Words;
}

/** A named list of scenes. */
export interface Presentation {
  readonly id: string;
  readonly title: Words;
  readonly scenes: readonly Scene[];
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

/** A text in a language, or in the first other one in which it was written. */
export function wordsIn(words: Words, language: Language): string {
  if (words[language] !== '') return words[language];
  return LANGUAGES.map((other) => words[other]).find((text) => text !== '') ?? '';
}
