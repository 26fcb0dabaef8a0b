import { describe, expect, it } from 'vitest';
import { flatPath } from '../../../../../src/views/map/svg/flat-path';
import { projector, viewOfBox, type MapView } from '../../../../../src/views/map/svg/map-view';
import { geometry } from './picture-world';

const SIZE = { width: 600, height: 400 };
const [belarus, island] = geometry.land.map((feature) => feature.geometry);

function subpaths(path: string): [number, number][][] {
  return path
    .split('M')
    .slice(1)
    .map((part) =>
      part
        .replace('Z', '')
        .split('L')
        .map((pair) => pair.split(',').map(Number) as [number, number])
    );
}

describe('the path of a shape on a flat map', () => {
  it('has its corners where the projection puts them', () => {
    const view = viewOfBox({ west: 15, south: 45, east: 40, north: 60 }, SIZE);
    const [ring] = subpaths(flatPath(belarus!, view, SIZE));
    const project = projector(view, SIZE);
    belarus!.coordinates[0]![0]!.forEach(([lon, lat], i) => {
      const [x, y] = project([lon!, lat!])!;
      expect(ring![i]![0]).toBeCloseTo(x, 0);
      expect(ring![i]![1]).toBeCloseTo(y, 0);
    });
  });

  it('is empty where the shape is not in view', () => {
    const view = viewOfBox({ west: -100, south: 20, east: -60, north: 50 }, SIZE);
    expect(flatPath(belarus!, view, SIZE)).toBe('');
  });

  it('stands on both sides of the date line where both are in view', () => {
    const whole: MapView = { projection: 'mercator', lon: 0, lat: 0, radiusPx: 60 };
    expect(subpaths(flatPath(island!, whole, SIZE))).toHaveLength(2);
    const pacific: MapView = { ...whole, lon: 180, radiusPx: 200 };
    const [only, ...more] = subpaths(flatPath(island!, pacific, SIZE));
    expect(more).toEqual([]);
    expect(Math.max(...only!.map(([x]) => x))).toBeCloseTo(300, 0);
  });

  it('drops what is smaller than half a pixel but never the last point', () => {
    const tiny: MapView = { projection: 'mercator', lon: 27, lat: 53, radiusPx: 2 };
    const [ring] = subpaths(flatPath(belarus!, tiny, SIZE));
    expect(ring!.length).toBeLessThan(5);
    expect(ring!.length).toBeGreaterThan(1);
  });
});
