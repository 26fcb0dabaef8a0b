import { parseEdtf, type DateSpan } from '../../domain/date-span';
import type { Row, Tables } from '../schema';
import { cellFault, type Fault } from './fault';

/**
 * Faults of order in time. A date is a span of days, so an order is a fault only where no choice
 * of days within the spans could make it right: 2018 may end in 2018-03.
 */
export function orderFaults(tables: Tables): Fault[] {
  return [
    ...tables.agreements.flatMap((row) =>
      endFaults('agreements', row, 'until', row.date, row.until, row.kind !== 'unknown')
    ),
    ...tables.events.flatMap((row) => endFaults('events', row, 'end', row.start, row.end, true)),
    ...tables.projects.flatMap((row) =>
      endFaults('projects', row, 'end', row.start, row.end, false)
    ),
    ...partFaults(tables.events),
    ...followFaults(tables.agreements)
  ];
}

function endFaults<T extends 'agreements' | 'events' | 'projects'>(
  table: T,
  row: Row<T>,
  column: string,
  startText: string,
  endText: string,
  needsStart: boolean
): Fault[] {
  const start = parseEdtf(startText);
  const end = parseEdtf(endText);
  if (!end) return [];
  const values = { start: startText, end: endText };
  if (startText === '' && needsStart) {
    const cure = 'the start as well, or no end';
    return [cellFault(table, row, column, 'end_without_start', cure, values)];
  }
  if (!start || end.to >= start.from) return [];
  const cure = `${startText} or later, or an earlier start`;
  return [cellFault(table, row, column, 'ends_before_start', cure, values)];
}

interface Happening {
  readonly start: DateSpan;
  readonly end: DateSpan;
  readonly text: string;
}

function happening(row: Row<'events'>): Happening | undefined {
  const start = parseEdtf(row.start);
  const end = row.end === '' ? start : parseEdtf(row.end);
  // An end before its start is a fault of its own.
  if (!start || !end || end.to < start.from) return undefined;
  return { start, end, text: row.end === '' ? row.start : `${row.start} to ${row.end}` };
}

function partFaults(events: readonly Row<'events'>[]): Fault[] {
  const byId = new Map(events.map((row) => [row.event_id, row]));
  return events.flatMap((row) => {
    const wholeRow = byId.get(row.part_of);
    const part = happening(row);
    const whole = wholeRow && happening(wholeRow);
    if (!wholeRow || !part || !whole) return [];
    const fits =
      part.start.to >= whole.start.from &&
      part.end.from <= whole.end.to &&
      // A part of a single day needs one day that both can share.
      Math.max(part.start.from, whole.start.from) <= Math.min(part.end.to, whole.end.to);
    if (fits) return [];
    const cure = `a time within ${whole.text}, or another whole`;
    const values = { part: part.text, whole: wholeRow.event_id, span: whole.text };
    return [cellFault('events', row, 'part_of', 'part_outside_whole', cure, values)];
  });
}

function followFaults(agreements: readonly Row<'agreements'>[]): Fault[] {
  const byId = new Map(agreements.map((row) => [row.agreement_id, row]));
  return agreements.flatMap((row) => {
    const earlier = byId.get(row.follows);
    if (!earlier) return [];
    const faults: Fault[] = [];
    if (earlier.partnership_id !== row.partnership_id) {
      const cure = `an agreement of ${row.partnership_id}`;
      const values = { value: row.follows, partnership: earlier.partnership_id };
      faults.push(cellFault('agreements', row, 'follows', 'follows_elsewhere', cure, values));
    }
    const span = parseEdtf(row.date);
    const earlierSpan = parseEdtf(earlier.date);
    if (span && earlierSpan && earlierSpan.from > span.to) {
      const values = { date: row.date, value: row.follows, laterDate: earlier.date };
      const cure = `the reverse: ${earlier.agreement_id} follows ${row.agreement_id}`;
      faults.push(cellFault('agreements', row, 'follows', 'follows_later', cure, values));
    }
    return faults;
  });
}
