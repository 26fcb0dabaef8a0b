import type {
  DataDrivenPropertyValueSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification
} from 'maplibre-gl';
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { ProjectionName, Theme } from '../../../domain/view';
import { layerId } from '../zorder';
import { NAME_TYPE, type BaseName } from './base-names';
import { graticule } from './graticule';
import { DISPUTED_DASH_PX, LINE_WIDTHS_PX, MAP_COLOURS } from './theme';
import { DEEPEST_TILE_ZOOM, TILE_LAYERS } from './tile-address';

/** The sources of the ground. */
export const BASE_SOURCES = {
  /** Vector tiles with the layers of `TILE_LAYERS`. */
  base: 'base',
  names: 'names',
  graticule: 'graticule',
  graticuleClose: 'graticule-close'
} as const;

/** The feature state of `land`, by ISO code: whether the country has a partner among what is shown. */
export const PARTNER_STATE = 'partner';

export interface BaseStyleOptions {
  /** Addresses of the tiles, with `{z}`, `{x}` and `{y}`. */
  readonly tiles: string;
  readonly projection?: ProjectionName;
  /** The names in the language of the page; none where somebody sets them over the map. */
  readonly names?: readonly BaseName[];
}

const WORLD_GRATICULE_DEGREES = 15;
const CLOSE_GRATICULE_DEGREES = 5;
const CLOSE_ZOOM = 4;
const SMALL_NAMES_ZOOM = 2;
const LARGE_NAMES_ZOOM = 6;

/** Names as MapLibre's symbols take them. */
export function nameFeatures(names: readonly BaseName[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: names.map(({ position, ...properties }): Feature<Point> => {
      return {
        type: 'Feature',
        properties,
        geometry: { type: 'Point', coordinates: [...position] }
      };
    })
  };
}

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

function symbols(
  name: string,
  kind: BaseName['kind'],
  colour: string,
  halo: string
): SymbolLayerSpecification {
  const { smallPx, largePx, spacingPx, isItalic } = NAME_TYPE[kind];
  const filter: FilterSpecification = [
    'all',
    ['==', ['get', 'kind'], kind],
    ['>=', ['zoom'], ['get', 'zoom']]
  ];
  return {
    id: layerId(name),
    type: 'symbol',
    source: BASE_SOURCES.names,
    filter,
    layout: {
      'text-field': ['get', 'text'],
      // Without glyph files MapLibre draws text with the page's fonts. It reads “italic” off the
      // first family's name, and a family with a digit must bring its own quotes.
      'text-font': [
        isItalic ? "'Source Sans 3 Italic'" : "'Source Sans 3 Regular'",
        "'Source Sans 3 Variable'"
      ],
      'text-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        SMALL_NAMES_ZOOM,
        smallPx,
        LARGE_NAMES_ZOOM,
        largePx
      ],
      'text-letter-spacing': spacingPx / smallPx,
      'text-line-height': 1.15,
      'text-max-width': 5,
      'text-padding': 6,
      'symbol-sort-key': ['get', 'rank'],
      ...(kind === 'country'
        ? { 'text-variable-anchor': ['center', 'top', 'bottom'], 'text-radial-offset': 0.6 }
        : {})
    },
    paint: { 'text-color': colour, 'text-halo-color': halo, 'text-halo-width': 1.2 }
  };
}

/**
 * The ground of the map as a MapLibre style: land, sea, borders, graticule, quiet names. Pure: the
 * same words and colours give the same style. Without `glyphs`, so that text needs no files.
 */
export function baseStyle(
  theme: Theme,
  { tiles, projection = 'mercator', names = [] }: BaseStyleOptions
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
      [BASE_SOURCES.names]: {
        type: 'geojson',
        data: nameFeatures(names)
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
      lines('border-disputed', 'disputed', LINE_WIDTHS_PX.border, colours.border, DISPUTED_DASH_PX),
      symbols('water-names', 'water', colours.waterName, colours.sea),
      symbols('country-names', 'country', colours.ink3, colours.land)
    ]
  };
}
