import { UNDATED } from '../domain/dataset';
import type { Precision } from '../domain/date-span';
import { parseEdtf } from '../domain/date-span';
import { AGREEMENT_KINDS, type AgreementKind } from '../domain/kinds';
import type { Target } from '../domain/target';
import { rowOf, type DatasetIndex } from './dataset-index';

/** One agreement of a tie, in short. */
export interface AgreementLine {
  readonly row: number;
  readonly kind: AgreementKind;
  /** EDTF, empty without a date. */
  readonly date: string;
  readonly precision: Precision | 'none';
}

/** One tie in short: since when, with what, how much has happened. */
export interface TieSummary {
  readonly partnership: number;
  /** Ordinal of the municipality. */
  readonly home: number;
  /** EDTF of the earliest dated agreement, empty where none is dated. */
  readonly since: string;
  /** In order of time, the undated last. */
  readonly agreements: readonly AgreementLine[];
  readonly events: number;
}

/** The agreement lines of a partnership, in order of time. */
function linesOf(index: DatasetIndex, partnership: number): AgreementLine[] {
  const { agreements } = index.dataset;
  const rows = [...(index.agreementsOf[partnership] ?? [])];
  const order = (row: number): number =>
    agreements.from[row] === UNDATED ? Infinity : agreements.from[row]!;
  rows.sort((a, b) => order(a) - order(b) || a - b);
  return rows.map((row) => ({
    row,
    kind: AGREEMENT_KINDS[agreements.kind[row]!]!,
    date: agreements.date[row]!,
    precision: parseEdtf(agreements.date[row]!)?.precision ?? 'none'
  }));
}

/** A partnership in short. */
export function summariseTie(index: DatasetIndex, partnership: number): TieSummary {
  const agreements = linesOf(index, partnership);
  return {
    partnership,
    home: index.homeOf[partnership]!,
    since: agreements.find((line) => line.date !== '')?.date ?? '',
    agreements,
    events: index.eventsOf[partnership]?.length ?? 0
  };
}

/**
 * The place and the ties that a hovered thing stands for: a partner with all its municipalities,
 * or one arc. Null for what has no place of its own (a bar, a country) and for a municipality.
 */
export function tiesOf(
  index: DatasetIndex,
  target: Target
): { readonly place: number; readonly ties: readonly number[] } | null {
  const { partnerships, agreements, events } = index.dataset;
  const one = (partnership: number | undefined) =>
    partnership === undefined || partnership < 0
      ? null
      : { place: partnerships.partner[partnership]!, ties: [partnership] };
  switch (target.type) {
    case 'partnership':
      return one(rowOf(index.partnershipById, target.id));
    case 'agreement':
      return one(agreements.partnership[rowOf(index.agreementById, target.id)]);
    case 'event':
      return one(events.partnership[rowOf(index.eventById, target.id)]);
    case 'place': {
      const place = rowOf(index.placeById, target.id);
      const ties: number[] = [];
      partnerships.partner.forEach((partner, row) => {
        if (partner === place) ties.push(row);
      });
      return ties.length > 0 ? { place, ties } : null;
    }
    case 'country':
    case 'bar':
      return null;
  }
}
