import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, type Totals } from '../../../src/analysis/answer';
import type { FacetRow } from '../../../src/analysis/facet-counter';
import { indexDataset } from '../../../src/analysis/dataset-index';
import { calendarDay } from '../../../src/domain/date-span';
import { NO_FILTERS, type DaySpan, type Filters } from '../../../src/domain/filters';
import { AGREEMENT_KINDS, EVENT_KINDS, PLACE_KINDS } from '../../../src/domain/kinds';
import {
  daysOf,
  filtersArbitrary,
  makePlace,
  toDataset,
  worldArbitrary,
  type World,
  type WorldAgreement,
  type WorldEvent,
  type WorldTie
} from './answer-world';

/** What stays of a world under some filters, worked out row by row as the comment of `answer` says. */
function keep(world: World, filters: Filters, matches: ReadonlySet<string> | null) {
  const { homes, countries, levels, kinds, eventKinds, time, keepsUndated } = filters;
  const spans = filters.span ? [filters.span, ...filters.moreSpans] : filters.moreSpans;
  const asks = <T>(list: readonly T[], value: T): boolean =>
    list.length === 0 || list.includes(value);
  const touches = (days: DaySpan | null): boolean =>
    days !== null && spans.some((span) => days.from <= span.to && span.from <= days.to);
  const lies = (days: DaySpan | null): boolean => {
    if (spans.length === 0) return true;
    if (days === null) return keepsUndated;
    if (time !== 'cumulative') return touches(days);
    return spans.some((span) => days.from <= span.to);
  };
  /** The last day on which a document, or one that renews it, is in force. */
  const lastDay = (row: WorldAgreement): number =>
    Math.max(
      row.until ? daysOf(row.until)!.to : Infinity,
      ...world.agreements
        .filter((other) => other.follows === row.id && other.date !== '')
        .map(lastDay)
    );
  const stands = (row: WorldAgreement): boolean => {
    const days = daysOf(row.date);
    if (spans.length === 0 || time !== 'inforce' || days === null) return lies(days);
    return touches({ from: days.from, to: lastDay(row) });
  };

  const agreements = world.agreements.filter((row) => asks(kinds, row.kind) && stands(row));
  const events = world.events.filter(
    (row) => asks(eventKinds, row.kind) && lies(daysOf(row.start, row.end))
  );
  const ties = world.ties.filter((tie) => {
    const partner = world.places.find((place) => place.id === tie.partner)!;
    const hasAgreement = agreements.some((row) => row.tie === tie.id);
    const hasEvent = events.some((row) => row.tie === tie.id);
    if (!asks(homes, tie.home)) return false;
    if (!asks(countries, partner.country)) return false;
    if (!asks(levels, partner.kind)) return false;
    if (matches !== null && !matches.has(tie.id)) return false;
    if (kinds.length > 0 && !hasAgreement) return false;
    if (eventKinds.length > 0 && !hasEvent) return false;
    return spans.length === 0 || hasAgreement || (hasEvent && time !== 'inforce');
  });
  const isKept = (row: WorldAgreement | WorldEvent): boolean =>
    ties.some((tie) => tie.id === row.tie);
  return { ties, agreements: agreements.filter(isKept), events: events.filter(isKept) };
}

function oracleTotals(world: World, filters: Filters, matches: ReadonlySet<string> | null): Totals {
  const kept = keep(world, filters, matches);
  const partners = new Set(kept.ties.map((tie) => tie.partner));
  const days = [
    ...kept.agreements.map((row) => daysOf(row.date)),
    ...kept.events.map((row) => daysOf(row.start, row.end))
  ].filter((span) => span !== null);
  const asked = filters.span ? [filters.span, ...filters.moreSpans] : filters.moreSpans;
  const ranged = asked.length > 0 ? asked : days;
  const range = ranged.length > 0 && {
    from: Math.min(...ranged.map((span) => span.from)),
    to: Math.max(...ranged.map((span) => span.to))
  };
  const isStart = (row: WorldAgreement): boolean => row.kind === 'ties_established';
  return {
    documents: kept.agreements.filter((row) => !isStart(row) && row.kind !== 'unknown').length,
    starts: kept.agreements.filter(isStart).length,
    events: kept.events.length,
    partners: partners.size,
    ties: kept.ties.length,
    countries: new Set(
      world.places.filter((place) => partners.has(place.id)).map((place) => place.country)
    ).size,
    years: !range ? null : { from: calendarDay(range.from).year, to: calendarDay(range.to).year }
  };
}

type Row = {
  readonly tie: WorldTie;
  readonly agreement?: WorldAgreement;
  readonly event?: WorldEvent;
};

