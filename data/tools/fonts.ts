/**
 * Cuts the typeface to the letters that the interface and the data need (`npm run fonts`): writes
 * `public/fonts/*.woff2`. The family's own Latin-extended file alone is 60 KB, most of it for
 * languages that never appear here; Latin and Cyrillic are used whole, as the family ships them.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const FAMILY = new URL(
  '../../node_modules/@fontsource-variable/source-sans-3/files/',
  import.meta.url
);
const TARGET = fileURLToPath(new URL('../../public/fonts/', import.meta.url));

function letters(from: number, to: number): string {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, at) => from + at));
}

/** Latin Extended-A (Baltic, Polish, Czech, Turkish …), the comma-below letters, a few signs. */
const LATIN_EXTENDED = letters(0x100, 0x17f) + letters(0x218, 0x21b) + '\u1e9e\u2020\u20ac\u2116';

const target = `${TARGET}source-sans-3-latin-ext.woff2`;
if (!existsSync(target)) {
  const whole = readFileSync(new URL('source-sans-3-latin-ext-wght-normal.woff2', FAMILY));
  mkdirSync(TARGET, { recursive: true });
  writeFileSync(target, await subsetFont(whole, LATIN_EXTENDED, { targetFormat: 'woff2' }));
}
