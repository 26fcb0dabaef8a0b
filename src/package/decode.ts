import type { Dataset } from '../domain/dataset';
import { checkLayout, readContainer } from './compiled/read-container';
import { eventDate } from './compiled/relative-text';
import {
  readAttestations,
  readAwards,
  readMemberships,
  readNetworks,
  readPlaceNames,
  readPlaces,
  readProjects,
  readSources
} from './compiled/read-rows';
import { readAgreements, readEvents, readPartnerships } from './compiled/read-ties';
import { DatasetError } from './dataset-error';
import { hashOf } from './hash';

/**
 * Reads compiled bytes into a dataset.
 * @param expectedHash SHA-256 in hexadecimal that the bytes must have; any, where absent.
 * @throws DatasetError with its reason, where the bytes are not a dataset or not the one expected.
 */
export function decodeDataset(bytes: Uint8Array, expectedHash?: string): Dataset {
  checkLayout(bytes);
  const hash = hashOf(bytes);
  if (expectedHash !== undefined && hash !== expectedHash) {
    throw new DatasetError('bad_hash', `${hash}, not ${expectedHash}`);
  }
  const file = readContainer(bytes);
  const places = readPlaces(file);
  const partnerships = readPartnerships(
    file,
    places.map((place) => place.id)
  );
  const agreements = readAgreements(file, partnerships.id);
  const events = readEvents(file, partnerships.id);
  const projects = readProjects(file);
  const memberships = readMemberships(file);
  const awards = readAwards(file);
  const [descriptor] = file.has('descriptor') ? file.table('descriptor').texts('json') : [];
  return {
    hash,
    version: file.version,
    title: file.title,
    ...(descriptor === undefined ? {} : { descriptor }),
    sources: readSources(file),
    places,
    ...(file.has('placeNames') ? { placeNames: readPlaceNames(file) } : {}),
    homes: [...new Set(partnerships.home)],
    partnerships,
    agreements,
    events,
    projects,
    networks: readNetworks(file),
    memberships,
    awards,
    attestations: readAttestations(file, {
      agreements: agreements.date,
      events: events.start.map((start, row) => eventDate(start, events.end[row] ?? '')),
      projects: projects.map(() => ''),
      network_members: memberships.map(() => ''),
      awards: awards.map((award) => award.year)
    })
  };
}
