import type { LooseRow, Tables } from '../schema';
import { cellOf, type TableName } from '../schema';
import { cellFault, type Fault } from './fault';

/** Faults of rows that renew, belong to, or are part of themselves by way of others. */
export function cycleFaults(tables: Tables): Fault[] {
  return [
    ...cyclesAlong('places', tables.places, 'place_id', 'parent_id'),
    ...cyclesAlong('agreements', tables.agreements, 'agreement_id', 'follows'),
    ...cyclesAlong('events', tables.events, 'event_id', 'part_of')
  ];
}

/** One fault for each cycle, at the first of its rows in the file. */
function cyclesAlong(
  table: TableName,
  rows: readonly LooseRow[],
  key: string,
  column: string
): Fault[] {
  const nextOf = new Map(rows.map((row) => [cellOf(row, key), cellOf(row, column)]));
  const done = new Set<string>();
  return rows.flatMap((row) => {
    const start = cellOf(row, key);
    const path: string[] = [];
    let id: string | undefined = start;
    while (id !== undefined && id !== '' && !done.has(id) && !path.includes(id)) {
      path.push(id);
      id = nextOf.get(id);
    }
    const cycleStart = id === undefined ? -1 : path.indexOf(id);
    for (const visited of path) done.add(visited);
    if (cycleStart < 0) return [];
    const cycle = [...path.slice(cycleStart), path[cycleStart] ?? ''];
    const first = rows.find((candidate) => cycle.includes(cellOf(candidate, key))) ?? row;
    const cure = 'an empty cell in the row that is the first of them';
    return [cellFault(table, first, column, 'cycle', cure, { path: cycle.join(' > ') })];
  });
}
