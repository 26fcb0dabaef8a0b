import type { PlaceKind } from '../domain/kinds';
import type { DatasetIndex } from './dataset-index';

export const MARK_SHAPES = ['disc', 'diamond', 'square'] as const;
export type MarkShape = (typeof MARK_SHAPES)[number];

const SHAPE_OF_KIND: Record<PlaceKind, MarkShape> = {
  city: 'disc',
  district: 'diamond',
  region: 'diamond',
  country: 'square',
  organisation: 'square'
};

/** What the marks of a dataset are, whatever the filters: columns made once. */
export interface MarkLayout {
  /** By place: `[lon, lat]` in degrees, two floats a place. */
  readonly lngLat: Float64Array;
  /** By place: index into MARK_SHAPES. */
  readonly shape: Uint8Array;
  /** By place: its rank by English name and id. */
  readonly nameRank: Uint32Array;
  /** The places in that order. */
  readonly byName: Uint32Array;
  /** The partnership rows by the ordinal of their home. */
  readonly tiesByHome: Uint32Array;
}

function layOut({ dataset, homeOf }: DatasetIndex): MarkLayout {
  const { places, partnerships } = dataset;
  const lngLat = new Float64Array(2 * places.length);
  const shape = new Uint8Array(places.length);
  places.forEach(({ position, kind }, place) => {
    lngLat[2 * place] = position[0];
    lngLat[2 * place + 1] = position[1];
    shape[place] = MARK_SHAPES.indexOf(SHAPE_OF_KIND[kind]);
  });
  const keys = places.map((place) => `${place.name.en} ${place.id}`);
  const byName = Uint32Array.from(keys.keys()).sort((a, b) =>
    keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b
  );
  const nameRank = new Uint32Array(places.length);
  byName.forEach((place, rank) => (nameRank[place] = rank));
  const tiesByHome = Uint32Array.from({ length: partnerships.length }, (_, row) => row).sort(
    (a, b) => homeOf[a]! - homeOf[b]! || a - b
  );
  return { lngLat, shape, nameRank, byName, tiesByHome };
}

const layouts = new WeakMap<DatasetIndex, MarkLayout>();

/** The layout of a dataset's marks; the same object as long as the index lives. */
export function layOutMarks(index: DatasetIndex): MarkLayout {
  let layout = layouts.get(index);
  if (layout === undefined) {
    layout = layOut(index);
    layouts.set(index, layout);
  }
  return layout;
}

// A sorting key holds, from its highest digits, agreements, events and the rank by name.
const MOST = 0xffff;
const RANKS = 2 ** 20;

/**
 * The places with a tie, the most important first: by agreements, then events, then name. Keys are
 * numbers, which sort ten times as fast as comparing rows.
 * @param ties @param agreements @param events columns by place; at most 1,048,576 places.
 */
export function sortMarks(
  { nameRank, byName }: MarkLayout,
  ties: Uint32Array,
  agreements: Uint16Array,
  events: Uint16Array
): Uint32Array {
  let length = 0;
  const keys = new Float64Array(ties.length);
  for (let place = 0; place < ties.length; place++) {
    if (ties[place] === 0) continue;
    const counts = (MOST - agreements[place]!) * (MOST + 1) + (MOST - events[place]!);
    keys[length++] = counts * RANKS + nameRank[place]!;
  }
  const sorted = keys.subarray(0, length).sort();
  const order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[i] = byName[sorted[i]! % RANKS]!;
  return order;
}
