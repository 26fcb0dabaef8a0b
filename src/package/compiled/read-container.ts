import * as v from 'valibot';
import {
  HEADER_BYTES,
  LAYOUT_VERSION,
  MAGIC,
  NUMBER_TYPES,
  type NumberArray,
  type NumberType,
  type Section
} from './container';
import { DatasetError } from '../dataset-error';

/** Far beyond any dataset; keeps a damaged length from asking for all memory. */
const MOST_ROWS = 0xff_ffff;

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');

// Long lists are checked by plain loops, which are many times faster than a schema for each text.
const Count = v.custom<number>(isCount);
const Texts = v.custom<string[]>(isTexts);
const StoredSection = v.object({
  type: v.picklist(Object.keys(NUMBER_TYPES) as NumberType[]),
  at: Count
});
const Stored = v.object({
  title: v.string(),
  version: v.string(),
  tables: v.record(v.string(), Count),
  columns: v.record(
    v.string(),
    v.union([Texts, v.object({ values: Texts, codes: v.optional(StoredSection) }), StoredSection])
  )
});

type Column = v.InferOutput<typeof Stored>['columns'][string];

/** One table of compiled bytes. */
export interface TableReader {
  readonly length: number;
  /** A column of texts, one for each row. */
  readonly texts: (column: string) => readonly string[];
  /** A column of numbers, each from `least` to `greatest`, both included. */
  readonly numbers: (column: string, least: number, greatest: number) => NumberArray;
}

export interface ContainerReader {
  readonly title: string;
  readonly version: string;
  readonly table: (name: string) => TableReader;
  /** Whether there is such a table: those of older files have fewer. */
  readonly has: (name: string) => boolean;
}

/**
 * Whether bytes are a compiled dataset of this layout at all.
 * @throws DatasetError `bad_magic` or `bad_version` where they are not.
 */
export function checkLayout(bytes: Uint8Array): void {
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw new DatasetError('bad_magic', 'not a compiled dataset');
  if (bytes.length < HEADER_BYTES) throw badSchema('the header is cut short');
  const version = headerOf(bytes).getUint16(4, true);
  if (version !== LAYOUT_VERSION) {
    throw new DatasetError(
      'bad_version',
      `layout ${String(version)}, not ${String(LAYOUT_VERSION)}`
    );
  }
}

/**
 * Opens compiled bytes of this layout (see `container.ts`).
 * @throws DatasetError `bad_schema`, now or from the readers, where a table or column is missing,
 *   of another type, of another length or out of range.
 */
export function readContainer(bytes: Uint8Array): ContainerReader {
  const jsonEnd = HEADER_BYTES + headerOf(bytes).getUint32(8, true);
  const length = jsonEnd + headerOf(bytes).getUint32(12, true);
  if (length !== bytes.length) throw badSchema('the length is wrong');
  const stored = parseJson(bytes.subarray(HEADER_BYTES, jsonEnd));
  const binary = bytes.subarray(jsonEnd);
  return {
    title: stored.title,
    version: stored.version,
    has: (name) => stored.tables[name] !== undefined,
    table: (name) => {
      const rows = stored.tables[name];
      if (rows === undefined || rows > MOST_ROWS) throw badSchema(`the table ${name}`);
      return tableReader(name, rows, stored.columns, binary);
    }
  };
}

function headerOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
}

function parseJson(bytes: Uint8Array): v.InferOutput<typeof Stored> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw badSchema(String(error));
  }
  const result = v.safeParse(Stored, json, { abortEarly: true });
  if (!result.success) throw badSchema(v.getDotPath(result.issues[0]) ?? 'the header');
  return result.output;
}

function tableReader(
  name: string,
  length: number,
  columns: Readonly<Record<string, Column>>,
  binary: Uint8Array
): TableReader {
  const fail = (column: string): DatasetError => badSchema(`${name}.${column}`);
  const columnOf = (column: string): Column => {
    const stored = columns[`${name}.${column}`];
    if (!stored) throw fail(column);
    return stored;
  };
  const numbersOf = (
    section: Section,
    least: number,
    greatest: number
  ): NumberArray | undefined => {
    const array = sectionOf(binary, section, length);
    return array?.every((number) => number >= least && number <= greatest) ? array : undefined;
  };
  return {
    length,
    texts: (column) => {
      const stored = columnOf(column);
      const texts = Array.isArray(stored) ? stored : decodeTexts(stored);
      if (texts?.length !== length) throw fail(column);
      return texts;
    },
    numbers: (column, least, greatest) => {
      const stored = columnOf(column);
      // Without rows, a column of numbers cannot be told from one of texts.
      if (length === 0) return new Uint8Array(0);
      const array =
        Array.isArray(stored) || 'values' in stored
          ? undefined
          : numbersOf(stored, least, greatest);
      if (!array) throw fail(column);
      return array;
    }
  };

  function decodeTexts(stored: Exclude<Column, string[]>): string[] | undefined {
    if (!('values' in stored)) return undefined;
    const { values, codes } = stored;
    const [first] = values;
    if (!codes) return first === undefined ? undefined : new Array<string>(length).fill(first);
    const rows = numbersOf(codes, 0, values.length - 1);
    return rows && Array.from(rows, (code) => values[code] ?? '');
  }
}

/** A copy, so that it is aligned and holds nothing of the rest of the file. */
function sectionOf(
  binary: Uint8Array,
  { type, at }: Section,
  length: number
): NumberArray | undefined {
  const end = at + length * NUMBER_TYPES[type].BYTES_PER_ELEMENT;
  if (end > binary.length) return undefined;
  // Not `slice`, which for the buffers of Node gives a view and no copy.
  return new NUMBER_TYPES[type](new Uint8Array(binary.subarray(at, end)).buffer);
}

function badSchema(detail: string): DatasetError {
  return new DatasetError('bad_schema', detail);
}
