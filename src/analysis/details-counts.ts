import { UNDATED } from '../domain/dataset';
import { AGREEMENT_KINDS, type AgreementKind } from '../domain/kinds';
import type { Precision } from '../domain/date-span';
import type { DetailsIndex } from './details-index';
import { inTimeOrder, precisionOf } from './details-records';

const UNKNOWN = AGREEMENT_KINDS.indexOf('unknown');
const STARTS = AGREEMENT_KINDS.indexOf('ties_established');

/** What some partnerships come to. A partner named without a document is no document. */
export interface TieCounts {
  /** Signed documents. */
  readonly documents: number;
  /** Dated starts of ties without a document. */
  readonly starts: number;
  readonly events: number;
  /** Distinct partner places. */
  readonly partners: number;
  /** Countries of the partners. */
  readonly countries: number;
}

/** The earliest date that the sources give for a tie. */
export interface Since {
  /** EDTF. */
  readonly date: string;
  readonly precision: Precision | 'none';
  readonly kind: AgreementKind;
}

/** Whether a row is a signed document. */
export function isDocument(details: DetailsIndex, agreement: number): boolean {
  const kind = details.index.dataset.agreements.kind[agreement];
  return kind !== UNKNOWN && kind !== STARTS;
}

/** Counts partnerships, whatever the filters. */
export function countTies(details: DetailsIndex, ties: readonly number[]): TieCounts {
  const { agreementsOf, eventsOf, countryOf, dataset } = details.index;
  const agreements = ties.flatMap((tie) => agreementsOf[tie] ?? []);
  return {
    documents: agreements.filter((row) => isDocument(details, row)).length,
    starts: agreements.filter((row) => dataset.agreements.kind[row] === STARTS).length,
    events: ties.reduce((sum, tie) => sum + (eventsOf[tie]?.length ?? 0), 0),
    partners: new Set(ties.map((tie) => dataset.partnerships.partner[tie])).size,
    countries: new Set(ties.map((tie) => countryOf[tie])).size
  };
}

/** The earliest dated agreement of some rows; null where none has a date. */
export function sinceOf(details: DetailsIndex, agreements: readonly number[]): Since | null {
  const columns = details.index.dataset.agreements;
  const first = inTimeOrder(agreements, columns).find(
    (row) => columns.from[row] !== UNDATED && columns.kind[row] !== UNKNOWN
  );
  if (first === undefined) return null;
  const date = columns.date[first]!;
  return {
    date,
    precision: precisionOf(date),
    kind: AGREEMENT_KINDS[columns.kind[first]!] ?? 'other'
  };
}
