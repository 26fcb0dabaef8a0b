import fc from 'fast-check';
import { NONE, UNDATED, type Dataset, type Place } from '../../../src/domain/dataset';
import { parseEdtf } from '../../../src/domain/date-span';
import { TIME_MEANINGS, type DaySpan, type Filters } from '../../../src/domain/filters';
import {
  AGREEMENT_KINDS,
  EVENT_KINDS,
  PLACE_KINDS,
  type AgreementKind,
  type EventKind
} from '../../../src/domain/kinds';

/** A small dataset as plain rows, which an oracle can read without columns, codes or masks. */
export interface World {
  readonly places: readonly Place[];
  readonly homes: readonly string[];
  readonly ties: readonly WorldTie[];
  readonly agreements: readonly WorldAgreement[];
  readonly events: readonly WorldEvent[];
}

export interface WorldTie {
  readonly id: string;
  readonly home: string;
  readonly partner: string;
}

export interface WorldAgreement {
  readonly id: string;
  readonly tie: string;
  readonly kind: AgreementKind;
  /** EDTF; empty without a date. */
  readonly date: string;
  /** EDTF; none where no end is stated. */
  readonly until?: string;
  /** Id of the agreement that it renews. */
  readonly follows?: string;
  readonly title?: Partial<Record<'en' | 'ru' | 'lt', string>>;
}

export interface WorldEvent {
  readonly id: string;
  readonly tie: string;
  readonly kind: EventKind;
  readonly start: string;
  readonly end: string;
  readonly title?: Partial<Record<'en' | 'ru' | 'lt', string>>;
}

/** A place with nothing but what a test names. */
export function makePlace(place: Partial<Place> & Pick<Place, 'id'>): Place {
  return {
    kind: 'city',
    name: { en: place.id, ru: '', lt: '' },
    localName: '',
    otherNames: [],
    country: 'RU',
    parent: NONE,
    position: [0, 0],
    positionNote: '',
    geonamesId: '',
    ...place
  };
}

/** First and last day of an event or agreement; null without a date. */
export function daysOf(start: string, end = ''): DaySpan | null {
  const first = parseEdtf(start);
  if (!first) return null;
  return { from: first.from, to: (parseEdtf(end) ?? first).to };
}

/** The columns of a world. */
export function toDataset(world: World): Dataset {
  const placeRow = (id: string): number => world.places.findIndex((place) => place.id === id);
  const tieRow = (id: string): number => world.ties.findIndex((tie) => tie.id === id);
  const agreementDays = world.agreements.map((row) => daysOf(row.date));
  const eventDays = world.events.map((row) => daysOf(row.start, row.end));
  const titles = (
    rows: readonly { title?: Partial<Record<'en' | 'ru' | 'lt', string>> }[]
  ): Dataset['agreements']['title'] => ({
    en: rows.map((row) => row.title?.en ?? ''),
    ru: rows.map((row) => row.title?.ru ?? ''),
    lt: rows.map((row) => row.title?.lt ?? '')
  });
  return {
    hash: '',
    version: '0',
    title: 'World',
    sources: [],
    places: world.places,
    homes: world.homes.map(placeRow),
    partnerships: {
      length: world.ties.length,
      id: world.ties.map((tie) => tie.id),
      home: Uint32Array.from(world.ties, (tie) => placeRow(tie.home)),
      partner: Uint32Array.from(world.ties, (tie) => placeRow(tie.partner)),
      note: world.ties.map(() => '')
    },
    agreements: {
      length: world.agreements.length,
      id: world.agreements.map((row) => row.id),
      partnership: Uint32Array.from(world.agreements, (row) => tieRow(row.tie)),
      kind: Uint8Array.from(world.agreements, (row) => AGREEMENT_KINDS.indexOf(row.kind)),
      from: Int32Array.from(agreementDays, (days) => days?.from ?? UNDATED),
      to: Int32Array.from(agreementDays, (days) => days?.to ?? UNDATED),
      date: world.agreements.map((row) => row.date),
      until: world.agreements.map((row) => row.until ?? ''),
      isFirst: new Uint8Array(world.agreements.length),
      title: titles(world.agreements),
      follows: Int32Array.from(world.agreements, ({ follows }) =>
        world.agreements.findIndex((row) => row.id === follows)
      ),
      signedBy: new Int32Array(world.agreements.length).fill(NONE),
      note: world.agreements.map(() => '')
    },
    events: {
      length: world.events.length,
      id: world.events.map((row) => row.id),
      partnership: Uint32Array.from(world.events, (row) => tieRow(row.tie)),
      kind: Uint8Array.from(world.events, (row) => EVENT_KINDS.indexOf(row.kind)),
      from: Int32Array.from(eventDays, (days) => days?.from ?? UNDATED),
      to: Int32Array.from(eventDays, (days) => days?.to ?? UNDATED),
      start: world.events.map((row) => row.start),
      end: world.events.map((row) => row.end),
      dateNote: world.events.map(() => ''),
      online: new Uint8Array(world.events.length),
      title: titles(world.events),
      topics: new Uint16Array(world.events.length),
      partOf: new Int32Array(world.events.length).fill(NONE),
      alsoAbout: world.events.map(() => []),
      note: world.events.map(() => '')
    },
    projects: [],
    networks: [],
    memberships: [],
    awards: [],
    attestations: []
  };
}

