import { placeName, type Dataset } from '../domain/dataset';
import { spansOf, type DaySpan, type Filters, type ListFilter } from '../domain/filters';
import type { Language } from '../domain/kinds';
import { countryName } from '../text/format';
import { agreementKindName, eventKindName, levelName } from '../text/labels';
import { m } from '../text/paraglide/messages';
import { answer } from './answer';
import { rowOf, type DatasetIndex } from './dataset-index';
import { endLabel, spanLabel } from './span-label';

/** One value of a filter in words, and the change that takes it away. */
export interface Chip {
  /** Unique among the chips of a state. */
  readonly key: string;
  readonly label: string;
  readonly without: Partial<Filters>;
}

/** The values of one filter; as one chip where they do not all fit. */
export interface ChipGroup {
  readonly filter: keyof Filters;
  readonly chips: readonly Chip[];
  /** `5 countries`, with the change that takes away all five. */
  readonly together: Chip;
}

type Naming = {
  readonly [K in ListFilter]: (value: Filters[K][number]) => string;
};

function namesIn(dataset: Dataset, index: DatasetIndex, language: Language): Naming {
  const locale = { locale: language };
  return {
    homes: (id) => {
      const place = dataset.places[rowOf(index.placeById, id)];
      return place ? placeName(place, language) : id;
    },
    levels: (level) => levelName[level]({}, locale),
    countries: (code) => countryName(code, language),
    kinds: (kind) => agreementKindName[kind]({}, locale),
    eventKinds: (kind) =>
      kind === 'other' ? m.chip_event_other({}, locale) : eventKindName[kind]({}, locale)
  };
}

const togetherLabel = {
  homes: m.chip_homes,
  levels: m.chip_levels,
  countries: m.count_countries,
  kinds: m.chip_kinds,
  eventKinds: m.chip_event_kinds
} as const;

function listGroup<K extends ListFilter>(
  filter: K,
  values: Filters[K],
  nameOf: (value: Filters[K][number]) => string,
  language: Language
): ChipGroup | null {
  if (values.length === 0) return null;
  const list: readonly Filters[K][number][] = values;
  return {
    filter,
    chips: list.map((value) => ({
      key: `${filter}:${value}`,
      label: nameOf(value),
      without: { [filter]: list.filter((other) => other !== value) }
    })),
    together: {
      key: filter,
      label: togetherLabel[filter]({ count: list.length }, { locale: language }),
      without: { [filter]: [] }
    }
  };
}

function spanChipLabel(span: DaySpan, { time }: Filters, language: Language): string {
  const locale = { locale: language };
  if (time === 'cumulative') return m.chip_by({ date: endLabel(span, language) }, locale);
  const label = spanLabel(span, language);
  return time === 'inforce' ? m.chip_in_force({ span: label }, locale) : label;
}

/** One chip a span, the first to go leaving its place to the next; and one for what is kept beside. */
function spanGroup(filters: Filters, language: Language): ChipGroup | null {
  const spans = spansOf(filters);
  if (spans.length === 0) return null;
  const chips: Chip[] = spans.map((span, at) => {
    const [first = null, ...rest] = spans.filter((_, other) => other !== at);
    return {
      key: at === 0 ? 'span' : `span:${span.from}:${span.to}`,
      label: spanChipLabel(span, filters, language),
      without: { span: first, moreSpans: rest }
    };
  });
  if (filters.keepsUndated) {
    chips.push({
      key: 'undated',
      label: m.chip_undated({}, { locale: language }),
      without: { keepsUndated: false }
    });
  }
  const label = chips.map((chip) => chip.label).join(', ');
  return {
    filter: 'span',
    chips,
    together: { key: 'spans', label, without: { span: null, moreSpans: [] } }
  };
}

function queryGroup(query: string, language: Language): ChipGroup {
  const label = m.chip_query({ query }, { locale: language });
  const chip = { key: 'query', label, without: { query: '' } };
  return { filter: 'query', chips: [chip], together: chip };
}

/** The active filters in words, in the order in which they are read. */
export function chipGroups(filters: Filters, index: DatasetIndex, language: Language): ChipGroup[] {
  const names = namesIn(index.dataset, index, language);
  const { query } = filters;
  return [
    spanGroup(filters, language),
    listGroup('homes', filters.homes, names.homes, language),
    listGroup('levels', filters.levels, names.levels, language),
    listGroup('countries', filters.countries, names.countries, language),
    listGroup('kinds', filters.kinds, names.kinds, language),
    listGroup('eventKinds', filters.eventKinds, names.eventKinds, language),
    query === '' ? null : queryGroup(query, language)
  ].filter((group) => group !== null);
}

/**
 * The filter to take away where nothing matches: the last without which something does, else the
 * last of all.
 */
export function findRemedy(
  groups: readonly ChipGroup[],
  filters: Filters,
  index: DatasetIndex,
  matchesQuery: Uint8Array | null
): Chip | null {
  const remedies = groups.map(({ filter, chips, together }) => ({
    filter,
    chip: chips.length === 1 ? chips[0]! : together
  }));
  const helps = remedies.findLast(({ filter, chip }) => {
    const matches = filter === 'query' ? null : matchesQuery;
    return answer(index, { ...filters, ...chip.without }, matches).totals.ties > 0;
  });
  return (helps ?? remedies.at(-1))?.chip ?? null;
}
