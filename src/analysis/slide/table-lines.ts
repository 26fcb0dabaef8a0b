import type { Language } from '../../domain/kinds';
import type { TableName } from '../../domain/view';
import { formatEdtf, formatNumber } from '../../text/format';
import { m } from '../../text/paraglide/messages';
import { detailsOf } from '../details-index';
import { precisionOf } from '../details-records';
import { cellText, type Cells } from '../table/cells';
import { columnWord } from '../table/column-words';
import { groupRows, rowsBefore, type Lines } from '../table/group-rows';
import { rowKinds } from '../table/shown-rows';
import { tableCells, type TableCells } from '../table/table-cells';
import {
  groupOf,
  sortingOf,
  TABLE_PLANS,
  type ColumnName,
  type GroupName
} from '../table/table-columns';
import { columnsUnder, groupingOf, sortedRows, type ColumnOf } from '../table/table-model';
import { setLines } from './set-lines';
import { type ShownView } from './shown-view';
import type { MeasureText } from './slide-words';

/** A column of the table of a slide. */
export interface SlideColumn {
  readonly name: ColumnName;
  readonly head: string;
  readonly isNumber: boolean;
  readonly x: number;
  readonly width: number;
}

export interface SlideCell {
  readonly lines: readonly string[];
  /** How exactly the date of the cell is known; null where it holds none. */
  readonly precision: ReturnType<typeof precisionOf> | null;
}

/** A row, or the head of a group. */
export type SlideLine =
  | {
      readonly type: 'row';
      readonly row: number;
      /** Ordinal in `dataset.homes`; -1 where rows belong to none. */
      readonly home: number;
      readonly y: number;
      readonly height: number;
      readonly cells: readonly SlideCell[];
    }
  | {
      readonly type: 'group';
      readonly label: string;
      readonly count: number;
      readonly y: number;
      readonly height: number;
    };

/** The first rows of a table, as many as a box holds. */
export interface SlideTable {
  readonly columns: readonly SlideColumn[];
  readonly lines: readonly SlideLine[];
  /** Rows that have no room. */
  readonly rest: number;
  /** What all rows come to, in words. */
  readonly total: string;
}

export interface TableRoom {
  readonly width: number;
  /** Of heads and rows together. */
  readonly height: number;
  readonly sizePx: number;
  readonly linePx: number;
  readonly headPx: number;
  readonly measure: MeasureText;
}

/** Which columns a slide wants most; as many as fit are shown, in the order of the table. */
const WANTED: Readonly<Record<TableName, readonly ColumnName[]>> = {
  agreements: ['partner', 'date', 'kind', 'home', 'country', 'title'],
  events: ['partner', 'date', 'title', 'home', 'kind'],
  partnerships: ['partner', 'date', 'documents', 'home', 'events', 'country', 'level'],
  projects: ['title', 'date', 'programme', 'participants']
};
/** Texts that are broken into lines instead of widening their column beyond so much, px. */
const WIDEST: Partial<Record<ColumnName, number>> = {
  title: 460,
  participants: 420,
  programme: 280,
  note: 420,
  kind: 230,
  country: 220,
  // A span of dates is broken rather than that it takes the room of what happened.
  date: 224
};
const USUAL_WIDEST = 280;
/** Without it the rows say nothing: it takes what room is left, if that holds a word a line. */
const ESSENTIAL: Partial<Record<TableName, ColumnName>> = { events: 'title' };
const LEAST_TEXT = 240;
/** Of a date beside it, at first. */
const LEAST_DATE = 172;
const MOST_LINES = 3;
/** Of texts that say what a row is about. */
const MOST_TEXT_LINES = 4;
const LONG_TEXTS: ReadonlySet<ColumnName> = new Set(['title', 'participants', 'programme']);
const GAP = 32;
const MOST_GAP = 72;
/** Room of the mark before a date or a municipality, px. */
export const MARK_PX = 32;
/** Above and below the text of a row together, px. */
export const ROW_PADDING_PX = 16;
/** So many rows say how wide their columns are. */
const PROBED = 40;

function textOf(cells: Cells, name: ColumnName, row: number, language: Language): string {
  const text = cellText(cells, row);
  if (cells.type === 'number') return formatNumber(Number(text), language);
  if (cells.type === 'text') return text;
  if (text !== '') return formatEdtf(text, language);
  return name === 'date' ? m.no_date({}, { locale: language }) : '';
}

const hasMark = (name: ColumnName): boolean => name === 'date' || name === 'home';

