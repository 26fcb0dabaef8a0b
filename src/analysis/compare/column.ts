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
  /** CSS colour of its bars and marks. */
  readonly color: string;
  readonly answer: Answer;
  readonly figures: ColumnFigures;
  readonly bins: ColumnBins;
}

/** How many municipalities have a colour of their own; the others are neutral. */
const COLOURED_HOMES = 3;

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

function columnColor(index: DatasetIndex, by: Compared['by'], id: string): string {
  const home = homeOrdinal(index, by, id);
  return home >= 0 && home < COLOURED_HOMES ? `var(--home-${home})` : 'var(--neutral)';
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
    const homes = by === 'home' ? [homeOrdinal(index, by, id)] : asked;
    return {
      id,
      name: comparedName(index, by, id, language),
      color: columnColor(index, by, id),
      answer: found,
      figures: columnFigures(index, found, tables.agreements),
      bins: columnBins(index, by, id, found, homes, tables)
    };
  });
}
