import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../../src/analysis/answer';
import { columnBins } from '../../../../src/analysis/compare/bins';
import {
  columnFilters,
  comparable,
  comparedIds,
  moveCompared,
  replaceCompared
} from '../../../../src/analysis/compare/choices';
import { columnFigures } from '../../../../src/analysis/compare/figures';
import {
  combinations,
  firstSigned,
  onlyHere,
  sharedPlaces
} from '../../../../src/analysis/compare/in-common';
import { indexDataset, type DatasetIndex } from '../../../../src/analysis/dataset-index';
import { calendarDay, parseEdtf } from '../../../../src/domain/date-span';
import { NO_FILTERS, type Filters } from '../../../../src/domain/filters';
import { COMPARED_KINDS, type Compared } from '../../../../src/domain/view';
import {
  daysOf,
  filtersArbitrary,
  makePlace,
  toDataset,
  worldArbitrary,
  type World,
  type WorldAgreement
} from '../answer-world';

const by = fc.constantFrom(...COMPARED_KINDS);

interface Column {
  readonly ties: World['ties'];
  readonly documents: World['agreements'];
  readonly records: World['agreements'];
  readonly events: World['events'];
}

/** A column as plain rows: the masks of its answer read back as ids. */
function columnOf(world: World, index: DatasetIndex, filters: Filters): Column {
  const found = answer(index, filters, null);
  const records = world.agreements.filter(
    (row, at) => found.agreements[at] === 1 && row.kind !== 'unknown'
  );
  return {
    ties: world.ties.filter((_, at) => found.partnerships[at] === 1),
    records,
    documents: records.filter((row) => row.kind !== 'ties_established'),
    events: world.events.filter((_, at) => found.events[at] === 1)
  };
}

const yearOf = (day: number): number => calendarDay(day).year;
const partnerOf = (world: World, row: WorldAgreement): string =>
  world.ties.find((tie) => tie.id === row.tie)!.partner;

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function askedColumns(world: World, filters: Filters, kind: Compared['by']) {
  const index = indexDataset(toDataset(world));
  const ids = comparedIds(index, { by: kind, ids: [] });
  return { index, ids, questions: ids.map((id) => columnFilters(filters, kind, id)) };
}

