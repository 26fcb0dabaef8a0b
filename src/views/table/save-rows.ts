import type { Answer } from '../../analysis/answer';
import type { DetailsIndex } from '../../analysis/details-index';
import type { ExportTable, ShownTable } from '../../analysis/export/export-rows';
import type { FileNotes } from '../../analysis/export/file-notes';
import { FILE_WORDS } from '../../analysis/export/file-words';
import type { Filters } from '../../domain/filters';
import type { Language } from '../../domain/kinds';
import type { TableName } from '../../domain/view';
import { exportFileName, isoDay } from '../../ui/file-name';
import { pageAddress } from '../../ui/page-address';
import { saveFile } from '../../ui/save-file';

const loadRows = () => import('../../analysis/export/export-rows');

/** The rows that are to be saved, and what was asked for them. */
export interface SavedRows {
  readonly details: DetailsIndex;
  readonly table: TableName;
  readonly answer: Answer;
  readonly filters: Filters;
  readonly language: Language;
  /** The text that they hold. */
  readonly text: string;
  readonly shown: ShownTable;
}

/** What is on screen as a file holds it, with what the file says of itself. */
async function exported({ details, table, answer, filters, language, text, shown }: SavedRows) {
  const { exportTable } = await loadRows();
  const { fileNotes } = await import('../../analysis/export/file-notes');
  const content: ExportTable = exportTable(details, table, answer, language, shown);
  const about = { made: isoDay(new Date()), address: pageAddress() };
  const notes = fileNotes(details.index, filters, answer, language, about);
  const named: FileNotes = {
    ...notes,
    filter: [notes.filter, text].filter(Boolean).join('; ')
  };
  return { content, notes: named };
}

function save(table: TableName, extension: string, type: string, content: string): void {
  saveFile(
    exportFileName(FILE_WORDS[table], extension),
    new Blob([content], { type: `${type};charset=utf-8` })
  );
}

/** Downloads the rows as a sheet. */
export async function saveCsv(rows: SavedRows): Promise<void> {
  const [{ writeSheetCsv }, { csvTable }, { content, notes }] = await Promise.all([
    import('../../package/write-csv'),
    loadRows(),
    exported(rows)
  ]);
  const { heads, rows: cells } = csvTable(rows.details, content, notes, rows.language);
  save(rows.table, 'csv', 'text/csv', writeSheetCsv(heads, cells));
}

/** Downloads the rows as data. */
export async function saveJson(rows: SavedRows): Promise<void> {
  const [{ exportJson }, { content, notes }] = await Promise.all([loadRows(), exported(rows)]);
  save(rows.table, 'json', 'application/json', exportJson([content], notes, rows.language));
}
