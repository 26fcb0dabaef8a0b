import { NONE } from '../../domain/dataset';
import type { MatrixRow } from '../matrix';

/** A line of the matrix of a slide: the name of a municipality, or a country. */
export type MatrixLine =
  | { readonly type: 'home'; readonly home: number }
  | { readonly type: 'country'; readonly row: MatrixRow };

type Group = readonly [first: MatrixRow, ...others: MatrixRow[]];

/** Rows by municipality, in their order. */
function groupsOf(rows: readonly MatrixRow[]): Group[] {
  const groups: [MatrixRow, ...MatrixRow[]][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (group?.[0].home === row.home) group.push(row);
    else groups.push([row]);
  }
  return groups;
}

/**
 * How many rows of each group are shown: one of each, then in turn one more of those that count
 * something, then of all.
 */
function shares(groups: readonly Group[], room: number): number[] {
  const shown = groups.map(() => 0);
  let left = room;
  const deal = (wants: (group: Group, next: number) => boolean): void => {
    for (let given = true; given && left > 0;) {
      given = false;
      groups.forEach((group, at) => {
        const next = shown[at]!;
        if (left === 0 || next >= group.length || !wants(group, next)) return;
        shown[at] = next + 1;
        left -= 1;
        given = true;
      });
    }
  };
  deal((_, next) => next === 0);
  deal((group, next) => group[next]!.total > 0);
  deal(() => true);
  return shown;
}

/**
 * The rows of a matrix, in their order, as lines; what so many lines do not hold is left out of each
 * municipality alike, so that none is missing for the length of another.
 * @param room lines; all rows with their heads where that is enough.
 */
export function matrixLines(rows: readonly MatrixRow[], room: number): MatrixLine[] {
  const groups = groupsOf(rows);
  const heads = groups.filter(([{ home }]) => home !== NONE).length;
  const shown = shares(groups, Math.max(0, room - heads));
  return groups.flatMap((group, at): MatrixLine[] => {
    const [{ home }] = group;
    const lines = group.slice(0, shown[at]).map((row) => ({ type: 'country' as const, row }));
    if (lines.length === 0 || home === NONE) return lines;
    return [{ type: 'home', home }, ...lines];
  });
}
