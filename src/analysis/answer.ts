import { UNDATED } from '../domain/dataset';
import { spansOf, type Filters } from '../domain/filters';
import { AGREEMENT_KINDS, EVENT_KINDS, PLACE_KINDS } from '../domain/kinds';
import { calendarDay } from '../domain/date-span';
import type { DatasetIndex } from './dataset-index';
import { FacetCounter, type FacetRow } from './facet-counter';
import { timeTest } from './time-meaning';

export interface Totals {
  /** Signed documents. */
  readonly documents: number;
  /** Dated starts of ties without a document. */
  readonly starts: number;
  readonly events: number;
  /** Distinct partner places. */
  readonly partners: number;
  /** Partnerships: arcs on the map. */
  readonly ties: number;
  /** Countries of the partners. */
  readonly countries: number;
  /** Of what is filtered, or of what is shown; null where nothing shown has a date. */
  readonly years: { readonly from: number; readonly to: number } | null;
}

/** Everything that a state of the filters says about a dataset. Masks hold 1 for rows that count. */
export interface Answer {
  readonly partnerships: Uint8Array;
  readonly agreements: Uint8Array;
  readonly events: Uint8Array;
  /** Rows under all filters but the span: what the timeline shows around its brush. */
  readonly timelessAgreements: Uint8Array;
  readonly timelessEvents: Uint8Array;
  readonly totals: Totals;
  readonly facets: {
    readonly homes: readonly FacetRow[];
    readonly countries: readonly FacetRow[];
    readonly levels: readonly FacetRow[];
    readonly kinds: readonly FacetRow[];
    readonly eventKinds: readonly FacetRow[];
  };
}

const UNKNOWN = AGREEMENT_KINDS.indexOf('unknown');
const STARTS = AGREEMENT_KINDS.indexOf('ties_established');

// Bits of the clauses that a partnership fails, and of the ways in which its records let it stand.
const HOME = 1;
const COUNTRY = 2;
const LEVEL = 4;
const QUERY = 8;

const ALL = 1;
const WITHOUT_KIND = 2;
const WITHOUT_EVENT_KIND = 4;
const WITHOUT_SPAN = 8;

/** Whether each code of a vocabulary is asked for; an empty list asks for all. */
function wanted(vocabulary: readonly string[], list: readonly string[]): Uint8Array {
  return Uint8Array.from(vocabulary, (value) =>
    list.length === 0 || list.includes(value) ? 1 : 0
  );
}

/**
 * Answers a state of the filters in one pass over each table.
 *
 * A clause on places keeps partnerships; a clause on kinds of agreement keeps the partnerships that
 * have such an agreement (and of their agreements only those); a clause on kinds of event likewise;
 * the spans keep the partnerships with an agreement or event that may lie in one of them, as their
 * meaning has it (`time-meaning.ts`). Where kinds are
 * asked for as well, it is such a record that must lie in the span: "treaties, 1990s" are treaties of
 * the 1990s. Each facet is counted under all clauses but its own.
 *
 * @param matchesQuery for each partnership 1 where it matches the search, or null without one.
 */
