import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { passportOf } from '../../../../src/analysis/passport/passport';
import type { PassportSubject } from '../../../../src/analysis/passport/subject';
import { checkPackage } from '../../../../src/package/check';
import { compileDataset } from '../../../../src/package/compile';
import { decodeDataset } from '../../../../src/package/decode';
import { detailsIndex, placeRow } from '../details-worlds';

const folder = new URL('../../../../data/', import.meta.url);
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
const countries = new Map(tables.places.map((place) => [place.place_id, place.country]));

/** Each municipality and each country with what its partnerships must satisfy. */
const subjects: [
  string,
  PassportSubject,
  (tie: (typeof tables.partnerships)[number]) => boolean
][] = [
  ...[...new Set(tables.partnerships.map((tie) => tie.home_id))].map(
    (id): (typeof subjects)[number] => [
      id,
      { type: 'home', place: placeRow(dataset, id) },
      (tie) => tie.home_id === id
    ]
  ),
  ...details.index.countries.map((code): (typeof subjects)[number] => [
    code,
    { type: 'country', code },
    (tie) => countries.get(tie.partner_id) === code
  ])
];

test('every passport says of the real files what the files say', () => {
  for (const [name, subject, isOwn] of subjects) {
    const passport = passportOf(details, subject);
    const own = tables.partnerships.filter(isOwn);
    const ties = new Set(own.map((tie) => tie.partnership_id));
    const agreements = tables.agreements.filter((row) => ties.has(row.partnership_id));
    const documents = agreements.filter((row) => isDocument(row.kind));
    const events = tables.events.filter((row) => ties.has(row.partnership_id));
    const partners = new Set(own.map((tie) => tie.partner_id));
    expect(passport.counts, name).toMatchObject({
      partners: partners.size,
      homes: new Set(own.map((tie) => tie.home_id)).size,
      countries: new Set(own.map((tie) => countries.get(tie.partner_id))).size,
      documents: documents.length,
      starts: agreements.filter((row) => row.kind === 'ties_established').length,
      events: events.length
    });
    const members = subject.type === 'home' ? new Set([name]) : partners;
    expect(passport.counts.projects, name).toBe(
      new Set(
        tables.project_participants
          .filter((row) => members.has(row.place_id))
          .map((row) => row.project_id)
      ).size
    );
    expect(passport.awards.length, name).toBe(
      tables.awards.filter((row) => members.has(row.place_id)).length
    );
    expect(passport.networks.length, name).toBe(
      tables.network_members.filter((row) => members.has(row.place_id)).length
    );
    const lengths = [10, 7, 4, 0];
    const { day, month, year, none } = passport.documents.dated;
    expect([day, month, year, none], name).toEqual(
      lengths.map((length) => documents.filter((row) => row.date.length === length).length)
    );
    expect(
      passport.documents.decades.map((one) => [String(one.decade), one.documents]),
      name
    ).toEqual(
      passport.documents.decades.map(({ decade }) => [
        String(decade),
        documents.filter((row) => row.date.startsWith(String(decade).slice(0, 3))).length
      ])
    );
    for (const { year: when, events: count } of passport.events.years) {
      if (count === null) continue;
      expect(count, `${name} ${when}`).toBe(
        events.filter((row) => row.start.startsWith(String(when))).length
      );
    }
    const counted = passport.events.years.reduce((sum, one) => sum + (one.events ?? 0), 0);
    expect(counted + passport.events.undated, name).toBe(events.length);
  }
});
