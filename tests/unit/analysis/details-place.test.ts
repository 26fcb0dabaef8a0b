import { expect, test } from 'vitest';
import { placeDetails } from '../../../src/analysis/details-place';
import { inEventOrder, split } from '../../../src/analysis/details-records';
import { subjectOf } from '../../../src/analysis/details-subject';
import { detailsIndex, placeRow, smallDataset, tieRow } from './details-worlds';

const dataset = smallDataset();
const details = detailsIndex(dataset);
const klaipeda = placeDetails(details, placeRow(dataset, 'klaipeda'));

test('a partner has its home, its distance and its earliest date', () => {
  expect(klaipeda.ties.map((tie) => tie.home.id)).toEqual(['kaliningrad']);
  expect(klaipeda.ties[0]?.distanceKm).toBeGreaterThan(110);
  expect(klaipeda.ties[0]?.distanceKm).toBeLessThan(125);
  expect(klaipeda.ties[0]?.since).toEqual({ date: '1993', precision: 'year', kind: 'treaty' });
  expect(klaipeda.counts).toMatchObject({ documents: 2, starts: 0, events: 2, partners: 1 });
});

test('an agreement knows what it renews, what renews it, who signed, and until when', () => {
  const [first, second] = klaipeda.ties[0]?.agreements ?? [];
  expect(first?.renewedBy.map((link) => link.id)).toEqual(['kaliningrad-klaipeda-2010-06-08']);
  expect(first?.follows).toBeNull();
  expect(first?.isFirst).toBe(true);
  expect(second?.follows?.id).toBe('kaliningrad-klaipeda-1993');
  expect(second?.until).toBe('2012');
  expect(second?.precision).toBe('day');
  expect(second?.signedBy?.id).toBe('neringa');
});

test('an event is followed by its parts and names what it is part of', () => {
  const [whole, part] = klaipeda.ties[0]?.events ?? [];
  expect(whole?.parts.map((link) => link.id)).toEqual([part?.id]);
  expect(part?.partOf?.id).toBe(whole?.id);
  expect(part?.dateNote).toBe('within the visit');
  expect(whole?.topics).toEqual(['culture', 'diplomacy']);
  expect(whole?.alsoAbout.map((place) => place.id)).toEqual(['neringa', 'gomel']);
  expect(whole?.date).toBe('2012-07-26/2012-07-28');
  expect(whole?.manner).toBe('in_person');
});

test('a mask parts the rows in their order and keeps them all', () => {
  const [tie] = klaipeda.ties;
  const mask = Uint8Array.from([0, 1, 0, 0]);
  const { inside, outside } = split(tie?.agreements ?? [], mask);
  expect(inside.map((one) => one.row)).toEqual([1]);
  expect(outside.map((one) => one.row)).toEqual([0]);
});

test('a partner named without any document has no date and no document', () => {
  const gomel = placeDetails(details, placeRow(dataset, 'gomel'));
  expect(gomel.counts.documents).toBe(0);
  expect(gomel.ties[0]?.since).toBeNull();
  expect(gomel.ties[0]?.agreements.map((one) => one.kind)).toEqual(['unknown']);
  expect(gomel.ties[0]?.agreements[0]?.precision).toBe('none');
});

test('a place leads to its larger and smaller places, and to events and documents that name it', () => {
  const gomel = placeDetails(details, placeRow(dataset, 'gomel'));
  const belarus = placeDetails(details, placeRow(dataset, 'belarus'));
  const neringa = placeDetails(details, placeRow(dataset, 'neringa'));
  expect(gomel.related.parent?.id).toBe('belarus');
  expect(belarus.related.children.map((place) => place.id)).toEqual(['gomel']);
  expect(belarus.related.sameCountry.map((place) => place.id)).toEqual(['gomel']);
  expect(gomel.mentions.map((event) => event.id)).toEqual(['kaliningrad-klaipeda-2012-07']);
  expect(neringa.ties).toEqual([]);
  expect(neringa.signed.map((one) => one.id)).toEqual(['kaliningrad-klaipeda-2010-06-08']);
});

