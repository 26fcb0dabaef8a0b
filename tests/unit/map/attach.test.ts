// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attachMap } from '../../../src/views/map/base-map';
import type { MapOptions, MapStatus } from '../../../src/views/map/map-handle';

const engine = vi.hoisted(() => ({ createBaseMap: vi.fn() }));
vi.mock('../../../src/views/map/map-engine', () => engine);

const START = {
  theme: 'light',
  projection: 'mercator',
  camera: { lon: 0, lat: 0, zoom: 1 }
} as const;

let seen: string[];

function attach(options: Partial<MapOptions> = {}): () => void {
  const end = attachMap({
    start: () => START,
    onstatus: (status: MapStatus) =>
      seen.push('reason' in status ? `${status.status}: ${status.reason}` : status.status),
    onmap: () => {
      seen.push('map');
      return () => void seen.push('left');
    },
    ...options
  })(document.createElement('div'));
  return end as () => void;
}

/** Until the chunk has been imported and what waits for it has run. */
const arrival = (): Promise<void> => vi.dynamicImportSettled();

beforeEach(() => {
  seen = [];
  engine.createBaseMap.mockReset();
});
afterEach(() => vi.restoreAllMocks());

describe('attachMap', () => {
  it('makes the map when its chunk has come, and destroys it after those who use it', async () => {
    engine.createBaseMap.mockReturnValue({ destroy: () => seen.push('destroyed') });
    const end = attach();
    expect(seen).toEqual(['loading']);
    await arrival();
    expect(seen).toEqual(['loading', 'map']);
    end();
    expect(seen).toEqual(['loading', 'map', 'left', 'destroyed']);
  });

  it('makes none where the place is gone before', async () => {
    const end = attach();
    end();
    await arrival();
    expect(engine.createBaseMap).not.toHaveBeenCalled();
    expect(seen).toEqual(['loading']);
  });

  it.each([
    ['webgl', Object.assign(new Error('no context'), { name: 'GPUInitializationError' })],
    ['network', new TypeError('failed to fetch')]
  ])('says that it cannot be had, and why: %s', async (reason, error) => {
    engine.createBaseMap.mockImplementation(() => {
      throw error;
    });
    attach();
    await arrival();
    expect(seen).toEqual(['loading', `unavailable: ${reason}`]);
  });
});
