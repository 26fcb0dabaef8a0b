import { geoDistance } from 'd3';
import type { LngLat } from '../domain/lng-lat';

/** Mean radius of the Earth (IUGG), in km. */
const EARTH_RADIUS_KM = 6371.0088;

/** The great-circle distance of two positions on a sphere of the Earth's mean radius, in km. */
export function distanceKm(a: LngLat, b: LngLat): number {
  return geoDistance([a[0], a[1]], [b[0], b[1]]) * EARTH_RADIUS_KM;
}
