import { ATTESTATION_TABLES } from './schema/attestations';
import type { Column, TableSchema } from './schema/column';
import { PLACE_TABLES } from './schema/places';
import { TIE_TABLES } from './schema/ties';

/** The tables of the Data Package: the one truth of its files, columns and rules. */
const TABLES = {
  sources: PLACE_TABLES.sources,
  places: PLACE_TABLES.places,
  place_names: PLACE_TABLES.place_names,
  partnerships: TIE_TABLES.partnerships,
  agreements: TIE_TABLES.agreements,
  events: TIE_TABLES.events,
  projects: TIE_TABLES.projects,
  project_participants: TIE_TABLES.project_participants,
  networks: PLACE_TABLES.networks,
  network_members: PLACE_TABLES.network_members,
  awards: PLACE_TABLES.awards,
  attestations: ATTESTATION_TABLES.attestations
} as const;

export type TableName = keyof typeof TABLES;

type ColumnName<T extends TableName> = keyof (typeof TABLES)[T]['columns'] & string;

/** A row as texts, and the line of its file on which it begins, counted from 1. */
export type Row<T extends TableName> = { readonly atLine: number } & {
  readonly [C in ColumnName<T>]: string;
};

export type Tables = { readonly [T in TableName]: readonly Row<T>[] };

export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** A row of any table, where its columns are looked up by name. */
export interface LooseRow {
  readonly atLine: number;
  readonly [column: string]: string | number;
}

/** The schema of a table without the exact types of its columns. */
export function tableSchema(table: TableName): TableSchema {
  return TABLES[table];
}

/** The columns of a table with their names, in the order of the file. */
export function columnsOf(table: TableName): readonly (readonly [name: string, column: Column])[] {
  return Object.entries(tableSchema(table).columns);
}

export function fileOf(table: TableName): string {
  return `${table}.csv`;
}

/** The text of a cell by the name of its column. */
export function cellOf(row: LooseRow, column: string): string {
  const cell = row[column];
  return typeof cell === 'string' ? cell : '';
}
