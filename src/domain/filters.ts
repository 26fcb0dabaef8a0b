import type { DayNumber } from './date-span';
import type { AgreementKind, EventKind, PlaceKind } from './kinds';

export const TIME_MEANINGS = ['signed', 'cumulative', 'inforce'] as const;
/**
 * What a span asks for: records dated in it; all that existed by its end; or the ties of which a
 * document is in force in it.
 */
export type TimeMeaning = (typeof TIME_MEANINGS)[number];

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
  /** More spans beside `span`, in the order of their days: a record may lie in any of them. */
  readonly moreSpans: readonly DaySpan[];
  readonly time: TimeMeaning;
  /** Whether records without a date, which lie in no span, are kept beside those that do. */
  readonly keepsUndated: boolean;
  readonly query: string;
}

export const NO_FILTERS: Filters = {
  homes: [],
  countries: [],
  kinds: [],
  eventKinds: [],
  levels: [],
  span: null,
  moreSpans: [],
  time: 'signed',
  keepsUndated: false,
  query: ''
};

/** The filters that are lists of values. */
export type ListFilter = 'homes' | 'countries' | 'kinds' | 'eventKinds' | 'levels';

/** All the spans that are asked for; none asks for all of time. */
export function spansOf({ span, moreSpans }: Filters): readonly DaySpan[] {
  return span === null ? moreSpans : [span, ...moreSpans];
}

/** Whether nothing is filtered. Without a span neither its meaning nor what it would keep asks for anything. */
export function isUnfiltered(filters: Filters): boolean {
  return (
    filters.span === null &&
    filters.moreSpans.length === 0 &&
    filters.query === '' &&
    [filters.homes, filters.countries, filters.kinds, filters.eventKinds, filters.levels].every(
      (list) => list.length === 0
    )
  );
}
