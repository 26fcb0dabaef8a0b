import type { CitationWords } from '../../analysis/citation';
import type { PassportLine } from '../../analysis/passport/partners';
import type { PassportGroup } from '../../analysis/passport/passport';
import { placeName, type Place } from '../../domain/dataset';
import type { AgreementKind, Language } from '../../domain/kinds';
import { compareTexts, countryName, formatEdtf, languageName } from '../../text/format';
import { agreementKindName, precisionName } from '../../text/labels';
import { m } from '../../text/paraglide/messages';

/** The heading of a group of partners. */
export function groupName({ key, home }: PassportGroup, language: Language): string {
  return home ? placeName(home, language) : countryName(key, language);
}

/** Groups and their lines in the order of the language; municipalities keep theirs. */
export function inNameOrder(groups: readonly PassportGroup[], language: Language): PassportGroup[] {
  const compare = compareTexts(language);
  return groups
    .map((group) => ({
      ...group,
      lines: [...group.lines].sort((a, b) =>
        compare(placeName(a.partner, language), placeName(b.partner, language))
      )
    }))
    .sort((a, b) =>
      a.home || b.home ? 0 : compare(groupName(a, language), groupName(b, language))
    );
}

/** Names of places in the order of the language. */
export function placeNames(places: readonly Place[], language: Language): string {
  return places
    .map((place) => placeName(place, language))
    .sort(compareTexts(language))
    .join(', ');
}

/** The kind that most documents have: named once, in the heading. */
const USUAL_KIND: AgreementKind = 'agreement';

/**
 * Since when a partnership is and what says so, an agreement unless it is named:
 * `2001`, `treaty 1993, 4 more`, `no document named`.
 */
export function basisWords(line: PassportLine, language: Language): string {
  const { since, documents, basis } = line;
  const lower = (text: string): string => text.toLocaleLowerCase(language);
  if (basis === 'listed') return lower(agreementKindName.unknown());
  if (!since) return precisionName.none();
  const isCounted = since.kind !== 'ties_established';
  const more = documents - (isCounted ? 1 : 0);
  const date = formatEdtf(since.date, language);
  let first = date;
  if (!isCounted) first = m.passport_ties({ date });
  else if (since.kind !== USUAL_KIND) {
    first = `${lower(agreementKindName[since.kind]())} ${date}`;
  }
  return more > 0 ? `${first}, ${m.passport_more({ count: more })}` : first;
}

/** The words of a citation in the page's language. */
export function citationWords(language: Language): CitationWords {
  return {
    language: (tag) => m.details_citation_language({ language: languageName(tag, language) }),
    describes: (asOf) => m.details_describes({ date: formatEdtf(asOf, language) }),
    lines: (lines, count) => m.details_lines({ lines, count }),
    dataset: (title, version, hash) => m.details_citation_in({ title, version, hash })
  };
}
