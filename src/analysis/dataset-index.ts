import { NONE, type Dataset } from '../domain/dataset';
import { PLACE_KINDS } from '../domain/kinds';

/**
 * What every count needs of a dataset, worked out once: for each partnership the ordinals of its
 * home, its partner's country and its partner's level.
 */
export interface DatasetIndex {
  readonly dataset: Dataset;
  /** Countries of partners (ISO 3166-1 alpha-2), in alphabetical order of their codes. */
  readonly countries: readonly string[];
  /** For each partnership: index into `dataset.homes`. */
  readonly homeOf: Uint8Array;
  /** For each partnership: index into `countries`. */
  readonly countryOf: Uint16Array;
  /** For each partnership: index into PLACE_KINDS of its partner. */
  readonly levelOf: Uint8Array;
  /** For each partnership: the rows of its agreements. */
  readonly agreementsOf: readonly (readonly number[])[];
  /** For each partnership: the rows of its events. */
  readonly eventsOf: readonly (readonly number[])[];
  readonly placeById: ReadonlyMap<string, number>;
  readonly partnershipById: ReadonlyMap<string, number>;
  readonly agreementById: ReadonlyMap<string, number>;
  readonly eventById: ReadonlyMap<string, number>;
}

function rowsById(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, row) => [id, row]));
}

function groupRows(owner: Uint32Array, groups: number): number[][] {
  const rows: number[][] = Array.from({ length: groups }, () => []);
  owner.forEach((group, row) => rows[group]?.push(row));
  return rows;
}

/** Builds the index of a dataset: one pass over each table. */
export function indexDataset(dataset: Dataset): DatasetIndex {
  const { places, partnerships, agreements, events, homes } = dataset;
  const partners = Array.from(partnerships.partner, (row) => places[row]);
  const countries = [...new Set(partners.map((partner) => partner?.country ?? ''))].sort();
  const countryIndex = new Map(countries.map((code, index) => [code, index]));
  const homeIndex = new Map(homes.map((place, index) => [place, index]));
  return {
    dataset,
    countries,
    homeOf: Uint8Array.from(partnerships.home, (place) => homeIndex.get(place) ?? 0),
    countryOf: Uint16Array.from(partners, (place) => countryIndex.get(place?.country ?? '') ?? 0),
    levelOf: Uint8Array.from(partners, (place) => PLACE_KINDS.indexOf(place?.kind ?? 'city')),
    agreementsOf: groupRows(agreements.partnership, partnerships.length),
    eventsOf: groupRows(events.partnership, partnerships.length),
    placeById: rowsById(places.map((place) => place.id)),
    partnershipById: rowsById(partnerships.id),
    agreementById: rowsById(agreements.id),
    eventById: rowsById(events.id)
  };
}

/** The row of an id, or NONE. */
export function rowOf(rows: ReadonlyMap<string, number>, id: string): number {
  return rows.get(id) ?? NONE;
}
