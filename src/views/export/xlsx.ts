import write, { type Cell, type Sheet } from 'write-excel-file/universal';
import type { ExportColumn, ExportTable } from '../../analysis/export/export-rows';
import { noteLines, type FileNotes } from '../../analysis/export/file-notes';
import { cellText } from '../../analysis/table/cells';
import { dayNumber, parseEdtf } from '../../domain/date-span';
import type { Language } from '../../domain/kinds';
import { m } from '../../text/paraglide/messages';

/** Spreadsheets know no day before, and count a 29 February 1900 that never was. */
const FIRST_DAY = dayNumber(1900, 3, 1);
const DAY_MS = 86_400_000;
const DATE_FORMAT = 'yyyy-mm-dd';
/** Of a column, in characters. */
const NARROWEST = 8;
const WIDEST = 60;
/** Texts longer than this are broken into lines. */
const WRAPS_FROM = 48;
/** Named, since bold cells would else take another one than the rest. */
const FONT = { fontFamily: 'Calibri', fontSize: 11 } as const;
const HEAD = {
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'center',
  backgroundColor: '#ECE9E2'
} as const;

/**
 * A date as a spreadsheet has it: a day is a date cell, everything less exact a text, so that no
 * spreadsheet makes a first of January of a year.
 */
function dateCell(edtf: string): Cell {
  const span = parseEdtf(edtf);
  // At one edge, though spreadsheets would set days to the right.
  const align = 'left';
  const isDay = span !== undefined && span.from === span.to && span.from >= FIRST_DAY;
  if (!isDay) return { value: edtf, type: String, align };
  return { value: new Date(span.from * DAY_MS), type: Date, format: DATE_FORMAT, align };
}

function cellOf({ cells }: ExportColumn, row: number): Cell {
  if (cells.type === 'number') return { value: cells.values[row] ?? 0, type: Number };
  const text = cellText(cells, row);
  if (text === '') return null;
  const cell = cells.type === 'date' ? dateCell(text) : { value: text, type: String };
  const wrap = text.length > WRAPS_FROM ? { wrap: true } : {};
  return { ...(cell as object), alignVertical: 'top', ...wrap };
}

function widthOf(column: ExportColumn, rows: ArrayLike<number>): number {
  const lengths = Array.from(rows, (row) => cellText(column.cells, row).length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), column.heading.length);
  return Math.min(WIDEST, Math.max(NARROWEST, longest)) + 2;
}

/** Says how far the writing is, 0 to 1, and may let others go first. */
export type WritingStep = (share: number) => Promise<void>;

/** Rows between two steps. */
const SLICE = 1000;

async function tableSheet(
  { title, columns, rows }: ExportTable,
  step: () => Promise<void>
): Promise<Sheet<Blob>> {
  const heads = columns.map(({ heading }) => ({ value: heading, type: String, ...HEAD }));
  const data: Cell[][] = [heads];
  for (let at = 0; at < rows.length; at++) {
    if (at % SLICE === 0) await step();
    data.push(columns.map((column) => cellOf(column, rows[at]!)));
  }
  return {
    sheet: title,
    data,
    columns: columns.map((column) => ({ width: widthOf(column, rows) })),
    stickyRowsCount: 1,
    orientation: 'landscape'
  };
}

function aboutSheet(notes: FileNotes, language: Language): Sheet<Blob> {
  const lines = noteLines(notes, language);
  return {
    sheet: m.export_sheet_about({}, { locale: language }),
    data: lines.map(([label, text], line) => [
      lines[line - 1]?.[0] === label
        ? null
        : { value: label, type: String, fontWeight: 'bold', alignVertical: 'top' },
      { value: text, type: String, wrap: true, alignVertical: 'top' }
    ]),
    columns: [{ width: 24 }, { width: 100 }],
    orientation: 'landscape'
  };
}

/** The share of the work that is done when all cells are there, and remain to be written. */
const CELLS_SHARE = 0.3;

/** Tables as the sheets of one workbook, with a last sheet on what the file is. */
export async function writeXlsx(
  tables: readonly ExportTable[],
  notes: FileNotes,
  language: Language,
  step: WritingStep = () => Promise.resolve()
): Promise<Blob> {
  const total = tables.reduce((sum, { rows }) => sum + Math.ceil(rows.length / SLICE), 0);
  let done = 0;
  const sheets: Sheet<Blob>[] = [];
  for (const table of tables) {
    sheets.push(await tableSheet(table, () => step((CELLS_SHARE * done++) / total)));
  }
  await step(CELLS_SHARE);
  return write([...sheets, aboutSheet(notes, language)], FONT).toBlob();
}
