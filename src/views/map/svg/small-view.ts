import type { GeoBox } from '../../../analysis/framing';
import { latitudeAt, mercatorY } from '../../../analysis/mercator';
import type { Camera, ProjectionName } from '../../../domain/view';
import { clampView } from './fallback-view';
import type { MapLook } from './look';
import { viewOfBox, viewOfCamera, WORLD_BOX, type MapView, type Size } from './map-view';

/** Around the framed box: half of a mark and, above, the bow of the arcs. */
const EDGE_SHARE = 0.07;
const MOST_EDGE_PX = 28;
const ARC_ROOM = 0.1;
/** A near pair is shown with the country around it: the least width and height, in degrees. */
const LEAST_DEGREES = 9;

const RADIANS = Math.PI / 180;

/** A box no smaller than what still says where in the world it lies, with room for the arcs. */
function withRoom({ west, south, east, north }: GeoBox): GeoBox {
  const wider = Math.max(0, LEAST_DEGREES - (east - west)) / 2;
  const [bottom, top] = [mercatorY(south), mercatorY(north)];
  const higher = Math.max(0, LEAST_DEGREES * RADIANS - (top - bottom)) / 2;
  const room = Math.min(ARC_ROOM * (east - west) * RADIANS, 0.12);
  return {
    west: west - wider,
    east: east + wider,
    south: latitudeAt(bottom - higher),
    north: latitudeAt(top + higher + room)
  };
}

/** The flat view of a small map on a box; on the world without one. */
export function smallView(box: GeoBox | null, size: Size): MapView {
  const edgePx = Math.min(MOST_EDGE_PX, EDGE_SHARE * Math.min(size.width, size.height) + 8);
  return clampView(viewOfBox(box ? withRoom(box) : WORLD_BOX, size, box ? edgePx : 0), size);
}

/** The app's map where it is usually looked at; a camera does not say how much it shows. */
const PANE: Size = { width: 1184, height: 658 };
const GLOBE_SHARE = 0.46;

/** The view of a picture that holds all that the app's map shows from a camera. */
export function pictureView(camera: Camera, projection: ProjectionName, size: Size): MapView {
  const view = viewOfCamera(camera, projection);
  const share = Math.min(size.width / PANE.width, size.height / PANE.height);
  return clampView({ ...view, radiusPx: view.radiusPx * share }, size);
}

/** The whole globe, its middle that of a box. */
export function globeView(box: GeoBox | null, size: Size): MapView {
  const { west, east, south, north } = box ?? WORLD_BOX;
  const lat = Math.max(-60, Math.min(60, (south + north) / 2));
  const radiusPx = GLOBE_SHARE * Math.min(size.width, size.height) * Math.cos(lat * RADIANS);
  return clampView({ projection: 'globe', lon: (west + east) / 2, lat, radiusPx }, size);
}

/** The look of a small map: fewer and smaller names, thinner arcs the smaller it is. */
export function smallLook({ width }: Size, namesEdges: boolean): MapLook {
  const isTiny = width < 320;
  return {
    labels: isTiny ? { partnerPx: 10, homePx: 11 } : { partnerPx: 11, homePx: 13 },
    partnerLeaderPx: 26,
    homeLeaderPx: 60,
    markScale: isTiny ? 0.7 : 0.85,
    arcScale: isTiny ? 0.75 : 0.9,
    graticule: 0,
    fadesLeaving: false,
    namesEdges,
    namesWaters: false,
    namesCountries: false
  };
}
