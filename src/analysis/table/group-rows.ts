import { UNDATED } from '../../domain/dataset';
import { calendarDay } from '../../domain/date-span';
import type { Language } from '../../domain/kinds';
import { compareTexts } from '../../text/format';
import type { DateCells, TextCells } from './cells';

/** To which group each row belongs, and how the groups are called, in their order. */
export interface Grouping {
  /** For each row: index into `labels`. */
  readonly groupOf: Uint32Array;
  readonly labels: readonly string[];
}

/** A group of which a row is shown. */
export interface Group {
  readonly label: string;
  readonly count: number;
  /** The line of its head. */
  readonly line: number;
}

/**
 * What a table shows line by line: a row where the entry is its number, the head of group `g` where
 * it is `-1 - g`.
 */
export interface Lines {
  readonly entries: Int32Array;
  readonly groups: readonly Group[];
}

/** Groups rows by the texts of a column: in a given order of the texts, else in the language's. */
export function groupByText(
  cells: TextCells,
  language: Language,
  order: readonly string[] | null,
  nothing: string
): Grouping {
  const compare = compareTexts(language);
  const rank = (word: string): number => {
    if (word === '') return Infinity;
    const at = order?.indexOf(word) ?? 0;
    return at < 0 ? Number.MAX_SAFE_INTEGER : at;
  };
  const codes = cells.words
    .map((_, code) => code)
    .sort((a, b) => {
      const [first, second] = [cells.words[a]!, cells.words[b]!];
      const [before, after] = [rank(first), rank(second)];
      return before === after ? compare(first, second) : before - after;
    });
  const place = new Uint32Array(codes.length);
  codes.forEach((code, at) => (place[code] = at));
  return {
    groupOf: Uint32Array.from(cells.code, (code) => place[code]!),
    labels: codes.map((code) => cells.words[code] || nothing)
  };
}

/** Groups rows by the decade of their first possible day, the undated last. */
export function groupByDecade(
  cells: DateCells,
  decadeName: (firstYear: number) => string,
  nothing: string
): Grouping {
  const decadeOf = Float64Array.from(cells.from, (day) =>
    day === UNDATED ? Infinity : Math.floor(calendarDay(day).year / 10) * 10
  );
  const decades = [...new Set(decadeOf)].sort((a, b) => (a === b ? 0 : a - b));
  const place = new Map(decades.map((decade, at) => [decade, at]));
  return {
    groupOf: Uint32Array.from(decadeOf, (decade) => place.get(decade) ?? 0),
    labels: decades.map((decade) => (decade === Infinity ? nothing : decadeName(decade)))
  };
}

/** Gathers sorted rows under the heads of their groups; within a group they keep their order. */
export function groupRows(rows: Uint32Array, grouping: Grouping | null): Lines {
  if (grouping === null) return { entries: Int32Array.from(rows), groups: [] };
  const counts = new Uint32Array(grouping.labels.length);
  for (const row of rows) counts[grouping.groupOf[row]!]! += 1;
  const groups: Group[] = [];
  const next = new Uint32Array(counts.length);
  let line = 0;
  counts.forEach((count, group) => {
    if (count === 0) return;
    groups.push({ label: grouping.labels[group]!, count, line });
    next[group] = line + 1;
    line += count + 1;
  });
  const entries = new Int32Array(line);
  groups.forEach((group, at) => (entries[group.line] = -1 - at));
  for (const row of rows) {
    const group = grouping.groupOf[row]!;
    entries[next[group]!] = row;
    next[group]! += 1;
  }
  return { entries, groups };
}

/** The group in which a line lies: index into `groups`, or -1 where there is none. */
export function groupAt({ groups }: Pick<Lines, 'groups'>, line: number): number {
  return groups.findLastIndex((group) => group.line <= line);
}

/** How many of the lines before a line are rows and not heads. */
export function rowsBefore(lines: Pick<Lines, 'groups'>, line: number): number {
  return line - 1 - groupAt(lines, line - 1);
}
