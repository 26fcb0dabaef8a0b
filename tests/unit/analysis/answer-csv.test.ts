import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answer } from '../../../src/analysis/answer';
import { indexDataset } from '../../../src/analysis/dataset-index';
import { AGREEMENT_KINDS, EVENT_KINDS, PLACE_KINDS } from '../../../src/domain/kinds';
import { decodeDataset } from '../../../src/package/decode';
import { readAddress } from '../../../src/state/address';
import { addressScope } from '../../../src/state/address-scope';
import {
  addressOf,
  facet,
  isDocument,
  isStart,
  left,
  ties,
  type FacetName,
  type Question
} from '../../e2e/naive';

const { file } = JSON.parse(readFileSync('public/dataset/current.json', 'utf8')) as {
  file: string;
};
const index = indexDataset(decodeDataset(readFileSync(`public/dataset/${file}`)));
const scope = addressScope(index);

const some = <T extends string>(values: readonly T[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    {
      weight: 1,
      arbitrary: fc.subarray([...new Set(values)].sort(), { minLength: 1 })
    }
  );
const edtf = fc
  .tuple(
    fc.integer({ min: 1950, max: 2022 }),
    fc.option(fc.integer({ min: 1, max: 12 })),
    fc.option(fc.integer({ min: 1, max: 28 }))
  )
  .map(([year, month, day]) =>
    [year, month, month && day]
      .filter((part) => part !== null)
      .map((part) => String(part).padStart(2, '0'))
      .join('-')
  );
const pair = fc
  .tuple(edtf, edtf)
  .map(([a, b]) => (a.slice(0, 4) <= b.slice(0, 4) ? [a, b] : [b, a]));
const isOrdered = ([from = '', to = '']: readonly string[]): boolean =>
  from.padEnd(10, '-01') <= to.padEnd(10, '-99');

const question: fc.Arbitrary<Question> = fc
  .record({
    home: some(ties.map(({ home }) => home)),
    country: some(ties.map(({ country }) => country)),
    level: some(PLACE_KINDS),
    kind: some(AGREEMENT_KINDS),
    event: some(EVENT_KINDS),
    period: fc.option(pair.filter(isOrdered)),
    more: fc.array(pair.filter(isOrdered), { maxLength: 2 }),
    time: fc.constantFrom('signed' as const, 'cumulative' as const, 'inforce' as const)
  })
  .map(({ period, more, time, ...lists }) => ({
    ...Object.fromEntries(Object.entries(lists).filter(([, value]) => value !== undefined)),
    ...(period && { from: period[0]!, to: period[1]! }),
    ...(more.length > 0 && { also: more.map((span) => span.join('..')) }),
    time
  }));

const FACETS: readonly (readonly [FacetName, 'homes' | 'countries' | 'levels' | 'kinds'])[] = [
  ['home', 'homes'],
  ['country', 'countries'],
  ['level', 'levels'],
  ['kind', 'kinds']
];

it('every number equals a plain count over the files, whatever is asked and whatever a period means', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const { address, faults } = readAddress(addressOf(asked), scope);
      expect(faults).toEqual([]);
      const got = answer(index, address.view.filters, null);
      const kept = left(asked);
      expect(got.totals).toMatchObject({
        documents: kept.agreements.filter(isDocument).length,
        starts: kept.agreements.filter(isStart).length,
        events: kept.events.length,
        ties: kept.ties.length,
        partners: new Set(kept.ties.map(({ partner }) => partner)).size,
        countries: new Set(kept.ties.map(({ country }) => country)).size
      });
      for (const [name, list] of FACETS) {
        const counted = facet(asked, name);
        for (const row of got.facets[list]) {
          expect([name, row.value, row.agreements]).toEqual([
            name,
            row.value,
            counted.get(row.value) ?? 0
          ]);
        }
      }
      const byEvent = facet(asked, 'event');
      for (const row of got.facets.eventKinds) {
        expect([row.value, row.events]).toEqual([row.value, byEvent.get(row.value) ?? 0]);
      }
    }),
    { numRuns: 1000 }
  );
});
