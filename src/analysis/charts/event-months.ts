import { EVENT_KINDS, TOPICS } from '../../domain/kinds';
import type { Dataset } from '../../domain/dataset';
import type { DatedRows } from '../timeline/rows';

/** What the rows of the chart are. */
export const EVENT_ROWS = ['topic', 'kind'] as const;
export type EventRowKind = (typeof EVENT_ROWS)[number];

/** The row of events without a topic. */
export const NO_TOPIC = 'none';
/** The column after December: events of which only the year is known. */
export const NO_MONTH = 12;

export interface EventMonthRow {
  /** A topic, a kind, or NO_TOPIC. */
  readonly id: string;
  /** By month, and of no known month. */
  readonly months: Uint32Array;
  readonly total: number;
}

export interface EventMonths {
  readonly year: number;
  /** The most frequent first; those without events are left out. */
  readonly rows: readonly EventMonthRow[];
  /** Events by month, each counted once although it has several topics. */
  readonly months: Uint32Array;
  readonly total: number;
  /** The most in one cell. */
  readonly most: number;
}

/** The years in which events of a mask begin, each with how many. */
export function eventYears(rows: DatedRows, mask: Uint8Array): { year: number; events: number }[] {
  const counts = new Map<number, number>();
  for (let row = 0; row < rows.length; row++) {
    const year = yearOf(rows, row);
    if (mask[row] === 1 && year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].map(([year, events]) => ({ year, events })).sort((a, b) => a.year - b.year);
}

function yearOf({ firstMonth, lastMonth, isDrawn }: DatedRows, row: number): number | null {
  const first = Math.floor(firstMonth[row]! / 12);
  const isOneYear = first === Math.floor(lastMonth[row]! / 12) && first >= 0;
  return isDrawn[row] === 1 && isOneYear ? first : null;
}

function idsOf({ events }: Dataset, row: number, by: EventRowKind): string[] {
  if (by === 'kind') return [EVENT_KINDS[events.kind[row]!]!];
  const bits = events.topics[row]!;
  const topics = TOPICS.filter((_, bit) => (bits & (1 << bit)) !== 0);
  return topics.length > 0 ? topics : [NO_TOPIC];
}

/** Counts the events of a year by the month of their start and by topic or kind. */
export function eventMonths(
  dataset: Dataset,
  rows: DatedRows,
  mask: Uint8Array,
  year: number,
  by: EventRowKind
): EventMonths {
  const found = new Map<string, Uint32Array>();
  const months = new Uint32Array(13);
  for (let row = 0; row < rows.length; row++) {
    if (mask[row] !== 1 || yearOf(rows, row) !== year) continue;
    const isMonth = rows.firstMonth[row] === rows.lastMonth[row];
    const month = isMonth ? rows.firstMonth[row]! % 12 : NO_MONTH;
    months[month]! += 1;
    for (const id of idsOf(dataset, row, by)) {
      const counts = found.get(id) ?? new Uint32Array(13);
      counts[month]! += 1;
      found.set(id, counts);
    }
  }
  const sum = (counts: Uint32Array): number => counts.reduce((total, count) => total + count, 0);
  const listed = [...found]
    .map(([id, counts]) => ({ id, months: counts, total: sum(counts) }))
    .sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1));
  const most = Math.max(0, ...listed.flatMap((row) => [...row.months]));
  return { year, rows: listed, months, total: sum(months), most };
}
