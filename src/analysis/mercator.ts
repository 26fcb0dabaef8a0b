const RADIANS = Math.PI / 180;
/** Beyond it a mercator map would grow without end. */
const MAX_LATITUDE = 85;

/** The height of a latitude on a mercator map of radius 1. */
export function mercatorY(lat: number): number {
  const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  return Math.log(Math.tan(Math.PI / 4 + (clamped * RADIANS) / 2));
}

/** The latitude of a height on a mercator map of radius 1. */
export function latitudeAt(y: number): number {
  return (2 * Math.atan(Math.exp(y)) - Math.PI / 2) / RADIANS;
}
