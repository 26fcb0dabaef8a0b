import { wordingOf } from '../../analysis/details-names';
import type { AgreementDetails, EventDetails } from '../../analysis/details-records';
import { foldLines, reachOf, type SourceUse } from '../../analysis/details-sources';
import { leavesOut, type Readings } from '../../analysis/readings';
import { AGREEMENT_KINDS, type Language } from '../../domain/kinds';
import { formatEdtf, formatRange, languageName } from '../../text/format';
import { agreementKindName, eventKindName, topicName } from '../../text/labels';
import { m } from '../../text/paraglide/messages';
import { publisherName } from '../../text/publishers';

/** The name of what a source calls an agreement; its own word where that is none of ours. */
export function statedKindName(stated: string): string {
  const kind = AGREEMENT_KINDS.find((known) => known === stated);
  return kind ? agreementKindName[kind]() : stated;
}

/** A date in words, or that there is none. */
export function dateWords(edtf: string, language: Language): string {
  return formatEdtf(edtf, language) || m.no_date();
}

/** How people met: in person, online, or nothing to say. */
function mannerWords(manner: EventDetails['manner']): string {
  if (manner === null) return '';
  return manner === 'online' ? m.details_online() : m.details_in_person();
}

/** What an event was: its kind, how people met, and its topics, save one that only repeats the kind. */
export function eventFacts(event: EventDetails): string[] {
  const kind = eventKindName[event.kind]();
  const topics = event.topics.map((topic) => topicName[topic]());
  return [
    joined([kind, mannerWords(event.manner)]),
    joined(topics.filter((topic) => topic !== kind.toLocaleLowerCase()))
  ].filter((fact) => fact !== '');
}

/** Texts that are there, joined. */
export function joined(parts: readonly string[], by = ', '): string {
  return parts.filter((part) => part !== '').join(by);
}

function placeOfWords({ said }: Readings, at: number): string {
  const { source, line } = said[at]!;
  const number = source + 1;
  return line > 0 ? m.details_source_line({ number, line }) : m.details_source_number({ number });
}

function readingsText(readings: Readings, language: Language): string {
  const { said, differences } = readings;
  if (differences.length === 0) return joined(said.map((_, at) => placeOfWords(readings, at)));
  const each = said.map((one, at) => {
    const words = leavesOut(one)
      ? m.details_not_listed()
      : joined([statedKindName(one.statedKind), dateWords(one.statedDate, language)]);
    return `${placeOfWords(readings, at)}: ${words}`;
  });
  return `${m.details_differ()}: ${each.join('; ')}`;
}

/** An agreement in one line. */
export function agreementLineText(agreement: AgreementDetails, language: Language): string {
  const title =
    agreement.kind === 'unknown'
      ? m.details_listed_only()
      : joined([
          wordingOf(agreement.title, language).text,
          agreementKindName[agreement.kind]().toLocaleLowerCase(language),
          agreement.until && m.details_until({ date: formatEdtf(agreement.until, language) })
        ]);
  const date = dateWords(agreement.date, language);
  return `– ${date}: ${title} [${readingsText(agreement.readings, language)}]`;
}

/** An event in one line. */
export function eventLineText(event: EventDetails, language: Language): string {
  const facts = joined(eventFacts(event), '; ').toLocaleLowerCase(language);
  const date = dateWords(event.date, language);
  const title = wordingOf(event.title, language).text;
  return `– ${date}: ${title} (${facts}) [${readingsText(event.readings, language)}]`;
}

/** The sources with what they describe, and the reminder of how far they reach. */
export function sourceTexts(uses: readonly SourceUse[], language: Language): string[] {
  const reach = reachOf(uses.map((use) => use.source));
  if (reach === null) return [];
  const span = formatRange(reach.from, reach.to);
  return [
    '',
    m.details_sources(),
    ...uses.map(({ row, source, lines }) =>
      joined([
        `${m.details_source_number({ number: row + 1 })}: ${source.title}`,
        publisherName(source.publisher, language),
        languageName(source.language, language),
        m.details_describes({ date: formatEdtf(source.asOf, language) }),
        lines.length > 0 ? m.details_lines({ lines: foldLines(lines), count: lines.length }) : ''
      ])
    ),
    m.details_reach({ span })
  ];
}
