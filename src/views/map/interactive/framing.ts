import type { LngLatBoundsLike, Map as MapLibreMap } from 'maplibre-gl';
import { cameraOfView, positionAt, viewFromTop, viewOfBox, type Size } from '../svg/map-view';
import { boxOf, nearestShare, type GeoBox } from '../../../analysis/framing';
import type { MapPicture } from '../../../analysis/map-picture';
import type { LngLat } from '../../../domain/lng-lat';

/** Space in px at the edges of the pane that panels cover. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const MAX_ZOOM = 6.5;
export const CAMERA_MS = 600;
/** Narrower panes open on most of the partners, not on all. */
const NARROW_PX = 640;
const NARROW_SHARE = 0.72;
const NARROW_EDGE_PX = 20;
/** The key and the notice along the bottom; on stage there are none. */
const KEY_PX = 96;

/** A box as MapLibre takes it. */
export function boundsOf({ west, south, east, north }: GeoBox): LngLatBoundsLike {
  return [west, south, east, north];
}

export function paddingOf(insets: Insets, edgePx: number): Insets {
  return {
    top: insets.top + edgePx,
    right: insets.right + edgePx,
    bottom: insets.bottom + edgePx,
    left: insets.left + edgePx
  };
}

/** How much room the whole picture has at its edges, in degrees: arcs bow to the north. */
const ROOM = { west: 6, north: 7, east: 11, south: 4 };

/**
 * Frames the whole picture. A wide pane shows all of it with its north at the top, where most of the
 * data lie and the panels do not; a narrow one opens on most of the partners.
 * @param size of the pane, and how much larger it is drawn on stage; 0 off it.
 */
export function frameWhole(
  map: MapLibreMap,
  picture: MapPicture,
  size: Size & { readonly scale: number },
  insets: Insets,
  isStill: boolean
): void {
  const { marks, homes } = picture;
  const homePositions = homes.map((home) => home.position);
  const [centre] = homePositions;
  if (!centre) return;
  const partners = Array.from({ length: marks.length }, (_, i): LngLat => [
    marks.lngLat[2 * i]!,
    marks.lngLat[2 * i + 1]!
  ]);
  const keyPx = size.scale > 0 ? 0 : KEY_PX;
  if (size.width * (size.scale || 1) < NARROW_PX) {
    const near = boxOf([...homePositions, ...nearestShare(partners, centre, NARROW_SHARE)]);
    if (!near) return;
    map.fitBounds(boundsOf(near), {
      padding: paddingOf(insets, NARROW_EDGE_PX),
      maxZoom: MAX_ZOOM,
      duration: isStill ? 0 : CAMERA_MS,
      linear: true
    });
    return;
  }
  const all = boxOf([...homePositions, ...partners]);
  if (!all) return;
  const roomy = {
    west: all.west - ROOM.west,
    south: all.south - ROOM.south,
    east: all.east + ROOM.east,
    north: Math.min(80, all.north + ROOM.north)
  };
  const free = {
    width: size.width - insets.left - insets.right,
    height: size.height - insets.top - insets.bottom - keyPx
  };
  const byWidth = viewFromTop(roomy, free);
  const whole = viewOfBox(roomy, free);
  // The whole height where the data are taller than the pane is wide.
  const view = byWidth.radiusPx <= whole.radiusPx ? byWidth : whole;
  // The middle of the canvas, of which panels may cover a side.
  const middle = positionAt(
    view,
    free,
    (free.width + insets.right - insets.left) / 2,
    (free.height + keyPx + insets.bottom - insets.top) / 2
  )!;
  const camera = {
    center: [middle[0], middle[1]] as [number, number],
    zoom: Math.min(MAX_ZOOM, cameraOfView(view).zoom)
  };
  if (isStill) map.jumpTo(camera);
  else map.easeTo({ ...camera, duration: CAMERA_MS });
}

/** As near as gathered partners are framed: a town, of which the base map still shows the shore. */
const GATHERED_MAX_ZOOM = 9;
/** More room than around a selection: at the edges stand buttons, the little world and the key. */
const GATHERED_EDGE_SHARE = 0.17;

/**
 * Moves the camera to gathered partners, as if the reader had done so.
 * @param leastZoom at which they part.
 */
export function frameGathered(
  map: MapLibreMap,
  box: GeoBox,
  leastZoom: number,
  insets: Insets,
  isStill: boolean
): void {
  const { clientWidth, clientHeight } = map.getContainer();
  const edgePx = GATHERED_EDGE_SHARE * Math.min(clientWidth, clientHeight - insets.bottom);
  const camera = map.cameraForBounds(boundsOf(box), {
    padding: paddingOf(insets, edgePx),
    maxZoom: GATHERED_MAX_ZOOM
  });
  if (!camera) return;
  const zoom = Math.max(leastZoom, camera.zoom ?? 0);
  // What has an event of the reader behind it is kept in the address.
  const byReader = { originalEvent: true };
  map.easeTo({ ...camera, zoom, duration: isStill ? 0 : CAMERA_MS }, byReader);
}
