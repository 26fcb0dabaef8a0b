import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answer } from '../../../src/analysis/answer';
import { indexDataset } from '../../../src/analysis/dataset-index';
import { decodeDataset } from '../../../src/package/decode';
import { readAddress } from '../../../src/state/address';
import { addressScope } from '../../../src/state/address-scope';
import { addressOf, facet, isDocument, isStart, left, type FacetName } from '../../e2e/naive';
import { anyQuestion } from './any-question';

const { file } = JSON.parse(readFileSync('public/dataset/current.json', 'utf8')) as {
  file: string;
};
const index = indexDataset(decodeDataset(readFileSync(`public/dataset/${file}`)));
const scope = addressScope(index);

const FACETS: readonly (readonly [FacetName, 'homes' | 'countries' | 'levels' | 'kinds'])[] = [
  ['home', 'homes'],
  ['country', 'countries'],
  ['level', 'levels'],
  ['kind', 'kinds']
];

it('every number equals a plain count over the files, whatever is asked and whatever a period means', () => {
  fc.assert(
    fc.property(anyQuestion, (asked) => {
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
