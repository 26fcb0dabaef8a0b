import { NONE, type Attestation, type Dataset, type TextColumns } from '../domain/dataset';
import { AGREEMENT_KINDS, EVENT_KINDS, TOPICS, type AttestedTable } from '../domain/kinds';
import { LIST_SEPARATOR } from './schema/column';
import { columnsOf, type TableName } from './schema';

/** A row of a file of the package by the names of its columns; what is left out is empty. */
type Cells = Readonly<Record<string, string>>;

const yes = (value: number | undefined): string => (value === 1 ? 'true' : '');

/** Four places, as the package has them. */
const degrees = (value: number): string => value.toFixed(4);

function titles(columns: TextColumns, row: number): Cells {
  return {
    title_en: columns.en[row] ?? '',
    title_ru: columns.ru[row] ?? '',
    title_lt: columns.lt[row] ?? ''
  };
}

/** Rows of columns: one for each index. */
function rowsOf(length: number, rowAt: (row: number) => Cells): Cells[] {
  return Array.from({ length }, (_, row) => rowAt(row));
}

function placeRows({ places, placeNames }: Dataset): Partial<Record<TableName, Cells[]>> {
  const idOf = (row: number): string => places[row]?.id ?? '';
  return {
    places: places.map((place) => ({
      place_id: place.id,
      kind: place.kind,
      name_en: place.name.en,
      name_ru: place.name.ru,
      name_lt: place.name.lt,
      name_local: place.localName,
      country: place.country,
      parent_id: place.parent === NONE ? '' : idOf(place.parent),
      lon: degrees(place.position[0]),
      lat: degrees(place.position[1]),
      geonames_id: place.geonamesId,
      position_note: place.positionNote
    })),
    // Older datasets know the names but not their languages.
    place_names: placeNames
      ? placeNames.map(({ place, ...row }) => ({ place_id: idOf(place), ...row }))
      : places.flatMap(({ id, otherNames }) => otherNames.map((name) => ({ place_id: id, name })))
  };
}

function tieRows(dataset: Dataset): Partial<Record<TableName, Cells[]>> {
  const { agreements, events, partnerships, places } = dataset;
  const placeId = (row: number | undefined): string => places[row ?? NONE]?.id ?? '';
  return {
    partnerships: rowsOf(partnerships.length, (row) => ({
      partnership_id: partnerships.id[row] ?? '',
      home_id: placeId(partnerships.home[row]),
      partner_id: placeId(partnerships.partner[row]),
      note: partnerships.note[row] ?? ''
    })),
    agreements: rowsOf(agreements.length, (row) => ({
      agreement_id: agreements.id[row] ?? '',
      partnership_id: partnerships.id[agreements.partnership[row]!] ?? '',
      kind: AGREEMENT_KINDS[agreements.kind[row]!] ?? '',
      date: agreements.date[row] ?? '',
      until: agreements.until[row] ?? '',
      is_first: yes(agreements.isFirst[row]),
      ...titles(agreements.title, row),
      follows: agreements.id[agreements.follows[row]!] ?? '',
      signed_by: placeId(agreements.signedBy[row]),
      note: agreements.note[row] ?? ''
    })),
    events: rowsOf(events.length, (row) => ({
      event_id: events.id[row] ?? '',
      partnership_id: partnerships.id[events.partnership[row]!] ?? '',
      start: events.start[row] ?? '',
      end: events.end[row] ?? '',
      date_note: events.dateNote[row] ?? '',
      kind: EVENT_KINDS[events.kind[row]!] ?? '',
      online: yes(events.online[row]) || 'false',
      ...titles(events.title, row),
      topics: TOPICS.filter((_, bit) => ((events.topics[row]! >> bit) & 1) === 1).join(
        LIST_SEPARATOR
      ),
      part_of: events.id[events.partOf[row]!] ?? '',
      also_about: (events.alsoAbout[row] ?? []).map(placeId).join(LIST_SEPARATOR),
      note: events.note[row] ?? ''
    }))
  };
}

function otherRows(dataset: Dataset): Partial<Record<TableName, Cells[]>> {
  const { awards, memberships, networks, places, projects } = dataset;
  const placeId = (row: number): string => places[row]?.id ?? '';
  return {
    projects: projects.map(({ id, title, programme, start, end, note }) => ({
      project_id: id,
      title_en: title.en,
      title_ru: title.ru,
      title_lt: title.lt,
      programme,
      start,
      end,
      note
    })),
    project_participants: projects.flatMap(({ id, participants }) =>
      participants.map(({ place, organisation }) => ({
        project_id: id,
        place_id: placeId(place),
        organisation
      }))
    ),
    networks: networks.map(({ id, name }) => ({
      network_id: id,
      name_en: name.en,
      name_ru: name.ru
    })),
    network_members: memberships.map(({ network, place, role }) => ({
      network_id: networks[network]?.id ?? '',
      place_id: placeId(place),
      role
    })),
    awards: awards.map(({ id, place, name, givenBy, year }) => ({
      award_id: id,
      place_id: placeId(place),
      name_en: name.en,
      name_ru: name.ru,
      given_by: givenBy,
      year
    }))
  };
}

function sourceRows(dataset: Dataset): Partial<Record<TableName, Cells[]>> {
  const recordId = recordIdsOf(dataset);
  return {
    sources: dataset.sources.map(({ id, title, language, publisher, asOf, note }) => ({
      source_id: id,
      title,
      language,
      publisher,
      as_of: asOf,
      note
    })),
    attestations: dataset.attestations.map((said) => ({
      record_table: said.table,
      record_id: recordId[said.table](said.record),
      source_id: dataset.sources[said.source]?.id ?? '',
      line: said.line > 0 ? String(said.line) : '',
      stated_name: said.statedName,
      stated_kind: said.statedKind,
      stated_date: said.statedDate,
      stated_title: said.statedTitle,
      note: said.note
    }))
  };
}

/** By what an attestation names its record. */
function recordIdsOf({
  agreements,
  events,
  projects,
  memberships,
  networks,
  places,
  awards
}: Dataset): Readonly<Record<AttestedTable, (record: Attestation['record']) => string>> {
  return {
    agreements: (row) => agreements.id[row] ?? '',
    events: (row) => events.id[row] ?? '',
    projects: (row) => projects[row]?.id ?? '',
    network_members: (row) => {
      const { network = NONE, place = NONE } = memberships[row] ?? {};
      return `${networks[network]?.id ?? ''}/${places[place]?.id ?? ''}`;
    },
    awards: (row) => awards[row]?.id ?? ''
  };
}

/**
 * A dataset as the tables of its package: for each the columns of the schema and the cells of its
 * rows, in their order. What `compileDataset` makes of them is the same dataset; the topics of an
 * event are in the order of the vocabulary.
 */
export function packageTables(
  dataset: Dataset
): Readonly<Record<TableName, { readonly columns: string[]; readonly rows: string[][] }>> {
  const all = {
    ...sourceRows(dataset),
    ...placeRows(dataset),
    ...tieRows(dataset),
    ...otherRows(dataset)
  } as Readonly<Record<TableName, Cells[]>>;
  const entries = Object.entries(all).map(([name, rows]) => {
    const columns = columnsOf(name as TableName).map(([column]) => column);
    return [name, { columns, rows: rows.map((row) => columns.map((column) => row[column] ?? '')) }];
  });
  return Object.fromEntries(entries) as ReturnType<typeof packageTables>;
}
