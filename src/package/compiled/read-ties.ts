import {
  UNDATED,
  type AgreementColumns,
  type EventColumns,
  type PartnershipColumns,
  type TextColumns
} from '../../domain/dataset';
import { AGREEMENT_KINDS, EVENT_KINDS, TOPICS } from '../../domain/kinds';
import type { ContainerReader, TableReader } from './read-container';
import { at, codes, optionalReferences, references } from './table-rows';

const MOST_DAYS = 0x7fff_ffff;

export function readPartnerships(file: ContainerReader): PartnershipColumns {
  const table = file.table('partnerships');
  return {
    length: table.length,
    id: table.texts('id'),
    home: Uint32Array.from(references(file, table, 'home', 'places')),
    partner: Uint32Array.from(references(file, table, 'partner', 'places')),
    note: table.texts('note')
  };
}

export function readAgreements(file: ContainerReader): AgreementColumns {
  const table = file.table('agreements');
  const date = table.texts('date');
  return {
    length: table.length,
    id: table.texts('id'),
    partnership: Uint32Array.from(references(file, table, 'partnership', 'partnerships')),
    kind: Uint8Array.from(codes(table, 'kind', AGREEMENT_KINDS)),
    ...readDays(table, date),
    date,
    until: table.texts('until'),
    isFirst: Uint8Array.from(table.numbers('isFirst', 0, 1)),
    title: readTitles(table),
    follows: Int32Array.from(optionalReferences(file, table, 'follows', 'agreements')),
    signedBy: Int32Array.from(optionalReferences(file, table, 'signedBy', 'places')),
    note: table.texts('note')
  };
}

export function readEvents(file: ContainerReader): EventColumns {
  const table = file.table('events');
  const start = table.texts('start');
  return {
    length: table.length,
    id: table.texts('id'),
    partnership: Uint32Array.from(references(file, table, 'partnership', 'partnerships')),
    kind: Uint8Array.from(codes(table, 'kind', EVENT_KINDS)),
    ...readDays(table, start),
    start,
    end: table.texts('end'),
    dateNote: table.texts('dateNote'),
    online: Uint8Array.from(table.numbers('online', 0, 1)),
    title: readTitles(table),
    topics: Uint16Array.from(table.numbers('topics', 0, (1 << TOPICS.length) - 1)),
    partOf: Int32Array.from(optionalReferences(file, table, 'partOf', 'events')),
    alsoAbout: readAlsoAbout(file, table.length),
    note: table.texts('note')
  };
}

/** First and last days: of rows without a date both `UNDATED`. */
function readDays(
  table: TableReader,
  dates: readonly string[]
): { readonly from: Int32Array; readonly to: Int32Array } {
  const first = table.numbers('from', -MOST_DAYS, MOST_DAYS);
  const days = table.numbers('days', 0, MOST_DAYS);
  const dayOf = (date: string, day: number): number => (date === '' ? UNDATED : day);
  return {
    from: Int32Array.from(dates, (date, row) => dayOf(date, at(first, row))),
    to: Int32Array.from(dates, (date, row) => dayOf(date, at(first, row) + at(days, row)))
  };
}

function readTitles(table: TableReader): TextColumns {
  return { en: table.texts('en'), ru: table.texts('ru'), lt: table.texts('lt') };
}

function readAlsoAbout(file: ContainerReader, events: number): number[][] {
  const table = file.table('alsoAbout');
  const event = references(file, table, 'event', 'events');
  const place = references(file, table, 'place', 'places');
  const places = Array.from({ length: events }, (): number[] => []);
  event.forEach((row, index) => places[row]?.push(at(place, index)));
  return places;
}
