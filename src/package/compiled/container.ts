/**
 * The compiled form of a dataset: tables of columns.
 *
 *     0  4  magic "TWLN"
 *     4  2  version of this layout, little-endian as all numbers
 *     6  2  zero
 *     8  4  length of the JSON part in bytes
 *    12  4  length of the binary part in bytes
 *    16     JSON part (UTF-8), blanks up to a multiple of 4
 *           binary part: arrays of numbers, each at a multiple of 4
 *
 * The JSON part names title, version, the length of each table and each column as
 * `table.column`. A column of texts stands in it as a list, or as a list of distinct values with an array of codes where values recur. A column of numbers is an
 * array in the binary part, in the narrowest type that holds it.
 */
export const MAGIC = 'TWLN';
export const LAYOUT_VERSION = 1;
export const HEADER_BYTES = 16;
export const ALIGNMENT_BYTES = 4;

/** The number types, narrowest first, unsigned before signed. */
export const NUMBER_TYPES = {
  u8: Uint8Array,
  i8: Int8Array,
  u16: Uint16Array,
  i16: Int16Array,
  u32: Uint32Array,
  i32: Int32Array
} as const;

export type NumberType = keyof typeof NUMBER_TYPES;
export type NumberArray = InstanceType<(typeof NUMBER_TYPES)[NumberType]>;

/** Where an array stands: its type, and its offset in the binary part in bytes. */
export interface Section {
  readonly type: NumberType;
  readonly at: number;
}

/** Distinct texts and, where there is more than one, a code for each row. */
interface CodedTexts {
  readonly values: readonly string[];
  readonly codes?: Section;
}

export type StoredColumn = readonly string[] | CodedTexts | Section;

export interface StoredPackage {
  readonly title: string;
  readonly version: string;
  /** The number of rows of each table. */
  readonly tables: Readonly<Record<string, number>>;
  /** By `table.column`. */
  readonly columns: Readonly<Record<string, StoredColumn>>;
}

/** Degrees are kept as whole numbers of ten-thousandths: the 4 places of the data, about 11 m. */
export const POSITION_SCALE = 10_000;
