import type { LngLatBoundsLike, Map as MapLibreMap } from 'maplibre-gl';
import { boxAround, overlap, type Box } from '../../../analysis/box-grid';
import {
  cameraOfView,
  positionAt,
  projector,
  viewFromTop,
  viewOfBox,
  viewOfCamera,
  type Size
} from '../svg/map-view';
import { boxOf, nearestShare, type GeoBox } from '../../../analysis/framing';
import type { MapPicture } from '../../../analysis/map-picture';
import { rowOf, type DatasetIndex } from '../../../analysis/dataset-index';
import { tiesOf } from '../../../analysis/tie-summary';
import { NONE } from '../../../domain/dataset';
import type { LngLat } from '../../../domain/lng-lat';
import type { Target } from '../../../domain/target';
import type { ProjectionName } from '../../../domain/view';

/** Space in px at the edges of the pane that panels cover. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

const EDGE_PX = 48;
const MAX_ZOOM = 6.5;
const CAMERA_MS = 600;
/** Narrower panes open on most of the partners, not on all. */
const NARROW_PX = 640;
const NARROW_SHARE = 0.72;
/** The key and the notice along the bottom; on stage there are none. */
const KEY_PX = 96;

/** A box as MapLibre takes it. */
function boundsOf({ west, south, east, north }: GeoBox): LngLatBoundsLike {
  return [west, south, east, north];
}

function paddingOf(insets: Insets, edgePx: number): Insets {
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
    if (near) frameBox(map, near, insets, isStill, MAX_ZOOM, 20);
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

/** Where a selected thing and the ends of its ties lie; none for what has no place. */
export function targetEnds(index: DatasetIndex, target: Target): readonly LngLat[] {
  const { places, partnerships } = index.dataset;
  const ends = (rows: Iterable<number>): LngLat[] => {
    const positions: LngLat[] = [];
    for (const row of rows) {
      positions.push(places[partnerships.home[row]!]!.position);
      positions.push(places[partnerships.partner[row]!]!.position);
    }
    return positions;
  };
  if (target.type === 'bar') return [];
  if (target.type === 'country') {
    const country = index.countries.indexOf(target.id);
    return ends([...index.countryOf.keys()].filter((row) => index.countryOf[row] === country));
  }
  const found = tiesOf(index, target);
  if (found) return ends(found.ties);
  if (target.type !== 'place') return [];
  const place = rowOf(index.placeById, target.id);
  if (place === NONE) return [];
  return ends([...partnerships.home.keys()].filter((row) => partnerships.home[row] === place));
}

/** Moves the camera to a box: in 600 ms, or at once where motion is not wanted. */
export function frameBox(
  map: MapLibreMap,
  box: GeoBox,
  insets: Insets,
  isStill: boolean,
  maxZoom = MAX_ZOOM,
  edgePx = EDGE_PX
): void {
  map.fitBounds(boundsOf(box), {
    padding: paddingOf(insets, edgePx),
    maxZoom,
    duration: isStill ? 0 : CAMERA_MS,
    linear: true
  });
}

/** What stands over a map whose ends are framed. */
export interface FramedPane {
  readonly insets: Insets;
  /** What hides an end that lies under it, px: from `nearObstacles`. */
  readonly obstacles: readonly Box[];
  readonly projection: ProjectionName;
}

/** A mark with its circle and rim, px. */
const MARK_PX = 12;
/** Between an end and what it gives way to: room for the name as well. */
const ASIDE_PX = 32;
/** Less than this is no map. */
const LEAST_ROOM_PX = 160;

/** The paddings between panels alone, and to each side of what stands over the map. */
function paddingsAround({ insets, obstacles }: FramedPane, { width, height }: Size): Insets[] {
  const plain = paddingOf(insets, EDGE_PX);
  const beside = obstacles.flatMap((box): Partial<Insets>[] => [
    { left: box.right + ASIDE_PX },
    { right: width - box.left + ASIDE_PX },
    { top: box.bottom + ASIDE_PX },
    { bottom: height - box.top + ASIDE_PX }
  ]);
  const roomy = beside
    .map(({ left = 0, right = 0, top = 0, bottom = 0 }) => ({
      left: Math.max(plain.left, left),
      right: Math.max(plain.right, right),
      top: Math.max(plain.top, top),
      bottom: Math.max(plain.bottom, bottom)
    }))
    .filter(
      ({ left, right, top, bottom }) =>
        width - left - right >= LEAST_ROOM_PX && height - top - bottom >= LEAST_ROOM_PX
    );
  return [plain, ...roomy];
}

/**
 * Moves the camera to the ends of ties: as near as it can with as few of them as can be under
 * buttons, panels and the small map.
 */
export function frameEnds(
  map: MapLibreMap,
  ends: readonly LngLat[],
  pane: FramedPane,
  isStill: boolean
): void {
  const box = boxOf(ends);
  if (!box) return;
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const size = { width, height };
  const cameras = paddingsAround(pane, size).flatMap((padding) => {
    const camera = map.cameraForBounds(boundsOf(box), { padding, maxZoom: MAX_ZOOM });
    if (!camera?.center || !('lng' in camera.center)) return [];
    const { lng: lon, lat } = camera.center;
    const { zoom = 0 } = camera;
    const project = projector(viewOfCamera({ lon, lat, zoom }, pane.projection), size);
    const hidden = ends.filter((end) => {
      const point = project(end);
      if (!point) return false;
      const mark = boxAround(point[0], point[1], MARK_PX);
      return pane.obstacles.some((obstacle) => overlap(obstacle, mark));
    }).length;
    return { camera, hidden, zoom };
  });
  const [best] = cameras.sort((a, b) => a.hidden - b.hidden || b.zoom - a.zoom);
  if (best) map.easeTo({ ...best.camera, duration: isStill ? 0 : CAMERA_MS });
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
