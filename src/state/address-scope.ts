import type { DatasetIndex } from '../analysis/dataset-index';
import { UNDATED, type Dataset } from '../domain/dataset';
import type { DaySpan } from '../domain/filters';

/** What an address may name: the ids and codes of one dataset, and the days that it reaches over. */
export interface AddressScope {
  readonly homes: ReadonlySet<string>;
  /** Countries of partners. */
  readonly partnerCountries: ReadonlySet<string>;
  /** Countries of all places, the homes' among them. */
  readonly countries: ReadonlySet<string>;
  readonly places: ReadonlyMap<string, number>;
  readonly partnerships: ReadonlyMap<string, number>;
  readonly agreements: ReadonlyMap<string, number>;
  readonly events: ReadonlyMap<string, number>;
  /** From the first dated day to the last; null where nothing is dated. */
  readonly extent: DaySpan | null;
}

function extentOf({ agreements, events }: Dataset): DaySpan | null {
  let from = Infinity;
  let to = -Infinity;
  for (const table of [agreements, events]) {
    for (let row = 0; row < table.length; row++) {
      if (table.from[row] === UNDATED) continue;
      from = Math.min(from, table.from[row]!);
      to = Math.max(to, table.to[row]!);
    }
  }
  return from <= to ? { from, to } : null;
}

/** Gathers what addresses over a dataset may say. */
export function addressScope(index: DatasetIndex): AddressScope {
  const { dataset } = index;
  return {
    homes: new Set(dataset.homes.map((row) => dataset.places[row]!.id)),
    partnerCountries: new Set(index.countries),
    countries: new Set(dataset.places.map((place) => place.country)),
    places: index.placeById,
    partnerships: index.partnershipById,
    agreements: index.agreementById,
    events: index.eventById,
    extent: extentOf(dataset)
  };
}
