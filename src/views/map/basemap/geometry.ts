import type { Feature, MultiLineString, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type {
  GeometryCollection,
  MultiLineString as MultiLineStringArcs,
  Point,
  Topology
} from 'topojson-specification';
import type { LngLat } from '../../../domain/lng-lat';

export interface LandProperties {
  /** ISO 3166-1 alpha-2; missing where the status is disputed or there is no code. */
  readonly iso?: string;
  /** Dashed borders, no tint, no name. */
  readonly disputed?: boolean;
}

/** Where a country's name stands, and the zoom from which there is room for it. */
export interface CountryPoint {
  readonly iso: string;
  readonly zoom: number;
  readonly position: LngLat;
}

/** A file of the base map as it is stored: TopoJSON in degrees, cut at the date line. */
export type BaseTopology = Topology<{
  land: GeometryCollection<LandProperties>;
  borders: MultiLineStringArcs;
  disputed: MultiLineStringArcs;
  coast: MultiLineStringArcs;
  names?: GeometryCollection<{ iso: string; zoom: number }>;
}>;

/**
 * The base map as GeoJSON: no edge crosses the date line, so it can be drawn flat as it is; outer
 * rings wind clockwise, so d3-geo's paths take it as areas on the sphere too.
 */
export interface BaseGeometry {
  /** One feature a country; one a disputed area. */
  readonly land: readonly Feature<MultiPolygon, LandProperties>[];
  /** Each border once. */
  readonly borders: MultiLineString;
  readonly disputed: MultiLineString;
  /** Without the edges along the date line. */
  readonly coast: MultiLineString;
  /** Only in the coarse level. */
  readonly countryPoints: readonly CountryPoint[];
}

/** Reads a file of the base map. */
export function decodeGeometry(topology: BaseTopology): BaseGeometry {
  const { land, borders, disputed, coast, names } = topology.objects;
  const points = names ? feature(topology, names).features : [];
  return {
    land: feature(topology, land).features as Feature<MultiPolygon, LandProperties>[],
    borders: feature(topology, borders).geometry,
    disputed: feature(topology, disputed).geometry,
    coast: feature(topology, coast).geometry,
    countryPoints: points.map(({ properties, geometry }) => {
      const [lon = 0, lat = 0] = (geometry as unknown as Point).coordinates;
      return { ...properties, position: [lon, lat] };
    })
  };
}
