import { otherNames, wordingOf } from '../../analysis/details-names';
import type { PlaceDetails, ProjectDetails } from '../../analysis/details-place';
import type { Language } from '../../domain/kinds';
import { m } from '../../text/paraglide/messages';
import { agreementLineText, eventLineText, joined, sourceTexts } from './text-lines';
import { distanceWords, sinceWords } from './tie-words';

function headed(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', title, ...lines] : [];
}

/** Projects under their heading, each in one line. */
export function projectTexts(projects: readonly ProjectDetails[], language: Language): string[] {
  return headed(
    m.details_projects(),
    projects.map(({ project, participants }) => {
      const names = new Set(participants.map(({ place }) => wordingOf(place.name, language).text));
      return `– ${wordingOf(project.title, language).text} (${[...names].join(', ')})`;
    })
  );
}

/** Everything that the panel says of a place, as plain text; whatever the filters. */
export function placeText(eyebrow: string, details: PlaceDetails, language: Language): string {
  const { place, ties, projects, signed, mentions, sources } = details;
  const other = joined(otherNames(place, language).map(({ text }) => text));
  return [
    wordingOf(place.name, language).text + (other ? ` (${other})` : ''),
    eyebrow,
    ...ties.flatMap((tie) => [
      '',
      m.details_partner_of({ name: wordingOf(tie.home.name, language).text }),
      `${sinceWords(tie.since, language)}; ${distanceWords(tie.distanceKm, language)}`,
      ...headed(
        m.details_documents(),
        tie.agreements.map((agreement) => agreementLineText(agreement, language))
      ),
      ...headed(
        m.details_events(),
        tie.events.map((event) => eventLineText(event, language))
      )
    ]),
    ...projectTexts(projects, language),
    ...headed(
      m.details_signed_documents(),
      signed.map((agreement) => agreementLineText(agreement, language))
    ),
    ...headed(
      m.details_mentions(),
      mentions.map((event) => eventLineText(event, language))
    ),
    ...sourceTexts(sources, language)
  ].join('\n');
}
