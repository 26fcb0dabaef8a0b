import type { AgreementLine, CountryDetails } from '../../analysis/details-country';
import type { HomeDetails } from '../../analysis/details-home';
import { wordingOf } from '../../analysis/details-names';
import type { SpanDetails } from '../../analysis/details-span';
import type { Language } from '../../domain/kinds';
import { countryName, formatEdtf } from '../../text/format';
import { agreementKindName, eventKindName } from '../../text/labels';
import { m } from '../../text/paraglide/messages';
import { projectTexts } from './place-text';
import { dateWords, joined, sourceTexts } from './text-lines';
import { documentCount } from './tie-words';

function lineText(line: AgreementLine, language: Language): string {
  return joined([
    `– ${dateWords(line.date, language)}: ${wordingOf(line.partner.name, language).text}`,
    agreementKindName[line.kind]().toLocaleLowerCase(language),
    line.differences.length > 0 ? m.details_differ().toLocaleLowerCase(language) : ''
  ]);
}

/** A country's documents by municipality, as plain text; whatever the filters. */
export function countryText(name: string, details: CountryDetails, language: Language): string {
  return [
    name,
    joined([
      documentCount(details.counts),
      m.count_partners({ count: details.counts.partners }),
      m.count_events({ count: details.counts.events })
    ]),
    ...details.homes.flatMap(({ home, lines }) => [
      '',
      wordingOf(home.name, language).text,
      ...lines.map((line) => lineText(line, language))
    ]),
    ...sourceTexts(details.sources, language)
  ].join('\n');
}

/** What is dated within a span by municipality, as plain text. */
export function spanText(name: string, details: SpanDetails, language: Language): string {
  return [
    name,
    ...details.homes.flatMap(({ home, agreements, events }) => [
      '',
      wordingOf(home.name, language).text,
      ...agreements.map((line) => lineText(line, language)),
      ...events.map((line) => {
        const date = dateWords(line.date, language);
        const partner = wordingOf(line.partner.name, language).text;
        const kind = eventKindName[line.kind]().toLocaleLowerCase(language);
        return `– ${date}: ${partner}, ${wordingOf(line.title, language).text} (${kind})`;
      })
    ]),
    ...sourceTexts(details.sources, language)
  ].join('\n');
}

/** A municipality with its partners by country, as plain text. */
export function homeText(eyebrow: string, details: HomeDetails, language: Language): string {
  const list = (title: string, items: readonly string[]): string[] =>
    items.length > 0 ? ['', title, ...items.map((item) => `– ${item}`)] : [];
  return [
    wordingOf(details.place.name, language).text,
    eyebrow,
    joined([
      documentCount(details.counts),
      m.count_partners({ count: details.counts.partners }),
      m.count_events({ count: details.counts.events })
    ]),
    ...list(
      m.details_partners_by_country(),
      details.countries.map(({ code, partners }) => {
        const names = partners.map(({ partner }) => wordingOf(partner.name, language).text);
        return `${countryName(code, language)}: ${names.join(', ')}`;
      })
    ),
    ...list(
      m.details_networks(),
      details.networks.map(({ network }) => wordingOf(network.name, language).text)
    ),
    ...list(
      m.details_awards(),
      details.awards.map(({ award }) =>
        joined([
          wordingOf(award.name, language).text,
          award.givenBy,
          formatEdtf(award.year, language)
        ])
      )
    ),
    ...projectTexts(details.projects, language),
    ...sourceTexts(details.sources, language)
  ].join('\n');
}
