import type {
  DataDrivenPropertyValueSpecification,
  LayerSpecification,
  LineLayerSpecification,
  StyleSpecification
} from 'maplibre-gl';
import type { ProjectionName, Theme } from '../../../domain/view';
import { layerId } from '../zorder';
import { graticule } from './graticule';
import { DISPUTED_DASH_PX, LINE_WIDTHS_PX, MAP_COLOURS } from './theme';
import { DEEPEST_TILE_ZOOM, TILE_LAYERS } from './tile-address';

/** The sources of the ground. */
export const BASE_SOURCES = {
  /** Vector tiles with the layers of `TILE_LAYERS`. */
  base: 'base',
  graticule: 'graticule',
  graticuleClose: 'graticule-close'
} as const;

/** The feature state of `land`, by ISO code: whether the country has a partner among what is shown. */
export const PARTNER_STATE = 'partner';

export interface BaseStyleOptions {
  /** Addresses of the tiles, with `{z}`, `{x}` and `{y}`. */
  readonly tiles: string;
  readonly projection?: ProjectionName;
}

const WORLD_GRATICULE_DEGREES = 15;
const CLOSE_GRATICULE_DEGREES = 5;
const CLOSE_ZOOM = 4;

function lines(
  name: string,
  kind: string,
  widthPx: number,
  colour: string,
  dashPx?: readonly number[]
): LineLayerSpecification {
  return {
    id: layerId(name),
    type: 'line',
    source: BASE_SOURCES.base,
    'source-layer': TILE_LAYERS.lines,
    filter: ['==', ['get', 'kind'], kind],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': colour,
      'line-width': widthPx,
      // MapLibre counts dashes in widths of the line.
      ...(dashPx ? { 'line-dasharray': dashPx.map((px) => px / widthPx) } : {})
    }
  };
}

/**
 * The ground of the map as a MapLibre style: land, sea, borders, graticule. Pure: the same theme gives
 * the same style. Without text: all names are placed over the map by one hand, so that none covers
 * another; the style needs neither glyphs nor icons.
 */
export function baseStyle(
  theme: Theme,
  { tiles, projection = 'mercator' }: BaseStyleOptions
): StyleSpecification {
  const colours = MAP_COLOURS[theme];
  const landColour: DataDrivenPropertyValueSpecification<string> = [
    'case',
    ['boolean', ['feature-state', PARTNER_STATE], false],
    colours.landPartner,
    colours.land
  ];
  const graticuleLayer = (name: string, source: string): LayerSpecification => ({
    id: layerId(name),
    type: 'line',
    source,
    paint: { 'line-color': colours.graticule, 'line-width': LINE_WIDTHS_PX.graticule }
  });
  return {
    version: 8,
    projection: { type: projection },
    sources: {
      [BASE_SOURCES.base]: {
        type: 'vector',
        tiles: [tiles],
        maxzoom: DEEPEST_TILE_ZOOM,
        promoteId: { [TILE_LAYERS.land]: 'iso' }
      },
      [BASE_SOURCES.graticule]: { type: 'geojson', data: graticule(WORLD_GRATICULE_DEGREES) },
      [BASE_SOURCES.graticuleClose]: { type: 'geojson', data: graticule(CLOSE_GRATICULE_DEGREES) }
    },
    layers: [
      {
        id: layerId('sea'),
        type: 'background',
        paint: { 'background-color': colours.sea }
      },
      { ...graticuleLayer('graticule', BASE_SOURCES.graticule), maxzoom: CLOSE_ZOOM },
      { ...graticuleLayer('graticule-close', BASE_SOURCES.graticuleClose), minzoom: CLOSE_ZOOM },
      {
        id: layerId('land'),
        type: 'fill',
        source: BASE_SOURCES.base,
        'source-layer': TILE_LAYERS.land,
        paint: { 'fill-color': landColour }
      },
      lines('coast', 'coast', LINE_WIDTHS_PX.coast, colours.coast),
      lines('border', 'border', LINE_WIDTHS_PX.border, colours.border),
      lines('border-disputed', 'disputed', LINE_WIDTHS_PX.border, colours.border, DISPUTED_DASH_PX)
    ]
  };
}
