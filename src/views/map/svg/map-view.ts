import { latitudeAt, mercatorY } from '../../../analysis/mercator';
import type { Camera, ProjectionName } from '../../../domain/view';
import type { LngLat } from '../../../domain/lng-lat';

/** How a still map is framed: its projection, the middle in degrees, the world's radius in px. */
export interface MapView {
  readonly projection: ProjectionName;
  readonly lon: number;
  readonly lat: number;
  /** Of the sphere of which the map is a picture: a world is 2π radii wide on mercator. */
  readonly radiusPx: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle of degrees; west may lie below -180 or east beyond 180, never west after east. */
export interface LngLatBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const RADIANS = Math.PI / 180;
const TILE_PX = 512;

/** What opens the map: Norfolk to Osaka, and the whole north where most of the data lie. */
export const WORLD_BOX: LngLatBox = { west: -82, south: -40, east: 152, north: 71.6 };

/** The view of a MapLibre camera; its globe is as much larger as mercator stretches its middle. */
export function viewOfCamera({ lon, lat, zoom }: Camera, projection: ProjectionName): MapView {
  const radiusPx = (TILE_PX * 2 ** zoom) / (2 * Math.PI);
  return { projection, lon, lat, radiusPx };
}

/** The camera of a view: `viewOfCamera` the other way round. */
export function cameraOfView({ lon, lat, radiusPx }: MapView): Camera {
  return { lon, lat, zoom: Math.log2((radiusPx * 2 * Math.PI) / TILE_PX) };
}

/** The flat view that shows a box as wide as the map, its north edge at the map's top. */
export function viewFromTop(box: LngLatBox, { width, height }: Size): MapView {
  const radiusPx = width / ((box.east - box.west) * RADIANS);
  const y = mercatorY(box.north) - height / 2 / radiusPx;
  return { projection: 'mercator', lon: (box.west + box.east) / 2, lat: latitudeAt(y), radiusPx };
}

/** The flat view that holds the whole of a box in the middle of the map. */
export function viewOfBox(box: LngLatBox, { width, height }: Size, paddingPx = 0): MapView {
  const top = mercatorY(box.north);
  const bottom = mercatorY(box.south);
  const radiusPx = Math.min(
    (width - 2 * paddingPx) / ((box.east - box.west) * RADIANS),
    (height - 2 * paddingPx) / (top - bottom)
  );
  return {
    projection: 'mercator',
    lon: (box.west + box.east) / 2,
    lat: latitudeAt((top + bottom) / 2),
    radiusPx
  };
}

/** The globe's radius in px: MapLibre keeps the scale of mercator at the middle of the view. */
export function globeRadius({ lat, radiusPx }: MapView): number {
  return radiusPx / Math.cos(Math.min(60, Math.abs(lat)) * RADIANS);
}

/** Where positions lie on the map; null on the far side of the globe. */
export function projector(
  view: MapView,
  size: Size
): (position: LngLat) => readonly [x: number, y: number] | null {
  const { width, height } = size;
  if (view.projection === 'globe') {
    const radius = globeRadius(view);
    const [sinLat, cosLat] = [Math.sin(view.lat * RADIANS), Math.cos(view.lat * RADIANS)];
    return ([lon, lat]) => {
      const turn = (lon - view.lon) * RADIANS;
      const [sin, cos] = [Math.sin(lat * RADIANS), Math.cos(lat * RADIANS)];
      const depth = sinLat * sin + cosLat * cos * Math.cos(turn);
      if (depth < 0) return null;
      return [
        width / 2 + radius * cos * Math.sin(turn),
        height / 2 - radius * (cosLat * sin - sinLat * cos * Math.cos(turn))
      ];
    };
  }
  const middle = mercatorY(view.lat);
  return ([lon, lat]) => {
    const turn = lon - view.lon - 360 * Math.round((lon - view.lon) / 360);
    return [
      width / 2 + turn * RADIANS * view.radiusPx,
      height / 2 - (mercatorY(lat) - middle) * view.radiusPx
    ];
  };
}

/**
 * The position under a point: on a flat map longitudes go on beyond ±180, beside the globe it is null.
 */
export function positionAt(view: MapView, size: Size, x: number, y: number): LngLat | null {
  if (view.projection === 'globe') {
    // The orthographic projection the other way round (Snyder, Map Projections, 1987, p. 147 f.).
    const radius = globeRadius(view);
    const [east, north] = [(x - size.width / 2) / radius, (size.height / 2 - y) / radius];
    const sine = Math.hypot(east, north);
    if (sine > 1) return null;
    const cosine = Math.sqrt(1 - sine * sine);
    const [sinLat, cosLat] = [Math.sin(view.lat * RADIANS), Math.cos(view.lat * RADIANS)];
    const lat = Math.asin(cosine * sinLat + north * cosLat) / RADIANS;
    const lon = view.lon + Math.atan2(east, cosine * cosLat - north * sinLat) / RADIANS;
    return [lon - 360 * Math.round(lon / 360), lat];
  }
  return [
    view.lon + (x - size.width / 2) / view.radiusPx / RADIANS,
    latitudeAt(mercatorY(view.lat) - (y - size.height / 2) / view.radiusPx)
  ];
}

/** What a flat map shows. */
export function visibleBox(view: MapView, size: Size): LngLatBox {
  const [west, north] = positionAt({ ...view, projection: 'mercator' }, size, 0, 0)!;
  const [east, south] = positionAt(
    { ...view, projection: 'mercator' },
    size,
    size.width,
    size.height
  )!;
  return { west, south, east, north };
}
