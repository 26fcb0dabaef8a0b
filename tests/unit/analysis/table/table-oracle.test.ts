import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer } from '../../../../src/analysis/answer';
import { indexDataset } from '../../../../src/analysis/dataset-index';
import { indexDetails } from '../../../../src/analysis/details-index';
import { rowKinds, shownCounts, shownRows } from '../../../../src/analysis/table/shown-rows';
import { sortKey, sortRows } from '../../../../src/analysis/table/sort-rows';
import { tableCells } from '../../../../src/analysis/table/table-cells';
import { NO_FILTERS } from '../../../../src/domain/filters';
import { compareTexts, countryName } from '../../../../src/text/format';
import { daysOf, filtersArbitrary, toDataset, worldArbitrary, type World } from '../answer-world';

const compare = compareTexts('en');

/** A row as one would write it down first: an object with all that it is sorted by. */
interface Plain {
  readonly row: number;
  readonly partner: string;
  readonly country: string;
  readonly days: { readonly from: number; readonly to: number } | null;
}

function plainAgreements(world: World): Plain[] {
  return world.agreements.map((agreement, row) => {
    const tie = world.ties.find(({ id }) => id === agreement.tie)!;
    const partner = world.places.find(({ id }) => id === tie.partner)!;
    return {
      row,
      partner: partner.name.en,
      country: countryName(partner.country, 'en'),
      days: daysOf(agreement.date)
    };
  });
}

function byDate(a: Plain, b: Plain, sign: 1 | -1): number {
  if (a.days === null || b.days === null) return Number(a.days === null) - Number(b.days === null);
  return sign * (a.days.from - b.days.from) || sign * (a.days.to - b.days.to);
}

function setUp(world: World) {
  const index = indexDataset(toDataset(world));
  const details = indexDetails(index);
  return {
    index,
    cells: tableCells(details, 'agreements', 'en'),
    all: answer(index, NO_FILTERS, null)
  };
}

test('rows are in the order of a naive sort: texts by the language, undated last either way', () => {
  fc.assert(
    fc.property(worldArbitrary, fc.boolean(), (world, descending) => {
      const { cells, index, all } = setUp(world);
      const rows = shownRows(index, 'agreements', all);
      const sign = descending ? -1 : 1;
      const plain = plainAgreements(world);
      const byDateThenPartner = [...plain].sort(
        (a, b) => byDate(a, b, sign) || compare(a.partner, b.partner) || a.row - b.row
      );
      expect([
        ...sortRows(rows, [
          sortKey(cells.column('date'), 'en', descending),
          sortKey(cells.column('partner'), 'en')
        ])
      ]).toEqual(byDateThenPartner.map(({ row }) => row));
      const byCountryThenDate = [...plain].sort(
        (a, b) => sign * compare(a.country, b.country) || byDate(a, b, 1) || a.row - b.row
      );
      expect([
        ...sortRows(rows, [
          sortKey(cells.column('country'), 'en', descending),
          sortKey(cells.column('date'), 'en')
        ])
      ]).toEqual(byCountryThenDate.map(({ row }) => row));
    })
  );
});

test('the rows of each table are those that the filters leave, and add up to the statement', () => {
  fc.assert(
    fc.property(worldArbitrary, filtersArbitrary, (world, some) => {
      const { index } = setUp(world);
      const filters = { ...NO_FILTERS, ...some };
      const shown = answer(index, filters, null);
      const { documents, starts, events, ties } = shown.totals;
      const agreements = shownRows(index, 'agreements', shown);
      expect([...agreements]).toEqual(
        world.agreements.flatMap((_, row) => (shown.agreements[row] === 1 ? [row] : []))
      );
      const unknown = [...agreements].filter((row) => world.agreements[row]!.kind === 'unknown');
      expect(rowKinds(index, agreements)).toEqual({ documents, starts, listed: unknown.length });
      expect(shownRows(index, 'events', shown).length).toBe(events);
      const rows = shownRows(index, 'partnerships', shown);
      expect(rows.length).toBe(ties);
      const counts = shownCounts(index, shown);
      const sum = (values: Float64Array) =>
        [...rows].reduce((total, row) => total + values[row]!, 0);
      expect(sum(counts.documents.values)).toBe(documents);
      expect(sum(counts.starts.values)).toBe(starts);
      expect(sum(counts.events.values)).toBe(events);
    })
  );
});

test('a project is shown with a partner that takes part, or with the home where none does', () => {
  const world: World = {
    places: ['home', 'partner', 'other', 'stranger'].map((id) => ({
      id,
      kind: 'city',
      name: { en: id, ru: '', lt: '' },
      localName: '',
      otherNames: [],
      country: id === 'other' ? 'PL' : 'LT',
      parent: -1,
      position: [0, 0],
      positionNote: '',
      geonamesId: ''
    })),
    homes: ['home'],
    ties: [
      { id: 'a', home: 'home', partner: 'partner' },
      { id: 'b', home: 'home', partner: 'other' }
    ],
    agreements: [],
    events: []
  };
  const project = (id: string, ...participants: number[]) => ({
    id,
    title: { en: id, ru: '', lt: '' },
    programme: '',
    start: '',
    end: '',
    note: '',
    participants: participants.map((place) => ({ place, organisation: '' }))
  });
  const projects = [
    project('with-partner', 0, 1),
    project('with-other', 0, 2),
    project('at-home', 0, 3),
    project('elsewhere', 3)
  ];
  const index = indexDataset({ ...toDataset(world), projects });
  const ids = (countries: string[]) =>
    [...shownRows(index, 'projects', answer(index, { ...NO_FILTERS, countries }, null))].map(
      (row) => projects[row]!.id
    );
  expect(ids([])).toEqual(['with-partner', 'with-other', 'at-home']);
  expect(ids(['PL'])).toEqual(['with-other', 'at-home']);
  expect(ids(['DE'])).toEqual([]);
});
