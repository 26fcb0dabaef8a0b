import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Component } from 'svelte';
import type { Box } from '../../../analysis/box-grid';
import type { CountryShades } from '../../../analysis/layers/country-shades';
import type { DistanceRing } from '../../../analysis/layers/distance-rings';
import type { RingName } from '../../../analysis/layers/ring-names';
import type { Project } from '../../../analysis/map-labels';
import type { Palette } from '../gl/palette';
import type { MapView, Size } from '../svg/map-view';

/** Where names of rings may stand on a map. */
export interface RingGround {
  readonly project: Project;
  readonly frame: Box;
  /** What no name may cover. */
  readonly taken: readonly Box[];
  readonly measure: (text: string, sizePx: number, weight?: number) => number;
}

/**
 * What a map shows besides the picture, for those who paint it. Made by `map-layers.ts`, which is
 * fetched when a layer is first asked for.
 */
export interface MapExtras {
  readonly rings: readonly DistanceRing[];
  /** Draws rings on a still map. */
  readonly RingLines: Component<{
    view: MapView;
    size: Size;
    rings: readonly DistanceRing[];
  }>;
  readonly nameRings: (ground: RingGround) => RingName[];
  /** Null where countries are not shaded. */
  readonly shades: CountryShades | null;
  /** Brings MapLibre's layers to this state; the style must be there. */
  readonly paintOn: (map: MapLibreMap, palette: Palette) => void;
}
