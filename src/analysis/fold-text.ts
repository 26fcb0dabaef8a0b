/**
 * Folding of names for search: what a reader may type is compared with what the data hold after
 * both have lost case, diacritics and, in the skeleton, their script.
 */

/** Latin letters that Unicode does not decompose into a base letter and a mark. */
const LATIN_BASE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ə: 'e'
};

/** Letters that are also written as two where a keyboard lacks them. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa'
};

const COMBINING_MARK = /[\u0300-\u036f]/g;
const LATIN = /\p{Script=Latin}/u;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Between parts of one name: they are also searched as one word (Nur-Sultan, Nursultan). */
const JOINT = /(?<=[\p{L}\p{N}\p{M}])[-‐‑–'’ʼ](?=[\p{L}\p{N}])/gu;

function lower(text: string): string {
  return text.normalize('NFC').toLowerCase().normalize('NFC');
}

function foldLetter(letter: string): string {
  if (letter === 'ё' || letter === 'ѐ') return 'е';
  if (!LATIN.test(letter)) return letter;
  const base = LATIN_BASE[letter];
  if (base !== undefined) return base;
  const bare = letter.normalize('NFD').replace(COMBINING_MARK, '');
  return LATIN_BASE[bare] ?? bare;
}

/**
 * A text in lower case, without the diacritics of Latin letters. ё is е, but й stays й: to a
 * Russian eye they are two letters and one. A text typed with separate marks folds like one
 * without them.
 */
export function foldText(text: string): string {
  return Array.from(lower(text), foldLetter).join('').replace(COMBINING_MARK, '');
}

/** The folded text with ä as ae, ö and ø as oe, ü as ue, å as aa. */
export function spellOut(text: string): string {
  return foldText(lower(text).replace(/[äöüøå]/g, (letter) => SPELLED_OUT[letter] ?? letter));
}

/** The words of a text as written. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(WORD) ?? [];
}

/** The words of a text; those that a hyphen or an apostrophe joins also as one. */
export function wordsAndJoined(text: string): string[] {
  const words = wordsOf(text);
  const joined = wordsOf(text.normalize('NFC').replace(JOINT, ''));
  return [...new Set([...words, ...joined])];
}
