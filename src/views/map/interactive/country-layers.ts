import type { FilterSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { DatasetIndex } from '../../../analysis/dataset-index';
import { hatchableCountries, type MapPicture } from '../../../analysis/map-picture';
import { BASE_SOURCES } from '../basemap/style';
import { TILE_LAYERS } from '../basemap/tile-address';
import type { Palette, Rgb } from '../gl/palette';
import { layerAbove, layerId } from '../zorder';

/** Countries that are partners themselves are hatched; a selected one is outlined. */
// A period of 7 px along an edge is one of 5 px across the stripes.
const TILE_PX = 14;
const STRIPE_PX = 1.6;
const OPACITY = 0.55;
const OUTLINE_PX = 1.75;
const NONE: FilterSpecification = ['==', ['get', 'iso'], ''];

/** A square of diagonal stripes that joins itself on all sides, as RGBA. */
export function stripes([red, green, blue]: Rgb, sizePx: number, stripePx: number): Uint8Array {
  const data = new Uint8Array(sizePx * sizePx * 4);
  for (let y = 0; y < sizePx; y++) {
    for (let x = 0; x < sizePx; x++) {
      // How far the pixel is from the nearest stripe, across it.
      const phase = (x + y) % (sizePx / 2);
      const away = Math.min(phase, sizePx / 2 - phase) / Math.SQRT2;
      const cover = Math.max(0, Math.min(1, stripePx / 2 + 0.5 - away)) * OPACITY;
      const rgba = [red, green, blue, cover].map((part) => Math.round(part * 255));
      data.set(rgba, (y * sizePx + x) * 4);
    }
  }
  return data;
}

/** The feature state of a land that is hatched. */
const HATCH_STATE = 'hatch';

const hatchImage = (home: number): string => `hatch-${home}`;

/** Adds the layers to a new style. */
export function addCountryLayers(map: MapLibreMap): void {
  const source = { source: BASE_SOURCES.base, 'source-layer': TILE_LAYERS.land, filter: NONE };
  if (!map.getLayer(layerId('country-hatch'))) {
    map.addLayer(
      {
        id: layerId('country-hatch'),
        type: 'fill',
        ...source,
        // A filter or a pattern of its own for each picture would have all tiles made anew.
        paint: {
          'fill-opacity': ['case', ['boolean', ['feature-state', HATCH_STATE], false], 1, 0]
        }
      },
      layerAbove(map, 'country-hatch')
    );
  }
  if (!map.getLayer(layerId('country-outline'))) {
    map.addLayer(
      {
        id: layerId('country-outline'),
        type: 'line',
        ...source,
        layout: { 'line-join': 'round' },
        paint: { 'line-width': OUTLINE_PX }
      },
      layerAbove(map, 'country-outline')
    );
  }
}

/** Makes the hatches of so many municipalities in the colours of a theme. */
export function drawHatches(map: MapLibreMap, homes: number, palette: Palette): void {
  for (let home = 0; home < homes; home++) {
    const image = {
      width: TILE_PX,
      height: TILE_PX,
      data: stripes(palette.homeColor(home), TILE_PX, STRIPE_PX)
    };
    if (map.hasImage(hatchImage(home))) map.updateImage(hatchImage(home), image);
    else map.addImage(hatchImage(home), image);
  }
}

/** The hatches of one map: what it was told last, so that only what has changed is said again. */
export class CountryHatches {
  private readonly shown = new Set<string>();
  private readonly homeOf: Map<string, number>;

  /** Of a new style, with the layers of `addCountryLayers`. */
  constructor(
    private readonly map: MapLibreMap,
    index: DatasetIndex
  ) {
    const countries = hatchableCountries(index);
    this.homeOf = new Map(countries.map(({ country, homes }) => [country, homes[0]!]));
    for (const country of this.homeOf.keys()) this.say(country, false);
    map.setFilter(layerId('country-hatch'), [
      'in',
      ['get', 'iso'],
      ['literal', [...this.homeOf.keys()]]
    ]);
    this.setPattern();
  }

  /** Hatches the picture's countries as their municipalities are (`drawHatches`). */
  show({ hatches }: MapPicture): void {
    const next = new Map(hatches.map(({ country, homes: [home = 0] }) => [country, home]));
    for (const country of this.shown) if (!next.has(country)) this.say(country, false);
    for (const country of next.keys()) if (!this.shown.has(country)) this.say(country, true);
    const isRecoloured = [...next].some(([country, home]) => this.homeOf.get(country) !== home);
    if (!isRecoloured) return;
    for (const [country, home] of next) this.homeOf.set(country, home);
    this.setPattern();
  }

  private say(country: string, isHatched: boolean): void {
    this.map.setFeatureState(
      { source: BASE_SOURCES.base, sourceLayer: TILE_LAYERS.land, id: country },
      { [HATCH_STATE]: isHatched }
    );
    if (isHatched) this.shown.add(country);
    else this.shown.delete(country);
  }

  private setPattern(): void {
    const images = [...this.homeOf].map(([country, home]) => [country, hatchImage(home)] as const);
    const [first, ...others] = images;
    if (!first) return;
    this.map.setPaintProperty(layerId('country-hatch'), 'fill-pattern', [
      'match',
      ['get', 'iso'],
      ...first,
      ...others.flat(),
      first[1]
    ]);
  }
}

/** Outlines one country, or none. */
export function outlineCountry(map: MapLibreMap, iso: string | null, ink: string): void {
  if (!map.getLayer(layerId('country-outline'))) return;
  map.setFilter(layerId('country-outline'), iso === null ? NONE : ['==', ['get', 'iso'], iso]);
  map.setPaintProperty(layerId('country-outline'), 'line-color', ink);
}
