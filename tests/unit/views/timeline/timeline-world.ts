import { indexDataset } from '../../../../src/analysis/dataset-index';
import type { Attestation, Dataset } from '../../../../src/domain/dataset';
import { makePlace, toDataset } from '../../analysis/answer-world';

function attest(table: 'agreements' | 'events', record: number, source: number): Attestation {
  return {
    table,
    record,
    source,
    line: 1,
    statedName: '',
    statedKind: '',
    statedDate: '',
    statedTitle: '',
    note: ''
  };
}

/**
 * A small world with everything that a timeline tells apart: full dates, months, years and none, a
 * start of ties, a partner without a document, a date over two years, and years of events between
 * which no source reports any.
 */
export const timelineWorld: Dataset = {
  ...toDataset({
    places: [
      makePlace({ id: 'kaliningrad', name: { en: 'Kaliningrad', ru: 'Калининград', lt: '' } }),
      makePlace({ id: 'petersburg', name: { en: 'Saint Petersburg', ru: 'Петербург', lt: '' } }),
      makePlace({ id: 'klaipeda', country: 'LT', name: { en: 'Klaipėda', ru: '', lt: '' } }),
      makePlace({ id: 'turku', country: 'FI', name: { en: 'Turku', ru: '', lt: '' } }),
      makePlace({ id: 'cork', country: 'IE', name: { en: 'Cork', ru: '', lt: '' } })
    ],
    homes: ['kaliningrad', 'petersburg'],
    ties: [
      { id: 'k-klaipeda', home: 'kaliningrad', partner: 'klaipeda' },
      { id: 'p-turku', home: 'petersburg', partner: 'turku' },
      { id: 'k-cork', home: 'kaliningrad', partner: 'cork' }
    ],
    agreements: [
      { id: 'turku-1953', tie: 'p-turku', kind: 'ties_established', date: '1953' },
      { id: 'klaipeda-1993', tie: 'k-klaipeda', kind: 'treaty', date: '1993' },
      { id: 'turku-1993', tie: 'p-turku', kind: 'agreement', date: '1993-05-30' },
      { id: 'klaipeda-2010', tie: 'k-klaipeda', kind: 'treaty', date: '2010-06-08' },
      { id: 'klaipeda-2014', tie: 'k-klaipeda', kind: 'programme', date: '2014-02' },
      { id: 'turku-2018', tie: 'p-turku', kind: 'roadmap', date: '2018/2019' },
      { id: 'klaipeda-undated', tie: 'k-klaipeda', kind: 'agreement', date: '' },
      { id: 'cork', tie: 'k-cork', kind: 'unknown', date: '' }
    ],
    events: [
      { id: 'e-2010', tie: 'k-klaipeda', kind: 'visit', start: '2010-06-08', end: '' },
      { id: 'e-2012', tie: 'k-klaipeda', kind: 'sport', start: '2012', end: '' },
      { id: 'e-2014', tie: 'k-klaipeda', kind: 'concert', start: '2014-08', end: '' },
      { id: 'e-2020-a', tie: 'p-turku', kind: 'visit', start: '2020-02-20', end: '2020-02-22' },
      { id: 'e-2020-b', tie: 'p-turku', kind: 'visit', start: '2020-02-28', end: '2020-03-02' },
      { id: 'e-2020-c', tie: 'p-turku', kind: 'sport', start: '2020', end: '' }
    ]
  }),
  sources: [
    { id: 'list', asOf: '2017' },
    { id: 'report', asOf: '2010/2014' },
    { id: 'table', asOf: '1953/2020' }
  ].map((source) => ({ ...source, title: '', language: 'en', publisher: '', note: '' })),
  attestations: [
    attest('agreements', 0, 2),
    attest('agreements', 1, 0),
    attest('agreements', 2, 2),
    attest('agreements', 3, 1),
    attest('events', 0, 1),
    attest('events', 1, 1),
    attest('events', 2, 1),
    attest('events', 3, 2),
    attest('events', 4, 2),
    attest('events', 5, 2)
  ]
};

export const timelineIndex = indexDataset(timelineWorld);