/** One facet: the world under all filters but its own, told apart by value. */
function oracleFacet(
  world: World,
  filters: Filters,
  matches: ReadonlySet<string> | null,
  list: 'homes' | 'countries' | 'levels' | 'kinds' | 'eventKinds',
  values: readonly string[]
): FacetRow[] {
  const kept = keep(world, { ...filters, [list]: [] }, matches);
  const partner = (tie: WorldTie) => world.places.find((place) => place.id === tie.partner)!;
  const tieOf = (id: string): WorldTie => kept.ties.find((tie) => tie.id === id)!;
  const valueOf = ({ tie, agreement, event }: Row): string | undefined => {
    if (list === 'homes') return tie.home;
    if (list === 'countries') return partner(tie).country;
    if (list === 'levels') return partner(tie).kind;
    if (list === 'kinds') return agreement?.kind;
    return event?.kind;
  };
  const agreementRows = kept.agreements.map((agreement) => ({
    tie: tieOf(agreement.tie),
    agreement
  }));
  const eventRows = kept.events.map((event) => ({ tie: tieOf(event.tie), event }));
  const tieRows = list === 'kinds' ? agreementRows : list === 'eventKinds' ? eventRows : undefined;
  return values.map((value) => {
    const documents = agreementRows.filter(
      (row) => row.agreement.kind !== 'unknown' && valueOf(row) === value
    );
    const ties = (tieRows ?? kept.ties.map((tie) => ({ tie }))).filter(
      (row) => valueOf(row) === value
    );
    return {
      value,
      agreements: documents.length,
      byHome: world.homes.map((home) => documents.filter((row) => row.tie.home === home).length),
      events: eventRows.filter((row) => valueOf(row) === value).length,
      ties: new Set(ties.map((row) => row.tie.id)).size
    };
  });
}

function mask<T>(rows: readonly T[], kept: readonly T[]): number[] {
  return rows.map((row) => (kept.includes(row) ? 1 : 0));
}

/** Which ties a made-up search matches; null for no search. */
const matchesArbitrary = fc.option(fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }));

function check(world: World, filters: Filters, bits: readonly boolean[] | null): void {
  const matching = bits && world.ties.filter((_, row) => bits[row]);
  const matches = matching && new Set(matching.map((tie) => tie.id));
  const index = indexDataset(toDataset(world));
  const got = answer(index, filters, matching && Uint8Array.from(mask(world.ties, matching)));

  const kept = keep(world, filters, matches);
  expect([...got.partnerships]).toEqual(mask(world.ties, kept.ties));
  expect([...got.agreements]).toEqual(mask(world.agreements, kept.agreements));
  expect([...got.events]).toEqual(mask(world.events, kept.events));

  const timeless = keep(world, { ...filters, span: null, moreSpans: [] }, matches);
  expect([...got.timelessAgreements]).toEqual(mask(world.agreements, timeless.agreements));
  expect([...got.timelessEvents]).toEqual(mask(world.events, timeless.events));

  expect(got.totals).toEqual(oracleTotals(world, filters, matches));

  const facet = (list: keyof typeof got.facets, values: readonly string[]): FacetRow[] =>
    oracleFacet(world, filters, matches, list, values);
  expect(got.facets.homes).toEqual(facet('homes', world.homes));
  expect(got.facets.countries).toEqual(facet('countries', index.countries));
  expect(got.facets.levels).toEqual(facet('levels', PLACE_KINDS));
  expect(got.facets.kinds).toEqual(facet('kinds', AGREEMENT_KINDS));
  expect(got.facets.eventKinds).toEqual(facet('eventKinds', EVENT_KINDS));
}

describe('the answer to a state of the filters', () => {
  it('equals what a reading of plain rows gives, in every mask, total and facet', () => {
    fc.assert(fc.property(worldArbitrary, filtersArbitrary, matchesArbitrary, check), {
      numRuns: 1_500
    });
  });

  it('shows every row where nothing is filtered', () => {
    fc.assert(
      fc.property(worldArbitrary, (world) => {
        const got = answer(indexDataset(toDataset(world)), NO_FILTERS, null);
        expect(got.totals.ties).toBe(world.ties.length);
        expect(got.totals.events).toBe(world.events.length);
        expect(got.agreements.every((bit) => bit === 1)).toBe(true);
      })
    );
  });

  const world: World = {
    places: [
      makePlace({ id: 'kaliningrad' }),
      makePlace({ id: 'cork', country: 'IE' }),
      makePlace({ id: 'klaipeda', country: 'LT' })
    ],
    homes: ['kaliningrad'],
    ties: [
      { id: 'cork', home: 'kaliningrad', partner: 'cork' },
      { id: 'klaipeda', home: 'kaliningrad', partner: 'klaipeda' }
    ],
    agreements: [
      { id: 'a', tie: 'cork', kind: 'unknown', date: '' },
      { id: 'b', tie: 'klaipeda', kind: 'treaty', date: '1993' },
      { id: 'c', tie: 'klaipeda', kind: 'ties_established', date: '1991' }
    ],
    events: [{ id: 'e', tie: 'klaipeda', kind: 'visit', start: '2010-06-08', end: '' }]
  };
  const index = indexDataset(toDataset(world));

  it('counts a partner without a document as a partner but not as a document', () => {
    const { totals, facets } = answer(index, NO_FILTERS, null);
    expect(totals).toMatchObject({ partners: 2, documents: 1, starts: 1, events: 1 });
    expect(facets.countries).toContainEqual({
      value: 'IE',
      agreements: 0,
      byHome: [0],
      events: 0,
      ties: 1
    });
  });

  it('does not let an event stand in for the document that was asked for', () => {
    const span = daysOf('2010');
    expect(answer(index, { ...NO_FILTERS, span }, null).totals.ties).toBe(1);
    expect(answer(index, { ...NO_FILTERS, span, kinds: ['treaty'] }, null).totals.ties).toBe(0);
  });

  it('keeps a record that may lie in the span, though its year reaches beyond it', () => {
    const span = daysOf('1993-05');
    expect(answer(index, { ...NO_FILTERS, span }, null).totals.documents).toBe(1);
  });
});
