declare module 'd3-geo-projection' {
  import type { GeoProjection } from 'd3';
  import type { MultiPolygon, Polygon } from 'geojson';

  /** Projects a spherical geometry into the plane, cut as the projection cuts; null where nothing is left. */
  export function geoProject(
    geometry: MultiPolygon | Polygon,
    projection: GeoProjection
  ): MultiPolygon | Polygon | null;
}
