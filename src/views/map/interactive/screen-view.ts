import type { Map as MapLibreMap } from 'maplibre-gl';
import { unitVector } from '../../../analysis/great-circle';
import type { Project } from '../../../analysis/map-labels';
import type { LngLat } from '../../../domain/lng-lat';
import type { Camera } from '../../../domain/view';
import { gatherZoom } from '../counted/gather-zoom';
import { viewOfCamera, type LngLatBox } from '../svg/map-view';

/** How the map stands at a moment: from positions to px and back. */
export interface ScreenView {
  readonly camera: Camera;
  readonly isGlobe: boolean;
  /** px in the pane; null on the far side of the globe. */
  readonly project: Project;
  /** Whether a position is on the near side. */
  readonly isVisible: (position: LngLat) => boolean;
  /** The position under a point of the pane. */
  readonly unproject: (x: number, y: number) => LngLat;
  /** The size of a px at the point, in radians on the sphere. */
  readonly radiansPerPx: (position: LngLat) => number;
  /** What is in view, in degrees, west below east. */
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
}

const TILE_PX = 512;

/**
 * Reads the map's view.
 * @param clippingPlane of the globe, from the last frame: the near side of it is in view; null on
 *   the flat map.
 */
export function readView(map: MapLibreMap, clippingPlane: readonly number[] | null): ScreenView {
  const zoom = map.getZoom();
  const { lng: centre, lat: middle } = map.getCenter();
  const bounds = map.getBounds();
  const isVisible = (position: LngLat): boolean => {
    if (clippingPlane === null) return true;
    const [x, y, z] = unitVector(position);
    const [a = 0, b = 0, c = 0, d = 0] = clippingPlane;
    return a * x + b * y + c * z + d > 0;
  };
  return {
    camera: { lon: centre, lat: middle, zoom },
    isGlobe: clippingPlane !== null,
    isVisible,
    project: (position) => {
      if (!isVisible(position)) return null;
      // The copy of the world nearest to the middle of the pane.
      const lon = position[0] + 360 * Math.round((centre - position[0]) / 360);
      const { x, y } = map.project([lon, position[1]]);
      return [x, y];
    },
    unproject: (x, y) => {
      const { lng, lat } = map.unproject([x, y]);
      return [lng, lat];
    },
    radiansPerPx: ([, lat]) =>
      ((2 * Math.PI) / (TILE_PX * 2 ** zoom)) *
      (clippingPlane === null ? Math.cos((lat * Math.PI) / 180) : 1),
    bounds: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
  };
}

/** What a map shows, and at what scale, for the lens beside it. */
export interface Seen {
  readonly box: LngLatBox;
  /** See `MapView.radiusPx`. */
  readonly radiusPx: number;
  /** See `gatherZoom`. */
  readonly gatherZoom: number;
}

/** What a view shows. */
export function seenIn({ camera, isGlobe, bounds }: ScreenView): Seen {
  const [west, south, east, north] = bounds;
  const view = viewOfCamera(camera, isGlobe ? 'globe' : 'mercator');
  return {
    box: { west, south, east, north },
    radiusPx: view.radiusPx,
    gatherZoom: gatherZoom(view)
  };
}
