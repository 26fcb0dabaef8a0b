import { addProtocol, Map as MapLibreMap, setWorkerCount, setWorkerUrl } from 'maplibre-gl';
import type { MapStart } from './map-handle';
import { baseMapFolder, loadTopology } from './basemap/load-geometry';
import { baseStyle } from './basemap/style';
import { COARSE_ADDRESS, tileTemplate } from './basemap/tile-address';
import './map-container.css';
import { NEAREST_ZOOM } from './nearest-zoom';
import workerUrl from './map-worker?worker&url';

const MIN_ZOOM = 0.5;

// MapLibre 6 is modules only: without this address the map stays blank.
setWorkerUrl(workerUrl);
// One worker, so that each level of the ground is read and kept once.
setWorkerCount(1);
addProtocol(COARSE_ADDRESS.split('://')[0]!, async () => ({ data: await loadTopology('coarse') }));

/**
 * A MapLibre map with the ground's style: north up, never tilted.
 * @throws GPUInitializationError where there is no WebGL 2.
 */
export function makeMap(container: HTMLElement, start: MapStart): MapLibreMap {
  const { theme, projection, camera } = start;
  const map = new MapLibreMap({
    container,
    style: baseStyle(theme, { tiles: tileTemplate(baseMapFolder()), projection }),
    center: [camera.lon, camera.lat],
    zoom: camera.zoom,
    minZoom: MIN_ZOOM,
    maxZoom: NEAREST_ZOOM,
    maxPitch: 0,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    renderWorldCopies: true,
    // Names and tiles appear at once: nothing moves that the reader has not moved.
    fadeDuration: 0,
    // It writes HTML, which the policy forbids; the interface credits the sources itself.
    attributionControl: false,
    // Multisampling doubles to triples a frame; fills and lines smooth their own edges.
    canvasContextAttributes: { antialias: false }
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}
