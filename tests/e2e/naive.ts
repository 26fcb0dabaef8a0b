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
}

export interface Statement {
  readonly record: string;
  readonly source: string;
  readonly line: number;
  readonly kind: string;
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
  last: day(field(row, 'date'), 'last')
}));

export const events: readonly Dated[] = table('events').map((row) => ({
  id: field(row, 'event_id'),
  tie: tieOf(row),
  kind: field(row, 'kind'),
  date: field(row, 'start'),
  first: day(field(row, 'start'), 'first'),
  last: day(field(row, 'end') || field(row, 'start'), 'last')
}));

/** The sources in the order of their file, which numbers them S1, S2 and so on. */
export const sources: readonly string[] = table('sources').map((row) => field(row, 'source_id'));

export const attestations: readonly Statement[] = table('attestations').map((row) => ({
  record: field(row, 'record_id'),
  source: field(row, 'source_id'),
  line: Number(field(row, 'line')),
  kind: field(row, 'stated_kind'),
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

/** A record without a date lies in no period; one with a rough date lies where it may. */
export function mayLieIn(record: Dated, { from, to }: Question): boolean {
  if (from === undefined && to === undefined) return true;
  if (record.first === '') return false;
  return (
    (to === undefined || record.first <= day(to, 'last')) &&
    (from === undefined || record.last >= day(from, 'first'))
  );
}

/** What the rules leave of ties, agreements and events. */
export function left(question: Question): {
  ties: readonly Tie[];
  agreements: readonly Dated[];
  events: readonly Dated[];
} {
  const { home, country, level, kind, event, from, to } = question;
  const fitting = agreements.filter((one) => keeps(kind, one.kind) && mayLieIn(one, question));
  const happening = events.filter((one) => keeps(event, one.kind) && mayLieIn(one, question));
  const asksTime = from !== undefined || to !== undefined;
  const staying = ties.filter((tie) => {
    const hasDocument = fitting.some((one) => one.tie === tie);
    const hasEvent = happening.some((one) => one.tie === tie);
    if (!keeps(home, tie.home) || !keeps(country, tie.country) || !keeps(level, tie.level)) {
      return false;
    }
    if (kind !== undefined && !hasDocument) return false;
    if (event !== undefined && !hasEvent) return false;
    return kind !== undefined || event !== undefined || !asksTime || hasDocument || hasEvent;
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
