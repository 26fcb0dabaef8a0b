import type { DatasetIndex } from '../../../analysis/dataset-index';
import type { Camera, ProjectionName } from '../../../domain/view';
import { viewOfCamera, type MapView, type Size } from './map-view';
import { openingView } from './opening-view';

const RADIANS = Math.PI / 180;
const MAX_LATITUDE = 84;
const GLOBE_SHARE = 0.46;
/** From the whole world on a phone to a region: the base map is not made for more. */
const MIN_RADIUS_PX = 60;
const MAX_RADIUS_PX = 12_000;

/** A view within what can be drawn: no farther than one world, no nearer than the base map. */
export function clampView(view: MapView, { width }: Size): MapView {
  const least = view.projection === 'globe' ? MIN_RADIUS_PX : width / (2 * Math.PI);
  const radiusPx = Math.max(least, Math.min(MAX_RADIUS_PX, view.radiusPx));
  const lat = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, view.lat));
  const lon = view.lon - 360 * Math.round(view.lon / 360);
  return { ...view, lon, lat, radiusPx };
}

/** How a map without WebGL is framed: as a camera says, or as it opens. */
export function fallbackView(
  camera: Camera | null,
  projection: ProjectionName,
  size: Size,
  index: DatasetIndex
): MapView {
  if (size.width <= 0 || size.height <= 0) return { projection, lon: 0, lat: 0, radiusPx: 1 };
  if (camera) return clampView(viewOfCamera(camera, projection), size);
  const opening = openingView(index, size);
  if (projection === 'mercator') return clampView(opening, size);
  // The whole globe, as large as the map holds it.
  const radiusPx =
    GLOBE_SHARE * Math.min(size.width, size.height) * Math.cos(opening.lat * RADIANS);
  return clampView({ ...opening, projection, radiusPx }, size);
}
