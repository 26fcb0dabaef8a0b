import type { LngLat } from '../domain/lng-lat';
import { AGREEMENT_KINDS, PLACE_KINDS } from '../domain/kinds';
import type { Answer } from './answer';
import { layOutArcs, type ArcLayout } from './arc-layout';
import type { DatasetIndex } from './dataset-index';
import type { Filters } from '../domain/filters';
import { asksForEnds, openEnds } from './open-ends';
import { homesOfMark, placeMarks, type MarkColumns } from './mark-columns';

/**
 * What is drawn on a map, worked out once for an answer and painted by whoever can: WebGL, SVG.
 * Sizes are px at any zoom; nothing here knows of a projection, a language or a colour. A home is
 * named by its ordinal in `dataset.homes`, from which painters take its colour.
 */
export interface MapPicture {
  readonly layout: ArcLayout;
  readonly arcs: ArcColumns;
  readonly marks: MarkColumns;
  readonly homes: readonly HomeMark[];
  /** Countries that are partners themselves, hatched in the colours of their homes. */
  readonly hatches: readonly Hatch[];
  /** Tinted: the countries (ISO 3166-1 alpha-2) of the shown partners and of their homes. */
  readonly countries: ReadonlySet<string>;
  /**
   * By partnership, 1 where what is in force has no known end: its arc is drawn with an open end.
   * Absent where the question is not about what is in force.
   */
  readonly openEnds?: Uint8Array | null;
}

/** The shown arcs, one a partnership, in the order of painting: the widest last. */
export interface ArcColumns {
  readonly length: number;
  /** Rows of `dataset.partnerships`, and of the layout's columns. */
  readonly partnership: Uint32Array;
  readonly home: Uint8Array;
  /** Of its partner: index into the picture's marks. */
  readonly mark: Uint32Array;
  /** Of those that the answer shows; a partner named without a document counts none. */
  readonly agreements: Uint16Array;
  readonly widthPx: Float32Array;
}

export interface HomeMark {
  /** Row of `dataset.places`. */
  readonly place: number;
  /** Ordinal in `dataset.homes`. */
  readonly home: number;
  readonly position: LngLat;
  readonly radiusPx: number;
  /** Shown partnerships. */
  readonly ties: number;
}

export interface Hatch {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Row of `dataset.places`. */
  readonly place: number;
  readonly homes: readonly number[];
}

/** Width in px of an arc with 0, 1, 2, 3, 4, 5 or more agreements. */
export const ARC_WIDTHS_PX = [1.25, 1.25, 2.1, 2.9, 3.6, 4.4] as const;
const UNKNOWN = AGREEMENT_KINDS.indexOf('unknown');
const COUNTRY = PLACE_KINDS.indexOf('country');

function countShown(owner: Uint32Array, shown: Uint8Array, owners: number): Uint16Array {
  const counts = new Uint16Array(owners);
  for (let row = 0; row < owner.length; row++) if (shown[row] === 1) counts[owner[row]!]! += 1;
  return counts;
}

function countAgreements({ dataset }: DatasetIndex, shown: Uint8Array): Uint16Array {
  const { agreements, partnerships } = dataset;
  const counted = new Uint8Array(agreements.length);
  for (let a = 0; a < counted.length; a++) {
    counted[a] = agreements.kind[a] === UNKNOWN ? 0 : shown[a]!;
  }
  return countShown(agreements.partnership, counted, partnerships.length);
}

type BareArcs = Omit<ArcColumns, 'mark'>;

function placeArcs(index: DatasetIndex, shown: Uint8Array, agreements: Uint16Array): BareArcs {
  const step = (p: number): number => Math.min(agreements[p]!, ARC_WIDTHS_PX.length - 1);
  const starts = new Uint32Array(ARC_WIDTHS_PX.length + 1);
  for (let p = 0; p < shown.length; p++) if (shown[p] === 1) starts[step(p) + 1]! += 1;
  for (let s = 1; s < starts.length; s++) starts[s]! += starts[s - 1]!;
  const length = starts.at(-1)!;
  const partnership = new Uint32Array(length);
  for (let p = 0; p < shown.length; p++) {
    if (shown[p] === 1) partnership[starts[step(p)]!++] = p;
  }
  const home = new Uint8Array(length);
  const count = new Uint16Array(length);
  const widthPx = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    const p = partnership[i]!;
    home[i] = index.homeOf[p]!;
    count[i] = agreements[p]!;
    widthPx[i] = ARC_WIDTHS_PX[step(p)]!;
  }
  return { length, partnership, home, agreements: count, widthPx };
}

