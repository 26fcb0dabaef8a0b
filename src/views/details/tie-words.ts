import type { Since, TieCounts } from '../../analysis/details-counts';
import type { Language } from '../../domain/kinds';
import { formatEdtf, formatNumber } from '../../text/format';
import { m } from '../../text/paraglide/messages';

/** Since when there are ties, no more exactly than the sources say, and on what that rests. */
export function sinceWords(since: Since | null, language: Language): string {
  if (since === null) return m.details_since_none();
  const date =
    since.precision === 'year'
      ? m.details_since_year({ year: formatEdtf(since.date, language) })
      : m.details_since({ date: formatEdtf(since.date, language) });
  const basis =
    since.kind === 'ties_established' ? m.details_since_start() : m.details_since_earliest();
  return `${date} (${basis})`;
}

/** A distance in whole kilometres: places are points here, so it is never exact. */
export function distanceWords(distanceKm: number, language: Language): string {
  return m.details_distance({ km: formatNumber(Math.round(distanceKm), language) });
}

/** How many documents, and how many starts of ties without one. */
export function documentCount({
  documents,
  starts
}: Pick<TieCounts, 'documents' | 'starts'>): string {
  const parts = [];
  if (documents > 0 || starts === 0) parts.push(m.count_documents({ count: documents }));
  if (starts > 0) parts.push(m.count_starts({ count: starts }));
  return parts.join(', ');
}
