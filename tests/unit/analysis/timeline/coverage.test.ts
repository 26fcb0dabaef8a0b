import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../../../src/analysis/dataset-index';
import {
  coveredYears,
  documentCoverage,
  eventCoverage,
  lastCoveredYears,
  uncoveredRuns
} from '../../../../src/analysis/timeline/coverage';
import { NONE, type Attestation, type Dataset } from '../../../../src/domain/dataset';
import type { AttestedTable } from '../../../../src/domain/kinds';
import { toDataset } from '../answer-world';

const SOURCES = [
  { id: 'list-2017', asOf: '2017' },
  { id: 'report', asOf: '2010/2014' },
  { id: 'table', asOf: '1953/2020' },
  { id: 'silent', asOf: '' }
].map((source) => ({ ...source, title: '', language: 'en', publisher: '', note: '' }));

function attest(table: AttestedTable, record: number, source: number): Attestation {
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

const dataset: Dataset = {
  ...toDataset({
    places: [
      { id: 'k' },
      { id: 's' },
      { id: 'z' },
      { id: 'klaipeda' },
      { id: 'riga' },
      { id: 'milan' }
    ].map(({ id }) => ({
      id,
      kind: 'city',
      name: { en: id, ru: '', lt: '' },
      localName: '',
      otherNames: [],
      country: 'RU',
      parent: NONE,
      position: [0, 0],
      positionNote: '',
      geonamesId: ''
    })),
    homes: ['k', 's', 'z'],
    ties: [
      { id: 'k-klaipeda', home: 'k', partner: 'klaipeda' },
      { id: 's-riga', home: 's', partner: 'riga' },
      { id: 's-milan', home: 's', partner: 'milan' }
    ],
    agreements: [
      { id: 'a0', tie: 'k-klaipeda', kind: 'treaty', date: '1993' },
      { id: 'a1', tie: 's-riga', kind: 'agreement', date: '1997-06-19' },
      { id: 'a2', tie: 's-milan', kind: 'agreement', date: '2005' }
    ],
    events: [
      { id: 'e0', tie: 'k-klaipeda', kind: 'visit', start: '2010-06-08', end: '' },
      { id: 'e1', tie: 'k-klaipeda', kind: 'concert', start: '2014-08', end: '' },
      { id: 'e2', tie: 's-riga', kind: 'visit', start: '2020-12-30', end: '2021-01-02' },
      { id: 'e3', tie: 's-milan', kind: 'visit', start: '', end: '' }
    ]
  }),
  sources: SOURCES,
  attestations: [
    attest('agreements', 0, 0),
    attest('agreements', 0, 1),
    attest('agreements', 1, 2),
    attest('agreements', 2, 3),
    attest('events', 0, 1),
    attest('events', 1, 1),
    attest('events', 2, 2),
    attest('events', 3, 2),
    attest('projects', 0, 0)
  ]
};
const index = indexDataset(dataset);
const EXTENT = { firstYear: 2008, lastYear: 2021 };

describe('the years that sources cover with events', () => {
  it('reach from the first to the last event that each attests of a municipality', () => {
    expect(eventCoverage(index)).toEqual([
      { source: 1, home: 0, partnership: 0, firstYear: 2010, lastYear: 2014, records: 2 },
      { source: 2, home: 1, partnership: NONE, firstYear: 2020, lastYear: 2021, records: 2 }
    ]);
  });

  it('leave out sources that attest no event, and years between two of them', () => {
    const covered = coveredYears(eventCoverage(index), EXTENT, []);
    expect(uncoveredRuns(covered, EXTENT.firstYear)).toEqual([
      { firstYear: 2008, lastYear: 2009 },
      { firstYear: 2015, lastYear: 2019 }
    ]);
  });

  it('are those of the chosen municipalities alone', () => {
    const coverage = eventCoverage(index);
    expect(uncoveredRuns(coveredYears(coverage, EXTENT, [0]), EXTENT.firstYear)).toEqual([
      { firstYear: 2008, lastYear: 2009 },
      { firstYear: 2015, lastYear: 2021 }
    ]);
    expect(uncoveredRuns(coveredYears(coverage, EXTENT, [2]), EXTENT.firstYear)).toEqual([EXTENT]);
  });
});

describe('the years that sources cover with documents', () => {
  it('reach back without end for a list as of a year, and over its interval for a report', () => {
    expect(documentCoverage(index)).toEqual([
      { source: 0, home: 0, partnership: 0, firstYear: -Infinity, lastYear: 2017, records: 1 },
      { source: 1, home: 0, partnership: 0, firstYear: 2010, lastYear: 2014, records: 1 },
      { source: 2, home: 1, partnership: 1, firstYear: 1953, lastYear: 2020, records: 1 },
      { source: 3, home: 1, partnership: 2, firstYear: 2005, lastYear: 2005, records: 1 }
    ]);
  });

  it('end for each municipality with the latest of its sources', () => {
    expect(lastCoveredYears(documentCoverage(index), 3)).toEqual([2017, 2020, NONE]);
  });
});

describe('stretches of uncovered years', () => {
  it('are exactly the years without cover', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 30 }), (given) => {
        const covered = Uint8Array.from(given, (isCovered) => (isCovered ? 1 : 0));
        const years = uncoveredRuns(covered, 1950).flatMap(({ firstYear, lastYear }) =>
          Array.from({ length: lastYear - firstYear + 1 }, (_, step) => firstYear + step)
        );
        expect(years).toEqual(given.flatMap((isCovered, year) => (isCovered ? [] : [1950 + year])));
      })
    );
  });
});