/** Chooses and places the columns. */
function placeColumns(
  table: TableName,
  rows: ArrayLike<number>,
  columnOf: ColumnOf,
  needed: readonly ColumnName[],
  { width, sizePx, headPx, measure }: TableRoom,
  language: Language
): SlideColumn[] {
  /** What a column would take, and what it is given at first. */
  const widthsOf = (name: ColumnName): { readonly whole: number; readonly capped: number } => {
    const cells = columnOf(name);
    const texts = Array.from({ length: Math.min(PROBED, rows.length) }, (_, at) =>
      textOf(cells, name, rows[at]!, language)
    );
    const widest = texts.reduce((most, text) => Math.max(most, measure(text, sizePx, 600)), 0);
    const marked = widest + (hasMark(name) ? MARK_PX : 0);
    const head = Math.ceil(measure(columnWord(table, name, language), headPx, 600)) + 2;
    const whole = Math.max(Math.ceil(marked) + 2, head);
    const most =
      name === 'date' && table in ESSENTIAL ? LEAST_DATE : (WIDEST[name] ?? USUAL_WIDEST);
    return { whole, capped: Math.max(Math.min(most, whole), head) };
  };
  const { columns: plan } = TABLE_PLANS[table];
  const chosen = new Map<ColumnName, { own: number; readonly whole: number }>();
  let taken = 0;
  for (const name of new Set([plan[0]!, ...needed, ...WANTED[table]])) {
    const { whole, capped } = widthsOf(name);
    const isFirst = chosen.size === 0;
    const free = isFirst ? width : width - taken - GAP;
    const least = ESSENTIAL[table] === name ? LEAST_TEXT : capped;
    if (!isFirst && least > free) continue;
    // What only one word is said of in all rows need not be said in each.
    if (!needed.includes(name) && name === 'home' && isOneWord(columnOf(name), rows)) continue;
    const own = Math.min(capped, free);
    chosen.set(name, { own, whole });
    taken += own + (isFirst ? 0 : GAP);
  }
  taken += widenBroken([...chosen.values()], width - taken);
  const names = plan.filter((name) => chosen.has(name));
  const gap = Math.min(MOST_GAP, GAP + (width - taken) / Math.max(1, names.length - 1));
  let x = 0;
  return names.map((name) => {
    const column = {
      name,
      head: columnWord(table, name, language),
      isNumber: columnOf(name).type === 'number',
      x,
      width: chosen.get(name)!.own
    };
    x += column.width + gap;
    return column;
  });
}

/** Shares room that nobody has among the columns whose texts are broken. @returns what they took. */
function widenBroken(columns: { own: number; readonly whole: number }[], spare: number): number {
  let left = spare;
  const broken = columns.filter(({ own, whole }) => own < whole);
  broken.sort((a, b) => a.whole - a.own - (b.whole - b.own));
  broken.forEach((column, at) => {
    const more = Math.min(column.whole - column.own, left / (broken.length - at));
    column.own += more;
    left -= more;
  });
  return spare - left;
}

function isOneWord(cells: Cells, rows: ArrayLike<number>): boolean {
  if (cells.type !== 'text') return false;
  for (let at = 1; at < rows.length; at++) {
    if (cells.code[rows[at]!] !== cells.code[rows[0]!]) return false;
  }
  return true;
}

function totalWords(
  { index }: ShownView,
  cells: TableCells,
  rows: Uint32Array,
  language: Language
): string {
  const locale = { locale: language };
  const count = { count: rows.length };
  switch (cells.table) {
    case 'agreements': {
      const { documents, starts, listed } = rowKinds(index, rows);
      return [
        m.count_documents({ count: documents }, locale),
        starts > 0 ? m.count_starts({ count: starts }, locale) : '',
        listed > 0 ? m.table_listed({ count: listed }, locale) : ''
      ]
        .filter((part) => part !== '')
        .join(', ');
    }
    case 'events':
      return m.count_events(count, locale);
    case 'partnerships':
      return m.count_ties(count, locale);
    case 'projects':
      return m.slide_projects(count, locale);
  }
}

/** Sets the table of a view into a box: its first rows in its own order, none of them cut. */
export function tableLines(view: ShownView, language: Language, room: TableRoom): SlideTable {
  const { index, table, answer } = view;
  const details = detailsOf(index);
  const cells = tableCells(details, table.rows, language);
  const columnOf = columnsUnder(cells, details, answer);
  const sorting = sortingOf(table.rows, table.sort);
  const group: GroupName | null = groupOf(table.rows, table.group);
  const rows = sortedRows(cells, columnOf, details, answer, sorting, '', language);
  const lines: Lines = groupRows(rows, groupingOf(group, cells, details, language));
  const inOrder = lines.entries.filter((entry) => entry >= 0);
  const columns = placeColumns(table.rows, inOrder, columnOf, [sorting.column], room, language);

  const { linePx, headPx, sizePx, measure } = room;
  const headHeight = headPx + 2 * ROW_PADDING_PX;
  const set: SlideLine[] = [];
  let y = headHeight;
  let at = 0;
  for (; at < lines.entries.length; at++) {
    const entry = lines.entries[at]!;
    if (entry < 0) {
      const { label, count } = lines.groups[-1 - entry]!;
      const height = linePx + ROW_PADDING_PX + 8;
      // A head alone at the foot heads nothing.
      if (y + height + linePx + ROW_PADDING_PX > room.height) break;
      set.push({ type: 'group', label, count, y, height });
      y += height;
      continue;
    }
    const own = columns.map(({ name, width }): SlideCell => {
      const column = columnOf(name);
      const text = textOf(column, name, entry, language);
      const weight = name === columns[0]?.name ? 600 : 400;
      const inner = width - (hasMark(name) ? MARK_PX : 0);
      const most = LONG_TEXTS.has(name) ? MOST_TEXT_LINES : MOST_LINES;
      return {
        lines: setLines(text, inner, most, (part) => measure(part, sizePx, weight)),
        precision: column.type === 'date' ? precisionOf(cellText(column, entry)) : null
      };
    });
    const height = Math.max(1, ...own.map((cell) => cell.lines.length)) * linePx + ROW_PADDING_PX;
    if (y + height > room.height) break;
    const home = cells.tieOf === null ? -1 : index.homeOf[cells.tieOf[entry]!]!;
    set.push({ type: 'row', row: entry, home, y, height, cells: own });
    y += height;
  }
  return {
    columns,
    lines: set,
    rest: rows.length - rowsBefore(lines, at),
    total: totalWords(view, cells, rows, language)
  };
}