describe('the figures of a column', () => {
  it('are those of a plain count over its rows', () => {
    fc.assert(
      fc.property(worldArbitrary, filtersArbitrary, by, (world, filters, kind) => {
        const { index, questions } = askedColumns(world, filters, kind);
        for (const question of questions) {
          const column = columnOf(world, index, question);
          const figures = columnFigures(index, answer(index, question, null));
          const idOf = (place: number): string => world.places[place]!.id;
          expect(figures.partners.map(idOf).sort()).toEqual(
            [...new Set(column.ties.map((tie) => tie.partner))].sort()
          );
          expect(figures.homes.map((home) => world.homes[home])).toEqual(
            world.homes.filter((home) => column.ties.some((tie) => tie.home === home))
          );
          expect(
            Object.fromEntries(figures.kinds.map((one) => [one.value, one.documents]))
          ).toEqual(tally(column.documents.map((row) => row.kind)));
          expect(
            Object.fromEntries(figures.places.map((one) => [idOf(one.value), one.documents]))
          ).toEqual(tally(column.documents.map((row) => partnerOf(world, row))));
          const countries = column.documents.map(
            (row) => world.places.find(({ id }) => id === partnerOf(world, row))!.country
          );
          expect(
            Object.fromEntries(figures.countries.map((one) => [one.value, one.documents]))
          ).toEqual(tally(countries));
          expect(figures.exactness).toEqual(
            ['day', 'month', 'year', 'none'].map(
              (grade) =>
                column.documents.filter(
                  (row) => (parseEdtf(row.date)?.precision ?? 'none') === grade
                ).length
            )
          );
          const years = column.records.flatMap((row) => daysOf(row.date)?.from ?? []).map(yearOf);
          expect(figures.firstYear).toBe(years.length === 0 ? null : Math.min(...years));
        }
      })
    );
  });

  it('name as first and latest a record that no other surely precedes or follows', () => {
    fc.assert(
      fc.property(worldArbitrary, filtersArbitrary, (world, filters) => {
        const index = indexDataset(toDataset(world));
        const column = columnOf(world, index, filters);
        const { first, latest } = columnFigures(index, answer(index, filters, null));
        const spans = [
          ...column.records.map((row) => daysOf(row.date)),
          ...column.events.map((row) => daysOf(row.start, row.end))
        ].filter((span) => span !== null);
        const mayBeFirst = spans.filter((one) => spans.every((other) => other.to >= one.from));
        const mayBeLatest = spans.filter((one) => spans.every((other) => other.from <= one.to));
        expect(first?.others ?? -1).toBe(mayBeFirst.length - 1);
        expect(latest?.others ?? -1).toBe(mayBeLatest.length - 1);
        const spanOf = ({ table, row }: NonNullable<typeof first>) =>
          table === 'agreements'
            ? daysOf(world.agreements[row]!.date)!
            : daysOf(world.events[row]!.start, world.events[row]!.end)!;
        // Of those that begin together the most exact is named, and of those that end together.
        const earliest = Math.min(...spans.map((one) => one.from));
        const last = Math.max(...spans.map((one) => one.to));
        const begin = spans.filter((one) => one.from === earliest);
        const end = spans.filter((one) => one.to === last);
        if (first) {
          const to = Math.min(...begin.map((one) => one.to));
          expect(spanOf(first)).toEqual({ from: earliest, to });
        }
        if (latest) {
          const from = Math.max(...end.map((one) => one.from));
          expect(spanOf(latest)).toEqual({ from, to: last });
        }
      })
    );
  });

  it.each([
    [[1, 90, 3], 3],
    [[1, 90, 3, 5], 4],
    [[90], 90]
  ])('measure the median and the longest way of %j degrees', (degrees, median) => {
    const world: World = {
      places: [
        makePlace({ id: 'home' }),
        ...degrees.map((lon) => makePlace({ id: String(lon), position: [lon, 0] }))
      ],
      homes: ['home'],
      ties: degrees.map((lon) => ({ id: String(lon), home: 'home', partner: String(lon) })),
      agreements: [],
      events: []
    };
    const index = indexDataset(toDataset(world));
    const { reach } = columnFigures(index, answer(index, NO_FILTERS, null));
    const degreeKm = (6371.0088 * Math.PI) / 180;
    expect(reach?.medianKm).toBeCloseTo(median * degreeKm, 6);
    expect(reach?.longestKm).toBeCloseTo(90 * degreeKm, 6);
    expect(reach?.longest).toBe(degrees.indexOf(90));
  });
});

describe('the bars of a column', () => {
  it('hold each document and event once, in the bin that its date lies in', () => {
    fc.assert(
      fc.property(worldArbitrary, filtersArbitrary, by, (world, filters, kind) => {
        const { index, ids, questions } = askedColumns(world, filters, kind);
        ids.forEach((id, at) => {
          const question = questions[at]!;
          const column = columnOf(world, index, question);
          const { documents, events } = columnBins(
            index,
            kind,
            id,
            answer(index, question, null),
            []
          );
          const check = (
            found: typeof documents,
            spans: readonly ReturnType<typeof daysOf>[]
          ): void => {
            let rest = spans.length;
            for (const bin of found.bins) {
              const within = spans.filter(
                (span) =>
                  span !== null &&
                  yearOf(span.from) >= bin.firstYear &&
                  yearOf(span.to) <= bin.lastYear
              );
              expect(bin.count).toBe(within.length);
              rest -= within.length;
            }
            expect(found.undated).toBe(spans.filter((span) => span === null).length);
            // What has no date belongs to no decade, whatever is kept beside the reader's period.
            if (kind === 'decade') expect(found.undated).toBe(0);
            expect(found.beside).toBe(rest - found.undated);
          };
          check(
            documents,
            column.documents.map((row) => daysOf(row.date))
          );
          check(
            events,
            column.events.map((row) => daysOf(row.start.split('/')[0]!))
          );
        });
      })
    );
  });
});

