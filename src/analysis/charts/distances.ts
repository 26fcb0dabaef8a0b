import { NONE } from '../../domain/dataset';
import type { DatasetIndex } from '../dataset-index';
import { distanceKm } from '../great-circle';

/** The rings of the map, km. */
export const RINGS_KM = [500, 1000, 2000, 5000] as const;

/**
 * Where bins begin, km: the rings, and between them steps that grow with the distance, since most
 * partners are near and some are half the globe away. The last reaches to the antipode.
 */
export const EDGES_KM = [
  0, 250, 500, 750, 1000, 1500, 2000, 3000, 4000, 5000, 7500, 10_000, 15_000, 20_100
] as const;

/** Places stand still while the filters change. */
const known = new WeakMap<DatasetIndex, Float64Array>();

/** The great circle from the municipality to the partner of each partnership, km. */
export function partnershipDistances(index: DatasetIndex): Float64Array {
  let distances = known.get(index);
  if (!distances) {
    const { partnerships, places } = index.dataset;
    distances = Float64Array.from(partnerships.home, (home, row) =>
      distanceKm(places[home]!.position, places[partnerships.partner[row]!]!.position)
    );
    known.set(index, distances);
  }
  return distances;
}

export interface DistanceBin {
  /** Included, km. */
  readonly fromKm: number;
  /** Not included, km. */
  readonly toKm: number;
  /** Rows of partnerships, the nearest first. */
  readonly rows: readonly number[];
  /** How many of each municipality. */
  readonly byHome: Uint32Array;
}

export interface DistanceFigures {
  /** Up to the last that any partnership of the data lies in. */
  readonly bins: readonly DistanceBin[];
  readonly total: number;
  /** Null without any partnership. */
  readonly medianKm: number | null;
  /** The partnership that reaches furthest, or NONE. */
  readonly furthest: number;
  /** How many lie within each ring. */
  readonly withinRings: readonly number[];
}

/** The bin of a distance. */
export function binOfKm(km: number): number {
  let bin = 0;
  while (bin < EDGES_KM.length - 2 && km >= EDGES_KM[bin + 1]!) bin += 1;
  return bin;
}

/** Puts the partnerships of a mask into bins by distance. */
export function distanceFigures(
  { dataset, homeOf }: DatasetIndex,
  distances: Float64Array,
  mask: Uint8Array
): DistanceFigures {
  const rows = [...distances.keys()]
    .filter((row) => mask[row] === 1)
    .sort((a, b) => distances[a]! - distances[b]! || a - b);
  const furthestOfAll = distances.reduce((most, km) => Math.max(most, km), 0);
  const bins = Array.from({ length: binOfKm(furthestOfAll) + 1 }, (_, bin) => ({
    fromKm: EDGES_KM[bin]!,
    toKm: EDGES_KM[bin + 1]!,
    rows: [] as number[],
    byHome: new Uint32Array(dataset.homes.length)
  }));
  for (const row of rows) {
    const bin = bins[binOfKm(distances[row]!)]!;
    bin.rows.push(row);
    bin.byHome[homeOf[row]!]! += 1;
  }
  const [low, high] = [rows[(rows.length - 1) >> 1], rows[rows.length >> 1]];
  return {
    bins,
    total: rows.length,
    medianKm:
      low === undefined || high === undefined ? null : (distances[low]! + distances[high]!) / 2,
    furthest: rows.at(-1) ?? NONE,
    withinRings: RINGS_KM.map((ring) => rows.filter((row) => distances[row]! <= ring).length)
  };
}

/** Where a distance lies among the bins, in bins: between the edges in proportion. */
export function positionOfKm(km: number): number {
  const bin = binOfKm(km);
  const [from, to] = [EDGES_KM[bin]!, EDGES_KM[bin + 1]!];
  return bin + Math.min(1, (km - from) / (to - from));
}
