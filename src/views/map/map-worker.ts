/**
 * The map's worker: MapLibre's own, and beside it the tiles of the ground, which are cut here so that
 * refining the map never holds up the page.
 */
import type { WorkerGlobalScopeInterface } from 'maplibre-gl';
import MapLibreWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs';
import { decodeGeometry, type BaseTopology } from './basemap/geometry';
import { fetchTopology, once, type DetailLevel } from './basemap/load-geometry';
import {
  COARSE_ADDRESS,
  fallbacks,
  levelOfTile,
  parseTileAddress,
  TILE_PROTOCOL
} from './basemap/tile-address';
import { TileCutter } from './basemap/tile-cutter';

const scope = self as unknown as WorkerGlobalScopeInterface;

// Naming the class keeps its module: bundlers take MapLibre's for free of side effects.
if (!(scope.worker instanceof MapLibreWorker)) throw new Error('MapLibre has no worker here');

/** The page has the coarse level already; what nobody here serves, MapLibre asks the page for. */
async function coarseFromPage(): Promise<BaseTopology> {
  const request = { url: COARSE_ADDRESS, type: 'json' as const };
  return (await scope.makeRequest(request, new AbortController())).data as BaseTopology;
}

/** A file that could not be had is asked for again after this time, not with every tile. */
const RETRY_MS = 20_000;

const files = once((address: `${DetailLevel} ${string}`) => {
  const [level, folder] = address.split(' ') as [DetailLevel, string];
  return fetchTopology(folder, level);
}, RETRY_MS);

const cutters = once(async (address: `${DetailLevel} ${string}`) => {
  const isCoarse = address.startsWith('coarse ');
  return new TileCutter(decodeGeometry(await (isCoarse ? coarseFromPage() : files(address))));
});

/** The best of the wanted level and those below it; finer files may be missing or out of reach. */
async function cutterFor(level: DetailLevel, folder: string): Promise<TileCutter> {
  let failure: unknown;
  for (const candidate of fallbacks(level)) {
    try {
      return await cutters(`${candidate} ${folder}`);
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

scope.addProtocol(TILE_PROTOCOL, async ({ url }) => {
  const tile = parseTileAddress(url);
  if (!tile) throw new Error(`not a tile of the ground: ${url}`);
  const cutter = await cutterFor(levelOfTile(tile.zoom), tile.folder);
  const bytes = cutter.cut(tile.zoom, tile.x, tile.y);
  return { data: bytes.slice().buffer };
});