it('the bars of a decade hatch the years of which nobody knows: of documents those after the last source', () => {
  const dataset = toDataset({
    places: [makePlace({ id: 'home' }), makePlace({ id: 'partner', country: 'DE' })],
    homes: ['home'],
    ties: [{ id: 'tie', home: 'home', partner: 'partner' }],
    agreements: [{ id: 'a', tie: 'tie', kind: 'treaty', date: '1991' }],
    events: ['1992', '1994'].map((start) => ({
      id: start,
      tie: 'tie',
      kind: 'visit' as const,
      start,
      end: ''
    }))
  });
  const said = { table: 'events' as const, source: 0, line: 1, statedName: '', note: '' };
  const attestations = [0, 1].map((record) => ({
    ...said,
    record,
    statedKind: '',
    statedDate: '',
    statedTitle: ''
  }));
  const source = { id: 's', title: '', language: 'en', publisher: '', asOf: '1996', note: '' };
  const index = indexDataset({ ...dataset, attestations, sources: [source] });
  const known = (homes: readonly number[]) => {
    const found = answer(index, columnFilters(NO_FILTERS, 'decade', '1990'), null);
    const { documents, events } = columnBins(index, 'decade', '1990', found, homes);
    return [documents, events].map(({ bins }) =>
      bins.filter(({ covered }) => covered.every(Boolean)).map(({ firstYear }) => firstYear)
    );
  };
  expect(known([])).toEqual([
    [1990, 1991, 1992, 1993, 1994, 1995, 1996],
    [1992, 1993, 1994]
  ]);
  // Of another municipality no source speaks.
  expect(known([1])[1]).toEqual([]);
});

describe('what columns have in common', () => {
  it('is each place once, in the combination of the columns that have it', () => {
    fc.assert(
      fc.property(worldArbitrary, filtersArbitrary, by, (world, filters, kind) => {
        const { index, questions } = askedColumns(world, filters, kind);
        const sets = questions.map(
          (question) =>
            new Set(
              columnOf(world, index, question).ties.map((tie) =>
                kind === 'country' ? tie.home : tie.partner
              )
            )
        );
        const answers = questions.map((question) => answer(index, question, null));
        const plain = new Map<string, string[]>();
        for (const { id } of world.places) {
          const key = sets.flatMap((set, at) => (set.has(id) ? [at] : [])).join();
          if (key !== '') plain.set(key, [...(plain.get(key) ?? []), id]);
        }
        const found = combinations(index, kind, answers);
        expect(
          new Map(
            found.map((one) => [
              one.columns.join(),
              one.places.map((place) => world.places[place]!.id)
            ])
          )
        ).toEqual(plain);
        const sizes = found.map((one) => one.columns.length * 1000 + one.places.length);
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        expect(onlyHere(found, answers.length)).toEqual(
          answers.map((_, at) => plain.get(String(at))?.length ?? 0)
        );
      })
    );
  });

  it('shows the records of each column and says who signed first only where that is sure', () => {
    fc.assert(
      fc.property(worldArbitrary, filtersArbitrary, (world, filters) => {
        const { index, questions } = askedColumns(world, filters, 'home');
        const answers = questions.map((question) => answer(index, question, null));
        const columns = questions.map((question) => columnOf(world, index, question));
        const shared = sharedPlaces(index, 'home', answers);
        const counts = tally(
          columns.flatMap(({ ties }) => [...new Set(ties.map((tie) => tie.partner))])
        );
        expect(shared.map(({ place }) => world.places[place]!.id)).toEqual(
          world.places.map(({ id }) => id).filter((id) => (counts[id] ?? 0) > 1)
        );
        for (const { place, records, first } of shared) {
          const { id } = world.places[place]!;
          const documents = columns.map((column) =>
            column.documents.filter((row) => partnerOf(world, row) === id)
          );
          columns.forEach((_, at) => {
            const ids = records[at]!.map((row) => world.agreements[row]!.id);
            expect(ids).toEqual(expect.arrayContaining(documents[at]!.map((row) => row.id)));
          });
          // Every day on which each document may have been signed: who is first on all of them?
          const signers = documents.flatMap((rows, at) => (rows.length > 0 ? [at] : []));
          if (signers.length < 2) {
            expect(first).toBeNull();
            continue;
          }
          const isSurelyFirst = (mine: number): boolean =>
            documents[mine]!.some((row) => {
              const own = daysOf(row.date);
              return (
                own !== null &&
                signers.every(
                  (other) =>
                    other === mine ||
                    documents[other]!.every((theirs) => {
                      const span = daysOf(theirs.date);
                      return span !== null && span.from > own.to;
                    })
                )
              );
            });
          const winner = signers.find(isSurelyFirst);
          expect(first).toEqual(
            winner === undefined ? { type: 'unclear' } : { type: 'first', column: winner }
          );
        }
      })
    );
  });
});

