import type { Dataset } from '../domain/dataset';
import { checkLayout, readContainer } from './compiled/read-container';
import {
  readAttestations,
  readAwards,
  readMemberships,
  readNetworks,
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
  const partnerships = readPartnerships(file);
  const agreements = readAgreements(file);
  const events = readEvents(file);
  const projects = readProjects(file);
  const memberships = readMemberships(file);
  const awards = readAwards(file);
  return {
    hash,
    version: file.version,
    title: file.title,
    sources: readSources(file),
    places: readPlaces(file),
    homes: [...new Set(partnerships.home)],
    partnerships,
    agreements,
    events,
    projects,
    networks: readNetworks(file),
    memberships,
    awards,
    attestations: readAttestations(file, {
      agreements: agreements.length,
      events: events.length,
      projects: projects.length,
      network_members: memberships.length,
      awards: awards.length
    })
  };
}
