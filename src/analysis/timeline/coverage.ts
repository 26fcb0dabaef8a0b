import { NONE, UNDATED } from '../../domain/dataset';
import { calendarDay, parseEdtf } from '../../domain/date-span';
import type { AttestedTable } from '../../domain/kinds';
import type { DatasetIndex } from '../dataset-index';
import type { TimelineExtent } from './rows';

/**
 * The years in which one source speaks of one municipality. A year that no source covers is not a
 * year in which nothing happened.
 */
export interface Coverage {
  /** Index into `dataset.sources`. */
  readonly source: number;
  /** Index into `dataset.homes`. */
  readonly home: number;
  /** The partnership, where the source speaks of one alone; else NONE. */
  readonly partnership: number;
  readonly firstYear: number;
  readonly lastYear: number;
  /** How many records it attests. */
  readonly records: number;
}

interface Attested {
  readonly source: number;
  readonly home: number;
  readonly partnerships: Set<number>;
  readonly records: Set<number>;
  firstYear: number;
  lastYear: number;
}

/** What each source attests of each municipality: the records and the years in which they lie. */
function gatherAttested(
  { dataset, homeOf }: DatasetIndex,
  table: AttestedTable & ('agreements' | 'events')
): Attested[] {
  const columns = dataset[table];
  const groups = new Map<number, Attested>();
  for (const attestation of dataset.attestations) {
    if (attestation.table !== table) continue;
    const { record, source } = attestation;
    const partnership = columns.partnership[record]!;
    const home = homeOf[partnership]!;
    const key = source * dataset.homes.length + home;
    const group = groups.get(key) ?? {
      source,
      home,
      partnerships: new Set(),
      records: new Set(),
      firstYear: Infinity,
      lastYear: -Infinity
    };
    groups.set(key, group);
    group.partnerships.add(partnership);
    group.records.add(record);
    const from = columns.from[record]!;
    if (from === UNDATED) continue;
    group.firstYear = Math.min(group.firstYear, calendarDay(from).year);
    group.lastYear = Math.max(group.lastYear, calendarDay(columns.to[record]!).year);
  }
  return [...groups.values()];
}

function asCoverage(attested: Attested, firstYear: number, lastYear: number): Coverage {
  const { source, home, partnerships, records } = attested;
  const [only, ...more] = partnerships;
  return {
    source,
    home,
    partnership: only === undefined || more.length > 0 ? NONE : only,
    firstYear,
    lastYear,
    records: records.size
  };
}

function inOrder(a: Coverage, b: Coverage): number {
  return a.home - b.home || a.firstYear - b.firstYear || a.source - b.source;
}

/**
 * The years that sources cover with events: from the first to the last year in which a source
 * reports any. What a source describes besides (its documents) says nothing of events.
 */
export function eventCoverage(index: DatasetIndex): Coverage[] {
  return gatherAttested(index, 'events')
    .filter((attested) => attested.firstYear <= attested.lastYear)
    .map((attested) => asCoverage(attested, attested.firstYear, attested.lastYear))
    .sort(inOrder);
}

/**
 * The years that sources cover with documents, by what each says of itself: a list as of a year
 * covers all years up to it, a report on an interval covers that. One that does not say covers the
 * years of the documents that it names.
 */
export function documentCoverage(index: DatasetIndex): Coverage[] {
  return gatherAttested(index, 'agreements')
    .map((attested) => {
      const asOf = index.dataset.sources[attested.source]?.asOf ?? '';
      const described = parseEdtf(asOf);
      if (!described) return asCoverage(attested, attested.firstYear, attested.lastYear);
      const isReport = asOf.includes('/');
      return asCoverage(
        attested,
        isReport ? calendarDay(described.from).year : -Infinity,
        calendarDay(described.to).year
      );
    })
    .filter((coverage) => coverage.firstYear <= coverage.lastYear)
    .sort(inOrder);
}

/**
 * For each year of an extent 1 where a source covers it.
 * @param homes the municipalities that count, indices into `dataset.homes`; all when empty.
 */
export function coveredYears(
  coverage: readonly Coverage[],
  extent: TimelineExtent,
  homes: readonly number[]
): Uint8Array {
  const covered = new Uint8Array(extent.lastYear - extent.firstYear + 1);
  for (const { home, firstYear, lastYear } of coverage) {
    if (homes.length > 0 && !homes.includes(home)) continue;
    const first = Math.max(0, firstYear - extent.firstYear);
    covered.fill(1, first, Math.max(first, lastYear - extent.firstYear + 1));
  }
  return covered;
}

/** The stretches of years that no source covers. */
export function uncoveredRuns(covered: Uint8Array, firstYear: number): TimelineExtent[] {
  const runs: TimelineExtent[] = [];
  let start = NONE;
  for (let year = 0; year <= covered.length; year++) {
    const isGap = covered[year] === 0;
    if (isGap && start === NONE) start = year;
    if (isGap || start === NONE) continue;
    runs.push({ firstYear: firstYear + start, lastYear: firstYear + year - 1 });
    start = NONE;
  }
  return runs;
}

/** For each municipality the last year that a source covers; NONE where none does. */
export function lastCoveredYears(coverage: readonly Coverage[], homes: number): number[] {
  const last = new Array<number>(homes).fill(NONE);
  for (const { home, lastYear } of coverage) last[home] = Math.max(last[home] ?? NONE, lastYear);
  return last;
}
