import { parseEdtf } from '../domain/date-span';
import {
  AGREEMENT_KINDS,
  ATTESTED_TABLES,
  EVENT_KINDS,
  NETWORK_ROLES,
  PLACE_KINDS,
  TOPICS
} from '../domain/kinds';
import { recordIds } from './check/attested';
import { listItems } from './check/cells';
import type { PackageTitle } from './check/descriptor-faults';
import { POSITION_SCALE } from './compiled/container';
import { otherNames } from './other-names';
import type { Row, Tables } from './schema';
import { datedIdBase, eventDate, partnershipIdBase, relativeText } from './compiled/relative-text';
import { codeOf, finder, indexRows, orNone, type RowIndex } from './compiled/row-index';
import { writeContainer, type PlainColumn, type PlainTable } from './compiled/write-container';

/**
 * Columns in the order in which they are stored: like beside like, since compression looks back
 * only 32 KB. Others follow in the order of the tables.
 */
const LIKE_COLUMNS: readonly string[] = [
  'id',
  'date',
  'start',
  'end',
  'statedDate',
  'lt',
  'local',
  'ru',
  'statedTitle',
  'statedName',
  'name',
  'en',
  'positionNote',
  'note'
];

/**
 * Compiles a sound package into bytes that `decodeDataset` reads. Rows keep their order; a
 * reference becomes the index of its row. The same package gives the same bytes.
 * @throws RangeError where the tables have faults that a check would have found.
 */
export function compileDataset(
  tables: Tables,
  { title, version, descriptor }: PackageTitle
): Uint8Array {
  const index = indexRows(tables);
  const plain = {
    ...placeTables(tables, index),
    ...tieTables(tables, index),
    ...otherTables(tables, index),
    descriptor: tableOf(descriptor === undefined ? [] : [descriptor], { json: (json) => json })
  };
  return writeContainer(title, version, plain, LIKE_COLUMNS);
}

/** Columns from rows: one function for each. */
function tableOf<R>(
  rows: readonly R[],
  columns: Readonly<Record<string, (row: R) => string | number>>
): PlainTable {
  const entries = Object.entries(columns).map(
    ([name, cellOf]) => [name, rows.map(cellOf) as PlainColumn] as const
  );
  return { length: rows.length, columns: Object.fromEntries(entries) };
}

function placeTables(tables: Tables, index: RowIndex): Record<string, PlainTable> {
  return {
    sources: tableOf(tables.sources, {
      id: (row) => row.source_id,
      title: (row) => row.title,
      language: (row) => row.language,
      publisher: (row) => row.publisher,
      asOf: (row) => row.as_of,
      note: (row) => row.note
    }),
    places: tableOf(tables.places, {
      id: (row) => row.place_id,
      kind: (row) => codeOf(PLACE_KINDS, row.kind),
      en: (row) => row.name_en,
      ru: (row) => row.name_ru,
      lt: (row) => row.name_lt,
      local: (row) => row.name_local,
      country: (row) => row.country,
      parent: (row) => orNone(index.places)(row.parent_id),
      lon: (row) => scaled(row.lon),
      lat: (row) => scaled(row.lat),
      positionNote: (row) => row.position_note,
      geonamesId: (row) => row.geonames_id
    }),
    otherNames: tableOf(otherNames(tables), {
      place: ({ placeId }) => index.places(placeId),
      name: ({ name }) => name
    }),
    placeNames: tableOf(tables.place_names, {
      place: (row) => index.places(row.place_id),
      name: (row) => row.name,
      language: (row) => row.language,
      note: (row) => row.note
    })
  };
}

function scaled(degrees: string): number {
  return Math.round(Number(degrees) * POSITION_SCALE);
}

