import { cameraOfView, globeRadius, type MapView } from '../svg/map-view';

/** Here lies most of what gathers. */
const USUAL_LATITUDE = 60;
const SQUEEZE = Math.cos((USUAL_LATITUDE * Math.PI) / 180);

/**
 * The zoom of the flat map that shows things as large as a view does. A globe does not stretch the
 * north; its size does not change as it is turned, and so neither does this.
 */
export function gatherZoom(view: MapView): number {
  if (view.projection === 'mercator') return cameraOfView(view).zoom;
  return cameraOfView({ ...view, radiusPx: globeRadius(view) * SQUEEZE }).zoom;
}
