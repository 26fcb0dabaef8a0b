import type { Filters } from '../domain/filters';

function tidyList<T extends string>(list: readonly T[]): readonly T[] {
  return [...new Set(list)].sort();
}

/** The same question with its lists sorted and without doubles. */
export function tidyFilters(filters: Filters): Filters {
  return {
    homes: tidyList(filters.homes),
    countries: tidyList(filters.countries),
    kinds: tidyList(filters.kinds),
    eventKinds: tidyList(filters.eventKinds),
    levels: tidyList(filters.levels),
    span: filters.span && { from: filters.span.from, to: filters.span.to },
    query: filters.query
  };
}

/** Whether two tidy questions ask the same. */
export function isSameFilters(a: Filters, b: Filters): boolean {
  return JSON.stringify(tidyFilters(a)) === JSON.stringify(tidyFilters(b));
}
