import { expect, test } from 'vitest';
import { placeDetails } from '../../../src/analysis/details-place';
import { leavesOut, readingsOf } from '../../../src/analysis/readings';
import { detailsIndex, placeRow, smallDataset } from './details-worlds';
import { readRealDataset } from './search-real';

const small = smallDataset();
const details = detailsIndex(small);
const readings = (id: string) => readingsOf(details, 'agreements', small.agreements.id.indexOf(id));

test('both readings of one document stand side by side in the order of the sources', () => {
  const { said, differences } = readings('kaliningrad-klaipeda-1993');
  expect(differences).toEqual(['kind']);
  expect(said.map((one) => [one.source, one.line, one.statedKind])).toEqual([
    [0, 54, 'treaty'],
    [1, 80, 'agreement']
  ]);
});

test('a list that leaves a document out differs from the source that has it', () => {
  const { said, differences } = readings('kaliningrad-klaipeda-2010-06-08');
  expect(differences).toEqual(['listing']);
  expect(said.map(leavesOut)).toEqual([true, false]);
});

test('sources may differ in several points of one record: each is named', () => {
  const record = small.agreements.id.indexOf('kaliningrad-klaipeda-1993');
  const { attestations } = small;
  const [first] = attestations.filter((one) => one.record === record);
  const another = { ...first!, statedKind: 'protocol_of_intent', statedDate: '1994' };
  const left = { ...first!, statedKind: 'not_listed', statedDate: '' };
  const stated = { ...first!, statedKind: 'treaty', statedDate: '1993' };
  const index = detailsIndex({ ...small, attestations: [stated, another, left] });
  expect(readingsOf(index, 'agreements', record).differences).toEqual(['kind', 'date', 'listing']);
});

test('one source alone differs from nobody', () => {
  expect(readings('kaliningrad-gomel-undated').differences).toEqual([]);
});

test('records of other tables are not mistaken for those with the same row', () => {
  const event = readingsOf(details, 'events', 0);
  expect(event.said.map((one) => one.line)).toEqual([49]);
  expect(readingsOf(details, 'network_members', 0).said.map((one) => one.line)).toEqual([95]);
});

test('the known disagreements of the real sources are shown: Kaunas 2001 and Klaipėda 1993 and 2010', () => {
  const real = readRealDataset();
  const index = detailsIndex(real);
  const differences = (place: string) =>
    placeDetails(index, placeRow(real, place)).ties.flatMap((tie) =>
      tie.agreements
        .filter((one) => one.readings.differences.length > 0)
        .map((one) => [one.date, one.readings.said.map((said) => said.statedKind)])
    );
  expect(differences('kaunas')).toEqual([['2001', ['agreement', 'protocol_of_intent']]]);
  expect(differences('klaipeda')).toEqual([
    ['1993', ['treaty', 'agreement']],
    ['2010-06-08', ['not_listed', 'not_listed', 'treaty']]
  ]);
});
