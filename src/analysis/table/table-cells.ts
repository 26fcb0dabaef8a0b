import { UNDATED, placeName, type Dataset } from '../../domain/dataset';
import { parseEdtf } from '../../domain/date-span';
import {
  AGREEMENT_KINDS,
  EVENT_KINDS,
  PLACE_KINDS,
  TOPICS,
  type Language
} from '../../domain/kinds';
import type { TableName } from '../../domain/view';
import { countryName } from '../../text/format';
import { agreementKindName, eventKindName, levelName, topicName } from '../../text/labels';
import { m } from '../../text/paraglide/messages';
import { sinceOf } from '../details-counts';
import { rowsIn, type DetailsIndex } from '../details-index';
import { textsAt, wordingOf } from '../details-names';
import { joinDates } from '../details-records';
import { distanceKm } from '../great-circle';
import { textCells, type Cells, type DateCells } from './cells';
import type { ColumnName } from './table-columns';

/** The rows of a table in a language; columns are worked out when they are first asked for. */
export interface TableCells {
  readonly table: TableName;
  readonly length: number;
  /** For each row: index into `partnerships`; null where rows belong to none. */
  readonly tieOf: ArrayLike<number> | null;
  readonly idOf: (row: number) => string;
  /** An empty column where the table does not have it, or where it depends on the filters. */
  readonly column: (name: ColumnName) => Cells;
}

function dateCells(edtf: readonly string[]): DateCells {
  const spans = edtf.map(parseEdtf);
  return {
    type: 'date',
    edtf,
    from: Int32Array.from(spans, (span) => span?.from ?? UNDATED),
    to: Int32Array.from(spans, (span) => span?.to ?? UNDATED)
  };
}

/** Where a record of a table is written: `S1:23 S2:36`. */
function sourceText(details: DetailsIndex, table: Exclude<TableName, 'partnerships'>, row: number) {
  const { attestations } = details.index.dataset;
  return rowsIn(details.attestationsOf[table], row)
    .map((at) => sourceTag(attestations[at]!))
    .join(' ');
}

/** One place in a source: `S1:23`; the number alone where no line is named. */
export function sourceTag(said: Pick<Dataset['attestations'][number], 'source' | 'line'>): string {
  return said.line > 0 ? `S${said.source + 1}:${said.line}` : `S${said.source + 1}`;
}

type Columns = Partial<Record<ColumnName, () => Cells>>;

/** Columns that a row has of its partnership. */
function tieColumns(details: DetailsIndex, ties: ArrayLike<number>, language: Language): Columns {
  const { dataset, countries, countryOf, levelOf, homeOf } = details.index;
  const { homes, partnerships, places } = dataset;
  const locale = { locale: language };
  const homeNames = homes.map((home) => placeName(places[home]!, language));
  const countryNames = countries.map((code) => countryName(code, language));
  const partnerOf = (row: number) => places[partnerships.partner[ties[row]!]!]!;
  return {
    partner: () => textCells(ties.length, (row) => placeName(partnerOf(row), language)),
    home: () => textCells(ties.length, (row) => homeNames[homeOf[ties[row]!]!] ?? ''),
    country: () => textCells(ties.length, (row) => countryNames[countryOf[ties[row]!]!] ?? ''),
    level: () =>
      textCells(ties.length, (row) =>
        levelName[PLACE_KINDS[levelOf[ties[row]!]!] ?? 'city']({}, locale)
      )
  };
}

function agreementColumns(details: DetailsIndex, language: Language): Columns {
  const { agreements } = details.index.dataset;
  const locale = { locale: language };
  const kindAt = (row: number) => AGREEMENT_KINDS[agreements.kind[row]!] ?? 'other';
  return {
    ...tieColumns(details, agreements.partnership, language),
    title: () =>
      textCells(agreements.length, (row) =>
        kindAt(row) === 'unknown'
          ? m.details_listed_only({}, locale)
          : wordingOf(textsAt(agreements.title, row), language).text
      ),
    kind: () => textCells(agreements.length, (row) => agreementKindName[kindAt(row)]({}, locale)),
    date: () => dateCells(agreements.date),
    until: () => dateCells(agreements.until),
    note: () => textCells(agreements.length, (row) => agreements.note[row] ?? ''),
    source: () => textCells(agreements.length, (row) => sourceText(details, 'agreements', row))
  };
}

