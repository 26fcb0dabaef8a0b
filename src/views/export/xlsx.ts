import type { Cell, Sheet } from 'write-excel-file/universal';
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

function tableSheet({ title, columns, rows }: ExportTable): Sheet<Blob> {
  const heads = columns.map(({ heading }) => ({ value: heading, type: String, ...HEAD }));
  return {
    sheet: title,
    data: [heads, ...Array.from(rows, (row) => columns.map((column) => cellOf(column, row)))],
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

/** Tables as the sheets of one workbook, with a last sheet on what the file is. */
export async function writeXlsx(
  tables: readonly ExportTable[],
  notes: FileNotes,
  language: Language
): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal');
  const sheets = [...tables.map(tableSheet), aboutSheet(notes, language)];
  return write(sheets, FONT).toBlob();
}
