import type { ColumnName } from '../../analysis/table/table-columns';

/** Widths in px, by the longest of the three languages; the others share what is left. */
const WIDTHS: Readonly<Partial<Record<ColumnName, number>>> = {
  partner: 184,
  home: 148,
  country: 128,
  level: 136,
  kind: 152,
  date: 156,
  until: 132,
  topics: 176,
  documents: 118,
  starts: 132,
  events: 104,
  distance: 144,
  source: 140
};

const LEAST = 208;
const NAMING = 208;
/** Of the first column where it stays while the others are scrolled. */
const PHONE_NAMING = 144;

export interface ColumnWidths {
  /** In px; null for an equal share of what is left. */
  readonly each: readonly (number | null)[];
  /** The least width of the table. */
  readonly least: number;
}

/** How wide the columns are. Where none would take the rest, the first does. */
export function columnWidths(columns: readonly ColumnName[], isPhone: boolean): ColumnWidths {
  const widths = columns.map((name) => WIDTHS[name] ?? null);
  if (isPhone) widths[0] = PHONE_NAMING;
  else if (!widths.includes(null)) widths[0] = null;
  const least = widths.map((width, at) => width ?? (at === 0 ? NAMING : LEAST));
  return { each: widths, least: least.reduce((sum, width) => sum + width, 0) };
}

/** What other columns or the filters say as well: first to go where there is little room. */
const SPARED: readonly ColumnName[] = ['country', 'level'];

/** The columns that have room, where it is not the reader who has chosen them. */
export function columnsWithin(
  columns: readonly ColumnName[],
  roomPx: number
): readonly ColumnName[] {
  return SPARED.reduce(
    (left, spared) =>
      columnWidths(left, false).least > roomPx ? left.filter((name) => name !== spared) : left,
    columns
  );
}

const NUMBERS: readonly ColumnName[] = ['documents', 'starts', 'events', 'distance'];

/** Whether a column holds numbers, which line up at their right. */
export function isNumber(column: ColumnName): boolean {
  return NUMBERS.includes(column);
}
