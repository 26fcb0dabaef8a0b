import type { Map as MapLibreMap } from 'maplibre-gl';
import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Language } from '../../domain/kinds';
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
  readonly language: Language;
  readonly projection: ProjectionName;
  readonly camera: Camera;
  /** ISO codes of the countries to tint. */
  readonly partnerCountries?: readonly string[];
  /** False where somebody places the names of waters and countries over the map. */
  readonly showsNames?: boolean;
}

/** The interactive map without anything of the data on it. */
export interface BaseMap {
  readonly map: MapLibreMap;
  readonly setTheme: (theme: Theme) => void;
  readonly setLanguage: (language: Language) => void;
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

/**
 * Makes an element the map's container. MapLibre is fetched then, as a chunk of its own; the
 * interface works before and without it. Make the attachment once (in the script, not in the
 * template): a new attachment is a new map.
 */
export function attachMap(options: MapOptions): Attachment<HTMLElement> {
  return (container) => {
    let base: BaseMap | undefined;
    let leave: (() => void) | undefined;
    let isGone = false;
    const start = async (): Promise<void> => {
      options.onstatus({ status: 'loading' });
      try {
        const { createBaseMap } = await import('./map-engine');
        if (isGone) return;
        base = createBaseMap(container, untrack(options.start), options);
      } catch (error) {
        const reason =
          error instanceof Error && error.name === 'GPUInitializationError' ? 'webgl' : 'network';
        if (!isGone) options.onstatus({ status: 'unavailable', reason });
        return;
      }
      leave = options.onmap(base);
    };
    void start();
    return () => {
      isGone = true;
      leave?.();
      base?.destroy();
    };
  };
}
