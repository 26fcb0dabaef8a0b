import type { Place, Trilingual } from '../domain/dataset';
import { calendarDay, type Precision } from '../domain/date-span';
import type { DaySpan } from '../domain/filters';
import { EVENT_KINDS, type EventKind } from '../domain/kinds';
import { agreementLine, countDocuments, type AgreementLine } from './details-country';
import type { Answer } from './answer';
import type { DetailsIndex } from './details-index';
import { textsAt } from './details-names';
import { inTimeOrder, joinDates, precisionOf } from './details-records';
import { resolveEmphasis } from './emphasis';
import { attestationsOf, sourcesOf, type SourceUse } from './details-sources';

/** Masks of the rows that the filters let through. */
type Shown = Pick<Answer, 'agreements' | 'events'>;

/** An event in one line, named by its partner. */
interface EventLine {
  readonly id: string;
  readonly partner: Place;
  readonly kind: EventKind;
  readonly title: Trilingual;
  readonly date: string;
  readonly precision: Precision | 'none';
}

/** What one home did within the span. */
export interface HomeInSpan {
  readonly home: Place;
  readonly ordinal: number;
  readonly documents: number;
  readonly agreements: readonly AgreementLine[];
  readonly events: readonly EventLine[];
}

/** All that is dated within a span, of what the filters let through. */
export interface SpanDetails {
  readonly counts: {
    readonly documents: number;
    readonly events: number;
    readonly partners: number;
  };
  readonly homes: readonly HomeInSpan[];
  readonly sources: readonly SourceUse[];
}

/**
 * A span as EDTF, as short as it can be said exactly: whole years as years, whole months as months,
 * else days.
 */
export function spanAsEdtf({ from, to }: DaySpan): string {
  const first = calendarDay(from);
  const next = calendarDay(to + 1);
  const last = calendarDay(to);
  const pad = (value: number, width: number): string => `${value}`.padStart(width, '0');
  const year = (date: typeof first): string => pad(date.year, 4);
  const month = (date: typeof first): string => `${year(date)}-${pad(date.month, 2)}`;
  const day = (date: typeof first): string => `${month(date)}-${pad(date.day, 2)}`;
  let write = day;
  if (first.day === 1 && next.day === 1) {
    write = first.month === 1 && next.month === 1 ? year : month;
  }
  return joinDates(write(first), write(last));
}

function eventLine(details: DetailsIndex, row: number): EventLine {
  const { events, partnerships, places } = details.index.dataset;
  const date = joinDates(events.start[row]!, events.end[row]!);
  return {
    id: events.id[row]!,
    partner: places[partnerships.partner[events.partnership[row]!]!]!,
    kind: EVENT_KINDS[events.kind[row]!] ?? 'other',
    title: textsAt(events.title, row),
    date,
    precision: precisionOf(date)
  };
}

/**
 * All that is dated within a span, of what the filters let through: what the selection of its bar
 * lifts on the map and in the charts is what is listed.
 * @param shown what the filters let through.
 */
export function spanDetails(details: DetailsIndex, span: DaySpan, shown: Shown): SpanDetails {
  const { dataset, homeOf } = details.index;
  const { agreements, events, partnerships, places } = dataset;
  const lifted = resolveEmphasis(details.index, [{ type: 'bar', span }]);
  const listed = (table: keyof Shown): number[] =>
    [...shown[table].keys()].filter((row) => shown[table][row] === 1 && lifted?.[table][row] === 1);
  const signed = listed('agreements');
  const held = listed('events');
  const partners = new Set([
    ...signed.map((row) => partnerships.partner[agreements.partnership[row]!]),
    ...held.map((row) => partnerships.partner[events.partnership[row]!])
  ]);
  const homes = dataset.homes.flatMap((place, ordinal) => {
    const own = signed.filter((row) => homeOf[agreements.partnership[row]!] === ordinal);
    const ownEvents = held.filter((row) => homeOf[events.partnership[row]!] === ordinal);
    if (own.length + ownEvents.length === 0) return [];
    return [
      {
        home: places[place]!,
        ordinal,
        documents: countDocuments(details, own),
        agreements: inTimeOrder(own, agreements).map((row) => agreementLine(details, row)),
        events: inTimeOrder(ownEvents, events).map((row) => eventLine(details, row))
      }
    ];
  });
  return {
    counts: {
      documents: countDocuments(details, signed),
      events: held.length,
      partners: partners.size
    },
    homes,
    sources: sourcesOf(dataset.sources, [
      ...attestationsOf(details, 'agreements', signed),
      ...attestationsOf(details, 'events', held)
    ])
  };
}
