import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../../../../src/domain/lng-lat';
import {
  cameraOfView,
  positionAt,
  projector,
  viewFromTop,
  viewOfBox,
  viewOfCamera,
  visibleBox,
  WORLD_BOX,
  type MapView
} from '../../../../../src/views/map/svg/map-view';
import { makeProjection } from '../../../../../src/views/map/svg/view-projection';
import { openingView } from '../../../../../src/views/map/svg/opening-view';
import { dataset, index } from './picture-world';

const SIZE = { width: 1184, height: 658 };

const view: fc.Arbitrary<MapView> = fc.record({
  projection: fc.constantFrom('mercator', 'globe'),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -70, max: 70, noNaN: true }),
  radiusPx: fc.double({ min: 100, max: 3000, noNaN: true })
});
const position: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: -179, max: 179, noNaN: true }),
  fc.double({ min: -80, max: 80, noNaN: true })
);

describe('a view of a still map', () => {
  it('puts positions where d3 puts them, and none of the far side of the globe', () => {
    fc.assert(
      fc.property(view, position, (shown, at) => {
        const point = projector(shown, SIZE)(at);
        const d3Point = makeProjection(shown, SIZE)([...at])!;
        if (!point) {
          expect(shown.projection).toBe('globe');
          return;
        }
        const world = 2 * Math.PI * shown.radiusPx;
        // Half a world away either copy is right.
        const off = Math.abs(point[0] - d3Point[0]);
        expect(Math.min(off, Math.abs(off - world))).toBeLessThan(1e-6 * world);
        expect(point[1]).toBeCloseTo(d3Point[1], 4);
      })
    );
  });

  it('finds the position under a point', () => {
    fc.assert(
      fc.property(view, position, (shown, at) => {
        const point = projector(shown, SIZE)(at);
        fc.pre(point !== null);
        const [x, y] = point!;
        // At the rim of the globe a px is many degrees.
        const fromMiddle = Math.hypot(x - SIZE.width / 2, y - SIZE.height / 2);
        fc.pre(shown.projection === 'mercator' || fromMiddle < 0.95 * shown.radiusPx);
        const back = positionAt(shown, SIZE, x, y)!;
        const turn = back[0] - at[0] - 360 * Math.round((back[0] - at[0]) / 360);
        expect(turn).toBeCloseTo(0, 5);
        expect(back[1]).toBeCloseTo(at[1], 5);
      })
    );
  });

  it('is the view of its own camera', () => {
    fc.assert(
      fc.property(view, (shown) => {
        const again = viewOfCamera(cameraOfView(shown), shown.projection);
        expect(again.radiusPx / shown.radiusPx).toBeCloseTo(1, 9);
        expect(again).toMatchObject({ lon: shown.lon, lat: shown.lat });
      })
    );
  });

  it('shows a box from edge to edge with its north at the top', () => {
    const box = visibleBox(viewFromTop(WORLD_BOX, SIZE), SIZE);
    expect(box.west).toBeCloseTo(WORLD_BOX.west, 6);
    expect(box.east).toBeCloseTo(WORLD_BOX.east, 6);
    expect(box.north).toBeCloseTo(71.6, 6);
  });

  it('holds the whole of a box', () => {
    const inside = visibleBox(viewOfBox({ west: 5, south: 50, east: 30, north: 61 }, SIZE), SIZE);
    expect(inside.west).toBeLessThanOrEqual(5 + 1e-9);
    expect(inside.east).toBeGreaterThanOrEqual(30 - 1e-9);
    expect(inside.south).toBeLessThanOrEqual(50 + 1e-9);
    expect(inside.north).toBeGreaterThanOrEqual(61 - 1e-9);
  });

  it('opens on all places of a dataset where it is wide, on most where it is narrow', () => {
    const count = (size: { width: number; height: number }): number => {
      const project = projector(openingView(index, size), size);
      return dataset.places.filter(({ position: at }) => {
        const [x, y] = project(at)!;
        return x >= 0 && x <= size.width && y >= 0 && y <= size.height;
      }).length;
    };
    expect(count(SIZE)).toBe(dataset.places.length);
    expect(count({ width: 390, height: 400 })).toBeGreaterThan(dataset.places.length / 2);
    const narrow = openingView(index, { width: 390, height: 400 }).radiusPx / 390;
    expect(narrow).toBeGreaterThan(openingView(index, { width: 800, height: 800 }).radiusPx / 800);
  });
});
