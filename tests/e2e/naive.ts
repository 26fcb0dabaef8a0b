/**
 * The data as the CSV files state them, and counts written straight from the rules: slow, plain
 * and without a line of the app.
 */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

type Row = Readonly<Record<string, string>>;

function table(name: string): readonly Row[] {
  const text = readFileSync(new URL(`../../data/${name}.csv`, import.meta.url), 'utf8');
  const { data, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${name}.csv: ${errors[0]?.message ?? ''}`);
  return data;
}

function field(row: Row, name: string): string {
  const value = row[name];
  if (value === undefined) throw new Error(`no column ${name}`);
  return value;
}

export interface Tie {
  readonly id: string;
  readonly home: string;
  readonly partner: string;
  readonly partnerName: string;
  readonly country: string;
  readonly level: string;
}

/** A document or an event. */
export interface Dated {
  readonly id: string;
  readonly tie: Tie;
  readonly kind: string;
  /** EDTF as the file has it; of an event its start. */
  readonly date: string;
  /** ISO days between which it lies; both empty without a date. */
  readonly first: string;
  readonly last: string;
  /** Of a document: the end of its stated term as the file has it; empty without one. */
  readonly until: string;
  /** The last day of that term; empty without one. */
  readonly ends: string;
  /** Id of the document that it renews, or empty. */
  readonly follows: string;
}

export interface Statement {
  /** The table of the record and its id in it. */
  readonly table: string;
  readonly record: string;
  readonly source: string;
  readonly line: number;
  readonly kind: string;
  /** EDTF, where the source states one. */
  readonly date: string;
  /** The document's title in the words of the source. */
  readonly title: string;
}

/** What an address may ask for. */
export interface Question {
  readonly home?: readonly string[];
  readonly country?: readonly string[];
  readonly level?: readonly string[];
  readonly kind?: readonly string[];
  readonly event?: readonly string[];
  /** EDTF. */
  readonly from?: string;
  /** EDTF. */
  readonly to?: string;
  /** More periods, `1990..1999` each. */
  readonly also?: readonly string[];
  readonly time?: 'signed' | 'cumulative' | 'inforce';
  /** Whether what has no date is kept beside a period. */
  readonly undated?: 'kept';
}

/** The first or the last day of an EDTF date, as text that sorts; no month has a 32nd day. */
function day(edtf: string, end: 'first' | 'last'): string {
  if (edtf === '') return '';
  const [year = '', month, date] = edtf.split('-');
  return [
    year,
    month ?? (end === 'first' ? '01' : '12'),
    date ?? (end === 'first' ? '01' : '31')
  ].join('-');
}

const places = new Map(table('places').map((row) => [field(row, 'place_id'), row]));

export const ties: readonly Tie[] = table('partnerships').map((row) => {
  const partner = places.get(field(row, 'partner_id'));
  if (!partner) throw new Error('a partner without a place');
  return {
    id: field(row, 'partnership_id'),
    home: field(row, 'home_id'),
    partner: field(row, 'partner_id'),
    partnerName: field(partner, 'name_en'),
    country: field(partner, 'country'),
    level: field(partner, 'kind')
  };
});

const tieById = new Map(ties.map((tie) => [tie.id, tie]));

function tieOf(row: Row): Tie {
  const tie = tieById.get(field(row, 'partnership_id'));
  if (!tie) throw new Error('a record without a tie');
  return tie;
}

export const agreements: readonly Dated[] = table('agreements').map((row) => ({
  id: field(row, 'agreement_id'),
  tie: tieOf(row),
  kind: field(row, 'kind'),
  date: field(row, 'date'),
  first: day(field(row, 'date'), 'first'),
  last: day(field(row, 'date'), 'last'),
  until: field(row, 'until'),
  ends: day(field(row, 'until'), 'last'),
  follows: field(row, 'follows')
}));

export const events: readonly Dated[] = table('events').map((row) => ({
  id: field(row, 'event_id'),
  tie: tieOf(row),
  kind: field(row, 'kind'),
  date: field(row, 'start'),
  first: day(field(row, 'start'), 'first'),
  last: day(field(row, 'end') || field(row, 'start'), 'last'),
  until: '',
  ends: '',
  follows: ''
}));

/** The sources in the order of their file, which numbers them S1, S2 and so on. */
export const sources: readonly string[] = table('sources').map((row) => field(row, 'source_id'));

/** The last day that every source describes. */
export const describedUntil: string =
  table('sources')
    .map((row) => day(field(row, 'as_of').split('/').at(-1) ?? '', 'last'))
    .sort()
    .at(0) ?? '';

export const attestations: readonly Statement[] = table('attestations').map((row) => ({
  table: field(row, 'record_table'),
  record: field(row, 'record_id'),
  source: field(row, 'source_id'),
  line: Number(field(row, 'line')),
  kind: field(row, 'stated_kind'),
  date: field(row, 'stated_date'),
  title: field(row, 'stated_title')
}));

/** Where a place lies. */
export function positionOf(placeId: string): { lon: number; lat: number } {
  const row = places.get(placeId);
  if (!row) throw new Error(`no place ${placeId}`);
  return { lon: Number(field(row, 'lon')), lat: Number(field(row, 'lat')) };
}

function keeps(asked: readonly string[] | undefined, value: string): boolean {
  return asked === undefined || asked.includes(value);
}

interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function periodsOf({ from, to, also = [] }: Question): Period[] {
  const more = also.map((text) => {
    const [first = '', last = ''] = text.split('..');
    return { from: first, to: last };
  });
  return from === undefined && to === undefined ? more : [{ from, to }, ...more];
}

function touches(first: string, last: string, { from, to }: Period): boolean {
  return (
    (to === undefined || first <= day(to, 'last')) &&
    (from === undefined || last >= day(from, 'first'))
  );
}

/** Later than any day that is written. */
const NEVER = '9999-99-99';

/** The last day on which a document is in force: its own, or that of one that renews it. */
function lastInForce(record: Dated): string {
  const renewals = agreements.filter((one) => one.follows === record.id && one.first !== '');
  return [record.ends || NEVER, ...renewals.map(lastInForce)].sort().at(-1) ?? NEVER;
}

/** Whether no end of it is known, its renewals included. */
export const isOpenEnded = (record: Dated): boolean => lastInForce(record) === NEVER;

/**
 * A record without a date lies in no period, but may be kept beside it; one with a rough date lies where it may. By the end of
 * a period lies all that may have begun; in force in it is a document from then to its end.
 */
export function mayLieIn(record: Dated, question: Question): boolean {
  const periods = periodsOf(question);
  if (periods.length === 0) return true;
  if (record.first === '') return question.undated === 'kept';
  if (question.time === 'cumulative') {
    return periods.some(({ to }) => touches(record.first, NEVER, { to }));
  }
  const isDocumentInForce = question.time === 'inforce' && agreements.includes(record);
  const last = isDocumentInForce ? lastInForce(record) : record.last;
  return periods.some((period) => touches(record.first, last, period));
}

/** What the rules leave of ties, agreements and events. */
export function left(question: Question): {
  ties: readonly Tie[];
  agreements: readonly Dated[];
  events: readonly Dated[];
} {
  const { home, country, level, kind, event, time } = question;
  const fitting = agreements.filter((one) => keeps(kind, one.kind) && mayLieIn(one, question));
  const happening = events.filter((one) => keeps(event, one.kind) && mayLieIn(one, question));
  const asksTime = periodsOf(question).length > 0;
  const staying = ties.filter((tie) => {
    const hasDocument = fitting.some((one) => one.tie === tie);
    const hasEvent = happening.some((one) => one.tie === tie);
    if (!keeps(home, tie.home) || !keeps(country, tie.country) || !keeps(level, tie.level)) {
      return false;
    }
    if (kind !== undefined && !hasDocument) return false;
    if (event !== undefined && !hasEvent) return false;
    if (!asksTime || hasDocument) return true;
    // An event keeps nothing in force.
    if (time === 'inforce') return false;
    return kind !== undefined || event !== undefined || hasEvent;
  });
  const isLeft = ({ tie }: Dated): boolean => staying.includes(tie);
  return { ties: staying, agreements: fitting.filter(isLeft), events: happening.filter(isLeft) };
}

/** A partner that is only named has no document; a dated start of ties is counted apart. */
export const isDocument = ({ kind }: Dated): boolean =>
  kind !== 'unknown' && kind !== 'ties_established';
export const isStart = ({ kind }: Dated): boolean => kind === 'ties_established';

function counted(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

/**
 * The sentence that the page must say.
 * @param period how it names the years asked for; without one it names those of what is left.
 */
export function sentence(question: Question, period?: string): string {
  const shown = left(question);
  const starts = shown.agreements.filter(isStart).length;
  const days = [...shown.agreements, ...shown.events].filter(({ first }) => first !== '');
  const firstYear = days
    .map(({ first }) => first.slice(0, 4))
    .sort()
    .at(0);
  const lastYear = days
    .map(({ last }) => last.slice(0, 4))
    .sort()
    .at(-1);
  const years = firstYear === lastYear ? firstYear : `${firstYear ?? ''}–${lastYear ?? ''}`;
  const partners = new Set(shown.ties.map((tie) => tie.partner)).size;
  const countries = new Set(shown.ties.map((tie) => tie.country)).size;
  return [
    `${counted(partners, 'partner', 'partners')} in ${counted(countries, 'country', 'countries')}: ${counted(shown.agreements.filter(isDocument).length, 'document', 'documents')}`,
    ...(starts > 0 ? [counted(starts, 'start of ties', 'starts of ties')] : []),
    counted(shown.events.length, 'event', 'events'),
    ...((period ?? years) ? [period ?? years] : [])
  ].join(', ');
}

export type FacetName = 'home' | 'country' | 'level' | 'kind' | 'event';

/** The counts of a facet: everything but its own clause holds; documents and starts, or events. */
export function facet(question: Question, name: FacetName): Map<string, number> {
  const rest: Question = Object.fromEntries(
    Object.entries(question).filter(([key]) => key !== name)
  );
  const shown = left(rest);
  const records = name === 'event' ? shown.events : shown.agreements;
  const counts = new Map<string, number>();
  for (const record of records) {
    if (record.kind === 'unknown') continue;
    const value = name === 'kind' || name === 'event' ? record.kind : record.tie[name];
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** The same question without its years: what the timeline shows around its brush. */
export function timeless({ home, country, level, kind, event }: Question): Question {
  return {
    ...(home && { home }),
    ...(country && { country }),
    ...(level && { level }),
    ...(kind && { kind }),
    ...(event && { event })
  };
}

/** The address that asks a question. */
export function addressOf(question: Question): string {
  const pairs = Object.entries(question).map(
    ([key, value]) => `${key}=${typeof value === 'string' ? value : [...value].join(',')}`
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
