import { answer, type Answer } from '../answer';
import { columnBins, type ColumnBins } from './bins';
import { columnFilters, homeOrdinal } from './choices';
import { columnFigures, type ColumnFigures } from './figures';
import type { DatasetIndex } from '../dataset-index';
import type { TimelineTables } from '../timeline/rows';
import { placeName } from '../../domain/dataset';
import type { Filters } from '../../domain/filters';
import type { Language } from '../../domain/kinds';
import type { Compared } from '../../domain/view';
import { countryName } from '../../text/format';
import { m } from '../../text/paraglide/messages';

/** One of the things that stand side by side. */
export interface Column {
  readonly id: string;
  readonly name: string;
  /** Ordinal of the municipality whose colour its bars and marks have; NONE for the neutral one. */
  readonly home: number;
  readonly answer: Answer;
  readonly figures: ColumnFigures;
  readonly bins: ColumnBins;
}

/** What a municipality, country or decade is called. */
export function comparedName(
  index: DatasetIndex,
  by: Compared['by'],
  id: string,
  language: Language
): string {
  if (by === 'country') return countryName(id, language);
  if (by === 'decade') return m.compare_decade({ year: id }, { locale: language });
  const place = index.dataset.places[index.placeById.get(id) ?? -1];
  return place ? placeName(place, language) : id;
}

/** Answers each column under the filters. */
export function makeColumns(
  index: DatasetIndex,
  tables: TimelineTables,
  { by, ids }: Compared,
  filters: Filters,
  matchesQuery: Uint8Array | null,
  language: Language
): Column[] {
  const asked = by === 'home' ? [] : filters.homes.map((id) => homeOrdinal(index, 'home', id));
  return ids.map((id) => {
    const found = answer(index, columnFilters(filters, by, id), matchesQuery);
    const home = homeOrdinal(index, by, id);
    const homes = by === 'home' ? [home] : asked;
    return {
      id,
      name: comparedName(index, by, id, language),
      home,
      answer: found,
      figures: columnFigures(index, found, tables.agreements),
      bins: columnBins(index, by, id, found, homes, tables)
    };
  });
}
