/** A position on the sphere as `[longitude, latitude]` in decimal degrees, WGS 84. */
export type LngLat = readonly [lon: number, lat: number];
