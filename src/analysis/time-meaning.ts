import { NONE, UNDATED } from '../domain/dataset';
import { parseEdtf, type DayNumber } from '../domain/date-span';
import { spansOf, type DaySpan, type Filters } from '../domain/filters';
import type { DatasetIndex } from './dataset-index';

/** The end of what has no stated end. */
export const OPEN: DayNumber = 0x7fff_ffff;

/** From when to when each agreement is in force, by row: days, both included. */
export interface ForceColumns {
  /** The first day on which it may have been signed; UNDATED without a date. */
  readonly from: Int32Array;
  /** The last day of its stated term, or of the document that renews it; OPEN without one. */
  readonly to: Int32Array;
}

const kept = new WeakMap<DatasetIndex, ForceColumns>();

function workOut({ dataset: { agreements } }: DatasetIndex): ForceColumns {
  const to = Int32Array.from(agreements.until, (until) => parseEdtf(until)?.to ?? OPEN);
  // A renewal carries on what it renews, and may itself be renewed: at most once for each row.
  for (let round = 0; round < agreements.length; round++) {
    let hasChanged = false;
    for (let a = 0; a < agreements.length; a++) {
      const renewed = agreements.follows[a]!;
      if (renewed === NONE || agreements.from[a] === UNDATED || to[renewed]! >= to[a]!) continue;
      to[renewed] = to[a]!;
      hasChanged = true;
    }
    if (!hasChanged) break;
  }
  return { from: agreements.from, to };
}

/**
 * When each agreement is in force, as far as the sources say: from its first possible day until
 * its stated end; without one it stays open. One that is renewed goes on with its renewal.
 */
export function forceOf(index: DatasetIndex): ForceColumns {
  let columns = kept.get(index);
  if (!columns) kept.set(index, (columns = workOut(index)));
  return columns;
}

/** Which records of a dataset lie in the spans that are asked for. */
export interface TimeTest {
  /** Whether any span is asked for; without one every record passes. */
  readonly asksSpan: boolean;
  /** Whether a tie stands by its agreements alone: an event keeps nothing in force. */
  readonly byAgreementsAlone: boolean;
  readonly agreement: (row: number) => boolean;
  readonly event: (row: number) => boolean;
}

/** Whether `[from, to]` shares a day with any of the spans. */
function touches(from: number, to: number, spans: readonly DaySpan[]): boolean {
  for (const span of spans) if (from <= span.to && to >= span.from) return true;
  return false;
}

/**
 * The meaning of time of a question. A date that is known to the year or month may lie on any of its
 * days, so it touches each span that shares one. One without a date touches none, in whatever
 * meaning: it passes where the reader keeps such records.
 */
export function timeTest(index: DatasetIndex, filters: Filters): TimeTest {
  const { agreements, events } = index.dataset;
  const spans = spansOf(filters);
  const asksSpan = spans.length > 0;
  const dated =
    (from: Int32Array, isMeant: (row: number) => boolean) =>
    (row: number): boolean =>
      from[row] === UNDATED ? filters.keepsUndated : isMeant(row);
  const eventTouches = dated(events.from, (row) =>
    touches(events.from[row]!, events.to[row]!, spans)
  );
  if (!asksSpan) {
    const always = (): boolean => true;
    return { asksSpan, byAgreementsAlone: false, agreement: always, event: always };
  }
  if (filters.time === 'cumulative') {
    const end = Math.max(...spans.map((span) => span.to));
    return {
      asksSpan,
      byAgreementsAlone: false,
      agreement: dated(agreements.from, (row) => agreements.from[row]! <= end),
      event: dated(events.from, (row) => events.from[row]! <= end)
    };
  }
  if (filters.time === 'inforce') {
    const { from, to } = forceOf(index);
    return {
      asksSpan,
      byAgreementsAlone: true,
      agreement: dated(from, (row) => touches(from[row]!, to[row]!, spans)),
      event: eventTouches
    };
  }
  return {
    asksSpan,
    byAgreementsAlone: false,
    agreement: dated(agreements.from, (row) =>
      touches(agreements.from[row]!, agreements.to[row]!, spans)
    ),
    event: eventTouches
  };
}
