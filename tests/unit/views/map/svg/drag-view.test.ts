import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dragView, zoomView } from '../../../../../src/views/map/svg/drag-view';
import { fallbackView } from '../../../../../src/views/map/svg/fallback-view';
import { positionAt, projector, type MapView } from '../../../../../src/views/map/svg/map-view';
import { index } from './picture-world';

const SIZE = { width: 800, height: 500 };
const FLAT: MapView = { projection: 'mercator', lon: 30, lat: 50, radiusPx: 600 };
const GLOBE: MapView = { ...FLAT, projection: 'globe', radiusPx: 150 };

describe('moving a view', () => {
  it('leaves the point under the pointer where it is while zooming', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 0, max: 500 }),
        fc.double({ min: 0.8, max: 3, noNaN: true }),
        (x, y, factor) => {
          const before = positionAt(FLAT, SIZE, x, y)!;
          const after = projector(zoomView(FLAT, SIZE, factor, x, y), SIZE)(before)!;
          expect(after[0]).toBeCloseTo(x, 3);
          expect(after[1]).toBeCloseTo(y, 3);
        }
      )
    );
  });

  it('slides the flat map with the pointer', () => {
    const [x, y] = projector(dragView(FLAT, SIZE, 40, -25), SIZE)([30, 50])!;
    expect([x, y].map(Math.round)).toEqual([440, 225]);
  });

  it('turns the globe with the pointer', () => {
    const [x, y] = projector(dragView(GLOBE, SIZE, 6, -4), SIZE)([30, 50])!;
    expect(x).toBeGreaterThan(400);
    expect(y).toBeLessThan(250);
  });

  it('goes no farther than one world and no nearer than the base map', () => {
    expect(zoomView(FLAT, SIZE, 0.0001, 400, 250).radiusPx).toBeCloseTo(800 / (2 * Math.PI), 6);
    expect(zoomView(FLAT, SIZE, 1e6, 400, 250).radiusPx).toBe(12_000);
    expect(dragView(FLAT, SIZE, 0, 1e6).lat).toBe(84);
    expect(Math.abs(dragView(FLAT, SIZE, 5000, 0).lon)).toBeLessThanOrEqual(180);
  });

  it('opens on the whole globe', () => {
    const view = fallbackView(null, 'globe', SIZE, index);
    const project = projector(view, SIZE);
    expect(project([view.lon, view.lat])).toEqual([400, 250]);
    const [, y] = project([view.lon, view.lat + 89.9])!;
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(50);
  });

  it('follows a camera', () => {
    const view = fallbackView({ lon: 20, lat: 55, zoom: 5 }, 'mercator', SIZE, index);
    expect(view).toMatchObject({ lon: 20, lat: 55 });
    expect(view.radiusPx).toBeCloseTo((512 * 32) / (2 * Math.PI), 6);
  });
});
