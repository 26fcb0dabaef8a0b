import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexDataset } from '../../../src/analysis/dataset-index';
import { forceOf, OPEN } from '../../../src/analysis/time-meaning';
import { daysOf, makePlace, toDataset, type World, type WorldAgreement } from './answer-world';

const DATES = ['1989', '1990-03', '1991-12-31', ''];
const ENDS = ['', '', '1990-06', '1995', '1999-12-31'];

/** Documents of one tie, each of which may renew any before it. */
const documentsArbitrary: fc.Arbitrary<readonly WorldAgreement[]> = fc
  .array(
    fc.record({
      date: fc.constantFrom(...DATES),
      until: fc.constantFrom(...ENDS),
      follows: fc.option(fc.nat(), { freq: 3 })
    }),
    { maxLength: 8 }
  )
  .map((rows) =>
    rows.map(({ date, until, follows }, row) => ({
      id: String(row),
      tie: 'tie',
      kind: 'agreement',
      date,
      until,
      ...(follows !== null && row > 0 ? { follows: String(follows % row) } : {})
    }))
  );

function worldOf(agreements: readonly WorldAgreement[]): World {
  return {
    places: [makePlace({ id: 'home' }), makePlace({ id: 'partner' })],
    homes: ['home'],
    ties: [{ id: 'tie', home: 'home', partner: 'partner' }],
    agreements,
    events: []
  };
}

const force = (agreements: readonly WorldAgreement[]) =>
  forceOf(indexDataset(toDataset(worldOf(agreements))));

it('a document is in force until its stated end, or the last of those that renew it with a date', () => {
  fc.assert(
    fc.property(documentsArbitrary, (documents) => {
      /** Row by row, however long the chain of renewals is. */
      const lastDay = (row: WorldAgreement): number =>
        Math.max(
          row.until ? daysOf(row.until)!.to : OPEN,
          ...documents.filter((one) => one.follows === row.id && one.date !== '').map(lastDay)
        );
      expect([...force(documents).to]).toEqual(documents.map(lastDay));
    }),
    { numRuns: 500 }
  );
});

it('a renewal of which nobody knows the day carries nothing on', () => {
  const ends = (date: string): number[] => [
    ...force([
      { id: 'a', tie: 'tie', kind: 'agreement', date: '1990', until: '1995' },
      { id: 'b', tie: 'tie', kind: 'agreement', date, until: '', follows: 'a' }
    ]).to
  ];
  expect(ends('1995')).toEqual([OPEN, OPEN]);
  expect(ends('')).toEqual([daysOf('1995')!.to, OPEN]);
});
