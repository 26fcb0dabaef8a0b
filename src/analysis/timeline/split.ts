import { AGREEMENT_KINDS, EVENT_KINDS } from '../../domain/kinds';
import type { TimelineSplit } from '../../domain/view';
import type { DatasetIndex } from '../dataset-index';
import { worldPartOf } from '../findings/world-parts';
import type { FilledPlaces, Placement } from './bins';
import type { DatedRows } from './rows';

/** More rows than this are too low to be compared: the rest share the last. */
export const MOST_GROUPS = 7;
/** The group of all that have no row of their own. */
export const OTHERS = 'others';
/** The part of the world of a code that no list has. */
export const NO_PART = 'unknown';

/** How the records of a table are split into groups, whatever the filters. */
export interface SplitGroups {
  /** Of each group: the id of a municipality, a kind, a part of the world; OTHERS. */
  readonly ids: readonly string[];
  /** For each row its group. */
  readonly groupOf: Uint8Array;
}

function valueOfRow(
  { dataset, homeOf, countryOf, countries }: DatasetIndex,
  table: 'agreements' | 'events',
  split: Exclude<TimelineSplit, 'none'>
): (row: number) => string {
  const { kind, partnership } = dataset[table];
  if (split === 'home') {
    return (row) => dataset.places[dataset.homes[homeOf[partnership[row]!]!]!]!.id;
  }
  if (split === 'region') {
    const parts = countries.map((country) => worldPartOf(country) ?? NO_PART);
    return (row) => parts[countryOf[partnership[row]!]!]!;
  }
  const kinds: readonly string[] = table === 'agreements' ? AGREEMENT_KINDS : EVENT_KINDS;
  return (row) => kinds[kind[row]!]!;
}

/**
 * Splits the drawn records of a table: municipalities in their order, all else the most frequent
 * first, counted without any filter so that rows keep their places.
 */
export function splitGroups(
  index: DatasetIndex,
  table: 'agreements' | 'events',
  rows: DatedRows,
  split: Exclude<TimelineSplit, 'none'>
): SplitGroups {
  const { dataset } = index;
  const valueOf = valueOfRow(index, table, split);
  const counts = new Map<string, number>(
    split === 'home' ? dataset.homes.map((place) => [dataset.places[place]!.id, 0]) : []
  );
  for (let row = 0; row < rows.length; row++) {
    if (rows.isDrawn[row] === 0) continue;
    const value = valueOf(row);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = [...counts.keys()];
  if (split !== 'home') values.sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
  const ids = values.length > MOST_GROUPS ? [...values.slice(0, MOST_GROUPS - 1), OTHERS] : values;
  const place = new Map(ids.map((id, group) => [id, group]));
  const groupOf = new Uint8Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    groupOf[row] = place.get(valueOf(row)) ?? ids.length - 1;
  }
  return { ids, groupOf };
}

/** Rows by group, place and municipality. */
export interface SplitCounts {
  /** Rows of group `g`, place `p` and municipality `h` at `(g * places + p) * homes + h`. */
  readonly counts: Uint32Array;
  readonly places: number;
  readonly homes: number;
}

/**
 * Counts rows by group: one pass.
 * @param keeps for each row 1 where it counts; without it all do.
 */
export function countSplit(
  { placeOf, places, rows }: Placement,
  { rows: filled, homes }: FilledPlaces,
  { ids, groupOf }: SplitGroups,
  keeps?: Uint8Array
): SplitCounts {
  const counts = new Uint32Array(ids.length * places * homes);
  for (const row of filled) {
    if (keeps && keeps[row] !== 1) continue;
    counts[(groupOf[row]! * places + placeOf[row]!) * homes + rows.home[row]!]! += 1;
  }
  return { counts, places, homes };
}

/** The counts of one group and place by municipality. */
export function splitAt({ counts, places, homes }: SplitCounts, group: number, place: number) {
  const start = (group * places + place) * homes;
  return counts.subarray(start, start + homes);
}

/** How many rows a group has at a place. */
export function splitCountAt(split: SplitCounts, group: number, place: number): number {
  let sum = 0;
  for (const count of splitAt(split, group, place)) sum += count;
  return sum;
}

/** How many rows a group has in all its places, also beside the axis. */
export function splitTotal({ counts, places, homes }: SplitCounts, group: number): number {
  let sum = 0;
  for (const count of counts.subarray(group * places * homes, (group + 1) * places * homes)) {
    sum += count;
  }
  return sum;
}
