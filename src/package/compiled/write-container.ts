import {
  ALIGNMENT_BYTES,
  HEADER_BYTES,
  LAYOUT_VERSION,
  MAGIC,
  NUMBER_TYPES,
  type NumberArray,
  type NumberType,
  type Section,
  type StoredColumn,
  type StoredPackage
} from './container';

export type PlainColumn = readonly string[] | readonly number[];

/** A table before it is packed: columns of one length. */
export interface PlainTable {
  readonly length: number;
  readonly columns: Readonly<Record<string, PlainColumn>>;
}

/** The least and the greatest value of each number type, narrowest first. */
const RANGES: readonly (readonly [NumberType, number, number])[] = [
  ['u8', 0, 0xff],
  ['i8', -0x80, 0x7f],
  ['u16', 0, 0xffff],
  ['i16', -0x8000, 0x7fff],
  ['u32', 0, 0xffff_ffff],
  ['i32', -0x8000_0000, 0x7fff_ffff]
];

/**
 * Packs tables into bytes (see `container.ts`). The same tables give the same bytes.
 * @param columnOrder names of columns to be stored first, in this order, over all tables.
 * @throws RangeError where a number is not a whole one of 32 bits, or a column has another length
 *   than its table.
 */
export function writeContainer(
  title: string,
  version: string,
  tables: Readonly<Record<string, PlainTable>>,
  columnOrder: readonly string[] = []
): Uint8Array {
  const sections = new Sections();
  const columns = columnsInOrder(tables, columnOrder).map(
    ({ name, cells }) => [name, storeColumn(cells, sections)] as const
  );
  const stored: StoredPackage = {
    title,
    version,
    tables: Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, table.length])),
    columns: Object.fromEntries(columns)
  };
  const json = padded(new TextEncoder().encode(JSON.stringify(stored)), 0x20);
  const binary = sections.bytes();
  const bytes = new Uint8Array(HEADER_BYTES + json.length + binary.length);
  const header = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC));
  header.setUint16(4, LAYOUT_VERSION, true);
  header.setUint32(8, json.length, true);
  header.setUint32(12, binary.length, true);
  bytes.set(json, HEADER_BYTES);
  bytes.set(binary, HEADER_BYTES + json.length);
  return bytes;
}

function columnsInOrder(
  tables: Readonly<Record<string, PlainTable>>,
  order: readonly string[]
): { name: string; cells: PlainColumn }[] {
  const rankOf = (column: string): number =>
    order.includes(column) ? order.indexOf(column) : order.length;
  return Object.entries(tables)
    .flatMap(([table, { length, columns }]) =>
      Object.entries(columns).map(([column, cells]) => {
        const name = `${table}.${column}`;
        if (cells.length !== length) throw new RangeError(`${name} has another length`);
        return { name, cells, rank: rankOf(column) };
      })
    )
    .toSorted((a, b) => a.rank - b.rank);
}

function storeColumn(cells: PlainColumn, sections: Sections): StoredColumn {
  return isNumbers(cells) ? sections.add(cells) : storeTexts(cells, sections);
}

function isNumbers(cells: PlainColumn): cells is readonly number[] {
  return typeof cells[0] === 'number';
}

/** Coded where that at least halves the number of texts. */
function storeTexts(cells: readonly string[], sections: Sections): StoredColumn {
  const codeOf = new Map<string, number>();
  const codes = cells.map((cell) => {
    const code = codeOf.get(cell) ?? codeOf.size;
    codeOf.set(cell, code);
    return code;
  });
  const values = [...codeOf.keys()];
  if (cells.length === 0 || values.length * 2 > cells.length) return cells;
  return values.length === 1 ? { values } : { values, codes: sections.add(codes) };
}

/** Collects the arrays of the binary part. */
class Sections {
  readonly #parts: Uint8Array[] = [];
  #length = 0;

  add(numbers: readonly number[]): Section {
    const type = narrowestType(numbers);
    const array: NumberArray = NUMBER_TYPES[type].from(numbers);
    const part = padded(new Uint8Array(array.buffer), 0);
    const section = { type, at: this.#length };
    this.#parts.push(part);
    this.#length += part.length;
    return section;
  }

  bytes(): Uint8Array {
    const bytes = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }
}

function narrowestType(numbers: readonly number[]): NumberType {
  let least = 0;
  let greatest = 0;
  for (const number of numbers) {
    if (!Number.isInteger(number)) throw new RangeError(`${String(number)} is not a whole number`);
    least = Math.min(least, number);
    greatest = Math.max(greatest, number);
  }
  const fitting = RANGES.find(([, from, to]) => from <= least && greatest <= to);
  if (!fitting) throw new RangeError(`${String(least)} to ${String(greatest)} needs over 32 bits`);
  return fitting[0];
}

function padded(bytes: Uint8Array, filler: number): Uint8Array {
  const length = Math.ceil(bytes.length / ALIGNMENT_BYTES) * ALIGNMENT_BYTES;
  const whole = new Uint8Array(length).fill(filler);
  whole.set(bytes);
  return whole;
}
