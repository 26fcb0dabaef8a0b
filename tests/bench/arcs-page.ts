/** The page that `arcs.ts` measures: the base map with our layer on it, and a frame on demand. */
import '../../src/ui/tokens.css';
import { answer } from '../../src/analysis/answer';
import { indexDataset } from '../../src/analysis/dataset-index';
import { placePicture } from '../../src/analysis/map-picture';
import { NO_FILTERS } from '../../src/domain/filters';
import { decodeDataset } from '../../src/package/decode';
import { readPalette } from '../../src/views/map/gl/palette';
import { PictureLayer } from '../../src/views/map/gl/picture-layer';
import { createBaseMap } from '../../src/views/map/map-engine';
import { layerAbove, layerId } from '../../src/views/map/zorder';

/** What the page offers to the one who measures. */
export interface ArcsBench {
  readonly arcs: number;
  /** Milliseconds of one whole frame, arcs or not, the graphics' work included. */
  readonly frameMs: (withArcs: boolean) => number;
}

const WORLD = { lon: 45, lat: 40, zoom: 1.6 };

async function fetchDataset(): Promise<Uint8Array> {
  const current = (await (await fetch('dataset/current.json')).json()) as { file: string };
  return new Uint8Array(await (await fetch(`dataset/${current.file}`)).arrayBuffer());
}

const index = indexDataset(decodeDataset(await fetchDataset()));
const picture = placePicture(index, answer(index, NO_FILTERS, null));
const container = document.getElementById('map')!;
Object.assign(container.style, { position: 'fixed', inset: '0' });

const layer = new PictureLayer(layerId('arcs'));
layer.draw({
  picture,
  groups: null,
  emphasis: null,
  palette: readPalette(document.documentElement, false)
});

const { map } = createBaseMap(
  container,
  {
    theme: 'light',
    projection: 'mercator',
    camera: WORLD,
    partnerCountries: [...picture.countries]
  },
  {
    start: () => ({ theme: 'light', projection: 'mercator', camera: WORLD }),
    onstatus: () => undefined,
    onmap: () => undefined
  }
);
await new Promise<void>((resolve) => map.once('load', () => resolve()));
map.addLayer(layer, layerAbove(map, 'arcs'));
await new Promise<void>((resolve) => map.once('idle', () => resolve()));

const gl = map.getCanvas().getContext('webgl2')!;
const pixel = new Uint8Array(4);
let step = 0;

function frameMs(withArcs: boolean): number {
  map.setLayoutProperty(layer.id, 'visibility', withArcs ? 'visible' : 'none');
  // The change of style is not what is measured.
  map.redraw();
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  step = (step + 1) % 16;
  const since = performance.now();
  map.jumpTo({ center: [WORLD.lon + step * 0.05, WORLD.lat] });
  map.redraw();
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  return performance.now() - since;
}

const bench: ArcsBench = { arcs: picture.arcs.length, frameMs };
Object.assign(window, { bench });