function eventColumns(details: DetailsIndex, language: Language): Columns {
  const { events } = details.index.dataset;
  const locale = { locale: language };
  return {
    ...tieColumns(details, events.partnership, language),
    title: () =>
      textCells(events.length, (row) => wordingOf(textsAt(events.title, row), language).text),
    kind: () =>
      textCells(events.length, (row) =>
        eventKindName[EVENT_KINDS[events.kind[row]!] ?? 'other']({}, locale)
      ),
    topics: () =>
      textCells(events.length, (row) =>
        TOPICS.filter((_, bit) => ((events.topics[row]! >> bit) & 1) === 1)
          .map((topic) => topicName[topic]({}, locale))
          .join(', ')
      ),
    date: () => dateCells(events.start.map((start, row) => joinDates(start, events.end[row]!))),
    note: () => textCells(events.length, (row) => events.note[row] ?? ''),
    source: () => textCells(events.length, (row) => sourceText(details, 'events', row))
  };
}

function partnershipColumns(details: DetailsIndex, language: Language): Columns {
  const { agreementsOf, dataset } = details.index;
  const { partnerships, places } = dataset;
  const { length } = partnerships;
  const rows = Array.from({ length }, (_, row) => row);
  return {
    ...tieColumns(details, rows, language),
    date: () => dateCells(rows.map((row) => sinceOf(details, agreementsOf[row] ?? [])?.date ?? '')),
    distance: () => ({
      type: 'number',
      values: Float64Array.from(rows, (row) =>
        Math.round(
          distanceKm(
            places[partnerships.home[row]!]!.position,
            places[partnerships.partner[row]!]!.position
          )
        )
      )
    }),
    note: () => textCells(length, (row) => partnerships.note[row] ?? '')
  };
}

function projectColumns(details: DetailsIndex, language: Language): Columns {
  const { places, projects } = details.index.dataset;
  const { length } = projects;
  const listed = (textOf: (place: number) => string) => (row: number) =>
    [...new Set(projects[row]!.participants.map(({ place }) => textOf(place)))].join(', ');
  return {
    title: () => textCells(length, (row) => wordingOf(projects[row]!.title, language).text),
    participants: () =>
      textCells(
        length,
        listed((place) => placeName(places[place]!, language))
      ),
    country: () =>
      textCells(
        length,
        listed((place) => countryName(places[place]!.country, language))
      ),
    programme: () => textCells(length, (row) => projects[row]!.programme),
    date: () => dateCells(projects.map(({ start, end }) => joinDates(start, end))),
    note: () => textCells(length, (row) => projects[row]!.note),
    source: () => textCells(length, (row) => sourceText(details, 'projects', row))
  };
}

const COLUMNS = {
  agreements: agreementColumns,
  events: eventColumns,
  partnerships: partnershipColumns,
  projects: projectColumns
} as const;

/** The rows of a table with their cells in a language. */
export function tableCells(
  details: DetailsIndex,
  table: TableName,
  language: Language
): TableCells {
  const { agreements, events, partnerships, projects } = details.index.dataset;
  const columns = COLUMNS[table](details, language);
  const made = new Map<ColumnName, Cells>();
  const ids = {
    agreements: agreements.id,
    events: events.id,
    partnerships: partnerships.id,
    projects: projects.map(({ id }) => id)
  }[table];
  const ties = {
    agreements: agreements.partnership,
    events: events.partnership,
    partnerships: Array.from({ length: partnerships.length }, (_, row) => row),
    projects: null
  }[table];
  return {
    table,
    length: ids.length,
    tieOf: ties,
    idOf: (row) => ids[row] ?? '',
    column: (name) => {
      const cells = made.get(name) ?? columns[name]?.() ?? textCells(ids.length, () => '');
      made.set(name, cells);
      return cells;
    }
  };
}
