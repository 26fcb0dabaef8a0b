import type { LngLat } from '../domain/lng-lat';

/** A box of longitudes and latitudes in degrees; over the date line `east` is beyond 180. */
export interface GeoBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/**
 * The box around positions, with longitudes taken the short way from the first one (a home), as
 * its arcs go. Null without positions.
 */
export function boxOf(positions: readonly LngLat[]): GeoBox | null {
  const [first] = positions;
  if (!first) return null;
  let [west, east] = [first[0], first[0]];
  let [south, north] = [first[1], first[1]];
  for (const [lon, lat] of positions) {
    const near = lon - 360 * Math.round((lon - first[0]) / 360);
    west = Math.min(west, near);
    east = Math.max(east, near);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return { west, south, east, north };
}

/**
 * The positions nearest to a centre: on a narrow screen the picture opens on most of the partners
 * instead of shrinking all of them for the sake of the farthest.
 * @param share 0 to 1, of the positions.
 */
export function nearestShare(
  positions: readonly LngLat[],
  centre: LngLat,
  share: number
): readonly LngLat[] {
  const squeeze = Math.cos((centre[1] * Math.PI) / 180);
  const away = ([lon, lat]: LngLat): number => {
    const turn = lon - centre[0] - 360 * Math.round((lon - centre[0]) / 360);
    return Math.hypot(turn * squeeze, lat - centre[1]);
  };
  const sorted = [...positions].sort((a, b) => away(a) - away(b));
  return sorted.slice(0, Math.max(1, Math.ceil(sorted.length * share)));
}
