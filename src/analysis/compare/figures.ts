import { UNDATED } from '../../domain/dataset';
import { calendarDay } from '../../domain/date-span';
import { AGREEMENT_KINDS, type AgreementKind } from '../../domain/kinds';
import type { Answer } from '../answer';
import type { DatasetIndex } from '../dataset-index';
import { distanceKm } from '../great-circle';
import { datedAgreements, EXACTNESS, type DatedRows } from '../timeline/rows';
import { isDocument } from './choices';

/** How far the partners of a column lie from their municipality, by great circle. */
export interface Reach {
  /** Over ties, each from its own municipality. */
  readonly medianKm: number;
  readonly longestKm: number;
  /** The tie that is the longest: row of `dataset.partnerships`. */
  readonly longest: number;
}

/** The earliest or the latest dated record of a column. */
export interface EndRecord {
  readonly table: 'agreements' | 'events';
  readonly row: number;
  /** How many others may be as early, or as late: their dates overlap. */
  readonly others: number;
}

/** A value and how many documents it has. */
export interface Share<T> {
  readonly value: T;
  readonly documents: number;
}

/** What a column says in numbers. Documents leave out starts of ties and mere names. */
export interface ColumnFigures {
  /** Partner places, rows of `dataset.places` in their order. */
  readonly partners: readonly number[];
  /** Municipalities with a tie, ordinals in `dataset.homes`. */
  readonly homes: readonly number[];
  /** The first year in which a document or start of ties may lie; null without a dated one. */
  readonly firstYear: number | null;
  /** Kinds that occur, in the order of the vocabulary. */
  readonly kinds: readonly Share<AgreementKind>[];
  /** Documents by how exactly they are dated: in the order of EXACTNESS. */
  readonly exactness: readonly number[];
  /** Countries (ISO 3166-1 alpha-2) with documents, most first. */
  readonly countries: readonly Share<string>[];
  /** Partner places with documents, most first. */
  readonly places: readonly Share<number>[];
  readonly reach: Reach | null;
  readonly first: EndRecord | null;
  readonly latest: EndRecord | null;
}

function countBy<T>(rows: readonly number[], valueOf: (row: number) => T): Share<T>[] {
  const counts = new Map<T, number>();
  for (const row of rows) counts.set(valueOf(row), (counts.get(valueOf(row)) ?? 0) + 1);
  return [...counts].map(([value, documents]) => ({ value, documents }));
}

function rowsOf(mask: Uint8Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < mask.length; row++) if (mask[row] === 1) rows.push(row);
  return rows;
}

/** How far some ties reach; null of none. */
export function reachOf({ dataset }: DatasetIndex, ties: readonly number[]): Reach | null {
  const { partnerships, places } = dataset;
  const lengths = ties
    .map((tie) => ({
      tie,
      km: distanceKm(
        places[partnerships.home[tie]!]!.position,
        places[partnerships.partner[tie]!]!.position
      )
    }))
    .sort((a, b) => a.km - b.km || b.tie - a.tie);
  const longest = lengths.at(-1);
  if (!longest) return null;
  const middle = (lengths.length - 1) / 2;
  const medianKm = (lengths[Math.floor(middle)]!.km + lengths[Math.ceil(middle)]!.km) / 2;
  return { medianKm, longestKm: longest.km, longest: longest.tie };
}

interface DatedRecord {
  readonly table: EndRecord['table'];
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

function endsOf(records: readonly DatedRecord[]): Pick<ColumnFigures, 'first' | 'latest'> {
  const end = (sign: 1 | -1): EndRecord | null => {
    // Looked at from behind, the last day is the first.
    const near = ({ from, to }: DatedRecord): number => (sign === 1 ? from : -to);
    const far = ({ from, to }: DatedRecord): number => (sign === 1 ? to : -from);
    const [best] = [...records].sort((a, b) => near(a) - near(b) || far(a) - far(b));
    if (!best) return null;
    const surely = records.reduce((least, record) => Math.min(least, far(record)), Infinity);
    const others = records.filter((record) => near(record) <= surely).length - 1;
    return { table: best.table, row: best.row, others };
  };
  return { first: end(1), latest: end(-1) };
}

/** The figures of one column from its answer. */
export function columnFigures(
  index: DatasetIndex,
  answer: Answer,
  { precision }: Pick<DatedRows, 'precision'> = datedAgreements(index)
): ColumnFigures {
  const { agreements, events, partnerships } = index.dataset;
  const ties = rowsOf(answer.partnerships);
  const drawn = rowsOf(answer.agreements).filter(
    (row) => AGREEMENT_KINDS[agreements.kind[row]!] !== 'unknown'
  );
  const documents = drawn.filter((row) => isDocument(index, row));
  const exactness = EXACTNESS.map(
    (_, grade) => documents.filter((row) => precision[row] === grade).length
  );
  const firstDay = drawn
    .map((row) => agreements.from[row]!)
    .filter((day) => day !== UNDATED)
    .reduce((least, day) => Math.min(least, day), Infinity);
  const byCount = <T>(a: Share<T>, b: Share<T>): number => b.documents - a.documents;
  const kinds = countBy(documents, (row) => agreements.kind[row]!);
  const records: DatedRecord[] = [
    ...drawn.map((row) => ({
      table: 'agreements' as const,
      row,
      from: agreements.from[row]!,
      to: agreements.to[row]!
    })),
    ...rowsOf(answer.events).map((row) => ({
      table: 'events' as const,
      row,
      from: events.from[row]!,
      to: events.to[row]!
    }))
  ].filter(({ from }) => from !== UNDATED);
  return {
    partners: [...new Set(ties.map((tie) => partnerships.partner[tie]!))].sort((a, b) => a - b),
    homes: [...new Set(ties.map((tie) => index.homeOf[tie]!))].sort((a, b) => a - b),
    firstYear: Number.isFinite(firstDay) ? calendarDay(firstDay).year : null,
    kinds: kinds
      .sort((a, b) => a.value - b.value)
      .map(({ value, documents: count }) => ({
        value: AGREEMENT_KINDS[value]!,
        documents: count
      })),
    exactness,
    countries: countBy(
      documents,
      (row) => index.countries[index.countryOf[agreements.partnership[row]!]!]!
    ).sort((a, b) => byCount(a, b) || (a.value < b.value ? -1 : 1)),
    places: countBy(documents, (row) => partnerships.partner[agreements.partnership[row]!]!).sort(
      (a, b) => byCount(a, b) || a.value - b.value
    ),
    reach: reachOf(index, ties),
    ...endsOf(records)
  };
}
