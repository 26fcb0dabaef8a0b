import { UNDATED } from '../../domain/dataset';
import { calendarDay } from '../../domain/date-span';
import { AGREEMENT_KINDS } from '../../domain/kinds';
import type { FindingScene } from './finding';

const UNKNOWN = AGREEMENT_KINDS.indexOf('unknown');
const STARTS = AGREEMENT_KINDS.indexOf('ties_established');

/** Rows whose mask holds 1. */
export function rowsOf(mask: Uint8Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < mask.length; row++) if (mask[row] === 1) rows.push(row);
  return rows;
}

/** The shown documents and starts of ties; a partner named without a document is none. */
export function shownDocuments({ index, answer }: FindingScene): number[] {
  const { kind } = index.dataset.agreements;
  return rowsOf(answer.agreements).filter((row) => kind[row] !== UNKNOWN);
}

/** The shown documents, without starts of ties, that surely lie in one decade, by its first year. */
export function documentsByDecade(scene: FindingScene): Map<number, number[]> {
  const { agreements } = scene.index.dataset;
  const decades = new Map<number, number[]>();
  for (const row of shownDocuments(scene)) {
    if (agreements.from[row] === UNDATED || agreements.kind[row] === STARTS) continue;
    const first = decadeOf(agreements.from[row]!);
    if (first !== decadeOf(agreements.to[row]!)) continue;
    const rows = decades.get(first);
    if (rows) rows.push(row);
    else decades.set(first, [row]);
  }
  return decades;
}

function decadeOf(day: number): number {
  return Math.floor(calendarDay(day).year / 10) * 10;
}

/** The shown partner places, each once, in the order of their rows. */
export function shownPartners({ index, answer }: FindingScene): number[] {
  const { partner } = index.dataset.partnerships;
  return [...new Set(rowsOf(answer.partnerships).map((row) => partner[row]!))].sort(
    (a, b) => a - b
  );
}
