import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Words } from '../domain/scene';
import { readPresentationFile, type PresentationText } from './presentation-file';

/**
 * How long a link may be, in characters. Chat programs and mail cut longer ones, and a code of
 * that many squares cannot be read from a screen; browsers themselves would take more.
 */
export const MAX_LINK_LENGTH = 8000;
/** A link that unpacks to more was not made by us. */
const MAX_UNPACKED = 2_000_000;

type Short = readonly [ru: string, en: string, lt: string];

const short = ({ ru, en, lt }: Words): Short => [ru, en, lt];
const long = (words: unknown): unknown =>
  Array.isArray(words) ? { ru: words[0] ?? '', en: words[1] ?? '', lt: words[2] ?? '' } : words;

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** A presentation as the part of a link after `#talk=`: it stays in the browser, no server sees it. */
export function packPresentation({ title, scenes }: PresentationText): string {
  const rows = scenes.map((scene) => [
    scene.view,
    short(scene.title),
    short(scene.caption),
    short(scene.notes)
  ]);
  return toBase64Url(deflateSync(strToU8(JSON.stringify([1, short(title), rows])), { level: 9 }));
}

/** Reads the part of a link after `#talk=`; null where it is damaged or of a newer kind. */
export function unpackPresentation(packed: string): PresentationText | null {
  try {
    const bytes = inflateSync(fromBase64Url(packed), { out: new Uint8Array(MAX_UNPACKED) });
    const value: unknown = JSON.parse(strFromU8(bytes));
    if (!Array.isArray(value) || !Array.isArray(value[2])) return null;
    const [version, title, rows] = value as [unknown, unknown, unknown[]];
    const scenes = rows.map((row) => {
      const [view, heading, caption, notes] = Array.isArray(row) ? (row as unknown[]) : [];
      return { view, title: long(heading), caption: long(caption), notes: long(notes) };
    });
    const file = { format: 'twinline-presentation', version, title: long(title), scenes };
    const read = readPresentationFile(JSON.stringify(file));
    return 'presentation' in read ? read.presentation : null;
  } catch {
    return null;
  }
}
