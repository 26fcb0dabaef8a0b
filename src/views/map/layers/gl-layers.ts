import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { MOST_STEPS, type CountryShades } from '../../../analysis/layers/country-shades';
import { NONE } from '../../../domain/dataset';
import type { DistanceRing } from '../../../analysis/layers/distance-rings';
import { BASE_SOURCES } from '../basemap/style';
import { TILE_LAYERS } from '../basemap/tile-address';
import type { Palette, Rgb } from '../gl/palette';
import { layerAbove, layerId } from '../zorder';

const RINGS = 'rings';
const SHADE_STATE = 'shade';
/** A soft band: no tie looks like it. */
const RING_PX = 2.5;
const RING_OPACITY = 0.28;

const cssOf = (rgb: Rgb): string => `rgb(${rgb.map((part) => Math.round(part * 255)).join(',')})`;

function ringFeatures(rings: readonly DistanceRing[], palette: Palette): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: rings.map(({ homes, lines }) => ({
      type: 'Feature',
      // One that several share has the colour of none.
      properties: { color: cssOf(palette.homeColor(homes.length === 1 ? homes[0]! : NONE)) },
      geometry: {
        type: 'MultiLineString',
        coordinates: lines.map((line) => line.map(([lon, lat]) => [lon, lat]))
      }
    }))
  };
}

/** Draws these rings and no others. */
export function drawRings(
  map: MapLibreMap,
  rings: readonly DistanceRing[],
  palette: Palette
): void {
  const source = map.getSource<GeoJSONSource>(RINGS);
  if (source) {
    source.setData(ringFeatures(rings, palette));
    return;
  }
  if (rings.length === 0) return;
  map.addSource(RINGS, {
    type: 'geojson',
    data: ringFeatures(rings, palette),
    // Points lie near enough to each other: leaving some out would bend the ring.
    tolerance: 0.1
  });
  map.addLayer(
    {
      id: layerId('rings'),
      type: 'line',
      source: RINGS,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ['get', 'color'],
        'line-width': RING_PX,
        'line-opacity': RING_OPACITY
      }
    },
    layerAbove(map, 'rings')
  );
}

/** What was shaded last, so that only what has changed is said again. */
const shaded = new WeakMap<MapLibreMap, ReadonlyMap<string, number>>();

/** Shades the countries, or takes the shades away. Colours are those of the tokens in force. */
export function paintShades(map: MapLibreMap, shades: CountryShades | null): void {
  const id = layerId('country-shade');
  if (!shades) {
    if (map.getLayer(id)) map.removeLayer(id);
    return;
  }
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  const steps = Array.from({ length: MOST_STEPS }, (_, step) => step + 1);
  const [one, ...more] = steps.map((step) => [step, token(`--shade-${step}`)] as const);
  if (!map.getLayer(id)) {
    map.addLayer(
      {
        id,
        type: 'fill',
        source: BASE_SOURCES.base,
        'source-layer': TILE_LAYERS.land
      },
      layerAbove(map, id)
    );
    // A new style knows nothing of the states that the last one had.
    shaded.delete(map);
  }
  map.setPaintProperty(id, 'fill-color', [
    'match',
    ['number', ['feature-state', SHADE_STATE], 0],
    ...one!,
    ...more.flat(),
    token('--land')
  ]);
  const before = shaded.get(map);
  const say = (iso: string, step: number): void => {
    const country = { source: BASE_SOURCES.base, sourceLayer: TILE_LAYERS.land, id: iso };
    map.setFeatureState(country, { [SHADE_STATE]: step });
  };
  for (const iso of before?.keys() ?? []) if (!shades.stepOf.has(iso)) say(iso, 0);
  for (const [iso, step] of shades.stepOf) if (before?.get(iso) !== step) say(iso, step);
  shaded.set(map, shades.stepOf);
}
