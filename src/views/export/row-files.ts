import type { Answer } from '../../analysis/answer';
import type { DatasetIndex } from '../../analysis/dataset-index';
import { detailsOf } from '../../analysis/details-index';
import {
  csvTable,
  exportJson,
  exportTable,
  type ExportTable
} from '../../analysis/export/export-rows';
import { fileNotes, type FileNotes } from '../../analysis/export/file-notes';
import { FILE_WORDS } from '../../analysis/export/file-words';
import { geoJsonParts } from '../../analysis/export/geojson';
import type { Dataset } from '../../domain/dataset';
import type { Filters } from '../../domain/filters';
import type { Language } from '../../domain/kinds';
import { TABLES, type TableName } from '../../domain/view';
import { exportFileName, isoDay } from '../../ui/file-name';
import { pageAddress } from '../../ui/page-address';
import type { ExportedFile, ExportWork, MakeFile } from './export-job';

/** The view of which rows are taken out, as it is when they are. */
export interface RowsView {
  readonly index: DatasetIndex;
  readonly filters: Filters;
  readonly answer: Answer;
  readonly language: Language;
}

function file(what: string, extension: string, type: string, ...parts: BlobPart[]): ExportedFile {
  return { name: exportFileName(what, extension), content: new Blob(parts, { type }) };
}

function notesOf({ index, filters, answer, language }: RowsView): FileNotes {
  const about = { made: isoDay(new Date()), address: pageAddress() };
  return fileNotes(index, filters, answer, language, about);
}

function tableOf({ index, answer, language }: RowsView, table: TableName): ExportTable {
  return exportTable(detailsOf(index), table, answer, language);
}

/** All tables, with a breath after each. */
async function allTables(view: RowsView, { progress }: ExportWork): Promise<ExportTable[]> {
  const tables: ExportTable[] = [];
  for (const table of TABLES) {
    await progress(tables.length / (TABLES.length + 1));
    tables.push(tableOf(view, table));
  }
  await progress(TABLES.length / (TABLES.length + 1));
  return tables;
}

/** One table as CSV for spreadsheets. */
export function csvFile(viewNow: () => RowsView, table: TableName): MakeFile {
  return async ({ signal }) => {
    const view = viewNow();
    const { writeSheetCsv } = await import('../../package/write-csv');
    signal.throwIfAborted();
    const details = detailsOf(view.index);
    const { heads, rows } = csvTable(details, tableOf(view, table), notesOf(view), view.language);
    return file(FILE_WORDS[table], 'csv', 'text/csv;charset=utf-8', writeSheetCsv(heads, rows));
  };
}

/** All tables as a workbook. */
export function xlsxFile(viewNow: () => RowsView): MakeFile {
  return async (work) => {
    const view = viewNow();
    const { writeXlsxApart } = await import('./xlsx-apart');
    const tables = await allTables(view, work);
    const asked = { tables, notes: notesOf(view), language: view.language };
    const content = await writeXlsxApart(asked, work);
    return { name: exportFileName('rows', 'xlsx'), content };
  };
}

/** All tables as JSON. */
export function jsonFile(viewNow: () => RowsView): MakeFile {
  return async (work) => {
    const view = viewNow();
    const text = exportJson(await allTables(view, work), notesOf(view), view.language);
    return file('rows', 'json', 'application/json', text);
  };
}

/** Ties and places as GeoJSON. */
export function geoJsonFile(viewNow: () => RowsView): MakeFile {
  return async ({ progress }) => {
    const view = viewNow();
    const { answer, index, language } = view;
    const parts: string[] = [];
    for (const { text, share } of geoJsonParts(detailsOf(index), answer, language, notesOf(view))) {
      parts.push(text);
      await progress(share);
    }
    return file('map', 'geojson', 'application/geo+json', ...parts);
  };
}

/** The whole dataset as a zipped Data Package. */
export function packageFile(dataset: Dataset): MakeFile {
  return async ({ progress }) => {
    const { writePackageZip } = await import('../../package/package-zip');
    await progress(0.5);
    return file('dataset', 'zip', 'application/zip', writePackageZip(dataset));
  };
}
