import type { DatasetIndex } from '../dataset-index';
import { boxOf, nearestShare, type GeoBox } from '../framing';
import type { Passport } from './passport';

/** The nearest partners, which are framed; the others lie beyond the edge and are named there. */
const NEAR_SHARE = 0.75;
/** Fewer partners are all framed: none of them is the exception. */
const LEAST_WITH_OUTLIERS = 12;

/**
 * What the map of a municipality's passport frames: itself with most of its partners, so that these
 * are large. Null, for what maps frame by themselves, where partners are few or of a country.
 */
export function passportBox(
  { dataset }: DatasetIndex,
  { subject, ties }: Pick<Passport, 'subject' | 'ties'>
): GeoBox | null {
  if (subject.type === 'country') return null;
  const { partnerships, places } = dataset;
  const partners = ties.map((tie) => places[partnerships.partner[tie]!]!.position);
  if (partners.length < LEAST_WITH_OUTLIERS) return null;
  const home = places[subject.place]!.position;
  return boxOf([home, ...nearestShare(partners, home, NEAR_SHARE)]);
}
