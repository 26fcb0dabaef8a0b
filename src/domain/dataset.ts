import type { AttestedTable, Language, NetworkRole, PlaceKind } from './kinds';
import type { LngLat } from './lng-lat';

/**
 * A compiled dataset in memory. The long tables are columns: one array a column, one index a row,
 * so that counting 26,000 rows touches a few typed arrays and no objects. The short tables are rows.
 * A reference to another row is its index; `NONE` where there is none.
 */
export const NONE = -1;
/** `from` and `to` of a record without a date. */
export const UNDATED = -0x8000_0000;

/** One text in the three languages of the interface; an empty string where the data has none. */
export type Trilingual = Readonly<Record<Language, string>>;

export interface Source {
  readonly id: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly publisher: string;
  /** EDTF: the time that the source describes. */
  readonly asOf: string;
  readonly note: string;
}

export interface Place {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: Trilingual;
  readonly localName: string;
  /** Historic names, names in other languages and the spellings of the sources, for search. */
  readonly otherNames: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Index into `places`, or NONE. */
  readonly parent: number;
  readonly position: LngLat;
  readonly positionNote: string;
  readonly geonamesId: string;
}

export interface TextColumns {
  readonly en: readonly string[];
  readonly ru: readonly string[];
  readonly lt: readonly string[];
}

export interface PartnershipColumns {
  readonly length: number;
  readonly id: readonly string[];
  /** Index into `places`. */
  readonly home: Uint32Array;
  /** Index into `places`. */
  readonly partner: Uint32Array;
  readonly note: readonly string[];
}

export interface AgreementColumns {
  readonly length: number;
  readonly id: readonly string[];
  /** Index into `partnerships`. */
  readonly partnership: Uint32Array;
  /** Index into AGREEMENT_KINDS. */
  readonly kind: Uint8Array;
  /** First day on which it may have been signed; UNDATED without a date. */
  readonly from: Int32Array;
  /** Last such day, included; UNDATED without a date. */
  readonly to: Int32Array;
  /** The EDTF text, empty without a date. */
  readonly date: readonly string[];
  /** EDTF, empty where no source states an end. */
  readonly until: readonly string[];
  /** 1 where the source calls it the first. */
  readonly isFirst: Uint8Array;
  readonly title: TextColumns;
  /** The agreement that it renews: index into `agreements`, or NONE. */
  readonly follows: Int32Array;
  /** The district or body that signed for the home: index into `places`, or NONE. */
  readonly signedBy: Int32Array;
  readonly note: readonly string[];
}

export interface EventColumns {
  readonly length: number;
  readonly id: readonly string[];
  /** Index into `partnerships`. */
  readonly partnership: Uint32Array;
  /** Index into EVENT_KINDS. */
  readonly kind: Uint8Array;
  /** First day of the start; UNDATED without a date. */
  readonly from: Int32Array;
  /** Last day of the end (of the start where no end is stated); UNDATED without a date. */
  readonly to: Int32Array;
  readonly start: readonly string[];
  readonly end: readonly string[];
  readonly dateNote: readonly string[];
  /** 1 where it took place online. */
  readonly online: Uint8Array;
  readonly title: TextColumns;
  /** Bit i stands for TOPICS[i]. */
  readonly topics: Uint16Array;
  /** The larger event: index into `events`, or NONE. */
  readonly partOf: Int32Array;
  /** Places named besides the partner: indices into `places`. */
  readonly alsoAbout: readonly (readonly number[])[];
  readonly note: readonly string[];
}

export interface Participant {
  /** Index into `places`. */
  readonly place: number;
  readonly organisation: string;
}

export interface Project {
  readonly id: string;
  readonly title: Trilingual;
  readonly programme: string;
  readonly start: string;
  readonly end: string;
  readonly note: string;
  readonly participants: readonly Participant[];
}

export interface Membership {
  /** Index into `networks`. */
  readonly network: number;
  /** Index into `places`. */
  readonly place: number;
  readonly role: NetworkRole;
}

export interface Network {
  readonly id: string;
  readonly name: { readonly en: string; readonly ru: string };
}

export interface Award {
  readonly id: string;
  /** Index into `places`. */
  readonly place: number;
  readonly name: { readonly en: string; readonly ru: string };
  readonly givenBy: string;
  readonly year: string;
}

/** A further name of a place as the package lists it; `otherNames` gathers them for search. */
export interface PlaceName {
  /** Index into `places`. */
  readonly place: number;
  readonly name: string;
  /** BCP 47, or empty. */
  readonly language: string;
  readonly note: string;
}

/** What one source says of one record. */
export interface Attestation {
  readonly table: AttestedTable;
  /** Row index in that table (memberships: in `memberships`). */
  readonly record: number;
  /** Index into `sources`. */
  readonly source: number;
  /** First line in the source, counted from 1. */
  readonly line: number;
  readonly statedName: string;
  readonly statedKind: string;
  readonly statedDate: string;
  readonly statedTitle: string;
  readonly note: string;
}

export interface Dataset {
  /** SHA-256 of the compiled bytes, hexadecimal. */
  readonly hash: string;
  /** Version and title from datapackage.json. */
  readonly version: string;
  readonly title: string;
  /**
   * The rest of datapackage.json without its tables, as JSON: who made the data, when, on what
   * terms. Absent where nobody said.
   */
  readonly descriptor?: string;
  readonly sources: readonly Source[];
  readonly places: readonly Place[];
  /** Further names of places; absent in datasets that were compiled without them. */
  readonly placeNames?: readonly PlaceName[];
  /** The municipalities: indices into `places`, in their fixed order (which gives them their colour). */
  readonly homes: readonly number[];
  readonly partnerships: PartnershipColumns;
  readonly agreements: AgreementColumns;
  readonly events: EventColumns;
  readonly projects: readonly Project[];
  readonly networks: readonly Network[];
  readonly memberships: readonly Membership[];
  readonly awards: readonly Award[];
  readonly attestations: readonly Attestation[];
}

/** The name of a place in a language: Lithuanian falls back to the local name, then to English. */
export function placeName(place: Pick<Place, 'name' | 'localName'>, language: Language): string {
  return place.name[language] || place.name.en || place.localName;
}

/** A text of a column in a language; Lithuanian falls back to English. */
export function textAt(columns: TextColumns, row: number, language: Language): string {
  return columns[language][row] || columns.en[row] || '';
}
