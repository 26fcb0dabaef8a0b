import type { LngLat } from '../domain/lng-lat';
import { AGREEMENT_KINDS, type PlaceKind } from '../domain/kinds';
import type { Answer } from './answer';
import { layOutArcs, type ArcLayout } from './arc-layout';
import type { DatasetIndex } from './dataset-index';
import { sortMarks } from './mark-order';
import { spreadCoincident } from './spread-coincident';

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

export const MARK_SHAPES = ['disc', 'diamond', 'square'] as const;
export type MarkShape = (typeof MARK_SHAPES)[number];

/** The shown partner places, the most important first; small marks are painted over large ones. */
export interface MarkColumns {
  readonly length: number;
  /** Rows of `dataset.places`. */
  readonly place: Uint32Array;
  /** `[lon, lat]` in degrees, two floats a mark. */
  readonly lngLat: Float64Array;
  /** Index into MARK_SHAPES. */
  readonly shape: Uint8Array;
  readonly radiusPx: Float32Array;
  /** Away from the point on screen, where several places share it; x right, y down. */
  readonly dx: Float32Array;
  readonly dy: Float32Array;
  readonly agreements: Uint16Array;
  readonly events: Uint16Array;
  /** The homes of mark i are `homes[homesFrom[i]]` up to `homes[homesFrom[i + 1]]`, ascending. */
  readonly homesFrom: Uint32Array;
  readonly homes: Uint8Array;
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
/** The rim in the colour of the ground that sets a mark off, in px. */
export const MARK_RIM_PX = 1.25;

const UNKNOWN = AGREEMENT_KINDS.indexOf('unknown');
const MARK_RADIUS_PX = 3;
const RADIUS_A_DOCUMENT_PX = 0.45;
const MAX_EXTRA_RADIUS_PX = 1.8;
const SHAPE_OF_KIND: Record<PlaceKind, MarkShape> = {
  city: 'disc',
  district: 'diamond',
  region: 'diamond',
  country: 'square',
  organisation: 'square'
};

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
  return {
    length,
    partnership,
    home: Uint8Array.from(partnership, (p) => index.homeOf[p]!),
    agreements: Uint16Array.from(partnership, (p) => agreements[p]!),
    widthPx: Float32Array.from(partnership, (p) => ARC_WIDTHS_PX[step(p)]!)
  };
}

function placeMarks(
  index: DatasetIndex,
  layout: ArcLayout,
  arcs: BareArcs,
  eventsOf: Uint16Array
): MarkColumns {
  const { places, partnerships } = index.dataset;
  const agreements = new Uint16Array(places.length);
  const events = new Uint16Array(places.length);
  const ties = new Uint32Array(places.length);
  for (let i = 0; i < arcs.length; i++) {
    const p = arcs.partnership[i]!;
    const place = partnerships.partner[p]!;
    agreements[place]! += arcs.agreements[i]!;
    events[place]! += eventsOf[p]!;
    ties[place]! += 1;
  }
  const place = sortMarks(index, ties, agreements, events);
  const length = place.length;
  const markOf = new Uint32Array(places.length);
  const homesFrom = new Uint32Array(length + 1);
  place.forEach((row, mark) => {
    markOf[row] = mark;
    homesFrom[mark + 1] = homesFrom[mark]! + ties[row]!;
  });
  const homes = new Uint8Array(arcs.length);
  const filled = homesFrom.slice(0, length);
  for (let i = 0; i < arcs.length; i++) {
    const mark = markOf[partnerships.partner[arcs.partnership[i]!]!]!;
    homes[filled[mark]!++] = arcs.home[i]!;
  }
  for (let mark = 0; mark < length; mark++) {
    homes.subarray(homesFrom[mark], homesFrom[mark + 1]).sort();
  }
  const radiusPx = Float32Array.from(place, (row) => {
    const further = Math.max(0, agreements[row]! - 1);
    return MARK_RADIUS_PX + Math.min(MAX_EXTRA_RADIUS_PX, RADIUS_A_DOCUMENT_PX * further);
  });
  const points = Uint32Array.from(place, (row) => layout.pointOf[row]!);
  const lngLat = new Float64Array(2 * length);
  place.forEach((row, mark) => lngLat.set(places[row]!.position, 2 * mark));
  return {
    length,
    place,
    lngLat,
    shape: Uint8Array.from(place, (row) => MARK_SHAPES.indexOf(SHAPE_OF_KIND[places[row]!.kind])),
    radiusPx,
    ...spreadCoincident(points, radiusPx, 2 * MARK_RIM_PX),
    agreements: Uint16Array.from(place, (row) => agreements[row]!),
    events: Uint16Array.from(place, (row) => events[row]!),
    homesFrom,
    homes
  };
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

/** The homes of a mark, ascending: more than one where municipalities share the partner. */
export function homesOfMark(marks: MarkColumns, mark: number): Uint8Array {
  return marks.homes.subarray(marks.homesFrom[mark], marks.homesFrom[mark + 1]);
}

/** Works out the picture of an answer: one pass over each table, and the marks sorted. */
export function placePicture(index: DatasetIndex, answer: Answer): MapPicture {
  const { places, events, partnerships } = index.dataset;
  const layout = layOutArcs(index);
  const agreements = countAgreements(index, answer.agreements);
  const eventsOf = countShown(events.partnership, answer.events, partnerships.length);
  const bare = placeArcs(index, answer.partnerships, agreements);
  const marks = placeMarks(index, layout, bare, eventsOf);
  const homes = placeHomes(index, bare);
  const markOf = new Uint32Array(places.length);
  marks.place.forEach((place, mark) => (markOf[place] = mark));
  const mark = Uint32Array.from(bare.partnership, (p) => markOf[partnerships.partner[p]!]!);
  const arcs = { ...bare, mark };
  const countries = new Set<string>();
  for (const row of marks.place) countries.add(places[row]!.country);
  for (const home of homes) countries.add(places[home.place]!.country);
  const hatches: Hatch[] = [];
  marks.place.forEach((place, mark) => {
    const { kind, country } = places[place]!;
    if (kind === 'country') hatches.push({ country, place, homes: [...homesOfMark(marks, mark)] });
  });
  return { layout, arcs, marks, homes, hatches, countries };
}