export function answer(
  index: DatasetIndex,
  filters: Filters,
  matchesQuery: Uint8Array | null
): Answer {
  const { dataset, homeOf, countryOf, levelOf } = index;
  const { agreements, events, partnerships } = dataset;
  const time = timeTest(index, filters);
  const homeIds = dataset.homes.map((place) => dataset.places[place]?.id ?? '');
  const wantsHome = wanted(homeIds, filters.homes);
  const wantsCountry = wanted(index.countries, filters.countries);
  const wantsLevel = wanted(PLACE_KINDS, filters.levels);
  const wantsKind = wanted(AGREEMENT_KINDS, filters.kinds);
  const wantsEventKind = wanted(EVENT_KINDS, filters.eventKinds);
  const byKind = filters.kinds.length > 0;
  const byEventKind = filters.eventKinds.length > 0;

  const fails = new Uint8Array(partnerships.length);
  for (let p = 0; p < partnerships.length; p++) {
    fails[p] =
      (wantsHome[homeOf[p]!] ? 0 : HOME) |
      (wantsCountry[countryOf[p]!] ? 0 : COUNTRY) |
      (wantsLevel[levelOf[p]!] ? 0 : LEVEL) |
      (matchesQuery === null || matchesQuery[p] ? 0 : QUERY);
  }

  // Which agreements and events each partnership has: bits ALL, WITHOUT_KIND (or _EVENT_KIND), WITHOUT_SPAN.
  const agreementPass = new Uint8Array(agreements.length);
  const hasAgreement = new Uint8Array(partnerships.length);
  for (let a = 0; a < agreements.length; a++) {
    const kind = wantsKind[agreements.kind[a]!] === 1;
    const dated = time.agreement(a);
    const pass =
      (kind && dated ? ALL | WITHOUT_EVENT_KIND : 0) |
      (dated ? WITHOUT_KIND : 0) |
      (kind ? WITHOUT_SPAN : 0);
    agreementPass[a] = pass;
    hasAgreement[agreements.partnership[a]!]! |= pass;
  }
  const eventPass = new Uint8Array(events.length);
  const hasEvent = new Uint8Array(partnerships.length);
  for (let e = 0; e < events.length; e++) {
    const kind = wantsEventKind[events.kind[e]!] === 1;
    const dated = time.event(e);
    const pass =
      (kind && dated ? ALL | WITHOUT_KIND : 0) |
      (dated ? WITHOUT_EVENT_KIND : 0) |
      (kind ? WITHOUT_SPAN : 0);
    eventPass[e] = pass;
    hasEvent[events.partnership[e]!]! |= pass;
  }

  // In which of the four ways a partnership stands by its records.
  const stands = new Uint8Array(partnerships.length);
  for (let p = 0; p < partnerships.length; p++) {
    const a = hasAgreement[p]!;
    const e = hasEvent[p]!;
    let bits = 0;
    for (const way of [ALL, WITHOUT_KIND, WITHOUT_EVENT_KIND, WITHOUT_SPAN]) {
      const asksKind = byKind && way !== WITHOUT_KIND;
      const asksEvent = byEventKind && way !== WITHOUT_EVENT_KIND;
      const asksSpan = time.asksSpan && way !== WITHOUT_SPAN;
      const standsByEvents = asksEvent && !(asksSpan && time.byAgreementsAlone);
      const stays =
        (!asksKind || (a & way) !== 0) &&
        (!asksEvent || (e & way) !== 0) &&
        (!asksSpan ||
          asksKind ||
          standsByEvents ||
          ((time.byAgreementsAlone ? a : a | e) & way) !== 0);
      if (stays) bits |= way;
    }
    stands[p] = bits;
  }

  const homes = homeIds.length;
  const byHome = new FacetCounter(homeIds, homes);
  const byCountry = new FacetCounter(index.countries, homes);
  const byLevel = new FacetCounter(PLACE_KINDS, homes);
  const kinds = new FacetCounter(AGREEMENT_KINDS, homes);
  const eventKinds = new FacetCounter(EVENT_KINDS, homes);

  const shownPartnerships = new Uint8Array(partnerships.length);
  const isPartner = new Uint8Array(dataset.places.length);
  const isCountry = new Uint8Array(index.countries.length);
  let ties = 0;
  for (let p = 0; p < partnerships.length; p++) {
    const failed = fails[p]!;
    if (!(stands[p]! & ALL)) continue;
    if ((failed & ~HOME) === 0) byHome.addTie(homeOf[p]!);
    if ((failed & ~COUNTRY) === 0) byCountry.addTie(countryOf[p]!);
    if ((failed & ~LEVEL) === 0) byLevel.addTie(levelOf[p]!);
    if (failed !== 0) continue;
    shownPartnerships[p] = 1;
    ties += 1;
    isPartner[partnerships.partner[p]!] = 1;
    isCountry[countryOf[p]!] = 1;
  }

  let documents = 0;
  let starts = 0;
  let firstDay = Infinity;
  let lastDay = -Infinity;
  const seeDates = (from: number, to: number): void => {
    if (from === UNDATED) return;
    firstDay = Math.min(firstDay, from);
    lastDay = Math.max(lastDay, to);
  };

  const shownAgreements = new Uint8Array(agreements.length);
  const timelessAgreements = new Uint8Array(agreements.length);
  // One partnership counts once for each kind, however many such records it has: bit i is kind i.
  const seenKinds = new Uint16Array(partnerships.length);
  const seenEventKinds = new Uint16Array(partnerships.length);
  for (let a = 0; a < agreements.length; a++) {
    const p = agreements.partnership[a]!;
    const failed = fails[p]!;
    const kind = agreements.kind[a]!;
    const home = homeOf[p]!;
    const pass = agreementPass[a]!;
    const counts = kind !== UNKNOWN;
    if (failed === 0) {
      if (stands[p]! & WITHOUT_SPAN && pass & WITHOUT_SPAN) timelessAgreements[a] = 1;
      if (stands[p]! & WITHOUT_KIND && pass & WITHOUT_KIND) {
        if (counts) kinds.addAgreement(kind, home);
        if (!(seenKinds[p]! & (1 << kind))) kinds.addTie(kind);
        seenKinds[p]! |= 1 << kind;
      }
    }
    if (!(stands[p]! & ALL) || !(pass & ALL)) continue;
    if (counts) {
      if ((failed & ~HOME) === 0) byHome.addAgreement(home, home);
      if ((failed & ~COUNTRY) === 0) byCountry.addAgreement(countryOf[p]!, home);
      if ((failed & ~LEVEL) === 0) byLevel.addAgreement(levelOf[p]!, home);
    }
    if (failed !== 0) continue;
    shownAgreements[a] = 1;
    if (kind === STARTS) starts += 1;
    else if (counts) documents += 1;
    seeDates(agreements.from[a]!, agreements.to[a]!);
  }

  let shownEventCount = 0;
  const shownEvents = new Uint8Array(events.length);
  const timelessEvents = new Uint8Array(events.length);
  for (let e = 0; e < events.length; e++) {
    const p = events.partnership[e]!;
    const failed = fails[p]!;
    const kind = events.kind[e]!;
    const pass = eventPass[e]!;
    if (failed === 0) {
      if (stands[p]! & WITHOUT_SPAN && pass & WITHOUT_SPAN) timelessEvents[e] = 1;
      if (stands[p]! & WITHOUT_EVENT_KIND && pass & WITHOUT_EVENT_KIND) {
        eventKinds.addEvent(kind);
        if (!(seenEventKinds[p]! & (1 << kind))) eventKinds.addTie(kind);
        seenEventKinds[p]! |= 1 << kind;
      }
    }
    if (!(stands[p]! & ALL) || !(pass & ALL)) continue;
    if ((failed & ~HOME) === 0) byHome.addEvent(homeOf[p]!);
    if ((failed & ~COUNTRY) === 0) byCountry.addEvent(countryOf[p]!);
    if ((failed & ~LEVEL) === 0) byLevel.addEvent(levelOf[p]!);
    if (failed !== 0) continue;
    shownEvents[e] = 1;
    shownEventCount += 1;
    seeDates(events.from[e]!, events.to[e]!);
  }

  const sum = (mask: Uint8Array): number => mask.reduce((total, bit) => total + bit, 0);
  const spans = spansOf(filters);
  const range =
    spans.length > 0
      ? {
          from: Math.min(...spans.map(({ from }) => from)),
          to: Math.max(...spans.map(({ to }) => to))
        }
      : firstDay <= lastDay
        ? { from: firstDay, to: lastDay }
        : null;
  return {
    partnerships: shownPartnerships,
    agreements: shownAgreements,
    events: shownEvents,
    timelessAgreements,
    timelessEvents,
    totals: {
      documents,
      starts,
      events: shownEventCount,
      partners: sum(isPartner),
      ties,
      countries: sum(isCountry),
      years: range && { from: calendarDay(range.from).year, to: calendarDay(range.to).year }
    },
    facets: {
      homes: byHome.rows(),
      countries: byCountry.rows(),
      levels: byLevel.rows(),
      kinds: kinds.rows(),
      eventKinds: eventKinds.rows()
    }
  };
}
