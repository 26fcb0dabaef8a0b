import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../../src/analysis/answer';
import { indexDataset } from '../../../../src/analysis/dataset-index';
import { decadeChart } from '../../../../src/analysis/slide/decades';
import { spokenHomes } from '../../../../src/analysis/slide/slide-facts';
import { parseEdtf, calendarDay } from '../../../../src/domain/date-span';
import { NO_FILTERS, type Filters } from '../../../../src/domain/filters';
import { filtersArbitrary, toDataset, worldArbitrary, type World } from '../answer-world';

/** The decade in which a date lies whole; null without one. */
function decadeOf(date: string): number | null {
  const span = parseEdtf(date);
  if (!span) return null;
  const [first, last] = [span.from, span.to].map((day) => Math.floor(calendarDay(day).year / 10));
  return first === last ? first! * 10 : null;
}

const isDocument = ({ kind }: World['agreements'][number]): boolean =>
  kind !== 'unknown' && kind !== 'ties_established';

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

describe('documents by decade on a slide', () => {
  it('are as many as a plain count finds, with and without the periods', () => {
    fc.assert(
      fc.property(worldArbitrary, filtersArbitrary, (world, filters) => {
        const index = indexDataset(toDataset(world));
        const asked = { ...filters, query: '' };
        const shown = answer(index, asked, null);
        const chart = decadeChart(index, shown, asked);
        const count = (of: Uint8Array, decade: number | null, home: string): number =>
          world.agreements.filter(
            (one, row) =>
              of[row] === 1 &&
              isDocument(one) &&
              decadeOf(one.date) === decade &&
              (home === '' || world.ties.find(({ id }) => id === one.tie)!.home === home)
          ).length;
        for (const { decade, all, shown: raised } of chart.bars) {
          expect(all).toEqual(
            world.homes.map((home) => count(shown.timelessAgreements, decade, home))
          );
          expect(raised).toEqual(world.homes.map((home) => count(shown.agreements, decade, home)));
        }
        // Every document of the view is counted once: in a decade, across decades or undated.
        const counted = sum(chart.bars.flatMap(({ all }) => all)) + chart.across + chart.undated;
        const documents = world.agreements.filter(
          (one, row) => shown.timelessAgreements[row] === 1 && isDocument(one)
        );
        expect(counted).toBe(documents.length);
        expect(chart.undated).toBe(documents.filter(({ date }) => date === '').length);
      })
    );
  });

  it('are all raised where no period is asked for', () => {
    fc.assert(
      fc.property(worldArbitrary, (world) => {
        const index = indexDataset(toDataset(world));
        const chart = decadeChart(index, answer(index, NO_FILTERS, null), NO_FILTERS);
        expect(chart.asksSpan).toBe(false);
        for (const { all, shown } of chart.bars) expect(shown).toEqual(all);
      })
    );
  });
});

describe('who is spoken of', () => {
  it('are the municipalities with a shown tie, in their order', () => {
    fc.assert(
      fc.property(worldArbitrary, filtersArbitrary, (world, filters: Filters) => {
        const index = indexDataset(toDataset(world));
        const shown = answer(index, { ...filters, query: '' }, null);
        const homes = world.homes.filter((home) =>
          world.ties.some((tie, row) => tie.home === home && shown.partnerships[row] === 1)
        );
        expect(spokenHomes(index, shown).map((home) => world.homes[home])).toEqual(homes);
      })
    );
  });
});
