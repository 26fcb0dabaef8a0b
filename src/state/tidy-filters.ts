import type { DaySpan, Filters } from '../domain/filters';

function tidyList<T extends string>(list: readonly T[]): readonly T[] {
  return [...new Set(list)].sort();
}

function isSameSpan(a: DaySpan, b: DaySpan): boolean {
  return a.from === b.from && a.to === b.to;
}

/** Without doubles, in the order of their days. */
function tidySpans(span: DaySpan | null, more: readonly DaySpan[]): readonly DaySpan[] {
  return more
    .filter(
      (one, at) =>
        !(span && isSameSpan(one, span)) && more.findIndex((other) => isSameSpan(one, other)) === at
    )
    .map(({ from, to }) => ({ from, to }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The same question with its lists sorted and without doubles. */
export function tidyFilters(filters: Filters): Filters {
  // Of several spans without a first one, the first becomes it.
  const [next = null, ...rest] = filters.span
    ? [filters.span, ...filters.moreSpans]
    : tidySpans(null, filters.moreSpans);
  return {
    homes: tidyList(filters.homes),
    countries: tidyList(filters.countries),
    kinds: tidyList(filters.kinds),
    eventKinds: tidyList(filters.eventKinds),
    levels: tidyList(filters.levels),
    span: next && { from: next.from, to: next.to },
    moreSpans: tidySpans(next, rest),
    time: filters.time,
    // Without a span nothing is left out that could be kept.
    keepsUndated: next !== null && filters.keepsUndated,
    query: filters.query
  };
}

/** Whether two tidy questions ask the same. */
export function isSameFilters(a: Filters, b: Filters): boolean {
  return JSON.stringify(tidyFilters(a)) === JSON.stringify(tidyFilters(b));
}
