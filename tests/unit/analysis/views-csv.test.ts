/** What each view counts, for any question, against plain counts over the CSV files. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, type Answer } from '../../../src/analysis/answer';
import { careCalendar } from '../../../src/analysis/calendar/anniversaries';
import { distanceFigures, partnershipDistances } from '../../../src/analysis/charts/distances';
import { eventMonths, eventYears, NO_MONTH } from '../../../src/analysis/charts/event-months';
import { comparedIds } from '../../../src/analysis/compare/choices';
import { makeColumns } from '../../../src/analysis/compare/column';
import { sharedPlaces } from '../../../src/analysis/compare/in-common';
import { indexDataset } from '../../../src/analysis/dataset-index';
import { detailsOf } from '../../../src/analysis/details-index';
import { spanDetails } from '../../../src/analysis/details-span';
import { homesOfGroup } from '../../../src/analysis/group-emphasis';
import { shadeCountries } from '../../../src/analysis/layers/country-shades';
import { placePicture } from '../../../src/analysis/map-picture';
import { groupMarks } from '../../../src/analysis/mark-groups';
import { MATRIX_MEASURES, matrixOf } from '../../../src/analysis/matrix';
import { statement } from '../../../src/analysis/statement';
import { groupRows } from '../../../src/analysis/table/group-rows';
import { shownCounts, shownRows } from '../../../src/analysis/table/shown-rows';
import { tableCells } from '../../../src/analysis/table/table-cells';
import { groupingOf } from '../../../src/analysis/table/table-model';
import {
  countAt,
  countsByHome,
  fillPlaces,
  placeRows,
  type Placement
} from '../../../src/analysis/timeline/bins';
import { timelineTables, yearsSpan } from '../../../src/analysis/timeline/rows';
import { NONE } from '../../../src/domain/dataset';
import type { Filters } from '../../../src/domain/filters';
import { COMPARED_KINDS, TIME_UNITS } from '../../../src/domain/view';
import { readAddress } from '../../../src/state/address';
import { addressScope } from '../../../src/state/address-scope';
import { countryName } from '../../../src/text/format';
import { agreementKindName, levelName } from '../../../src/text/labels';
import {
  addressOf,
  agreements as allAgreements,
  events as allEvents,
  isDocument,
  isOpenEnded,
  isStart,
  left,
  positionOf,
  sentence,
  timeless,
  type Dated,
  type Question,
  type Tie
} from '../../e2e/naive';
import { realDataset } from '../real-dataset';
import { anyQuestion } from './any-question';

const index = indexDataset(realDataset().dataset);
const { dataset } = index;
const scope = addressScope(index);
const tables = timelineTables(index);
const homeIds = dataset.homes.map((place) => dataset.places[place]!.id);
const en = { locale: 'en' } as const;

interface Asked {
  readonly question: Question;
  readonly filters: Filters;
  readonly got: Answer;
  readonly kept: ReturnType<typeof left>;
}

function ask(question: Question): Asked {
  const { address, faults } = readAddress(addressOf(question), scope);
  expect(faults).toEqual([]);
  const { filters } = address.view;
  return { question, filters, got: answer(index, filters, null), kept: left(question) };
}

/** Asks many questions, and of each what is checked. */
function ofAnyQuestion(numRuns: number, check: (asked: Asked) => void): void {
  fc.assert(
    fc.property(anyQuestion, (question) => check(ask(question))),
    { numRuns }
  );
}

/** A question without some of its clauses. */
function without(question: Question, ...keys: (keyof Question)[]): Question {
  return Object.fromEntries(
    Object.entries(question).filter(([key]) => !keys.includes(key as keyof Question))
  );
}

