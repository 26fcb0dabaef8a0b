import { calendarDay } from '../domain/date-span';
import { UNDATED, type Dataset } from '../domain/dataset';
import { AGREEMENT_KINDS, EVENT_KINDS } from '../domain/kinds';

/** Counts with a name, in the order in which they are to be read. */
export interface Total {
  readonly name: string;
  readonly counts: readonly number[];
}

/** Attestations of each source: agreements, events, projects, memberships, awards, all. */
export function totalsBySource(dataset: Dataset): Total[] {
  const tables = ['agreements', 'events', 'projects', 'network_members', 'awards'] as const;
  return dataset.sources.map(({ id }, source) => {
    const listed = dataset.attestations.filter(
      (stated) => stated.source === source && stated.statedKind !== 'not_listed'
    );
    const counts = tables.map((table) => listed.filter((stated) => stated.table === table).length);
    return { name: id, counts: [...counts, listed.length] };
  });
}

/** Agreements of each kind: of each home, then in all. Kinds without any are left out. */
export function totalsByAgreementKind(dataset: Dataset): Total[] {
  return byKind(dataset, dataset.agreements, AGREEMENT_KINDS);
}

/** Events of each kind: of each home, then in all. Kinds without any are left out. */
export function totalsByEventKind(dataset: Dataset): Total[] {
  return byKind(dataset, dataset.events, EVENT_KINDS);
}

interface Dated {
  readonly partnership: Uint32Array;
  readonly kind: Uint8Array;
  readonly from: Int32Array;
}

function byKind(dataset: Dataset, rows: Dated, kinds: readonly string[]): Total[] {
  const homes = homeOfRows(dataset, rows);
  return kinds
    .map((name, kind) => {
      const counts = dataset.homes.map(
        (home) => homes.filter((of, row) => of === home && rows.kind[row] === kind).length
      );
      return { name, counts: [...counts, sum(counts)] };
    })
    .filter(({ counts }) => counts.some((count) => count > 0));
}

function homeOfRows(dataset: Dataset, rows: Dated): number[] {
  return Array.from(rows.partnership, (row) => dataset.partnerships.home[row] ?? -1);
}

/**
 * Agreements and events of each decade from the first to the last, empty ones between them too,
 * then of no date. What spans several decades counts in the one in which it begins.
 */
export function totalsByDecade(dataset: Dataset): Total[] {
  const agreements = Array.from(dataset.agreements.from, decadeOf);
  const events = Array.from(dataset.events.from, decadeOf);
  const dated = [...agreements, ...events].filter((decade) => decade !== undefined);
  const first = Math.min(...dated);
  const span = dated.length === 0 ? 0 : (Math.max(...dated) - first) / 10 + 1;
  const decades = Array.from({ length: span }, (_, index) => first + index * 10);
  const countOf = (decade: number | undefined): number[] =>
    [agreements, events].map((list) => list.filter((of) => of === decade).length);
  return [
    ...decades.map((decade) => ({ name: `${String(decade)}s`, counts: countOf(decade) })),
    { name: 'no date', counts: countOf(undefined) }
  ];
}

function decadeOf(from: number): number | undefined {
  return from === UNDATED ? undefined : Math.floor(calendarDay(from).year / 10) * 10;
}

/** Partnerships, agreements and events with partners of each country, most agreements first. */
export function totalsByCountry(dataset: Dataset): Total[] {
  const { partnerships, agreements, events, places } = dataset;
  const countryOf = Array.from(partnerships.partner, (place) => places[place]?.country ?? '');
  const count = (rows: Iterable<number>, country: string): number =>
    [...rows].filter((row) => countryOf[row] === country).length;
  return [...new Set(countryOf)]
    .map((name) => ({
      name,
      counts: [
        countryOf.filter((country) => country === name).length,
        count(agreements.partnership, name),
        count(events.partnership, name)
      ]
    }))
    .toSorted(
      (a, b) => (b.counts[1] ?? 0) - (a.counts[1] ?? 0) || a.name.localeCompare(b.name, 'en')
    );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
