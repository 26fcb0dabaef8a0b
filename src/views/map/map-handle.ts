import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Camera, ProjectionName, Theme } from '../../domain/view';

/** Why the interactive map cannot be had. */
export type MapFailure =
  /** The browser gives no WebGL 2 context. */
  | 'webgl'
  /** The map's program could not be fetched. */
  | 'network';

/** How it stands with the interactive map. Anything but `ready` is a case for the still picture. */
export type MapStatus =
  | { readonly status: 'loading' }
  | { readonly status: 'ready' }
  /** The graphics context is gone; it may come back by itself. */
  | { readonly status: 'lost'; readonly reason: 'context' }
  | { readonly status: 'unavailable'; readonly reason: MapFailure };

/** What a map starts with. Later changes go through the handle. */
export interface MapStart {
  readonly theme: Theme;
  readonly projection: ProjectionName;
  readonly camera: Camera;
  /** ISO codes of the countries to tint. */
  readonly partnerCountries?: readonly string[];
}

/** The interactive map without anything of the data on it, and without words. */
export interface BaseMap {
  readonly map: MapLibreMap;
  readonly setTheme: (theme: Theme) => void;
  readonly setProjection: (projection: ProjectionName) => void;
  /** Tints these countries and no others; ISO 3166-1 alpha-2. */
  readonly setPartnerCountries: (isoCodes: readonly string[]) => void;
  /**
   * Calls back whenever a style is there to add layers to: soon, and again after the graphics
   * context was lost, which takes all added layers with it. Returns what ends it.
   */
  readonly onStyle: (listener: () => void) => () => void;
  /** Calls back whenever everything asked for is drawn. Returns what ends it. */
  readonly onIdle: (listener: () => void) => () => void;
  readonly destroy: () => void;
}

export interface MapOptions {
  /** Read once, when the map is made. */
  readonly start: () => MapStart;
  readonly onstatus: (status: MapStatus) => void;
  /** The map is made; what is returned runs before it is destroyed. */
  readonly onmap: (base: BaseMap) => (() => void) | undefined;
  /** Something did not load; the map goes on with what it has. */
  readonly onerror?: (error: Error) => void;
}