describe('who signed first', () => {
  it.each([
    ['one day before another', ['1960-03-15'], ['1960-03-16'], { type: 'first', column: 0 }],
    ['both on one day', ['1960-03-15'], ['1960-03-15'], { type: 'unclear' }],
    ['a day in the year of the other', ['1960'], ['1960-03-15'], { type: 'unclear' }],
    ['a year before', ['1961'], ['1960-03-15'], { type: 'first', column: 1 }],
    ['beside a document without a date', ['1960-03-15'], ['1999', ''], { type: 'unclear' }],
    [
      'with one of its own without a date',
      ['1960-03-15', ''],
      ['1999'],
      { type: 'first', column: 0 }
    ],
    ['alone', ['1960-03-15'], [], null]
  ] as const)('is told of documents %s', (_, mine, theirs, expected) => {
    const dates = [...mine, ...theirs];
    const index = indexDataset(
      toDataset({
        places: [makePlace({ id: 'home' }), makePlace({ id: 'partner' })],
        homes: ['home'],
        ties: [{ id: 'tie', home: 'home', partner: 'partner' }],
        agreements: dates.map((date, row) => ({
          id: String(row),
          tie: 'tie',
          kind: 'agreement' as const,
          date
        })),
        events: []
      })
    );
    const rows = [...dates.keys()];
    expect(firstSigned(index, [rows.slice(0, mine.length), rows.slice(mine.length)])).toEqual(
      expected
    );
  });
});

describe('what is compared', () => {
  it('is, before a choice, the homes, or three countries or decades with the most to show', () => {
    fc.assert(
      fc.property(worldArbitrary, (world) => {
        const index = indexDataset(toDataset(world));
        expect(comparedIds(index, { by: 'home', ids: [] })).toEqual(world.homes);
        expect(comparedIds(index, { by: 'country', ids: [] }).length).toBe(
          Math.min(3, index.countries.length)
        );
        expect(comparable(index, 'decade')).toEqual(
          ['1980', '1990'].filter((decade) =>
            [
              ...world.agreements.map((row) => daysOf(row.date)),
              ...world.events.map((row) => daysOf(row.start, row.end))
            ].some(
              (span) =>
                span !== null &&
                yearOf(span.from) <= Number(decade) + 9 &&
                yearOf(span.to) >= Number(decade)
            )
          )
        );
      })
    );
  });

  it('keeps what the reader chose', () => {
    const index = indexDataset(
      toDataset({ places: [], homes: [], ties: [], agreements: [], events: [] })
    );
    expect(comparedIds(index, { by: 'decade', ids: ['1990'] })).toEqual(['1990']);
  });

  it('changes places where a column takes what another one shows', () => {
    expect(replaceCompared(['a', 'b', 'c'], 0, 'c')).toEqual(['c', 'b', 'a']);
    expect(replaceCompared(['a', 'b', 'c'], 1, 'd')).toEqual(['a', 'd', 'c']);
  });

  it('moves a column and keeps the order of the others', () => {
    expect(moveCompared(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moveCompared(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  });
});