test('projects are those in which the partner takes part, with all who do', () => {
  expect(klaipeda.projects.map(({ project }) => project.id)).toEqual(['clean-water']);
  expect(klaipeda.projects[0]?.participants.map(({ place }) => place.id)).toEqual([
    'kaliningrad',
    'klaipeda'
  ]);
});

test('a project with two organisations of one place, or an event that names its own partner, is there once', () => {
  const row = placeRow(dataset, 'klaipeda');
  const [project] = dataset.projects;
  const twice = {
    ...dataset,
    projects: [
      {
        ...project!,
        participants: [...project!.participants, { place: row, organisation: 'Port' }]
      }
    ],
    events: { ...dataset.events, alsoAbout: [[row], [], []] }
  };
  const shown = placeDetails(detailsIndex(twice), row);
  expect(shown.projects).toHaveLength(1);
  expect(shown.projects[0]?.participants).toHaveLength(3);
  expect(shown.mentions).toEqual([]);
  expect(shown.ties[0]?.events).toHaveLength(2);
});

test('the sources of a place are numbered as in the dataset, with each line used once', () => {
  expect(klaipeda.sources.map(({ row, lines }) => [row, lines])).toEqual([
    [0, [54]],
    [1, [80]],
    [2, [3, 49, 54, 88]]
  ]);
});

test('a partnership shows itself alone and leads to the other homes of its partner', () => {
  const shared = structuredClone(dataset);
  shared.partnerships.partner[tieRow(dataset, 'saint-petersburg-belarus')] = placeRow(
    dataset,
    'klaipeda'
  );
  const index = detailsIndex(shared);
  const place = placeRow(shared, 'klaipeda');
  const both = placeDetails(index, place);
  const one = placeDetails(index, place, tieRow(shared, 'kaliningrad-klaipeda'));
  const other = placeDetails(index, place, tieRow(shared, 'saint-petersburg-belarus'));
  expect(both.ties.map((tie) => tie.home.id)).toEqual(['kaliningrad', 'saint-petersburg']);
  expect(both.related.otherHomes).toEqual([]);
  expect(one.ties.map((tie) => tie.home.id)).toEqual(['kaliningrad']);
  expect(one.related.otherHomes.map(({ home }) => home.id)).toEqual(['saint-petersburg']);
  // The project names Kaliningrad, so it is none of Saint Petersburg's.
  expect(one.projects).toHaveLength(1);
  expect(other.projects).toEqual([]);
});

test('a target is found by its id, a municipality is told apart, an unknown id is nothing', () => {
  const { index } = details;
  const klaipedaRow = placeRow(dataset, 'klaipeda');
  const tie = tieRow(dataset, 'kaliningrad-klaipeda');
  expect(subjectOf(index, { type: 'place', id: 'kaliningrad' })).toEqual({
    type: 'home',
    place: placeRow(dataset, 'kaliningrad')
  });
  expect(subjectOf(index, { type: 'place', id: 'klaipeda' })).toEqual({
    type: 'place',
    place: klaipedaRow,
    tie: null
  });
  expect(subjectOf(index, { type: 'partnership', id: 'kaliningrad-klaipeda' })).toEqual({
    type: 'place',
    place: klaipedaRow,
    tie
  });
  expect(subjectOf(index, { type: 'event', id: 'kaliningrad-klaipeda-2012-07' })).toEqual({
    type: 'event',
    row: 0
  });
  expect(subjectOf(index, { type: 'agreement', id: 'nothing' })).toBeNull();
  expect(subjectOf(index, { type: 'place', id: 'nowhere' })).toBeNull();
});

test('events come in time order, but the parts of an event right after it', () => {
  const shuffled = structuredClone(dataset);
  // The part is dated before the whole's own start, as a less exact date may be.
  const order = inEventOrder(detailsIndex(shuffled), [2, 1, 0]);
  expect(order).toEqual([0, 1, 2]);
  shuffled.events.partOf[0] = 1;
  // Two events that are parts of each other: a fault of the data that must not lose them.
  expect(inEventOrder(detailsIndex(shuffled), [0, 1]).sort()).toEqual([0, 1]);
});
