import type { DayNumber } from './date-span';
import type { AgreementKind, EventKind, PlaceKind } from './kinds';

/** Whole days, both ends included. */
export interface DaySpan {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/**
 * What the reader asks to see. An empty list asks for everything. Lists are sorted and without
 * doubles, so that two equal questions are equal as values and as addresses.
 */
export interface Filters {
  /** Place ids of municipalities. */
  readonly homes: readonly string[];
  /** ISO 3166-1 alpha-2 codes of partners' countries. */
  readonly countries: readonly string[];
  readonly kinds: readonly AgreementKind[];
  readonly eventKinds: readonly EventKind[];
  readonly levels: readonly PlaceKind[];
  readonly span: DaySpan | null;
  readonly query: string;
}

export const NO_FILTERS: Filters = {
  homes: [],
  countries: [],
  kinds: [],
  eventKinds: [],
  levels: [],
  span: null,
  query: ''
};

/** The filters that are lists of values. */
export type ListFilter = 'homes' | 'countries' | 'kinds' | 'eventKinds' | 'levels';

/** Whether nothing is filtered. */
export function isUnfiltered(filters: Filters): boolean {
  return (
    filters.span === null &&
    filters.query === '' &&
    [filters.homes, filters.countries, filters.kinds, filters.eventKinds, filters.levels].every(
      (list) => list.length === 0
    )
  );
}
