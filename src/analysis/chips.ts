import { placeName, type Dataset } from '../domain/dataset';
import type { Filters, ListFilter } from '../domain/filters';
import type { Language } from '../domain/kinds';
import { countryName } from '../text/format';
import { agreementKindName, eventKindName, levelName } from '../text/labels';
import { m } from '../text/paraglide/messages';
import { answer } from './answer';
import { rowOf, type DatasetIndex } from './dataset-index';
import { spanLabel } from './span-label';

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

function singleGroup(
  filter: 'span' | 'query',
  label: string,
  without: Partial<Filters>
): ChipGroup {
  const chip = { key: filter, label, without };
  return { filter, chips: [chip], together: chip };
}

/** The active filters in words, in the order in which they are read. */
export function chipGroups(filters: Filters, index: DatasetIndex, language: Language): ChipGroup[] {
  const names = namesIn(index.dataset, index, language);
  const { span, query } = filters;
  return [
    span && singleGroup('span', spanLabel(span, language), { span: null }),
    listGroup('homes', filters.homes, names.homes, language),
    listGroup('levels', filters.levels, names.levels, language),
    listGroup('countries', filters.countries, names.countries, language),
    listGroup('kinds', filters.kinds, names.kinds, language),
    listGroup('eventKinds', filters.eventKinds, names.eventKinds, language),
    query === ''
      ? null
      : singleGroup('query', m.chip_query({ query }, { locale: language }), { query: '' })
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
