import type { FacetRow } from '../../analysis/facet-counter';

/** A value of a facet as it is shown. */
export interface FacetEntry {
  readonly value: string;
  readonly label: string;
  /** Under all filters but the facet's own. */
  readonly count: number;
  /** Without any filter. */
  readonly context: number;
  /** The count by municipality; empty where it is not told apart. */
  readonly byHome: readonly number[];
  readonly ties: number;
  readonly events: number;
}

/** Which count of a row a facet shows. */
export type FacetUnit = 'agreements' | 'events';

/** How a facet is read. */
export interface FacetReading {
  readonly unit: FacetUnit;
  readonly nameOf: (value: string) => string;
  readonly compareNames: (a: string, b: string) => number;
  /** By count, those with a tie before those without, then by name; else as the rows are. */
  readonly isRanked: boolean;
  readonly isStacked: boolean;
}

/**
 * The entries of a facet. A value that the dataset does not know at all is left out; one that only
 * the filters have emptied stays.
 * @param unfiltered the rows without any filter, in the same order.
 */
export function facetEntries(
  rows: readonly FacetRow[],
  unfiltered: readonly FacetRow[],
  { unit, nameOf, compareNames, isRanked, isStacked }: FacetReading
): FacetEntry[] {
  const entries = rows.flatMap((row, index) => {
    const whole = unfiltered[index];
    if (whole === undefined || whole.ties === 0) return [];
    return {
      value: row.value,
      label: nameOf(row.value),
      count: row[unit],
      context: whole[unit],
      byHome: isStacked ? row.byHome : [],
      ties: row.ties,
      events: row.events
    };
  });
  if (!isRanked) return entries;
  return entries.sort(
    (a, b) =>
      b.count - a.count || Number(b.ties > 0) - Number(a.ties > 0) || compareNames(a.label, b.label)
  );
}

/** The entries that are shown while a list is short: the first ones, and those that are chosen. */
export function shortList(
  entries: readonly FacetEntry[],
  chosen: readonly string[],
  most: number
): readonly FacetEntry[] {
  return entries.filter((entry, rank) => rank < most || chosen.includes(entry.value));
}
