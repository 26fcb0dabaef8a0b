import type { Camera } from '../domain/view';

const DECIMAL = /^-?\d+(\.\d+)?$/;
const MAX_ZOOM = 24;

/** About 100 m on the ground, and far less than one step of the wheel. */
const DEGREE_DECIMALS = 3;
const ZOOM_DECIMALS = 2;

/** Rounded, without trailing zeros and without a negative zero. */
function rounded(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)) + 0);
}

/** A map that has been dragged around the world counts on beyond 180 degrees. */
function wrapped(lon: number): number {
  if (lon >= -180 && lon <= 180) return lon;
  return ((((lon + 180) % 360) + 360) % 360) - 180;
}

function clamped(value: number, least: number, greatest: number): number {
  return Math.min(Math.max(value, least), greatest);
}

/** A framing as `lon,lat,zoom`, in degrees with 3 decimals and zoom with 2. */
export function writeCamera({ lon, lat, zoom }: Camera): string {
  return [
    rounded(wrapped(lon), DEGREE_DECIMALS),
    rounded(clamped(lat, -90, 90), DEGREE_DECIMALS),
    rounded(clamped(zoom, 0, MAX_ZOOM), ZOOM_DECIMALS)
  ].join(',');
}

/** Reads `lon,lat,zoom`; undefined where it is malformed or off the globe. */
export function parseCamera(text: string): Camera | undefined {
  const parts = text.split(',');
  if (parts.length !== 3 || !parts.every((part) => DECIMAL.test(part))) return undefined;
  const [lon, lat, zoom] = parts.map(Number);
  if (lon === undefined || lat === undefined || zoom === undefined) return undefined;
  const isOnGlobe = Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && zoom >= 0 && zoom <= MAX_ZOOM;
  return isOnGlobe ? { lon, lat, zoom } : undefined;
}
