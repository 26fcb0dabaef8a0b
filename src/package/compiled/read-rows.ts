import type {
  Attestation,
  Award,
  Membership,
  Network,
  Participant,
  Place,
  PlaceName,
  Project,
  Source
} from '../../domain/dataset';
import {
  ATTESTED_TABLES,
  NETWORK_ROLES,
  PLACE_KINDS,
  type AttestedTable
} from '../../domain/kinds';
import { DatasetError } from '../dataset-error';
import { POSITION_SCALE } from './container';
import type { ContainerReader } from './read-container';
import { wholeText } from './relative-text';
import { at, decoded, optionalReferences, references, textRows } from './table-rows';

export function readSources(file: ContainerReader): Source[] {
  const columns = ['id', 'title', 'language', 'publisher', 'asOf', 'note'] as const;
  return textRows(file.table('sources'), columns);
}

export function readPlaces(file: ContainerReader): Place[] {
  const table = file.table('places');
  const kind = decoded(table, 'kind', PLACE_KINDS);
  const parent = optionalReferences(file, table, 'parent', 'places');
  const lon = table.numbers('lon', -180 * POSITION_SCALE, 180 * POSITION_SCALE);
  const lat = table.numbers('lat', -90 * POSITION_SCALE, 90 * POSITION_SCALE);
  const otherNames = readOtherNames(file, table.length);
  const columns = [
    'id',
    'en',
    'ru',
    'lt',
    'local',
    'country',
    'positionNote',
    'geonamesId'
  ] as const;
  return textRows(table, columns).map(({ id, en, ru, lt, local, ...texts }, row) => ({
    id,
    kind: kind[row] ?? PLACE_KINDS[0],
    name: { en, ru, lt },
    localName: local,
    otherNames: otherNames[row] ?? [],
    parent: at(parent, row),
    position: [at(lon, row) / POSITION_SCALE, at(lat, row) / POSITION_SCALE],
    ...texts
  }));
}

function readOtherNames(file: ContainerReader, places: number): string[][] {
  const table = file.table('otherNames');
  const place = references(file, table, 'place', 'places');
  const names = Array.from({ length: places }, (): string[] => []);
  textRows(table, ['name']).forEach(({ name }, row) => names[at(place, row)]?.push(name));
  return names;
}

export function readPlaceNames(file: ContainerReader): PlaceName[] {
  const table = file.table('placeNames');
  const place = references(file, table, 'place', 'places');
  return textRows(table, ['name', 'language', 'note']).map((texts, row) => ({
    place: at(place, row),
    ...texts
  }));
}

export function readProjects(file: ContainerReader): Project[] {
  const table = file.table('projects');
  const participants = readParticipants(file, table.length);
  const columns = ['id', 'en', 'ru', 'lt', 'programme', 'start', 'end', 'note'] as const;
  return textRows(table, columns).map(({ en, ru, lt, ...texts }, row) => ({
    ...texts,
    title: { en, ru, lt },
    participants: participants[row] ?? []
  }));
}

function readParticipants(file: ContainerReader, projects: number): Participant[][] {
  const table = file.table('participants');
  const project = references(file, table, 'project', 'projects');
  const place = references(file, table, 'place', 'places');
  const lists = Array.from({ length: projects }, (): Participant[] => []);
  textRows(table, ['organisation']).forEach(({ organisation }, row) =>
    lists[at(project, row)]?.push({ place: at(place, row), organisation })
  );
  return lists;
}

export function readNetworks(file: ContainerReader): Network[] {
  return textRows(file.table('networks'), ['id', 'en', 'ru']).map(({ id, en, ru }) => ({
    id,
    name: { en, ru }
  }));
}

export function readMemberships(file: ContainerReader): Membership[] {
  const table = file.table('memberships');
  const network = references(file, table, 'network', 'networks');
  const place = references(file, table, 'place', 'places');
  return decoded(table, 'role', NETWORK_ROLES).map((role, row) => ({
    network: at(network, row),
    place: at(place, row),
    role
  }));
}

export function readAwards(file: ContainerReader): Award[] {
  const table = file.table('awards');
  const place = references(file, table, 'place', 'places');
  return textRows(table, ['id', 'en', 'ru', 'givenBy', 'year']).map(
    ({ en, ru, ...texts }, row) => ({
      ...texts,
      place: at(place, row),
      name: { en, ru }
    })
  );
}

/** @param dates of the records in each table that can be attested; empty texts where none. */
export function readAttestations(
  file: ContainerReader,
  dates: Readonly<Record<AttestedTable, readonly string[]>>
): Attestation[] {
  const table = file.table('attestations');
  const tables = decoded(table, 'table', ATTESTED_TABLES);
  const record = table.numbers('record', 0, Number.MAX_SAFE_INTEGER);
  const source = references(file, table, 'source', 'sources');
  const line = table.numbers('line', 0, Number.MAX_SAFE_INTEGER);
  const columns = ['statedName', 'statedKind', 'statedDate', 'statedTitle', 'note'] as const;
  return textRows(table, columns).map((texts, row) => {
    const attested = tables[row] ?? ATTESTED_TABLES[0];
    const date = dates[attested][at(record, row)];
    if (date === undefined) {
      throw new DatasetError('bad_schema', `attestations.record of row ${String(row)}`);
    }
    return {
      table: attested,
      record: at(record, row),
      source: at(source, row),
      line: at(line, row),
      ...texts,
      statedDate: wholeText(date, texts.statedDate)
    };
  });
}
