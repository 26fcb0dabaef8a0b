import type { Award, Network, Place } from '../domain/dataset';
import type { NetworkRole } from '../domain/kinds';
import { countTies, isDocument, sinceOf, type Since, type TieCounts } from './details-counts';
import { rowsIn, type DetailsIndex } from './details-index';
import { projectDetails, type ProjectDetails } from './details-place';
import { attestationsOf, sourcesOf, type SourceUse } from './details-sources';
import { readingsOf, type Readings } from './readings';

/** A partner of a home in one line. */
interface PartnerLine {
  /** The partnership. */
  readonly id: string;
  readonly partner: Place;
  readonly since: Since | null;
  readonly documents: number;
  readonly events: number;
}

export interface CountryOfPartners {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly partners: readonly PartnerLine[];
}

/** A municipality: its partners by country and what it belongs to. */
export interface HomeDetails {
  readonly place: Place;
  readonly ordinal: number;
  readonly counts: TieCounts;
  /** Most partners first. */
  readonly countries: readonly CountryOfPartners[];
  readonly networks: readonly {
    readonly network: Network;
    readonly role: NetworkRole;
    readonly readings: Readings;
  }[];
  readonly awards: readonly { readonly award: Award; readonly readings: Readings }[];
  readonly projects: readonly ProjectDetails[];
  /** Districts and bodies that signed for it, with how many documents, most first. */
  readonly signers: readonly { readonly place: Place; readonly documents: number }[];
  readonly sources: readonly SourceUse[];
}

function partnerLine(details: DetailsIndex, tie: number): PartnerLine {
  const { dataset, agreementsOf, eventsOf } = details.index;
  const agreements = agreementsOf[tie] ?? [];
  return {
    id: dataset.partnerships.id[tie]!,
    partner: dataset.places[dataset.partnerships.partner[tie]!]!,
    since: sinceOf(details, agreements),
    documents: agreements.filter((row) => isDocument(details, row)).length,
    events: eventsOf[tie]?.length ?? 0
  };
}

function byCountry(details: DetailsIndex, ties: readonly number[]): CountryOfPartners[] {
  const { countries, countryOf } = details.index;
  const groups = new Map<string, PartnerLine[]>();
  for (const tie of ties) {
    const code = countries[countryOf[tie]!]!;
    const lines = groups.get(code) ?? [];
    lines.push(partnerLine(details, tie));
    groups.set(code, lines);
  }
  return [...groups]
    .map(([code, partners]) => ({ code, partners }))
    .sort((a, b) => b.partners.length - a.partners.length || (a.code < b.code ? -1 : 1));
}

function signersOf(details: DetailsIndex, agreements: readonly number[]): HomeDetails['signers'] {
  const { dataset } = details.index;
  const documents = new Map<number, number>();
  for (const row of agreements) {
    const place = dataset.agreements.signedBy[row]!;
    if (dataset.places[place]) documents.set(place, (documents.get(place) ?? 0) + 1);
  }
  return [...documents]
    .map(([place, count]) => ({ place: dataset.places[place]!, documents: count }))
    .sort((a, b) => b.documents - a.documents);
}

/** The rows of a short table that belong to a place. */
function rowsOfPlace(table: readonly { readonly place: number }[], place: number): number[] {
  return table.flatMap((entry, row) => (entry.place === place ? [row] : []));
}

/**
 * Everything that is known of a municipality.
 * @param place index into `places`; one of `dataset.homes`.
 */
export function homeDetails(details: DetailsIndex, place: number): HomeDetails {
  const { dataset, agreementsOf, eventsOf } = details.index;
  const { awards, memberships, networks, places } = dataset;
  const ties = rowsIn(details.homeTiesOf, place);
  const agreements = ties.flatMap((tie) => agreementsOf[tie] ?? []);
  const events = ties.flatMap((tie) => eventsOf[tie] ?? []);
  const ownMemberships = rowsOfPlace(memberships, place);
  const ownAwards = rowsOfPlace(awards, place);
  const projects = rowsIn(details.projectsOf, place);
  return {
    place: places[place]!,
    ordinal: dataset.homes.indexOf(place),
    counts: countTies(details, ties),
    countries: byCountry(details, ties),
    networks: ownMemberships.map((row) => ({
      network: networks[memberships[row]!.network]!,
      role: memberships[row]!.role,
      readings: readingsOf(details, 'network_members', row)
    })),
    awards: ownAwards.map((row) => ({
      award: awards[row]!,
      readings: readingsOf(details, 'awards', row)
    })),
    projects: projects.map((row) => projectDetails(details, row)),
    signers: signersOf(details, agreements),
    sources: sourcesOf(dataset.sources, [
      ...attestationsOf(details, 'agreements', agreements),
      ...attestationsOf(details, 'events', events),
      ...attestationsOf(details, 'projects', projects),
      ...attestationsOf(details, 'network_members', ownMemberships),
      ...attestationsOf(details, 'awards', ownAwards)
    ])
  };
}
