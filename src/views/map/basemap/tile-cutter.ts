import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, LineString, MultiLineString } from 'geojson';
import type { BaseGeometry } from './geometry';
import { DEEPEST_TILE_ZOOM, TILE_LAYERS } from './tile-address';

const EXTENT = 8192;
/** Vertices nearer than 3/8 px to the line between their neighbours are left out. */
const TOLERANCE = (EXTENT / 512) * 0.375;
const BUFFER = 128;

/** One feature a line, so that a tile looks only at the lines near it. */
function lineFeatures({ coordinates }: MultiLineString, kind: string): Feature<LineString>[] {
  return coordinates.map((line) => ({
    type: 'Feature',
    properties: { kind },
    geometry: { type: 'LineString', coordinates: line }
  }));
}

/** Cuts vector tiles out of the base map. */
export class TileCutter {
  private readonly land: GeoJSONVT;
  private readonly lines: GeoJSONVT;

  constructor({ land, borders, disputed, coast }: BaseGeometry) {
    const index = (features: Feature[]): GeoJSONVT =>
      new GeoJSONVT(
        { type: 'FeatureCollection', features },
        { maxZoom: DEEPEST_TILE_ZOOM, extent: EXTENT, tolerance: TOLERANCE, buffer: BUFFER }
      );
    this.land = index([...land]);
    this.lines = index([
      ...lineFeatures(borders, 'border'),
      ...lineFeatures(disputed, 'disputed'),
      ...lineFeatures(coast, 'coast')
    ]);
  }

  /** A tile as Mapbox Vector Tile bytes; empty at sea. */
  cut(zoom: number, x: number, y: number): Uint8Array {
    const land = this.land.getTile(zoom, x, y);
    const lines = this.lines.getTile(zoom, x, y);
    return fromGeojsonVt(
      {
        ...(land ? { [TILE_LAYERS.land]: land } : {}),
        ...(lines ? { [TILE_LAYERS.lines]: lines } : {})
      },
      { version: 2, extent: EXTENT }
    );
  }
}
