import type { Place, Project } from '../domain/dataset';
import { countTies, sinceOf, type Since, type TieCounts } from './details-counts';
import { rowsIn, type DetailsIndex } from './details-index';
import {
  agreementDetails,
  eventDetails,
  inEventOrder,
  inTimeOrder,
  type AgreementDetails,
  type EventDetails
} from './details-records';
import { attestationsOf, sourcesOf, type SourceUse } from './details-sources';
import { distanceKm } from './great-circle';
import { readingsOf, type Readings } from './readings';

/** One home's tie with the partner. */
export interface TieDetails {
  readonly id: string;
  readonly home: Place;
  /** Index into `dataset.homes`: gives its colour. */
  readonly homeOrdinal: number;
  readonly partner: Place;
  /** Along the great circle. */
  readonly distanceKm: number;
  readonly since: Since | null;
  /** In time order. */
  readonly agreements: readonly AgreementDetails[];
  /** In time order, the parts of an event right after it. */
  readonly events: readonly EventDetails[];
  readonly note: string;
}

export interface ProjectDetails {
  readonly id: string;
  readonly project: Project;
  readonly participants: readonly { readonly place: Place; readonly organisation: string }[];
  readonly readings: Readings;
}

/** A partner, or another place that the data names, with all that it takes part in. */
export interface PlaceDetails {
  readonly place: Place;
  readonly ties: readonly TieDetails[];
  readonly counts: TieCounts;
  readonly projects: readonly ProjectDetails[];
  /** Events of other partnerships that name the place. */
  readonly mentions: readonly EventDetails[];
  /** Agreements that the place signed for a home. */
  readonly signed: readonly AgreementDetails[];
  readonly sources: readonly SourceUse[];
  readonly related: {
    /** Ties of other homes with the same partner, where one tie is shown. */
    readonly otherHomes: readonly { readonly id: string; readonly home: Place }[];
    readonly parent: Place | null;
    readonly children: readonly Place[];
    /** Other partners in the country, each once. */
    readonly sameCountry: readonly Place[];
  };
}

function tieDetails(details: DetailsIndex, tie: number): TieDetails {
  const { dataset, agreementsOf, eventsOf, homeOf } = details.index;
  const { agreements, partnerships, places } = dataset;
  const home = places[partnerships.home[tie]!]!;
  const partner = places[partnerships.partner[tie]!]!;
  const ownAgreements = agreementsOf[tie] ?? [];
  return {
    id: partnerships.id[tie]!,
    home,
    homeOrdinal: homeOf[tie]!,
    partner,
    distanceKm: distanceKm(home.position, partner.position),
    since: sinceOf(details, ownAgreements),
    agreements: inTimeOrder(ownAgreements, agreements).map((row) => agreementDetails(details, row)),
    events: inEventOrder(details, eventsOf[tie] ?? []).map((row) => eventDetails(details, row)),
    note: partnerships.note[tie]!
  };
}

/** A project with the places that take part. */
export function projectDetails(details: DetailsIndex, row: number): ProjectDetails {
  const { places, projects } = details.index.dataset;
  const project = projects[row]!;
  return {
    id: project.id,
    project,
    participants: project.participants.map(({ place, organisation }) => ({
      place: places[place]!,
      organisation
    })),
    readings: readingsOf(details, 'projects', row)
  };
}

/**
 * The projects of a place. Of one tie: without those in which of all homes only others take part.
 */
function projectsOf(details: DetailsIndex, place: number, home: number | null): number[] {
  const { homes, projects } = details.index.dataset;
  return rowsIn(details.projectsOf, place).filter((row) => {
    const named = projects[row]!.participants.map((participant) => participant.place);
    return home === null || named.includes(home) || !named.some((one) => homes.includes(one));
  });
}

function partnersInCountry(details: DetailsIndex, place: number): Place[] {
  const { dataset, countries, countryOf } = details.index;
  const country = countries.indexOf(dataset.places[place]?.country ?? '');
  const partners = new Set<number>();
  dataset.partnerships.partner.forEach((partner, tie) => {
    if (countryOf[tie] === country && partner !== place) partners.add(partner);
  });
  return [...partners].map((partner) => dataset.places[partner]!);
}

/**
 * Everything that is known of a place that is not a home, whatever the filters.
 * @param place index into `places`.
 * @param onlyTie the one partnership to show, or null for all of the place.
 */
export function placeDetails(
  details: DetailsIndex,
  place: number,
  onlyTie: number | null = null
): PlaceDetails {
  const { dataset, agreementsOf, eventsOf } = details.index;
  const { agreements, events, partnerships, places } = dataset;
  const own = places[place]!;
  const all = rowsIn(details.tiesOf, place);
  const ties = onlyTie === null ? all : [onlyTie];
  const projects = projectsOf(
    details,
    place,
    onlyTie === null ? null : partnerships.home[onlyTie]!
  );
  const mentions = inTimeOrder(rowsIn(details.mentionsOf, place), events).filter(
    (row) => !ties.includes(events.partnership[row]!)
  );
  const signed = inTimeOrder(rowsIn(details.signedBy, place), agreements);
  const cited = [
    ...attestationsOf(details, 'agreements', [
      ...ties.flatMap((tie) => agreementsOf[tie] ?? []),
      ...signed
    ]),
    ...attestationsOf(details, 'events', [
      ...ties.flatMap((tie) => eventsOf[tie] ?? []),
      ...mentions
    ]),
    ...attestationsOf(details, 'projects', projects)
  ];
  return {
    place: own,
    ties: ties.map((tie) => tieDetails(details, tie)),
    counts: countTies(details, ties),
    projects: projects.map((row) => projectDetails(details, row)),
    mentions: mentions.map((row) => eventDetails(details, row)),
    signed: signed.map((row) => agreementDetails(details, row)),
    sources: sourcesOf(dataset.sources, cited),
    related: {
      otherHomes: all
        .filter((tie) => !ties.includes(tie))
        .map((tie) => ({ id: partnerships.id[tie]!, home: places[partnerships.home[tie]!]! })),
      parent: places[own.parent] ?? null,
      children: rowsIn(details.childrenOf, place).map((child) => places[child]!),
      sameCountry: partnersInCountry(details, place)
    }
  };
}
