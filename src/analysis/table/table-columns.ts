import type { TableName } from '../../domain/view';

export const COLUMN_NAMES = [
  'partner',
  'home',
  'country',
  'level',
  'title',
  'kind',
  'date',
  'until',
  'topics',
  'documents',
  'starts',
  'events',
  'distance',
  'participants',
  'programme',
  'note',
  'source'
] as const;
/** A column of any of the tables, as the address names it. */
export type ColumnName = (typeof COLUMN_NAMES)[number];

export const GROUP_NAMES = ['home', 'country', 'kind', 'level', 'programme', 'decade'] as const;
/** What rows can be gathered by. */
export type GroupName = (typeof GROUP_NAMES)[number];

export interface TablePlan {
  /** In the order shown; the first of them names the row. */
  readonly columns: readonly ColumnName[];
  /** Shown only where the reader asks for them. */
  readonly extra: readonly ColumnName[];
  readonly groups: readonly GroupName[];
  /** By which rows are sorted where nothing is asked for, and which settle what is equal. */
  readonly usual: readonly [ColumnName, ...ColumnName[]];
}

/** What each table shows of its rows. */
export const TABLE_PLANS: Readonly<Record<TableName, TablePlan>> = {
  agreements: {
    columns: [
      'partner',
      'home',
      'country',
      'level',
      'title',
      'kind',
      'date',
      'until',
      'note',
      'source'
    ],
    extra: ['level', 'until', 'note'],
    groups: ['home', 'country', 'kind', 'decade'],
    usual: ['partner', 'home', 'date']
  },
  events: {
    columns: [
      'partner',
      'home',
      'country',
      'level',
      'title',
      'kind',
      'topics',
      'date',
      'note',
      'source'
    ],
    extra: ['country', 'level', 'topics', 'note'],
    groups: ['home', 'country', 'kind', 'decade'],
    usual: ['date', 'partner', 'home']
  },
  partnerships: {
    columns: [
      'partner',
      'home',
      'country',
      'level',
      'date',
      'documents',
      'starts',
      'events',
      'distance',
      'note'
    ],
    extra: ['distance', 'note'],
    groups: ['home', 'country', 'level', 'decade'],
    usual: ['partner', 'home']
  },
  projects: {
    columns: ['title', 'participants', 'country', 'programme', 'date', 'note', 'source'],
    extra: ['country', 'note'],
    groups: ['programme', 'decade'],
    usual: ['title']
  }
};

/** How a table is sorted: by which column, and whether it runs down. */
export interface Sorting {
  readonly column: ColumnName;
  readonly descending: boolean;
}

/** Reads a sort order of the address; the usual one where it names no column of the table. */
export function sortingOf(table: TableName, sort: string): Sorting {
  const { columns, usual } = TABLE_PLANS[table];
  const descending = sort.startsWith('-');
  const column = columns.find((name) => name === (descending ? sort.slice(1) : sort));
  return column ? { column, descending } : { column: usual[0], descending: false };
}

/** A sort order as the address has it; empty for the usual one. */
export function writeSorting(table: TableName, { column, descending }: Sorting): string {
  if (descending) return `-${column}`;
  return column === TABLE_PLANS[table].usual[0] ? '' : column;
}

/** What a click on the head of a column asks for: upwards first, then the other way about. */
export function nextSorting(now: Sorting, column: ColumnName): Sorting {
  return { column, descending: now.column === column && !now.descending };
}

/** Reads what rows are gathered by; null for nothing. */
export function groupOf(table: TableName, group: string): GroupName | null {
  return TABLE_PLANS[table].groups.find((name) => name === group) ?? null;
}
