import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BinnedColumn } from '../../../../src/analysis/compare/bins';
import { isFilterReplaced } from '../../../../src/analysis/compare/choices';
import type { Column } from '../../../../src/analysis/compare/column';
import { columnScales, comparedKinds } from '../../../../src/analysis/compare/scales';
import { NO_FILTERS } from '../../../../src/domain/filters';
import { AGREEMENT_KINDS } from '../../../../src/domain/kinds';

const count = fc.nat({ max: 40 });
const binned: fc.Arbitrary<BinnedColumn> = fc.record({
  bins: fc.array(
    fc.record({
      count,
      covered: fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
      span: fc.constant({ from: 0, to: 1 }),
      firstYear: fc.constant(1990),
      lastYear: fc.constant(1990)
    }),
    { maxLength: 4 }
  ),
  beside: fc.oneof(fc.constant(0), count),
  undated: fc.oneof(fc.constant(0), count)
});
const kinds = fc
  .uniqueArray(fc.constantFrom(...AGREEMENT_KINDS), { maxLength: 4 })
  .chain((values) =>
    fc.tuple(...values.map((value) => count.map((documents) => ({ value, documents }))))
  );
const columns = fc
  .array(fc.record({ documents: binned, events: binned, kinds }), { minLength: 1, maxLength: 5 })
  .map((all) =>
    all.map(
      (one) =>
        ({
          bins: { documents: one.documents, events: one.events },
          figures: { kinds: one.kinds }
        }) as unknown as Column
    )
  );

describe('what compared columns have in common', () => {
  it('is the most of any bar of any of them, beside the bins and without a date too', () => {
    fc.assert(
      fc.property(columns, (all) => {
        const scales = columnScales(all);
        for (const table of ['documents', 'events'] as const) {
          const found = all.map(({ bins }) => bins[table]);
          const bars = found.flatMap(({ bins, beside, undated }) => [
            ...bins.map((bin) => bin.count),
            beside,
            undated
          ]);
          expect(scales[table]).toEqual({
            most: Math.max(1, ...bars),
            hasBeside: found.some(({ beside }) => beside > 0),
            hasUndated: found.some(({ undated }) => undated > 0)
          });
        }
        const years = all.flatMap(({ bins }) => bins.events.bins.flatMap(({ covered }) => covered));
        expect(scales.hasHatches).toBe(years.some((isCovered) => !isCovered));
        const shares = all.flatMap(({ figures }) => figures.kinds.map((one) => one.documents));
        expect(scales.kind).toBe(Math.max(1, ...shares));
      })
    );
  });

  it('is the kinds that any of them has, those with the most in all first', () => {
    fc.assert(
      fc.property(columns, (all) => {
        const totals = new Map<string, number>();
        for (const { value, documents } of all.flatMap(({ figures }) => figures.kinds)) {
          totals.set(value, (totals.get(value) ?? 0) + documents);
        }
        const found = comparedKinds(all);
        expect([...found].sort()).toEqual(
          [...totals].flatMap(([kind, documents]) => (documents > 0 ? [kind] : [])).sort()
        );
        const counts = found.map((kind) => totals.get(kind)!);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      })
    );
  });
});

it('a filter gives way to columns of its own sort: of periods the further ones too', () => {
  const homes = { ...NO_FILTERS, homes: ['a'] };
  const countries = { ...NO_FILTERS, countries: ['DE'] };
  const further = { ...NO_FILTERS, moreSpans: [{ from: 0, to: 1 }] };
  const replaced = [homes, countries, further].map((filters) =>
    (['home', 'country', 'decade'] as const).filter((by) => isFilterReplaced(filters, by))
  );
  expect(replaced).toEqual([['home'], ['country'], ['decade']]);
  expect(isFilterReplaced({ ...NO_FILTERS, span: { from: 0, to: 1 } }, 'decade')).toBe(true);
});
