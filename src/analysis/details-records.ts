import { NONE, UNDATED, type Place, type Trilingual } from '../domain/dataset';
import { parseEdtf, type Precision } from '../domain/date-span';
import {
  AGREEMENT_KINDS,
  EVENT_KINDS,
  TOPICS,
  type AgreementKind,
  type EventKind,
  type Topic
} from '../domain/kinds';
import { rowsIn, type DetailsIndex } from './details-index';
import { textsAt } from './details-names';
import { readingsOf, type Readings } from './readings';

/** Something that another record names: enough for a link to it. */
export interface RecordLink {
  /** Row of its table. */
  readonly row: number;
  readonly id: string;
  /** EDTF, or empty. */
  readonly date: string;
  readonly title: Trilingual;
}

export interface AgreementDetails extends RecordLink {
  /** Index into `partnerships`. */
  readonly tie: number;
  readonly kind: AgreementKind;
  readonly precision: Precision | 'none';
  /** EDTF, or empty. */
  readonly until: string;
  readonly isFirst: boolean;
  readonly follows: RecordLink | null;
  readonly renewedBy: readonly RecordLink[];
  /** Who signed for the home, where it is not the home itself. */
  readonly signedBy: Place | null;
  readonly note: string;
  readonly readings: Readings;
}

export interface EventDetails extends RecordLink {
  /** Index into `partnerships`. */
  readonly tie: number;
  readonly kind: EventKind;
  readonly precision: Precision | 'none';
  /** What the source says of the time instead of a date. */
  readonly dateNote: string;
  /** Online, in person, or null where neither is a sensible thing to say of its kind. */
  readonly manner: 'online' | 'in_person' | null;
  readonly topics: readonly Topic[];
  readonly partOf: RecordLink | null;
  readonly parts: readonly RecordLink[];
  readonly alsoAbout: readonly Place[];
  readonly note: string;
  readonly readings: Readings;
}

/** Things done for somebody rather than with somebody: nobody need have met. */
const WITHOUT_MEETING: readonly EventKind[] = ['humanitarian', 'project', 'other'];

/** How exactly an EDTF text is known; `none` where it is empty or none. */
export function precisionOf(edtf: string): Precision | 'none' {
  return parseEdtf(edtf)?.precision ?? 'none';
}

/** A start and an end as one EDTF text. */
export function joinDates(start: string, end: string): string {
  return start !== '' && end !== '' && end !== start ? `${start}/${end}` : start;
}

/** Orders rows by their first day, then their last; those without a date last. Keeps ties. */
export function inTimeOrder(
  rows: readonly number[],
  columns: { readonly from: Int32Array; readonly to: Int32Array }
): number[] {
  const day = (row: number): number =>
    columns.from[row] === UNDATED ? Number.MAX_SAFE_INTEGER : columns.from[row]!;
  return [...rows].sort((a, b) => day(a) - day(b) || columns.to[a]! - columns.to[b]!);
}

/** Events in time order, the parts of an event right after it. */
export function inEventOrder(details: DetailsIndex, rows: readonly number[]): number[] {
  const { events } = details.index.dataset;
  const inTime = inTimeOrder(rows, events);
  const own = new Set(rows);
  const order = new Set<number>();
  const add = (row: number): void => {
    if (order.has(row)) return;
    order.add(row);
    inTime.filter((part) => events.partOf[part] === row).forEach(add);
  };
  inTime.filter((row) => !own.has(events.partOf[row]!)).forEach(add);
  inTime.forEach(add);
  return [...order];
}

function agreementLink(details: DetailsIndex, row: number): RecordLink {
  const { agreements } = details.index.dataset;
  return {
    row,
    id: agreements.id[row]!,
    date: agreements.date[row]!,
    title: textsAt(agreements.title, row)
  };
}

function eventLink(details: DetailsIndex, row: number): RecordLink {
  const { events } = details.index.dataset;
  return {
    row,
    id: events.id[row]!,
    date: joinDates(events.start[row]!, events.end[row]!),
    title: textsAt(events.title, row)
  };
}

/** Everything that is known of an agreement. */
export function agreementDetails(details: DetailsIndex, row: number): AgreementDetails {
  const { agreements, places } = details.index.dataset;
  const follows = agreements.follows[row]!;
  const signedBy = agreements.signedBy[row]!;
  return {
    ...agreementLink(details, row),
    tie: agreements.partnership[row]!,
    kind: AGREEMENT_KINDS[agreements.kind[row]!] ?? 'other',
    precision: precisionOf(agreements.date[row]!),
    until: agreements.until[row]!,
    isFirst: agreements.isFirst[row] === 1,
    follows: follows === NONE ? null : agreementLink(details, follows),
    renewedBy: rowsIn(details.renewalsOf, row).map((later) => agreementLink(details, later)),
    signedBy: places[signedBy] ?? null,
    note: agreements.note[row]!,
    readings: readingsOf(details, 'agreements', row)
  };
}

function mannerOf(kind: EventKind, online: boolean): EventDetails['manner'] {
  if (online) return 'online';
  return WITHOUT_MEETING.includes(kind) ? null : 'in_person';
}

/** Everything that is known of an event. */
export function eventDetails(details: DetailsIndex, row: number): EventDetails {
  const { events, places } = details.index.dataset;
  const link = eventLink(details, row);
  const kind = EVENT_KINDS[events.kind[row]!] ?? 'other';
  const partOf = events.partOf[row]!;
  return {
    ...link,
    tie: events.partnership[row]!,
    kind,
    precision: precisionOf(link.date),
    dateNote: events.dateNote[row]!,
    manner: mannerOf(kind, events.online[row] === 1),
    topics: TOPICS.filter((_, bit) => ((events.topics[row]! >> bit) & 1) === 1),
    partOf: partOf === NONE ? null : eventLink(details, partOf),
    parts: inTimeOrder(rowsIn(details.partsOf, row), events).map((part) =>
      eventLink(details, part)
    ),
    alsoAbout: (events.alsoAbout[row] ?? []).flatMap((place) => places[place] ?? []),
    note: events.note[row]!,
    readings: readingsOf(details, 'events', row)
  };
}

/** Records that the filters let through, and the others. */
export interface Split<T> {
  readonly inside: readonly T[];
  readonly outside: readonly T[];
}

/** Parts records by a mask over the rows of their table. Keeps their order. */
export function split<T extends { readonly row: number }>(
  records: readonly T[],
  mask: Uint8Array
): Split<T> {
  return {
    inside: records.filter(({ row }) => mask[row] === 1),
    outside: records.filter(({ row }) => mask[row] !== 1)
  };
}
