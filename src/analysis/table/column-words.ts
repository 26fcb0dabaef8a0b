import type { Language } from '../../domain/kinds';
import type { TableName } from '../../domain/view';
import { m } from '../../text/paraglide/messages';
import type { ColumnName, GroupName } from './table-columns';

type Word = (values?: Record<string, never>, options?: { readonly locale?: Language }) => string;

const COLUMN_WORDS: Readonly<Record<ColumnName, Word>> = {
  partner: m.table_col_partner,
  home: m.table_col_home,
  country: m.table_col_country,
  level: m.table_col_level,
  title: m.table_col_title,
  kind: m.table_col_kind,
  date: m.table_col_date,
  until: m.table_col_until,
  topics: m.table_col_topics,
  documents: m.table_col_documents,
  starts: m.table_col_starts,
  events: m.table_col_events,
  distance: m.table_col_distance,
  participants: m.table_col_participants,
  programme: m.table_col_programme,
  note: m.table_col_note,
  source: m.table_col_source
};

function headOf(table: TableName, column: ColumnName): Word {
  if (column === 'title' && table === 'events') return m.table_col_title_event;
  if (column === 'title' && table === 'projects') return m.table_col_title_project;
  if (column === 'date' && table === 'partnerships') return m.table_col_since;
  return COLUMN_WORDS[column];
}

/** The head of a column, by default in the page's language: what it holds depends on the rows. */
export function columnWord(table: TableName, column: ColumnName, language?: Language): string {
  return headOf(table, column)({}, language ? { locale: language } : {});
}

/** What each table is called. */
export const tableWord: Readonly<Record<TableName, Word>> = {
  agreements: m.table_agreements,
  events: m.table_events,
  partnerships: m.table_partnerships,
  projects: m.table_projects
};

/** By what rows are gathered. */
export const groupWord: Readonly<Record<GroupName, () => string>> = {
  home: m.table_by_home,
  country: m.table_by_country,
  kind: m.table_by_kind,
  level: m.table_by_level,
  programme: m.table_by_programme,
  decade: m.table_by_decade
};