// Few values, so that rows often share them and filters often cut some but not all.
const KINDS: readonly AgreementKind[] = ['agreement', 'treaty', 'ties_established', 'unknown'];
const EVENTS: readonly EventKind[] = ['visit', 'concert', 'signing'];
const COUNTRIES = ['DE', 'LT', 'PL'];
const HOMES = ['kaliningrad', 'saint-petersburg', 'zelenogradsk'];
const DATES = ['1989', '1990', '1990-03', '1990-03-15', '1991', '1991-12-31', '1989/1991', ''];
const ENDS = ['', '1990-04', '1991', '1992-01-01'];

const day = fc.constantFrom(...DATES.flatMap((date) => Object.values(daysOf(date) ?? {})));

const tieArbitrary = fc.record({
  home: fc.constantFrom(...HOMES),
  partner: fc.nat({ max: 5 })
});

/** Small worlds in which partners are shared between homes and some ties have no record at all. */
export const worldArbitrary: fc.Arbitrary<World> = fc
  .record({
    partners: fc.array(
      fc.record({ country: fc.constantFrom(...COUNTRIES), kind: fc.constantFrom(...PLACE_KINDS) }),
      { minLength: 6, maxLength: 6 }
    ),
    ties: fc.uniqueArray(tieArbitrary, {
      minLength: 1,
      maxLength: 8,
      selector: (tie) => `${tie.home} ${tie.partner}`
    }),
    agreements: fc.array(
      fc.record({
        tie: fc.nat(),
        kind: fc.constantFrom(...KINDS),
        date: fc.constantFrom(...DATES),
        until: fc.constantFrom('', '', '1990-06', '1991'),
        follows: fc.option(fc.nat(), { freq: 2 })
      }),
      { maxLength: 14 }
    ),
    events: fc.array(
      fc.record({
        tie: fc.nat(),
        kind: fc.constantFrom(...EVENTS),
        start: fc.constantFrom(...DATES),
        end: fc.constantFrom(...ENDS)
      }),
      { maxLength: 12 }
    )
  })
  .map(({ partners, ties, agreements, events }) => {
    const tieId = (row: number): string => `tie-${row % ties.length}`;
    return {
      places: [
        ...HOMES.map((id) => makePlace({ id })),
        ...partners.map((partner, row) => makePlace({ id: `partner-${row}`, ...partner }))
      ],
      homes: HOMES,
      ties: ties.map((tie, row) => ({
        id: `tie-${row}`,
        home: tie.home,
        partner: `partner-${tie.partner}`
      })),
      agreements: agreements.map(({ follows, ...agreement }, row) => ({
        ...agreement,
        // Only one before it, so that nothing renews itself.
        ...(follows !== null && row > 0 ? { follows: `agreement-${follows % row}` } : {}),
        id: `agreement-${row}`,
        tie: tieId(agreement.tie)
      })),
      // An end before the start is no event; drop it.
      events: events.map((event, row) => {
        const ends = parseEdtf(event.end);
        const starts = parseEdtf(event.start);
        const end = ends && starts && ends.to >= starts.to ? event.end : '';
        return { ...event, end, id: `event-${row}`, tie: tieId(event.tie) };
      })
    };
  });

function subset<T extends string>(values: readonly T[]): fc.Arbitrary<readonly T[]> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<readonly T[]>([]) },
    { weight: 1, arbitrary: fc.subarray([...values], { minLength: 1 }) }
  );
}

const spanArbitrary: fc.Arbitrary<DaySpan | null> = fc.oneof(
  fc.constant(null),
  fc.tuple(day, day).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
);

/** Filters over the values of such worlds, and some that no row has. */
export const filtersArbitrary: fc.Arbitrary<Filters> = fc.record({
  homes: subset(HOMES),
  countries: subset([...COUNTRIES, 'XX']),
  kinds: subset([...KINDS, 'roadmap']),
  eventKinds: subset([...EVENTS, 'sport']),
  levels: subset(PLACE_KINDS),
  span: spanArbitrary,
  moreSpans: fc.oneof(
    { weight: 3, arbitrary: fc.constant<readonly DaySpan[]>([]) },
    {
      weight: 1,
      arbitrary: fc
        .array(spanArbitrary, { maxLength: 2 })
        .map((spans) => spans.filter((span) => span !== null))
    }
  ),
  time: fc.constantFrom(...TIME_MEANINGS),
  keepsUndated: fc.boolean(),
  query: fc.constant('')
});
