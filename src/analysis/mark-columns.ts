import { layOutArcs } from './arc-layout';
import type { DatasetIndex } from './dataset-index';
import { layOutMarks, sortMarks } from './mark-layout';
import { spreadCoincident } from './spread-coincident';

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

/** The rim in the colour of the ground that sets a mark off, in px. */
export const MARK_RIM_PX = 1.25;

const MARK_RADIUS_PX = 3;
const RADIUS_A_DOCUMENT_PX = 0.45;
const MAX_EXTRA_RADIUS_PX = 1.8;

/** The homes of a mark, ascending: more than one where municipalities share the partner. */
export function homesOfMark(marks: MarkColumns, mark: number): Uint8Array {
  return marks.homes.subarray(marks.homesFrom[mark], marks.homesFrom[mark + 1]);
}

/**
 * Places the marks of shown partnerships.
 * @param shown for each partnership 1 where it is shown.
 * @param agreementsOf @param eventsOf by partnership, how many are shown.
 */
export function placeMarks(
  index: DatasetIndex,
  shown: Uint8Array,
  agreementsOf: Uint16Array,
  eventsOf: Uint16Array
): MarkColumns {
  const { places, partnerships } = index.dataset;
  const { pointOf } = layOutArcs(index);
  const layout = layOutMarks(index);
  const agreements = new Uint16Array(places.length);
  const events = new Uint16Array(places.length);
  const ties = new Uint32Array(places.length);
  for (let p = 0; p < shown.length; p++) {
    if (shown[p] !== 1) continue;
    const place = partnerships.partner[p]!;
    agreements[place]! += agreementsOf[p]!;
    events[place]! += eventsOf[p]!;
    ties[place]! += 1;
  }
  const place = sortMarks(layout, ties, agreements, events);
  const length = place.length;
  const marks = {
    length,
    place,
    lngLat: new Float64Array(2 * length),
    shape: new Uint8Array(length),
    radiusPx: new Float32Array(length),
    agreements: new Uint16Array(length),
    events: new Uint16Array(length),
    homesFrom: new Uint32Array(length + 1)
  };
  const points = new Uint32Array(length);
  const markOf = new Uint32Array(places.length);
  for (let mark = 0; mark < length; mark++) {
    const row = place[mark]!;
    const further = Math.max(0, agreements[row]! - 1);
    markOf[row] = mark;
    points[mark] = pointOf[row]!;
    marks.lngLat[2 * mark] = layout.lngLat[2 * row]!;
    marks.lngLat[2 * mark + 1] = layout.lngLat[2 * row + 1]!;
    marks.shape[mark] = layout.shape[row]!;
    marks.radiusPx[mark] =
      MARK_RADIUS_PX + Math.min(MAX_EXTRA_RADIUS_PX, RADIUS_A_DOCUMENT_PX * further);
    marks.agreements[mark] = agreements[row]!;
    marks.events[mark] = events[row]!;
    marks.homesFrom[mark + 1] = marks.homesFrom[mark]! + ties[row]!;
  }
  const homes = new Uint8Array(marks.homesFrom[length]!);
  const filled = marks.homesFrom.slice(0, length);
  for (const p of layout.tiesByHome) {
    if (shown[p] === 1) homes[filled[markOf[partnerships.partner[p]!]!]!++] = index.homeOf[p]!;
  }
  return { ...marks, homes, ...spreadCoincident(points, marks.radiusPx, 2 * MARK_RIM_PX) };
}
