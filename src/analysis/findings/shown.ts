import { NONE, UNDATED } from '../../domain/dataset';
import { calendarDay, parseEdtf } from '../../domain/date-span';
import { AGREEMENT_KINDS } from '../../domain/kinds';
import type { DatasetIndex } from '../dataset-index';
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

/** By dataset, for each document the decade in which it surely lies; NONE where none is sure. */
const decades = new WeakMap<DatasetIndex, Int16Array>();

function decadesOf(index: DatasetIndex): Int16Array {
  let known = decades.get(index);
  if (known) return known;
  const { from, to, kind, length } = index.dataset.agreements;
  known = new Int16Array(length).fill(NONE);
  for (let row = 0; row < length; row++) {
    if (from[row] === UNDATED || kind[row] === STARTS) continue;
    const first = decadeOf(from[row]!);
    if (first === decadeOf(to[row]!)) known[row] = first;
  }
  decades.set(index, known);
  return known;
}

/** By dataset, for each document 1 where its date is a year and no more. */
const yearDates = new WeakMap<DatasetIndex, Uint8Array>();

/** For each document 1 where its date is a year and no more. */
export function yearsOnly(index: DatasetIndex): Uint8Array {
  let known = yearDates.get(index);
  if (!known) {
    const { date } = index.dataset.agreements;
    known = Uint8Array.from(date, (text) => (parseEdtf(text)?.precision === 'year' ? 1 : 0));
    yearDates.set(index, known);
  }
  return known;
}

/** The shown documents, without starts of ties, that surely lie in one decade, by its first year. */
export function documentsByDecade(scene: FindingScene): Map<number, number[]> {
  const decadeOfRow = decadesOf(scene.index);
  const found = new Map<number, number[]>();
  for (const row of shownDocuments(scene)) {
    const decade = decadeOfRow[row]!;
    if (decade === NONE) continue;
    const rows = found.get(decade);
    if (rows) rows.push(row);
    else found.set(decade, [row]);
  }
  return found;
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
