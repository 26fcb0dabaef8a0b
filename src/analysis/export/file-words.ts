import type { TableName } from '../../domain/view';

/** What the file of a table is called: as the interface calls its rows in English. */
export const FILE_WORDS: Readonly<Record<TableName, string>> = {
  agreements: 'documents',
  events: 'events',
  partnerships: 'ties',
  projects: 'projects'
};
