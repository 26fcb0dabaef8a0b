import * as v from 'valibot';
import { NO_WORDS, type Presentation, type Scene, type Words } from '../domain/scene';

/** Marks a file as one of ours, whatever its name. */
const FORMAT = 'twinline-presentation';
const VERSION = 1;
/** Beyond these a file was not made by hand, and a page would choke on it. */
const MAX_SCENES = 200;
const MAX_LENGTH = 20_000;

const text = v.pipe(v.string(), v.maxLength(MAX_LENGTH));
const words = v.optional(
  v.object({ ru: v.optional(text, ''), en: v.optional(text, ''), lt: v.optional(text, '') }),
  NO_WORDS
);
const fileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(VERSION)),
  title: words,
  scenes: v.pipe(
    v.array(
      v.object({
        view: v.optional(v.pipe(text, v.regex(/^(\?.*)?$/s)), ''),
        title: words,
        caption: words,
        notes: words
      })
    ),
    v.minLength(1),
    v.maxLength(MAX_SCENES)
  )
});

/** What a file says, without ids: those are given where it is taken in. */
export interface PresentationText {
  readonly title: Words;
  readonly scenes: readonly Omit<Scene, 'id'>[];
}

/** Why a file is no presentation, and where: a path like `scenes.3.title.ru`, empty for the whole. */
export interface PresentationFault {
  readonly kind: 'not_json' | 'not_ours' | 'newer' | 'wrong';
  readonly place: string;
}

/** A presentation as a file, indented to be read by people; ends with a line break. */
export function writePresentationFile({ title, scenes }: PresentationText): string {
  const plain = scenes.map(({ view, title, caption, notes }) => ({ view, title, caption, notes }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, title, scenes: plain }, null, 2)}\n`;
}

function faultOf(file: unknown, issue: v.BaseIssue<unknown>): PresentationFault {
  const place = v.getDotPath(issue) ?? '';
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== FORMAT) {
    return { kind: 'not_ours', place: '' };
  }
  if ('version' in file && typeof file.version === 'number' && file.version > VERSION) {
    return { kind: 'newer', place: '' };
  }
  return { kind: 'wrong', place };
}

/** Reads a presentation's file. Never throws. */
export function readPresentationFile(
  source: string
): { readonly presentation: PresentationText } | { readonly fault: PresentationFault } {
  let file: unknown;
  try {
    // Editors that put a byte order mark first are common on Windows.
    file = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch {
    return { fault: { kind: 'not_json', place: '' } };
  }
  const read = v.safeParse(fileSchema, file);
  if (!read.success) return { fault: faultOf(file, read.issues[0]) };
  const { title, scenes } = read.output;
  return { presentation: { title, scenes } };
}

/** A presentation with ids, as it is kept. */
export function presentationOf(
  { title, scenes }: PresentationText,
  newId: () => string,
  changedAt: number
): Presentation {
  return {
    id: newId(),
    title,
    scenes: scenes.map((scene) => ({ ...scene, id: newId() })),
    changedAt
  };
}