/** The radius of a home's ring: 4 px with one tie, 7 from a hundred on. */
function homeRadiusPx(ties: number): number {
  return 4 + 3 * Math.min(1, Math.log10(Math.max(1, ties)) / 2);
}

function placeHomes({ dataset }: DatasetIndex, arcs: BareArcs): HomeMark[] {
  const ties = new Uint32Array(dataset.homes.length);
  for (const home of arcs.home) ties[home]! += 1;
  return dataset.homes.flatMap((place, home) =>
    ties[home] === 0
      ? []
      : {
          place,
          home,
          position: dataset.places[place]!.position,
          radiusPx: homeRadiusPx(ties[home]!),
          ties: ties[home]!
        }
  );
}

function markOfArcs({ dataset }: DatasetIndex, arcs: BareArcs, marks: MarkColumns): Uint32Array {
  const markOf = new Uint32Array(dataset.places.length);
  for (let mark = 0; mark < marks.length; mark++) markOf[marks.place[mark]!] = mark;
  const { partner } = dataset.partnerships;
  const found = new Uint32Array(arcs.length);
  for (let i = 0; i < arcs.length; i++) found[i] = markOf[partner[arcs.partnership[i]!]!]!;
  return found;
}

/** The countries of shown partners and of their homes. */
function tintCountries(
  { dataset, countries, countryOf }: DatasetIndex,
  arcs: BareArcs,
  homes: readonly HomeMark[]
): ReadonlySet<string> {
  const seen = new Uint8Array(countries.length);
  for (const p of arcs.partnership) seen[countryOf[p]!] = 1;
  const tinted = new Set(countries.filter((_, country) => seen[country] === 1));
  for (const home of homes) tinted.add(dataset.places[home.place]!.country);
  return tinted;
}

function hatchCountries(
  { dataset, levelOf }: DatasetIndex,
  arcs: ArcColumns,
  marks: MarkColumns
): Hatch[] {
  const partners = new Set<number>();
  for (let i = 0; i < arcs.length; i++) {
    if (levelOf[arcs.partnership[i]!] === COUNTRY) partners.add(arcs.mark[i]!);
  }
  return [...partners]
    .sort((a, b) => a - b)
    .map((mark) => {
      const place = marks.place[mark]!;
      const { country } = dataset.places[place]!;
      return { country, place, homes: [...homesOfMark(marks, mark)] };
    });
}

/** The countries that are partners themselves under any filters, each with all its homes. */
export function hatchableCountries(index: DatasetIndex): Omit<Hatch, 'place'>[] {
  const { places, partnerships } = index.dataset;
  const homes = new Map<string, Set<number>>();
  for (let p = 0; p < partnerships.length; p++) {
    if (index.levelOf[p] !== COUNTRY) continue;
    const { country } = places[partnerships.partner[p]!]!;
    const found = homes.get(country) ?? new Set();
    homes.set(country, found.add(index.homeOf[p]!));
  }
  return [...homes].map(([country, of]) => ({ country, homes: [...of].sort((a, b) => a - b) }));
}

/**
 * Works out the picture of an answer: one pass over each table, and the marks sorted.
 * @param filters of the answer; without them no end is drawn as open.
 */
export function placePicture(
  index: DatasetIndex,
  answer: Answer,
  filters: Filters | null = null
): MapPicture {
  const { events, partnerships } = index.dataset;
  const agreementsOf = countAgreements(index, answer.agreements);
  const eventsOf = countShown(events.partnership, answer.events, partnerships.length);
  const bare = placeArcs(index, answer.partnerships, agreementsOf);
  const marks = placeMarks(index, answer.partnerships, agreementsOf, eventsOf);
  const arcs = { ...bare, mark: markOfArcs(index, bare, marks) };
  const homes = placeHomes(index, bare);
  return {
    layout: layOutArcs(index),
    arcs,
    marks,
    homes,
    hatches: hatchCountries(index, arcs, marks),
    countries: tintCountries(index, bare, homes),
    openEnds: filters && asksForEnds(filters) ? openEnds(index, answer) : null
  };
}
