import { spansOf, type Filters } from '../domain/filters';
import type { Answer } from './answer';
import type { DatasetIndex } from './dataset-index';
import { forceOf, OPEN } from './time-meaning';

/** From this share of its way on an arc with an open end is dotted. */
export const OPEN_FROM = 0.72;

/** Whether a question is about what is in force, so that ends matter. */
export function asksForEnds(filters: Filters): boolean {
  return filters.time === 'inforce' && spansOf(filters).length > 0;
}

/**
 * The ties that a shown document keeps open: one without a stated end, its renewals included.
 * @returns by partnership, 1 where no end is known.
 */
export function openEnds(index: DatasetIndex, answer: Answer): Uint8Array {
  const { agreements, partnerships } = index.dataset;
  const { to } = forceOf(index);
  const open = new Uint8Array(partnerships.length);
  for (let a = 0; a < agreements.length; a++) {
    if (answer.agreements[a] === 1 && to[a] === OPEN) open[agreements.partnership[a]!] = 1;
  }
  return open;
}
