import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { countryDetails } from '../../../src/analysis/details-country';
import { homeDetails } from '../../../src/analysis/details-home';
import { placeDetails } from '../../../src/analysis/details-place';
import { checkPackage } from '../../../src/package/check';
import { compileDataset } from '../../../src/package/compile';
import { decodeDataset } from '../../../src/package/decode';
import { detailsIndex, placeRow } from './details-worlds';

const folder = new URL('../../../data/', import.meta.url);
const names = readdirSync(folder).filter((name) => /\.(csv|json)$/.test(name));
const checked = checkPackage(
  new Map(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')])),
  () => []
);
if (checked.status === 'broken') throw new Error(JSON.stringify(checked.faults.slice(0, 3)));
const { tables, title } = checked;
const dataset = decodeDataset(compileDataset(tables, title));
const details = detailsIndex(dataset);
const isDocument = (kind: string): boolean => kind !== 'unknown' && kind !== 'ties_established';

test('every place has the documents, events, projects and lines that the tables give it', () => {
  for (const { place_id: id } of tables.places) {
    const place = placeDetails(details, placeRow(dataset, id));
    const ties = new Set(
      tables.partnerships.filter((row) => row.partner_id === id).map((row) => row.partnership_id)
    );
    const agreements = tables.agreements.filter((row) => ties.has(row.partnership_id));
    const events = tables.events.filter((row) => ties.has(row.partnership_id));
    const projects = tables.project_participants.filter((row) => row.place_id === id);
    expect(place.ties.map((tie) => tie.id).sort(), id).toEqual([...ties].sort());
    expect(place.counts.documents, id).toBe(
      agreements.filter((row) => isDocument(row.kind)).length
    );
    expect(place.counts.events, id).toBe(events.length);
    expect(place.projects.map((one) => one.id).sort(), id).toEqual(
      [...new Set(projects.map((row) => row.project_id))].sort()
    );
    const records = new Set([
      ...agreements.map((row) => `agreements ${row.agreement_id}`),
      ...tables.agreements
        .filter((row) => row.signed_by === id)
        .map((row) => `agreements ${row.agreement_id}`),
      ...events.map((row) => `events ${row.event_id}`),
      ...tables.events
        .filter((row) => row.also_about.split(';').includes(id))
        .map((row) => `events ${row.event_id}`),
      ...projects.map((row) => `projects ${row.project_id}`)
    ]);
    const cited = tables.attestations
      .filter((row) => records.has(`${row.record_table} ${row.record_id}`))
      .filter((row) => row.line !== '')
      .map((row) => `${row.source_id} ${row.line}`);
    expect(
      place.sources
        .flatMap(({ source, lines }) => lines.map((line) => `${source.id} ${line}`))
        .sort(),
      id
    ).toEqual([...new Set(cited)].sort());
  }
});

test('countries and municipalities add up to the whole dataset', () => {
  const homes = dataset.homes.map((home) => homeDetails(details, home));
  const countries = details.index.countries.map((code) => countryDetails(details, code));
  const sum = (counts: readonly number[]): number => counts.reduce((total, one) => total + one, 0);
  const documents = tables.agreements.filter((row) => isDocument(row.kind)).length;
  expect(sum(homes.map((home) => home.counts.documents))).toBe(documents);
  expect(sum(countries.map((country) => country.counts.documents))).toBe(documents);
  expect(sum(homes.map((home) => home.counts.events))).toBe(tables.events.length);
  expect(sum(countries.map((country) => country.counts.events))).toBe(tables.events.length);
  expect(sum(countries.flatMap(({ homes: rows }) => rows.map(({ lines }) => lines.length)))).toBe(
    tables.agreements.length
  );
});
