import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Language } from '../../domain/kinds';

/** As office programs name the languages of their spelling. */
const SPELLING: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru-RU', lt: 'lt-LT' };
const TYPES = '[Content_Types].xml';
/** Packed by themselves already. */
const PACKED = /\.(png|xlsx)$/;
const NOTE = /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/g;

/** A paragraph a line: a line feed within a text is a space to PowerPoint. */
function breakNotes(xml: string): string {
  return xml.replace(NOTE, (_, style: string, text: string, end: string) =>
    text
      .split(/\r?\n/)
      .map((line) =>
        line === '' ? `<a:p>${end}</a:p>` : `<a:p><a:r>${style}<a:t>${line}</a:t></a:r>${end}</a:p>`
      )
      .join('')
  );
}

/** Names no part that is not there, which PowerPoint may offer to repair. */
function keepTypes(xml: string, parts: ReadonlySet<string>): string {
  return xml.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (whole, path: string) =>
    parts.has(path) ? whole : ''
  );
}

/**
 * Sets right what the writer of slides has no words for: the language in which its texts are spelt,
 * the lines of the notes, and the list of its parts. Packs it.
 * @param zipped the file as it was written.
 */
export function tidyPptx(zipped: Uint8Array, language: Language): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(zipped);
  const paths = new Set(Object.keys(parts));
  const tidied = Object.entries(parts).map(([path, content]): [string, Zippable[string]] => {
    if (PACKED.test(path)) return [path, [content, { level: 0 }]];
    if (!path.endsWith('.xml')) return [path, content];
    const xml = strFromU8(content).replaceAll('lang="en-US"', `lang="${SPELLING[language]}"`);
    if (path === TYPES) return [path, strToU8(keepTypes(xml, paths))];
    return [path, strToU8(path.startsWith('ppt/notesSlides/') ? breakNotes(xml) : xml)];
  });
  return zipSync(Object.fromEntries(tidied));
}
