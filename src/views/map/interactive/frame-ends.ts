import type { Map as MapLibreMap } from 'maplibre-gl';
import { boxAround, overlap, type Box } from '../../../analysis/box-grid';
import { rowOf, type DatasetIndex } from '../../../analysis/dataset-index';
import { boxOf } from '../../../analysis/framing';
import { tiesOf } from '../../../analysis/tie-summary';
import { NONE } from '../../../domain/dataset';
import type { LngLat } from '../../../domain/lng-lat';
import type { Target } from '../../../domain/target';
import type { ProjectionName } from '../../../domain/view';
import { projector, viewOfCamera, type Size } from '../svg/map-view';
import { boundsOf, CAMERA_MS, MAX_ZOOM, paddingOf, type Insets } from './framing';

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

/** What stands over a map whose ends are framed. */
export interface FramedPane {
  readonly insets: Insets;
  /** What hides an end that lies under it, px: from `nearObstacles`. */
  readonly obstacles: readonly Box[];
  readonly projection: ProjectionName;
}

/** Between an end and a panel or the edge. */
const EDGE_PX = 48;
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