function tally<T>(rows: readonly T[], keyOf: (row: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[keyOf(row)] = (counts[keyOf(row)] ?? 0) + 1;
  return counts;
}

const isNamedOnly = ({ kind }: Dated): boolean => kind === 'unknown';
const isDrawn = (record: Dated): boolean => !isNamedOnly(record);
const asksTime = ({ from, to, also }: Question): boolean =>
  from !== undefined || to !== undefined || (also ?? []).length > 0;
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** How a bin or slot of a timeline begins to be written as a date. */
function labelOf({ unit, extent, firstSlot, bins }: Placement, place: number): string {
  if (unit === 'month' && place >= firstSlot) return String(extent.firstYear + place - firstSlot);
  const { firstMonth } = bins[place]!;
  const year = String(Math.floor(firstMonth / 12));
  if (unit === 'decade') return year.slice(0, 3);
  return unit === 'year' ? year : `${year}-${String((firstMonth % 12) + 1).padStart(2, '0')}`;
}

describe('for any question, as a plain count over the files has it,', () => {
  it('the statement says how many there are, and in which years', () => {
    ofAnyQuestion(200, ({ question, filters, got, kept }) => {
      const text = statement(got.totals, 'en', filters);
      if (kept.ties.length === 0) expect(text).toBe('No documents or events match.');
      else if (asksTime(question)) expect(text).toContain(`${sentence(question, '')}, `);
      else expect(text).toBe(sentence(question));
    });
  });

  it('each facet counts ties, documents by municipality, and events', () => {
    const facets = [
      ['home', 'homes'],
      ['country', 'countries'],
      ['level', 'levels']
    ] as const;
    ofAnyQuestion(100, ({ question, got }) => {
      for (const [name, list] of facets) {
        const { ties, agreements, events } = left(without(question, name));
        for (const row of got.facets[list]) {
          const has = (tie: Tie): boolean => tie[name] === row.value;
          const signed = agreements.filter((one) => isDrawn(one) && has(one.tie));
          expect(row).toEqual({
            value: row.value,
            agreements: signed.length,
            byHome: homeIds.map((home) => signed.filter(({ tie }) => tie.home === home).length),
            events: events.filter(({ tie }) => has(tie)).length,
            ties: ties.filter(has).length
          });
        }
      }
    });
  });

  it('a timeline holds each record in its bin, its slot or without a date, kept or not', () => {
    const placements = TIME_UNITS.flatMap((unit) =>
      (['agreements', 'events'] as const).map((table) => {
        const placement = placeRows(tables[table], tables.extent, unit);
        const { wide } = placement;
        return {
          ...{ table, placement },
          labels: Array.from({ length: wide }, (_, place) => labelOf(placement, place)),
          /** Of a date, by which its bin is named; by months a year alone names its slot. */
          letters: { decade: 3, year: 4, month: 7 }[unit]
        };
      })
    );
    ofAnyQuestion(60, ({ question, got, kept }) => {
      const around = left(timeless(question));
      for (const { table, placement, labels, letters } of placements) {
        const timelessMask = table === 'agreements' ? got.timelessAgreements : got.timelessEvents;
        for (const [mask, records] of [
          [got[table], kept[table]],
          [timelessMask, around[table]]
        ] as const) {
          const drawn = records.filter(isDrawn);
          const dated = drawn.filter(({ date }) => date !== '');
          const filled = fillPlaces(placement, mask);
          const counted: Record<string, number> = {};
          labels.forEach((label, place) => {
            countsByHome(filled, place).forEach((count, home) => {
              if (count > 0) counted[`${label} ${homeIds[home]!}`] = count;
            });
          });
          expect(counted).toEqual(
            tally(dated, ({ date, tie }) => `${date.slice(0, letters)} ${tie.home}`)
          );
          // No date of the files is an interval.
          expect([countAt(filled, placement.wide), countAt(filled, placement.undated)]).toEqual([
            0,
            drawn.length - dated.length
          ]);
        }
      }
    });
  });

  it('a matrix counts by country and decade, each municipality apart or all as one', () => {
    const decades = matrixOf(
      index,
      { filters: ask({}).filters, matches: null, measure: 'events', isApart: false },
      tables
    ).decades.map(({ firstYear, lastYear }) => ({
      from: String(firstYear),
      to: String(lastYear)
    }));
    ofAnyQuestion(15, ({ question, filters }) => {
      for (const isApart of [true, false]) {
        const asked = without(question, 'country', 'from', 'to', 'also', 'undated', 'time');
        const base = isApart ? without(asked, 'home') : asked;
        const whole = left(base);
        const byDecade = decades.map((decade) => left({ ...base, ...decade }));
        for (const measure of MATRIX_MEASURES) {
          const records = (kept: ReturnType<typeof left>): readonly Dated[] =>
            measure === 'events' ? kept.events : kept.agreements.filter(isDocument);
          const found = matrixOf(index, { filters, matches: null, measure, isApart }, tables);
          for (const { country, home, cells, undated, total } of found.rows) {
            const own = (kept: ReturnType<typeof left>): readonly Dated[] =>
              records(kept).filter(
                ({ tie }) =>
                  tie.country === country && (home === NONE || tie.home === homeIds[home])
              );
            expect(cells).toEqual(byDecade.map((kept) => own(kept).length));
            expect(total).toBe(own(whole).length);
            expect(undated).toBe(own(whole).filter(({ first }) => first === '').length);
          }
          const rowOf = ({ country, home }: Tie): string =>
            isApart ? `${home} ${country}` : country;
          expect(
            found.rows.map((row) =>
              isApart ? `${homeIds[row.home]!} ${row.country}` : row.country
            )
          ).toEqual(expect.arrayContaining([...new Set(whole.ties.map(rowOf))]));
          expect(found.rows).toHaveLength(new Set(whole.ties.map(rowOf)).size);
          expect(found.columnTotals).toEqual(byDecade.map((kept) => records(kept).length));
          const times = (record: Dated): number =>
            byDecade.filter((kept) => records(kept).includes(record)).length;
          expect(found).toMatchObject({
            total: records(whole).length,
            undated: records(whole).filter(({ first }) => first === '').length,
            repeated: records(whole).filter((record) => times(record) > 1).length,
            elsewhere: records(whole).filter((record) => record.first !== '' && times(record) === 0)
              .length
          });
        }
      }
    });
  });

  it('the map shades countries by their ties, and its marks, arcs and rings count theirs', () => {
    ofAnyQuestion(100, ({ question, filters, got, kept }) => {
      const { tiesOf } = shadeCountries(got.facets.countries, filters.countries);
      expect(Object.fromEntries(tiesOf)).toEqual(tally(kept.ties, ({ country }) => country));

      const { marks, arcs, homes, openEnds } = placePicture(index, got, filters);
      const signed = kept.agreements.filter(isDrawn);
      const ofPartner = (records: readonly Dated[], partner: string): number =>
        records.filter(({ tie }) => tie.partner === partner).length;
      const partners = [...marks.place].map((place) => dataset.places[place]!.id);
      expect([...partners].sort()).toEqual(
        [...new Set(kept.ties.map(({ partner }) => partner))].sort()
      );
      partners.forEach((partner, mark) => {
        expect([partner, marks.agreements[mark], marks.events[mark]]).toEqual([
          partner,
          ofPartner(signed, partner),
          ofPartner(kept.events, partner)
        ]);
      });
      const arcTies = [...arcs.partnership].map((tie) => dataset.partnerships.id[tie]!);
      expect(Object.fromEntries(arcTies.map((id, arc) => [id, arcs.agreements[arc]]))).toEqual(
        Object.fromEntries(
          kept.ties.map((tie) => [tie.id, signed.filter((one) => one.tie === tie).length])
        )
      );
      expect(Object.fromEntries(homes.map(({ home, ties }) => [homeIds[home]!, ties]))).toEqual(
        tally(kept.ties, ({ home }) => home)
      );
      const isAsked = question.time === 'inforce' && asksTime(question);
      const open = isAsked ? kept.agreements.filter(isOpenEnded).map(({ tie }) => tie.id) : [];
      expect(dataset.partnerships.id.filter((_, tie) => openEnds?.[tie] === 1).sort()).toEqual(
        [...new Set(open)].sort()
      );
    });
  });

  it('gathered marks hold each shown partner once, and count them by municipality', () => {
    ofAnyQuestion(40, ({ got, kept }) => {
      const picture = placePicture(index, got);
      const partners = new Set(kept.ties.map(({ partner }) => partner));
      for (const step of [-2, 0, 2, 4, 8]) {
        const { groups, groupOf } = groupMarks(picture, step);
        const alone = [...groupOf].filter((group) => group === NONE).length;
        expect(alone + sum(groups.map(({ members }) => members.length))).toBe(partners.size);
        for (const group of groups) {
          const ids = new Set(
            Array.from(group.members, (mark) => dataset.places[picture.marks.place[mark]!]!.id)
          );
          const own = kept.ties.filter(({ partner }) => ids.has(partner));
          expect(
            Object.fromEntries(
              homesOfGroup(picture, group).map(({ home, places }) => [homeIds[home]!, places])
            )
          ).toEqual(tally(own, ({ home }) => home));
        }
      }
    });
  });

  it('the table counts its groups, and of each tie what is left of it', () => {
    const details = detailsOf(index);
    const cells = tableCells(details, 'agreements', 'en');
    const nameOf = new Map(dataset.places.map(({ id, name }) => [id, name.en]));
    const groups = {
      decade: ({ date }: Dated) => (date === '' ? 'No date' : `${date.slice(0, 3)}0s`),
      country: ({ tie }: Dated) => countryName(tie.country, 'en'),
      home: ({ tie }: Dated) => nameOf.get(tie.home)!,
      kind: ({ kind }: Dated) => agreementKindName[kind as keyof typeof agreementKindName]({}, en),
      level: ({ tie }: Dated) => levelName[tie.level as keyof typeof levelName]({}, en)
    } as const;
    ofAnyQuestion(100, ({ got, kept }) => {
      const rows = shownRows(index, 'agreements', got);
      for (const [group, labelOf] of Object.entries(groups)) {
        const grouping = groupingOf(group as keyof typeof groups, cells, details, 'en');
        const found = groupRows(rows, grouping).groups;
        expect(Object.fromEntries(found.map(({ label, count }) => [label, count]))).toEqual(
          tally(kept.agreements, labelOf)
        );
      }
      const counts = shownCounts(index, got);
      for (const tie of kept.ties) {
        const row = index.partnershipById.get(tie.id)!;
        const own = kept.agreements.filter((one) => one.tie === tie);
        expect([
          counts.documents.values[row],
          counts.starts.values[row],
          counts.events.values[row]
        ]).toEqual([
          own.filter(isDocument).length,
          own.filter(isStart).length,
          kept.events.filter((one) => one.tie === tie).length
        ]);
      }
    });
  });

  it('columns that are compared count each for itself, and what they share', () => {
    ofAnyQuestion(20, ({ question, filters }) => {
      for (const by of COMPARED_KINDS) {
        const ids = comparedIds(index, { by, ids: [] });
        const columns = makeColumns(index, tables, { by, ids }, filters, null, 'en');
        const plain = ids.map((id) => {
          if (by === 'home') return left({ ...question, home: [id] });
          if (by === 'country') return left({ ...question, country: [id] });
          const to = String(Number(id) + 9);
          return left({ ...without(question, 'also', 'undated'), from: id, to });
        });
        columns.forEach(({ figures, bins, answer: got }, at) => {
          const { ties, agreements, events } = plain[at]!;
          const documents = agreements.filter(isDocument);
          expect(got.totals).toMatchObject({ documents: documents.length, events: events.length });
          expect(figures.partners).toHaveLength(new Set(ties.map(({ partner }) => partner)).size);
          expect(figures.homes).toHaveLength(new Set(ties.map(({ home }) => home)).size);
          expect(
            Object.fromEntries(figures.kinds.map((one) => [one.value, one.documents]))
          ).toEqual(tally(documents, ({ kind }) => kind));
          expect(
            Object.fromEntries(figures.countries.map((one) => [one.value, one.documents]))
          ).toEqual(tally(documents, ({ tie }) => tie.country));
          const grades = [10, 7, 4, 0];
          expect(figures.exactness).toEqual(
            grades.map((length) => documents.filter(({ date }) => date.length === length).length)
          );
          const firsts = agreements.filter((one) => isDrawn(one) && one.first !== '');
          expect(figures.firstYear).toBe(
            firsts.length === 0
              ? null
              : Math.min(...firsts.map(({ first }) => Number(first.slice(0, 4))))
          );
          for (const [binned, records] of [
            [bins.documents, documents],
            [bins.events, events]
          ] as const) {
            expect(binned.bins.map(({ count }) => count)).toEqual(
              binned.bins.map(
                ({ firstYear, lastYear }) =>
                  records.filter(({ date }) => {
                    const year = Number(date.slice(0, 4));
                    return date !== '' && year >= firstYear && year <= lastYear;
                  }).length
              )
            );
            expect(binned.undated).toBe(records.filter(({ date }) => date === '').length);
          }
        });
        const keyOf = ({ home, partner }: Tie): string => (by === 'country' ? home : partner);
        const sets = plain.map(({ ties }) => new Set(ties.map(keyOf)));
        const all = new Set(sets.flatMap((set) => [...set]));
        const shared = [...all].filter((id) => sets.filter((set) => set.has(id)).length > 1);
        const found = sharedPlaces(
          index,
          by,
          columns.map((column) => column.answer)
        );
        expect(found.map(({ place }) => dataset.places[place]!.id).sort()).toEqual(shared.sort());
      }
    });
  });

  it('the calendar tells anniversaries and ends of the ties that are left', () => {
    const details = detailsOf(index);
    const firstOf = (tie: Tie): string | undefined =>
      allAgreements
        .filter((one) => one.tie === tie && isDrawn(one) && one.date !== '')
        .sort((a, b) => (a.first + a.last < b.first + b.last ? -1 : 1))
        .at(0)?.date;
    ofAnyQuestion(100, ({ got, kept }) => {
      const year = 2021 + (kept.ties.length % 12);
      const found = careCalendar(details, got.partnerships, year, (a, b) => a - b);
      const idsOf = (ties: readonly number[]): string[] =>
        ties.map((tie) => dataset.partnerships.id[tie]!).sort();
      found.years.forEach((one) => {
        const expected = kept.ties.flatMap((tie) => {
          const years = one.year - Number(firstOf(tie)?.slice(0, 4) ?? NaN);
          return years >= 10 && (years % 10 === 0 || years % 25 === 0)
            ? [`${tie.id} ${years}`]
            : [];
        });
        expect(
          one.anniversaries
            .map(({ tie, years }) => `${dataset.partnerships.id[tie]!} ${years}`)
            .sort()
        ).toEqual(expected.sort());
      });
      const isSoon = (until: string): boolean =>
        Number(until.slice(0, 4)) >= year && Number(until.slice(0, 4)) <= year + 2;
      expect(
        found.endings.map(({ agreement }) => dataset.agreements.id[agreement]!).sort()
      ).toEqual(
        allAgreements
          .filter(({ tie, until }) => kept.ties.includes(tie) && isSoon(until))
          .map(({ id }) => id)
          .sort()
      );
      expect(idsOf(found.withoutEvent)).toEqual(
        kept.ties
          .filter((tie) => !allEvents.some((one) => one.tie === tie))
          .map(({ id }) => id)
          .sort()
      );
      expect(idsOf(found.withoutDate)).toEqual(
        kept.ties
          .filter((tie) => firstOf(tie) === undefined)
          .map(({ id }) => id)
          .sort()
      );
    });
  });

  it('the charts count ties by their way, and events by month', () => {
    const distances = partnershipDistances(index);
    const turn = Math.PI / 180;
    const kmOf = ({ home, partner }: Tie): number => {
      const [a, b] = [positionOf(home), positionOf(partner)];
      const cos =
        Math.sin(a.lat * turn) * Math.sin(b.lat * turn) +
        Math.cos(a.lat * turn) * Math.cos(b.lat * turn) * Math.cos((b.lon - a.lon) * turn);
      return 6371.0088 * Math.acos(Math.min(1, cos));
    };
    ofAnyQuestion(100, ({ got, kept }) => {
      const figures = distanceFigures(index, distances, got.partnerships);
      const ways = kept.ties.map(kmOf);
      expect(figures.total).toBe(ways.length);
      for (const { fromKm, toKm, rows } of figures.bins) {
        expect([fromKm, rows.length]).toEqual([
          fromKm,
          ways.filter((km) => km >= fromKm && km < toKm).length
        ]);
      }
      const years = eventYears(tables.events, got.events);
      const dated = kept.events.filter(({ date }) => date !== '');
      expect(Object.fromEntries(years.map((one) => [one.year, one.events]))).toEqual(
        tally(dated, ({ date }) => date.slice(0, 4))
      );
      for (const { year } of years) {
        const own = dated.filter(({ date }) => date.startsWith(String(year)));
        const { months } = eventMonths(dataset, tables.events, got.events, year, 'kind');
        expect([...months]).toEqual(
          Array.from({ length: 13 }, (_, month) => {
            const label = String(month + 1).padStart(2, '0');
            return own.filter(({ date }) =>
              month === NO_MONTH ? date.length === 4 : date.slice(5, 7) === label
            ).length;
          })
        );
      }
    });
  });

  it('the panel of a decade counts what surely lies in it', () => {
    const details = detailsOf(index);
    ofAnyQuestion(60, ({ got, kept }) => {
      for (const year of [1990, 2000, 2010]) {
        const label = String(year).slice(0, 3);
        const own = (records: readonly Dated[]): readonly Dated[] =>
          records.filter(({ date }) => date.startsWith(label));
        const [signed, held] = [own(kept.agreements), own(kept.events)];
        expect(spanDetails(details, yearsSpan(year, year + 9), got).counts).toEqual({
          documents: signed.filter(isDocument).length,
          events: held.length,
          partners: new Set([...signed, ...held].map(({ tie }) => tie.partner)).size
        });
      }
    });
  });
});
