import type { Award, Network, Place, Project } from '../../domain/dataset';
import type { NetworkRole } from '../../domain/kinds';
import { countTies, type TieCounts } from '../details-counts';
import { rowsIn, type DetailsIndex } from '../details-index';
import { attestationsOf, reachOf, sourcesOf, type SourceUse } from '../details-sources';
import { countDocuments, type DocumentCounts } from './documents';
import { countEventYears, type EventYears } from './events';
import { findGaps, passportLine, type Gaps, type PassportLine } from './partners';
import { tiesOfSubject, type PassportSubject } from './subject';

/** Partnerships under one heading: a country of a municipality, a municipality of a country. */
export interface PassportGroup {
  /** ISO 3166-1 alpha-2, or the id of the municipality. */
  readonly key: string;
  /** The municipality; null where the heading is a country. */
  readonly home: Place | null;
  readonly lines: readonly PassportLine[];
}

export interface PassportProject {
  readonly project: Project;
  /** Those who take part, each once, without the municipality whose passport it is. */
  readonly others: readonly Place[];
}

/** Everything that the data say of one municipality or one country, whatever the filters. */
export interface Passport {
  readonly subject: PassportSubject;
  /** Ordinal of the municipality, which gives the colour; null for a country. */
  readonly ordinal: number | null;
  /** Rows of `partnerships`. */
  readonly ties: readonly number[];
  /** `countries` are those of the partners. */
  readonly counts: TieCounts & { readonly homes: number; readonly projects: number };
  readonly documents: DocumentCounts;
  readonly events: EventYears;
  readonly groups: readonly PassportGroup[];
  readonly gaps: Gaps;
  readonly projects: readonly PassportProject[];
  readonly networks: readonly {
    readonly network: Network;
    readonly role: NetworkRole;
    /** The member; of a municipality's passport always itself. */
    readonly place: Place;
  }[];
  readonly awards: readonly Award[];
  readonly sources: readonly SourceUse[];
  /** The years that the sources reach to; null where none speaks of the subject. */
  readonly reach: { readonly from: number; readonly to: number } | null;
}

function groupLines(
  details: DetailsIndex,
  subject: PassportSubject,
  lines: readonly PassportLine[]
): PassportGroup[] {
  const { countries, countryOf, dataset, homeOf } = details.index;
  if (subject.type === 'country') {
    return dataset.homes.flatMap((place, ordinal) => {
      const home = dataset.places[place]!;
      const own = lines.filter(({ tie }) => homeOf[tie] === ordinal);
      return own.length > 0 ? [{ key: home.id, home, lines: own }] : [];
    });
  }
  return countries.flatMap((key, country) => {
    const own = lines.filter(({ tie }) => countryOf[tie] === country);
    return own.length > 0 ? [{ key, home: null, lines: own }] : [];
  });
}

/** The rows of a short table that belong to some places. */
function rowsOfPlaces(
  table: readonly { readonly place: number }[],
  places: readonly number[]
): number[] {
  return table.flatMap(({ place }, row) => (places.includes(place) ? [row] : []));
}

function projectOf(details: DetailsIndex, row: number, subject: PassportSubject): PassportProject {
  const { places, projects } = details.index.dataset;
  const project = projects[row]!;
  const taking = new Set(project.participants.map(({ place }) => place));
  if (subject.type === 'home') taking.delete(subject.place);
  return { project, others: [...taking].map((place) => places[place]!) };
}

/** The passport of a subject. Of a country it tells what its partners have and take part in. */
export function passportOf(details: DetailsIndex, subject: PassportSubject): Passport {
  const { dataset, agreementsOf, eventsOf, homeOf } = details.index;
  const { awards, memberships, networks, partnerships, places } = dataset;
  const ties = tiesOfSubject(details.index, subject);
  const own =
    subject.type === 'home'
      ? [subject.place]
      : [...new Set(ties.map((tie) => partnerships.partner[tie]!))];
  const agreements = ties.flatMap((tie) => agreementsOf[tie] ?? []);
  const events = ties.flatMap((tie) => eventsOf[tie] ?? []);
  const projects = [...new Set(own.flatMap((place) => rowsIn(details.projectsOf, place)))].sort(
    (first, second) => first - second
  );
  const ownMemberships = rowsOfPlaces(memberships, own);
  const ownAwards = rowsOfPlaces(awards, own);
  const lines = ties.map((tie) => passportLine(details, tie));
  const sources = sourcesOf(dataset.sources, [
    ...attestationsOf(details, 'agreements', agreements),
    ...attestationsOf(details, 'events', events),
    ...attestationsOf(details, 'projects', projects),
    ...attestationsOf(details, 'network_members', ownMemberships),
    ...attestationsOf(details, 'awards', ownAwards)
  ]);
  return {
    subject,
    ordinal: subject.type === 'home' ? dataset.homes.indexOf(subject.place) : null,
    ties,
    counts: {
      ...countTies(details, ties),
      homes: new Set(ties.map((tie) => homeOf[tie])).size,
      projects: projects.length
    },
    documents: countDocuments(details, agreements),
    events: countEventYears(details, ties),
    groups: groupLines(details, subject, lines),
    gaps: findGaps(lines),
    projects: projects.map((row) => projectOf(details, row, subject)),
    networks: ownMemberships.map((row) => ({
      network: networks[memberships[row]!.network]!,
      role: memberships[row]!.role,
      place: places[memberships[row]!.place]!
    })),
    awards: ownAwards.map((row) => awards[row]!),
    sources,
    reach: reachOf(sources.map(({ source }) => source))
  };
}
