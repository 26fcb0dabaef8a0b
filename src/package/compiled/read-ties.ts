import {
  NONE,
  UNDATED,
  type AgreementColumns,
  type EventColumns,
  type PartnershipColumns,
  type TextColumns
} from '../../domain/dataset';
import { AGREEMENT_KINDS, EVENT_KINDS, TOPICS } from '../../domain/kinds';
import type { ContainerReader, TableReader } from './read-container';
import { datedIdBase, partnershipIdBase, wholeText } from './relative-text';
import { at, codes, optionalReferences, references } from './table-rows';

const MOST_DAYS = 0x7fff_ffff;

/** @param placeIds the ids of all places, from which most of the partnerships' ids are made. */
export function readPartnerships(
  file: ContainerReader,
  placeIds: readonly string[]
): PartnershipColumns {
  const table = file.table('partnerships');
  const home = Uint32Array.from(references(file, table, 'home', 'places'));
  const partner = Uint32Array.from(references(file, table, 'partner', 'places'));
  const idOf = (place: number | undefined): string => placeIds[place ?? NONE] ?? '';
  return {
    length: table.length,
    id: table
      .texts('id')
      .map((id, row) => wholeText(partnershipIdBase(idOf(home[row]), idOf(partner[row])), id)),
    home,
    partner,
    note: table.texts('note')
  };
}

/** @param partnershipIds the ids of all partnerships, from which most ids are made. */
export function readAgreements(
  file: ContainerReader,
  partnershipIds: readonly string[]
): AgreementColumns {
  const table = file.table('agreements');
  const date = table.texts('date');
  const partnership = Uint32Array.from(references(file, table, 'partnership', 'partnerships'));
  return {
    length: table.length,
    id: datedIds(table, partnership, partnershipIds, date),
    partnership,
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

/** @param partnershipIds the ids of all partnerships, from which most ids are made. */
export function readEvents(file: ContainerReader, partnershipIds: readonly string[]): EventColumns {
  const table = file.table('events');
  const start = table.texts('start');
  const partnership = Uint32Array.from(references(file, table, 'partnership', 'partnerships'));
  return {
    length: table.length,
    id: datedIds(table, partnership, partnershipIds, start),
    partnership,
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

function datedIds(
  table: TableReader,
  partnership: Uint32Array,
  partnershipIds: readonly string[],
  dates: readonly string[]
): string[] {
  return table.texts('id').map((id, row) => {
    const partnershipId = partnershipIds[partnership[row] ?? NONE] ?? '';
    return wholeText(datedIdBase(partnershipId, dates[row] ?? ''), id);
  });
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