function tieTables(tables: Tables, index: RowIndex): Record<string, PlainTable> {
  return {
    partnerships: tableOf(tables.partnerships, {
      id: (row) => relativeText(partnershipIdBase(row.home_id, row.partner_id), row.partnership_id),
      home: (row) => index.places(row.home_id),
      partner: (row) => index.places(row.partner_id),
      note: (row) => row.note
    }),
    agreements: tableOf(tables.agreements, {
      id: (row) => relativeText(datedIdBase(row.partnership_id, row.date), row.agreement_id),
      partnership: (row) => index.partnerships(row.partnership_id),
      kind: (row) => codeOf(AGREEMENT_KINDS, row.kind),
      date: (row) => row.date,
      from: (row) => firstDay(row.date),
      days: (row) => daysBetween(row.date, row.date),
      until: (row) => row.until,
      isFirst: (row) => Number(row.is_first === 'true'),
      en: (row) => row.title_en,
      ru: (row) => row.title_ru,
      lt: (row) => row.title_lt,
      follows: (row) => orNone(index.agreements)(row.follows),
      signedBy: (row) => orNone(index.places)(row.signed_by),
      note: (row) => row.note
    }),
    events: tableOf(tables.events, {
      id: (row) => relativeText(datedIdBase(row.partnership_id, row.start), row.event_id),
      partnership: (row) => index.partnerships(row.partnership_id),
      kind: (row) => codeOf(EVENT_KINDS, row.kind),
      start: (row) => row.start,
      end: (row) => row.end,
      from: (row) => firstDay(row.start),
      days: (row) => daysBetween(row.start, row.end || row.start),
      dateNote: (row) => row.date_note,
      online: (row) => Number(row.online === 'true'),
      en: (row) => row.title_en,
      ru: (row) => row.title_ru,
      lt: (row) => row.title_lt,
      topics: (row) => topicBits(row.topics),
      partOf: (row) => orNone(index.events)(row.part_of),
      note: (row) => row.note
    }),
    alsoAbout: tableOf(tables.events.flatMap(alsoAbout), {
      event: ({ event }) => event,
      place: ({ placeId }) => index.places(placeId)
    })
  };
}

/** The first day of a date; 0 without one (the decoder goes by the empty text). */
function firstDay(date: string): number {
  return parseEdtf(date)?.from ?? 0;
}

/** Days from the first day of one date to the last day of another, which takes less room than the day. */
function daysBetween(start: string, end: string): number {
  return (parseEdtf(end)?.to ?? 0) - firstDay(start);
}

function topicBits(cell: string): number {
  return listItems(cell).reduce((bits, topic) => bits | (1 << codeOf(TOPICS, topic)), 0);
}

function alsoAbout(row: Row<'events'>, event: number): { event: number; placeId: string }[] {
  return listItems(row.also_about).map((placeId) => ({ event, placeId }));
}

function otherTables(tables: Tables, index: RowIndex): Record<string, PlainTable> {
  const ids = recordIds(tables);
  const records = ATTESTED_TABLES.map((table) => finder(ids[table]));
  const dateOf = recordDates(tables);
  return {
    projects: tableOf(tables.projects, {
      id: (row) => row.project_id,
      en: (row) => row.title_en,
      ru: (row) => row.title_ru,
      lt: (row) => row.title_lt,
      programme: (row) => row.programme,
      start: (row) => row.start,
      end: (row) => row.end,
      note: (row) => row.note
    }),
    participants: tableOf(tables.project_participants, {
      project: (row) => index.projects(row.project_id),
      place: (row) => index.places(row.place_id),
      organisation: (row) => row.organisation
    }),
    networks: tableOf(tables.networks, {
      id: (row) => row.network_id,
      en: (row) => row.name_en,
      ru: (row) => row.name_ru
    }),
    memberships: tableOf(tables.network_members, {
      network: (row) => index.networks(row.network_id),
      place: (row) => index.places(row.place_id),
      role: (row) => codeOf(NETWORK_ROLES, row.role)
    }),
    awards: tableOf(tables.awards, {
      id: (row) => row.award_id,
      place: (row) => index.places(row.place_id),
      en: (row) => row.name_en,
      ru: (row) => row.name_ru,
      givenBy: (row) => row.given_by,
      year: (row) => row.year
    }),
    attestations: tableOf(tables.attestations, {
      table: (row) => codeOf(ATTESTED_TABLES, row.record_table),
      record: (row) =>
        (records[codeOf(ATTESTED_TABLES, row.record_table)] ?? finder([]))(row.record_id),
      source: (row) => index.sources(row.source_id),
      line: (row) => Number(row.line),
      statedName: (row) => row.stated_name,
      statedKind: (row) => row.stated_kind,
      statedDate: (row) => relativeText(dateOf(row), row.stated_date),
      statedTitle: (row) => row.stated_title,
      note: (row) => row.note
    })
  };
}

/** Finds the date of the record that an attestation is of; empty for tables without dates. */
function recordDates(tables: Tables): (attestation: Row<'attestations'>) => string {
  const dates = new Map<string, string>([
    ...tables.agreements.map((row) => [`agreements ${row.agreement_id}`, row.date] as const),
    ...tables.events.map(
      (row) => [`events ${row.event_id}`, eventDate(row.start, row.end)] as const
    ),
    ...tables.awards.map((row) => [`awards ${row.award_id}`, row.year] as const)
  ]);
  return (row) => dates.get(`${row.record_table} ${row.record_id}`) ?? '';
}
