import type { AgreementColumns } from '../../domain/dataset';
import { parseEdtf } from '../../domain/date-span';
import type { DaySpan } from '../../domain/filters';

/** Whether any source states when an agreement ends: without that a balance says nothing. */
export function statesEnds({ until }: AgreementColumns): boolean {
  return until.some((end) => end !== '');
}

/**
 * How many agreements have a stated term that ends in a span. An end that is known to the year lies
 * in a span that holds the whole year, not in any of its months.
 * @param mask for each agreement 1 where it counts.
 */
export function countEnds({ until }: AgreementColumns, mask: Uint8Array, span: DaySpan): number {
  let ended = 0;
  for (let row = 0; row < until.length; row++) {
    if (mask[row] !== 1 || until[row] === '') continue;
    const end = parseEdtf(until[row]!);
    if (end && end.from >= span.from && end.to <= span.to) ended += 1;
  }
  return ended;
}
