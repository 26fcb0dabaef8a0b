import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../../src/analysis/answer';
import type { FacetRow } from '../../../../src/analysis/facet-counter';
import { indexDataset } from '../../../../src/analysis/dataset-index';
import {
  MOST_STEPS,
  shadeCountries,
  shadeSteps
} from '../../../../src/analysis/layers/country-shades';
import { NO_FILTERS } from '../../../../src/domain/filters';
import { dataset } from '../../views/map/svg/picture-world';

const row = (value: string, ties: number): FacetRow => ({
  value,
  ties,
  agreements: 0,
  byHome: [],
  events: 0
});

describe('the steps of the scale', () => {
  it('reach from one to the highest count without a gap, alike in width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30_000 }), (most) => {
        const steps = shadeSteps(most);
        expect(steps.length).toBe(Math.min(MOST_STEPS, most));
        expect(steps[0]!.from).toBe(1);
        expect(steps.at(-1)!.to).toBe(most);
        const widths = steps.map(({ from, to }) => to - from + 1);
        expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
        steps.slice(1).forEach(({ from }, i) => expect(from).toBe(steps[i]!.to + 1));
      })
    );
  });

  it('are none where nothing is counted', () => {
    expect(shadeSteps(0)).toEqual([]);
  });
});

describe('the shade of a country', () => {
  it('is the step that holds its number of ties', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 }), (counts) => {
        const { steps, stepOf, tiesOf } = shadeCountries(
          counts.map((ties, i) => row(`C${i}`, ties)),
          []
        );
        counts.forEach((ties, i) => {
          const step = stepOf.get(`C${i}`);
          expect(tiesOf.get(`C${i}`) ?? 0).toBe(ties);
          if (ties === 0) expect(step).toBeUndefined();
          else {
            expect(steps[step! - 1]!.from).toBeLessThanOrEqual(ties);
            expect(steps[step! - 1]!.to).toBeGreaterThanOrEqual(ties);
          }
        });
      })
    );
  });

  it('stays what it was when countries are chosen, and only those are shaded', () => {
    const rows = [row('PL', 15), row('DE', 13), row('LT', 6)];
    const all = shadeCountries(rows, []);
    const chosen = shadeCountries(rows, ['LT']);
    expect(chosen.steps).toEqual(all.steps);
    expect([...chosen.stepOf]).toEqual([['LT', all.stepOf.get('LT')]]);
  });

  it('rests on the ties of the answer, as a plain count has them', () => {
    const index = indexDataset(dataset);
    for (const homes of [[], ['kaliningrad'], ['petersburg']]) {
      const { facets } = answer(index, { ...NO_FILTERS, homes }, null);
      const { tiesOf } = shadeCountries(facets.countries, []);
      const { home, partner } = dataset.partnerships;
      const counted = new Map<string, number>();
      home.forEach((place, i) => {
        if (homes.length > 0 && !homes.includes(dataset.places[place]!.id)) return;
        const { country } = dataset.places[partner[i]!]!;
        counted.set(country, (counted.get(country) ?? 0) + 1);
      });
      expect(new Map([...tiesOf].sort())).toEqual(new Map([...counted].sort()));
    }
  });
});
