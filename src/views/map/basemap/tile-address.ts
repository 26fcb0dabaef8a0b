import type { DetailLevel } from './load-geometry';

/** The layers of a tile of the ground. */
export const TILE_LAYERS = {
  /** Polygons with `iso` or `disputed`. */
  land: 'land',
  /** Lines with `kind`: `border`, `disputed` or `coast`. */
  lines: 'lines'
} as const;

/** Deeper tiles would hold no more detail; MapLibre enlarges these. */
export const DEEPEST_TILE_ZOOM = 7;

const MEDIUM_FROM_ZOOM = 3;
const FINE_FROM_ZOOM = 5;

/** The scheme of the tiles' addresses, served inside the map's worker. */
export const TILE_PROTOCOL = 'ground';

/** What the worker asks the page for instead of fetching it again. */
export const COARSE_ADDRESS = 'ground-coarse://';

/** The level of detail that tiles of a zoom are cut from. */
export function levelOfTile(zoom: number): DetailLevel {
  if (zoom >= FINE_FROM_ZOOM) return 'fine';
  return zoom >= MEDIUM_FROM_ZOOM ? 'medium' : 'coarse';
}

/** What to draw a level from where it cannot be had, nearest first. */
export function fallbacks(level: DetailLevel): DetailLevel[] {
  const byDetail: DetailLevel[] = ['fine', 'medium', 'coarse'];
  return byDetail.slice(byDetail.indexOf(level));
}

/** The template of the tiles' addresses. They carry the folder of the base map to the worker. */
export function tileTemplate(folder: string): string {
  return `${TILE_PROTOCOL}://{z}/{x}/{y}?${encodeURIComponent(folder)}`;
}

export interface TileAddress {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
  readonly folder: string;
}

/** Reads an address made of the template; undefined where it is none. */
export function parseTileAddress(address: string): TileAddress | undefined {
  const match = new RegExp(`^${TILE_PROTOCOL}://(\\d+)/(\\d+)/(\\d+)\\?(.*)$`).exec(address);
  if (!match) return undefined;
  const [, zoom, x, y, folder = ''] = match;
  return {
    zoom: Number(zoom),
    x: Number(x),
    y: Number(y),
    folder: decodeURIComponent(folder)
  };
}
