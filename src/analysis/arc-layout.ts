import { UNDATED } from '../domain/dataset';
import { AGREEMENT_KINDS, PLACE_KINDS } from '../domain/kinds';
import { bowArc, type BowedArc } from './arc-bow';
import type { DatasetIndex } from './dataset-index';
import { greatCircle } from './great-circle';
import { groupCoincident } from './spread-coincident';

/** How an arc is drawn. Order is the order of codes. */
export const STROKES = ['solid', 'dashed', 'dotted'] as const;
export type Stroke = (typeof STROKES)[number];

/** Floats of an arc in `ArcLayout.paths`. */
export const FLOATS_AN_ARC = 8;

/**
 * Where the arc of each partnership lies, whatever the filters: columns by partnership row, made
 * once for a dataset and ready to be uploaded as they are.
 */
export interface ArcLayout {
  readonly length: number;
  /**
   * Eight floats an arc: start x, y, z, angle, tangent x, y, z, longitude of the start (radians);
   * the start is the home. See `great-circle.ts`.
   */
  readonly paths: Float32Array;
  /** Sideways; see `BowedArc.bow`. */
  readonly bows: Float32Array;
  /** Index into STROKES: dashed for countries and organisations, dotted without a dated document. */
  readonly strokes: Uint8Array;
  /** For each place the number of its point: places at one point share it. */
  readonly pointOf: Uint32Array;
}

const UNKNOWN = AGREEMENT_KINDS.indexOf('unknown');
const COUNTRY = PLACE_KINDS.indexOf('country');
const ORGANISATION = PLACE_KINDS.indexOf('organisation');

function layOut(index: DatasetIndex): ArcLayout {
  const { dataset, homeOf, levelOf } = index;
  const { places, partnerships, agreements } = dataset;
  const { length } = partnerships;
  const pointOf = groupCoincident(places.map((place) => place.position));

  const hasDate = new Uint8Array(length);
  for (let a = 0; a < agreements.length; a++) {
    if (agreements.kind[a] !== UNKNOWN && agreements.from[a] !== UNDATED) {
      hasDate[agreements.partnership[a]!] = 1;
    }
  }

  const paths = new Float32Array(length * FLOATS_AN_ARC);
  const bows = new Float32Array(length);
  const strokes = new Uint8Array(length);
  const doubles = new Map<number, number>();
  for (let p = 0; p < length; p++) {
    const home = homeOf[p]!;
    const partner = partnerships.partner[p]!;
    const ends = home * places.length + pointOf[partner]!;
    const before = doubles.get(ends) ?? 0;
    doubles.set(ends, before + 1);
    const arc = bowArc(
      greatCircle(places[partnerships.home[p]!]!.position, places[partner]!.position),
      home,
      before
    );
    const at = p * FLOATS_AN_ARC;
    paths.set(arc.start, at);
    paths[at + 3] = arc.angle;
    paths.set(arc.tangent, at + 4);
    paths[at + 7] = arc.startLongitude;
    bows[p] = arc.bow;
    const level = levelOf[p]!;
    const stroke: Stroke =
      hasDate[p] === 0
        ? 'dotted'
        : level === COUNTRY || level === ORGANISATION
          ? 'dashed'
          : 'solid';
    strokes[p] = STROKES.indexOf(stroke);
  }
  return { length, paths, bows, strokes, pointOf };
}

const layouts = new WeakMap<DatasetIndex, ArcLayout>();

/** The layout of a dataset's arcs; the same object as long as the index lives. */
export function layOutArcs(index: DatasetIndex): ArcLayout {
  let layout = layouts.get(index);
  if (layout === undefined) {
    layout = layOut(index);
    layouts.set(index, layout);
  }
  return layout;
}

/** One arc of a layout as an object, by its partnership row. */
export function arcOf({ paths, bows }: ArcLayout, partnership: number): BowedArc {
  const at = partnership * FLOATS_AN_ARC;
  return {
    start: [paths[at]!, paths[at + 1]!, paths[at + 2]!],
    angle: paths[at + 3]!,
    tangent: [paths[at + 4]!, paths[at + 5]!, paths[at + 6]!],
    startLongitude: paths[at + 7]!,
    bow: bows[partnership]!
  };
}
