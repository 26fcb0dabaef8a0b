import { placeName, type Dataset } from '../../domain/dataset';
import type { Language } from '../../domain/kinds';
import type { Target } from '../../domain/target';
import { countryName } from '../../text/format';
import { rowOf, type DatasetIndex } from '../dataset-index';

/** What a passport is about: one municipality, or one country that has partners. */
export type PassportSubject =
  /** Index into `places`; one of `dataset.homes`. */
  | { readonly type: 'home'; readonly place: number }
  /** ISO 3166-1 alpha-2. */
  | { readonly type: 'country'; readonly code: string };

/** A target that a passport can tell of; null where it can not. */
function subjectOfTarget(index: DatasetIndex, target: Target | null): PassportSubject | null {
  if (target?.type === 'country') {
    return index.countries.includes(target.id) ? { type: 'country', code: target.id } : null;
  }
  if (target?.type !== 'place') return null;
  const place = rowOf(index.placeById, target.id);
  return index.dataset.homes.includes(place) ? { type: 'home', place } : null;
}

/**
 * Whose passport is shown: what is selected where it is a municipality or a partner country, else
 * the first municipality of which the filters leave a tie, else the first of all.
 * @param kept 1 for each partnership that the filters leave.
 */
export function passportSubject(
  index: DatasetIndex,
  selection: Target | null,
  kept: Uint8Array
): PassportSubject | null {
  const selected = subjectOfTarget(index, selection);
  if (selected) return selected;
  const { homes } = index.dataset;
  const left = homes.find((_, ordinal) =>
    index.homeOf.some((home, tie) => home === ordinal && kept[tie] === 1)
  );
  const place = left ?? homes[0];
  return place === undefined ? null : { type: 'home', place };
}

/** The selection that asks for a subject's passport. */
export function targetOfSubject(
  index: DatasetIndex,
  subject: PassportSubject
): Extract<Target, { type: 'place' | 'country' }> {
  return subject.type === 'country'
    ? { type: 'country', id: subject.code }
    : { type: 'place', id: index.dataset.places[subject.place]!.id };
}

/** The name of whom a passport is about. */
export function subjectName(
  { places }: Pick<Dataset, 'places'>,
  subject: PassportSubject,
  language: Language
): string {
  return subject.type === 'country'
    ? countryName(subject.code, language)
    : placeName(places[subject.place]!, language);
}

/** The partnerships that a subject has, in the order of the dataset. */
export function tiesOfSubject(index: DatasetIndex, subject: PassportSubject): number[] {
  const { partnerships } = index.dataset;
  const country = subject.type === 'country' ? index.countries.indexOf(subject.code) : -1;
  return [...partnerships.home.keys()].filter((tie) =>
    subject.type === 'country'
      ? index.countryOf[tie] === country
      : partnerships.home[tie] === subject.place
  );
}
