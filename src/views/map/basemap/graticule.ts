import type { MultiLineString } from 'geojson';

/** Where the square world of web maps ends, so that meridians reach the edge of the picture. */
const MAX_LATITUDE = 85.05;

/** Meridians and parallels every so many degrees. Parallels are straight only on a flat map. */
export function graticule(stepDegrees: number): MultiLineString {
  const coordinates: [number, number][][] = [];
  for (let lon = -180; lon < 180; lon += stepDegrees) {
    coordinates.push([
      [lon, -MAX_LATITUDE],
      [lon, MAX_LATITUDE]
    ]);
  }
  const last = Math.floor(MAX_LATITUDE / stepDegrees) * stepDegrees;
  for (let lat = -last; lat <= last; lat += stepDegrees) {
    coordinates.push([
      [-180, lat],
      [0, lat],
      [180, lat]
    ]);
  }
  return { type: 'MultiLineString', coordinates };
}
