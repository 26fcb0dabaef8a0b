import type { LngLat } from '../../domain/lng-lat';
import type { Target } from '../../domain/target';
import { cutAtDateLine } from '../arc-sampling';
import { RINGS_KM } from '../charts/distances';
import type { DatasetIndex } from '../dataset-index';
import {
  EARTH_RADIUS_KM,
  distanceKm,
  unitVector,
  unwrapLongitude,
  type UnitVector
} from '../great-circle';
import type { HomeMark } from '../map-picture';

/** What rings are drawn around: a municipality, or some that lie as good as in one place. */
export interface RingCentre {
  /** Ordinals in `dataset.homes`. */
  readonly homes: readonly number[];
  /** The municipality's own, or the middle of several. */
  readonly position: LngLat;
}

/** All points at one distance from a centre. */
export interface DistanceRing extends RingCentre {
  readonly km: number;
  /** Cut at the date line: longitudes from -180 to 180, each line runs on without a jump. */
  readonly lines: readonly (readonly LngLat[])[];
}

const RADIANS = Math.PI / 180;
const PIECES = 360;
/** Near a pole the longitude turns fast: there a piece is cut again, at most so often. */
const MOST_TURN = 2 * RADIANS;
const LEAST_PIECE = 1e-6;
/** More rings than those of three centres nobody tells apart. */
const MOST_CENTRES = 3;
/**
 * Municipalities nearer to each other than this share of the smallest ring have rings in common: two
 * circles a tenth of their radius apart look like one drawn twice, and about their middle each is
 * right to a twentieth.
 */
const NEAR_SHARE = 0.1;

/** The point at a distance (an angle) and a bearing (clockwise from north) from a position. */
function pointAt([lon, lat]: LngLat, angle: number, bearing: number): UnitVector {
  const centre = unitVector([lon, lat]);
  const [sinLon, cosLon] = [Math.sin(lon * RADIANS), Math.cos(lon * RADIANS)];
  const [sinLat, cosLat] = [Math.sin(lat * RADIANS), Math.cos(lat * RADIANS)];
  const north: UnitVector = [-sinLon * sinLat, cosLat, -cosLon * sinLat];
  const east: UnitVector = [cosLon, 0, -sinLon];
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [n, e] = [Math.cos(bearing) * sin, Math.sin(bearing) * sin];
  return [
    centre[0] * cos + north[0] * n + east[0] * e,
    centre[1] * cos + north[1] * n + east[1] * e,
    centre[2] * cos + north[2] * n + east[2] * e
  ];
}

/** The position at a distance and a bearing in degrees, clockwise from north. */
export function positionAtDistance(centre: LngLat, km: number, bearing: number): LngLat {
  const [x, y, z] = pointAt(centre, km / EARTH_RADIUS_KM, bearing * RADIANS);
  return [Math.atan2(x, z) / RADIANS, Math.atan2(y, Math.hypot(x, z)) / RADIANS];
}

/**
 * The circle at a distance around a position as lines of positions, of which the last point is the
 * first again. Around a pole it runs through all longitudes.
 */
export function ringLines(centre: LngLat, km: number): readonly (readonly LngLat[])[] {
  const angle = km / EARTH_RADIUS_KM;
  const flat: number[] = [];
  let longitude = centre[0] * RADIANS;
  const longitudeAt = (bearing: number): number => {
    const [x, , z] = pointAt(centre, angle, bearing);
    return unwrapLongitude(Math.atan2(x, z), longitude);
  };
  const add = (bearing: number): void => {
    const [x, y, z] = pointAt(centre, angle, bearing);
    longitude = unwrapLongitude(Math.atan2(x, z), longitude);
    flat.push(longitude / RADIANS, Math.atan2(y, Math.hypot(x, z)) / RADIANS);
  };
  const walk = (from: number, to: number): void => {
    const turn = Math.abs(longitudeAt(to) - longitude);
    if (turn > MOST_TURN && to - from > LEAST_PIECE) {
      walk(from, (from + to) / 2);
      walk((from + to) / 2, to);
    } else add(to);
  };
  add(0);
  for (let piece = 0; piece < PIECES; piece++) {
    walk((piece * 2 * Math.PI) / PIECES, ((piece + 1) * 2 * Math.PI) / PIECES);
  }
  const cut = cutAtDateLine(Float64Array.from(flat));
  return cut.type === 'LineString' ? [cut.coordinates] : cut.coordinates;
}

/** The middle of some positions that lie near each other. */
function middleOf(positions: readonly LngLat[]): LngLat {
  const [first] = positions;
  if (positions.length === 1 && first) return first;
  const [x, y, z] = positions
    .map(unitVector)
    .reduce((sum, vector) => [sum[0] + vector[0], sum[1] + vector[1], sum[2] + vector[2]]);
  return [Math.atan2(x, z) / RADIANS, Math.atan2(y, Math.hypot(x, z)) / RADIANS];
}

/** Municipalities that lie near each other as one centre, the others each as its own. */
function gatherNear(homes: readonly HomeMark[]): RingCentre[] {
  const groups: HomeMark[][] = [];
  for (const mark of homes) {
    const near = groups.find((group) =>
      group.every(
        ({ position }) => distanceKm(position, mark.position) < NEAR_SHARE * Math.min(...RINGS_KM)
      )
    );
    if (near) near.push(mark);
    else groups.push([mark]);
  }
  return groups.map((group) => ({
    homes: group.map(({ home }) => home),
    position: middleOf(group.map(({ position }) => position))
  }));
}

/**
 * What rings are drawn around: the municipality that is selected, or whose tie is; else those
 * shown, near ones together, at most three.
 */
export function ringCentres(
  { dataset, homeOf }: DatasetIndex,
  homes: readonly HomeMark[],
  selection: Target | null
): readonly RingCentre[] {
  const chosen = homes.filter(({ place, home }) => {
    if (selection?.type === 'place') return dataset.places[place]!.id === selection.id;
    if (selection?.type !== 'partnership') return false;
    return homeOf[dataset.partnerships.id.indexOf(selection.id)] === home;
  });
  return gatherNear(chosen.length > 0 ? chosen : homes).slice(0, MOST_CENTRES);
}

const kept = new Map<string, DistanceRing['lines']>();

/** The rings around some centres, the widest first. */
export function distanceRings(centres: readonly RingCentre[]): readonly DistanceRing[] {
  return [...RINGS_KM].reverse().flatMap((km) =>
    centres.map(({ homes, position }) => {
      const key = `${String(position)} ${String(km)}`;
      let lines = kept.get(key);
      if (!lines) kept.set(key, (lines = ringLines(position, km)));
      return { homes, position, km, lines };
    })
  );
}
