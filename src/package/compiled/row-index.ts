import { NONE } from '../../domain/dataset';
import type { Tables } from '../schema';

/** Finds the row that a cell names. */
export type Find = (id: string) => number;
export type RowIndex = Readonly<
  Record<'sources' | 'places' | 'partnerships' | 'agreements' | 'events', Find>
> &
  Readonly<Record<'projects' | 'networks', Find>>;

/** Finders of the rows of a package by their keys. */
export function indexRows(tables: Tables): RowIndex {
  return {
    sources: finder(tables.sources.map((row) => row.source_id)),
    places: finder(tables.places.map((row) => row.place_id)),
    partnerships: finder(tables.partnerships.map((row) => row.partnership_id)),
    agreements: finder(tables.agreements.map((row) => row.agreement_id)),
    events: finder(tables.events.map((row) => row.event_id)),
    projects: finder(tables.projects.map((row) => row.project_id)),
    networks: finder(tables.networks.map((row) => row.network_id))
  };
}

/**
 * A finder of ids in their order.
 * @throws RangeError from the finder where no row has the id.
 */
export function finder(ids: readonly string[]): Find {
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  return (id) => {
    const row = rowOf.get(id);
    if (row === undefined) throw new RangeError(`no row is named "${id}"`);
    return row;
  };
}

/** A finder that takes an empty cell for no row. */
export function orNone(find: Find): Find {
  return (id) => (id === '' ? NONE : find(id));
}

/**
 * The code of a value of a closed vocabulary.
 * @throws RangeError where it is none of them.
 */
export function codeOf(values: readonly string[], value: string): number {
  const code = values.indexOf(value);
  if (code < 0) throw new RangeError(`"${value}" is not one of ${values.join(', ')}`);
  return code;
}
