/** One column of a table, as data: the check, the descriptor and the codebook all read it. */
export interface Column {
  /** One or two sentences for people, in Markdown without line breaks. */
  readonly description: string;
  readonly type: 'text' | 'edtf' | 'integer' | 'number' | 'boolean' | 'list';
  readonly required?: true;
  readonly unique?: true;
  /** Closed vocabulary; of each item where the type is `list`. */
  readonly values?: readonly string[];
  /** What the whole cell looks like, as the source of a regular expression without anchors. */
  readonly pattern?: string;
  /** The pattern in words, for the cure of a fault. */
  readonly patternWords?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** The table whose key the cell, or each item of a list, names. */
  readonly references?: string;
}

export interface TableSchema {
  readonly title: string;
  /** What one row is, for people. */
  readonly description: string;
  /** The column that names a row; absent where rows have no name of their own. */
  readonly key?: string;
  /** Sets of columns that no two rows share. */
  readonly uniqueTogether?: readonly (readonly string[])[];
  readonly columns: Readonly<Record<string, Column>>;
}

/** Separates the items of a list cell. */
export const LIST_SEPARATOR = ';';

const SLUG = {
  pattern: '[a-z0-9]+(-[a-z0-9]+)*',
  patternWords: 'lower-case ASCII letters and digits, joined by single hyphens'
} as const;

/** Names that hold a date may hold an interval's slash. */
const DATED_SLUG = {
  pattern: '[a-z0-9]+([-/][a-z0-9]+)*',
  patternWords:
    'lower-case ASCII letters and digits, joined by single hyphens (or the slash of an interval)'
} as const;

export const KEY = { type: 'text', required: true, unique: true, ...SLUG } as const;
export const DATED_KEY = { type: 'text', required: true, unique: true, ...DATED_SLUG } as const;
export const TEXT = { type: 'text' } as const;
export const REQUIRED_TEXT = { type: 'text', required: true } as const;
export const DATE = { type: 'edtf' } as const;

export const LANGUAGE_TAG = {
  type: 'text',
  pattern: '[a-z]{2,3}(-[A-Za-z0-9]{2,8})*',
  patternWords: 'a BCP 47 tag such as ru, lt or pt-BR'
} as const;

export const COUNTRY_CODE = {
  type: 'text',
  required: true,
  pattern: '[A-Z]{2}',
  patternWords: 'an ISO 3166-1 alpha-2 code such as LT'
} as const;

const FOUR_PLACES = {
  type: 'number',
  required: true,
  pattern: '-?\\d{1,3}(\\.\\d{1,4})?',
  patternWords: 'decimal degrees with at most 4 places and a point, such as 54.7065'
} as const;

export const LONGITUDE = { ...FOUR_PLACES, minimum: -180, maximum: 180 } as const;
export const LATITUDE = { ...FOUR_PLACES, minimum: -90, maximum: 90 } as const;
