import {
  NONE,
  UNDATED,
  type AgreementColumns,
  type Dataset,
  type EventColumns,
  type Place
} from '../../../src/domain/dataset';
import { parseEdtf } from '../../../src/domain/date-span';
import {
  AGREEMENT_KINDS,
  EVENT_KINDS,
  type AgreementKind,
  type EventKind,
  type PlaceKind
} from '../../../src/domain/kinds';

function place(id: string, kind: PlaceKind, country: string): Place {
  return {
    id,
    kind,
    name: { en: id, ru: id, lt: '' },
    localName: id,
    otherNames: [],
    country,
    parent: NONE,
    position: [20, 54],
    positionNote: '',
    geonamesId: ''
  };
}

const noTexts = (rows: readonly unknown[]) => rows.map(() => '');
const none = (rows: readonly unknown[]) => Int32Array.from(rows, () => NONE);
const noTitles = (rows: readonly unknown[]) => ({
  en: noTexts(rows),
  ru: noTexts(rows),
  lt: noTexts(rows)
});

interface Dated<K> {
  readonly id: string;
  readonly partnership: number;
  readonly kind: K;
  readonly date: string;
}

function datesOf(rows: readonly Dated<string>[]) {
  return {
    from: Int32Array.from(rows, ({ date }) => parseEdtf(date)?.from ?? UNDATED),
    to: Int32Array.from(rows, ({ date }) => parseEdtf(date)?.to ?? UNDATED)
  };
}

function agreementColumns(rows: readonly Dated<AgreementKind>[]): AgreementColumns {
  return {
    length: rows.length,
    id: rows.map(({ id }) => id),
    partnership: Uint32Array.from(rows, ({ partnership }) => partnership),
    kind: Uint8Array.from(rows, ({ kind }) => AGREEMENT_KINDS.indexOf(kind)),
    ...datesOf(rows),
    date: rows.map(({ date }) => date),
    until: noTexts(rows),
    isFirst: new Uint8Array(rows.length),
    title: noTitles(rows),
    follows: none(rows),
    signedBy: none(rows),
    note: noTexts(rows)
  };
}

function eventColumns(rows: readonly Dated<EventKind>[]): EventColumns {
  return {
    length: rows.length,
    id: rows.map(({ id }) => id),
    partnership: Uint32Array.from(rows, ({ partnership }) => partnership),
    kind: Uint8Array.from(rows, ({ kind }) => EVENT_KINDS.indexOf(kind)),
    ...datesOf(rows),
    start: rows.map(({ date }) => date),
    end: noTexts(rows),
    dateNote: noTexts(rows),
    online: new Uint8Array(rows.length),
    title: noTitles(rows),
    topics: new Uint16Array(rows.length),
    partOf: none(rows),
    alsoAbout: rows.map(() => []),
    note: noTexts(rows)
  };
}

/** Two municipalities and five ties: enough to filter, select and date everything there is. */
export const smallWorld: Dataset = {
  hash: 'a'.repeat(64),
  version: '1.0.0',
  title: 'A small world',
  sources: [],
  places: [
    place('kaliningrad', 'city', 'RU'),
    place('zelenogradsk', 'district', 'RU'),
    place('klaipeda', 'city', 'LT'),
    place('hamburg', 'city', 'DE'),
    place('neringa', 'city', 'LT'),
    place('belarus', 'country', 'BY')
  ],
  homes: [0, 1],
  partnerships: {
    length: 5,
    id: [
      'kaliningrad-klaipeda',
      'kaliningrad-hamburg',
      'zelenogradsk-neringa',
      'zelenogradsk-klaipeda',
      'kaliningrad-belarus'
    ],
    home: Uint32Array.of(0, 0, 1, 1, 0),
    partner: Uint32Array.of(2, 3, 4, 2, 5),
    note: ['', '', '', '', '']
  },
  agreements: agreementColumns([
    { id: 'kaliningrad-klaipeda-1993', partnership: 0, kind: 'treaty', date: '1993' },
    { id: 'kaliningrad-klaipeda-2010', partnership: 0, kind: 'agreement', date: '2010-06-08' },
    { id: 'kaliningrad-hamburg-1992-05', partnership: 1, kind: 'agreement', date: '1992-05' },
    { id: 'zelenogradsk-neringa-undated', partnership: 2, kind: 'unknown', date: '' },
    { id: 'zelenogradsk-klaipeda-2001', partnership: 3, kind: 'ties_established', date: '2001' },
    { id: 'kaliningrad-belarus-1999', partnership: 4, kind: 'agreement', date: '1999-10-12' }
  ]),
  events: eventColumns([
    { id: 'kaliningrad-klaipeda-2012', partnership: 0, kind: 'festival', date: '2012' },
    { id: 'kaliningrad-hamburg-2014-03', partnership: 1, kind: 'visit', date: '2014-03' }
  ]),
  projects: [],
  networks: [],
  memberships: [],
  awards: [],
  attestations: []
};
