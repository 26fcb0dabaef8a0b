import { foldText } from './fold-text';

/**
 * Cyrillic in the commonest Latin letters, soon simplified further: only equality counts, nobody
 * reads the result.
 */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  ә: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  ғ: 'g',
  д: 'd',
  ђ: 'd',
  е: 'e',
  є: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  і: 'i',
  ї: 'i',
  ј: 'i',
  к: 'k',
  қ: 'k',
  л: 'l',
  љ: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  њ: 'n',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'c',
  у: 'u',
  ў: 'u',
  ұ: 'u',
  ү: 'u',
  ф: 'f',
  х: 'h',
  һ: 'h',
  ц: 'ts',
  ч: 'ch',
  џ: 'zh',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia'
};

/** Latin letters whose mark changes the sound, before folding takes the mark away. */
const LATIN: Readonly<Record<string, string>> = {
  ö: 'e',
  ø: 'e',
  å: 'o',
  ą: 'on',
  ę: 'en',
  š: 'sh',
  ś: 'sh',
  ş: 'sh',
  ș: 'sh',
  č: 'ch',
  ć: 'ch',
  ç: 'ch',
  ž: 'zh',
  ż: 'zh',
  ź: 'zh'
};

/** In order: each works on what the ones before have left. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'e'],
  [/cz/g, 'ch'],
  [/sz/g, 'sh'],
  [/shch|tsch|tch/g, 'ch'],
  [/sch/g, 'sh'],
  [/rz/g, 'zh'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ts|tz|c(?=[eiy])/g, 'z'],
  [/ck|c(?!h)|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/i(?=[aeiou])/g, ''],
  [/z/g, 's'],
  [/(?<=[aeiou])h(?![aeiou])/g, ''],
  [/(.)\1+/g, '$1']
];

/**
 * What one name has in common in Cyrillic and Latin spellings: Кёнигсберг, Königsberg, Koenigsberg
 * and Kenigsberg have one skeleton, and so have Ереван, Yerevan and Erevan. Different names may
 * share one, which is why an exact match ranks first.
 */
export function skeletonOf(word: string): string {
  const lower = word.normalize('NFC').toLowerCase().normalize('NFC');
  const marked = Array.from(lower, (letter) => LATIN[letter] ?? letter).join('');
  const latin = Array.from(foldText(marked), (letter) => CYRILLIC[letter] ?? letter).join('');
  return RULES.reduce((text, [pattern, by]) => text.replace(pattern, by), latin);
}
