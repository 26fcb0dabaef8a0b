import type { Row, Tables } from './schema';

/** A further name of a place, for search. */
export interface OtherName {
  readonly placeId: string;
  readonly name: string;
}

/** A name with another in brackets, as in "Гомель (Gomel’)". */
const WITH_BRACKETS = /^(.+?)\s*\((.+)\)$/;

/**
 * The names of places beside those of `places.csv`: the table of other names, then the spellings
 * of the sources in their agreements. Each once for a place, in the order of places.
 */
export function otherNames(tables: Tables): OtherName[] {
  const namesOf = new Map(tables.places.map((place) => [place.place_id, new Set<string>()]));
  for (const { place_id, name } of tables.place_names) namesOf.get(place_id)?.add(name);
  const partnerOf = partnersOfAgreements(tables);
  for (const row of tables.attestations) {
    if (row.record_table !== 'agreements' || row.stated_name === '') continue;
    const [, name = row.stated_name, bracketed = ''] = WITH_BRACKETS.exec(row.stated_name) ?? [];
    const names = namesOf.get(partnerOf.get(row.record_id) ?? '');
    names?.add(name);
    if (bracketed !== '') names?.add(bracketed);
  }
  return tables.places.flatMap((place) => {
    const own = ownNames(place);
    return [...(namesOf.get(place.place_id) ?? [])]
      .filter((name) => !own.includes(name))
      .map((name) => ({ placeId: place.place_id, name }));
  });
}

function partnersOfAgreements(tables: Tables): ReadonlyMap<string, string> {
  const partnerOf = new Map(tables.partnerships.map((row) => [row.partnership_id, row.partner_id]));
  return new Map(
    tables.agreements.map((row) => [row.agreement_id, partnerOf.get(row.partnership_id) ?? ''])
  );
}

function ownNames(place: Row<'places'>): readonly string[] {
  return [place.name_en, place.name_ru, place.name_lt, place.name_local];
}
