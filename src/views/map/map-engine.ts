import type { AllPaintProperties, Map as MapLibreMap } from 'maplibre-gl';
import type { ProjectionName, Theme } from '../../domain/view';
import type { BaseMap, MapOptions, MapStart } from './map-handle';
import { loadTopology } from './basemap/load-geometry';
import { BASE_SOURCES, baseStyle, PARTNER_STATE } from './basemap/style';
import { DEEPEST_TILE_ZOOM, TILE_LAYERS } from './basemap/tile-address';
import { makeMap } from './make-map';

const TILE_PX = 512;
/** Between attempts to get the coarse level. */
const RETRY_MS = 15_000;

/** The ground that one map shows: colours, projection, tint. Survives the loss of the style. */
class Ground implements BaseMap {
  readonly map: MapLibreMap;
  private theme: Theme;
  private projection: ProjectionName;
  private partners: ReadonlySet<string> = new Set();
  private readonly report: (error: Error) => void;
  private hasStyle = false;
  private isDestroyed = false;
  private readonly styleListeners = new Set<() => void>();

  constructor(container: HTMLElement, start: MapStart, { onstatus, onerror }: MapOptions) {
    this.map = makeMap(container, start);
    ({ theme: this.theme, projection: this.projection } = start);
    this.partners = new Set(start.partnerCountries);
    this.report = onerror ?? (() => undefined);
    // A tile fails only where the coarse level does, which says so itself.
    this.map.on('error', (event) => {
      if (!('tile' in event)) this.report(new Error(event.error.message));
    });
    this.map.on('style.load', this.takeStyle);
    this.map.once('load', () => onstatus({ status: 'ready' }));
    this.map.on('webglcontextlost', () => {
      this.hasStyle = false;
      onstatus({ status: 'lost', reason: 'context' });
    });
    this.map.on('webglcontextrestored', () => {
      this.map.once('idle', () => onstatus({ status: 'ready' }));
    });
    void this.awaitCoarse();
  }

  readonly setTheme = (theme: Theme): void => {
    this.theme = theme;
    this.paint();
  };

  readonly setProjection = (projection: ProjectionName): void => {
    this.projection = projection;
    this.project();
  };

  readonly setPartnerCountries = (isoCodes: readonly string[]): void => {
    const wanted = new Set(isoCodes);
    for (const iso of this.partners) if (!wanted.has(iso)) this.tint(iso, false);
    for (const iso of wanted) if (!this.partners.has(iso)) this.tint(iso, true);
    this.partners = wanted;
  };

  readonly onStyle = (listener: () => void): (() => void) => {
    this.styleListeners.add(listener);
    if (this.hasStyle) listener();
    return () => this.styleListeners.delete(listener);
  };

  readonly onIdle = (listener: () => void): (() => void) => {
    const subscription = this.map.on('idle', listener);
    return () => subscription.unsubscribe();
  };

  readonly destroy = (): void => {
    if (this.isDestroyed) return;
    this.isDestroyed = true;
    this.hasStyle = false;
    this.styleListeners.clear();
    this.map.remove();
  };

  /** A style has come, the first one or one after a loss; it knows nothing of what was set since. */
  private readonly takeStyle = (): void => {
    this.hasStyle = true;
    this.project();
    this.paint();
    for (const iso of this.partners) this.tint(iso, true);
    for (const listener of this.styleListeners) listener();
  };

  /** Asks for the coarse level again where it could not be had, and then for the tiles in view. */
  private async awaitCoarse(isRetry = false): Promise<void> {
    try {
      await loadTopology('coarse');
    } catch (error) {
      if (this.isDestroyed) return;
      if (!isRetry) this.report(error instanceof Error ? error : new Error(String(error)));
      setTimeout(() => void this.awaitCoarse(true), RETRY_MS);
      return;
    }
    if (isRetry && this.hasStyle) {
      const inView = this.map.coveringTiles({ tileSize: TILE_PX, maxzoom: DEEPEST_TILE_ZOOM });
      this.map.refreshTiles(
        BASE_SOURCES.base,
        inView.map(({ canonical }) => canonical)
      );
    }
  }

  private project(): void {
    this.map.getContainer().classList.toggle('is-globe', this.projection === 'globe');
    if (this.hasStyle) this.map.setProjection({ type: this.projection });
  }

  private paint(): void {
    if (!this.hasStyle) return;
    const { layers } = baseStyle(this.theme, { tiles: '' });
    for (const { id, paint } of layers) {
      for (const [property, value] of Object.entries(paint ?? {})) {
        this.map.setPaintProperty(id, property as keyof AllPaintProperties, value);
      }
    }
  }

  private tint(iso: string, isPartner: boolean): void {
    if (!this.hasStyle) return;
    this.map.setFeatureState(
      { source: BASE_SOURCES.base, sourceLayer: TILE_LAYERS.land, id: iso },
      { [PARTNER_STATE]: isPartner }
    );
  }
}

/**
 * Makes the map in a container.
 * @throws GPUInitializationError where there is no WebGL 2.
 */
export function createBaseMap(
  container: HTMLElement,
  start: MapStart,
  options: MapOptions
): BaseMap {
  return new Ground(container, start, options);
}
