// @vitest-environment jsdom
import type { Map as MapLibreMap } from 'maplibre-gl';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Box } from '../../../../src/analysis/box-grid';
import type { LngLat } from '../../../../src/domain/lng-lat';
import { frameEnds, type FramedPane } from '../../../../src/views/map/interactive/frame-ends';
import type { Insets } from '../../../../src/views/map/interactive/framing';
import {
  cameraOfView,
  positionAt,
  projector,
  viewOfBox,
  viewOfCamera
} from '../../../../src/views/map/svg/map-view';

const SIZE = { width: 1664, height: 850 };
const PANEL: Insets = { top: 0, right: 376, bottom: 0, left: 0 };
/** Buttons, the small world, the panel. */
const CORNERS: readonly Box[] = [
  { left: 0, top: 0, right: 64, bottom: 286 },
  { left: 0, top: 716, right: 230, bottom: 850 },
  { left: 1288, top: 0, right: 1664, bottom: 850 }
];
const HAMBURG: LngLat = [10, 53.55];
const KALININGRAD: LngLat = [20.51, 54.71];
const SAINT_PETERSBURG: LngLat = [30.31, 59.94];

/** A flat map that only knows where its camera goes. */
function fakeMap() {
  const easeTo = vi.fn();
  const map = {
    getContainer: () => ({ clientWidth: SIZE.width, clientHeight: SIZE.height }),
    cameraForBounds: (
      [west, south, east, north]: [number, number, number, number],
      { padding, maxZoom }: { padding: Insets; maxZoom: number }
    ) => {
      const free = {
        width: SIZE.width - padding.left - padding.right,
        height: SIZE.height - padding.top - padding.bottom
      };
      const held = cameraOfView(viewOfBox({ west, south, east, north }, free));
      const zoom = Math.min(maxZoom, held.zoom);
      const view = viewOfCamera({ ...held, zoom }, 'mercator');
      // The middle of the pane, seen from that of the free ground.
      const x = free.width / 2 + (padding.right - padding.left) / 2;
      const y = free.height / 2 + (padding.bottom - padding.top) / 2;
      const [lng, lat] = positionAt(view, free, x, y)!;
      return { center: { lng, lat }, zoom };
    },
    easeTo
  };
  return { map: map as unknown as MapLibreMap, easeTo };
}

/** Where ends come to lie, px; and how near the camera is. */
function framed(ends: readonly LngLat[], obstacles: readonly Box[], insets = PANEL) {
  const { map, easeTo } = fakeMap();
  const pane: FramedPane = { insets, obstacles, projection: 'mercator' };
  frameEnds(map, ends, pane, true);
  expect(easeTo).toHaveBeenCalledOnce();
  const { center, zoom } = easeTo.mock.calls[0]![0] as {
    center: { lng: number; lat: number };
    zoom: number;
  };
  const view = viewOfCamera({ lon: center.lng, lat: center.lat, zoom }, 'mercator');
  return { zoom, points: ends.map((end) => projector(view, SIZE)(end)!) };
}

const isUnder = ([x, y]: readonly [number, number], { left, top, right, bottom }: Box): boolean =>
  x > left && x < right && y > top && y < bottom;
const hidden = (points: readonly (readonly [number, number])[]): number =>
  points.filter((point) => CORNERS.some((corner) => isUnder(point, corner))).length;

describe('the camera on what is selected', () => {
  const ends = [HAMBURG, KALININGRAD, SAINT_PETERSBURG];

  it('brings no end under the small world, which it would without', () => {
    expect(hidden(framed(ends, []).points)).toBe(1);
    expect(hidden(framed(ends, CORNERS).points)).toBe(0);
  });

  it('comes as near as it can where nothing is hidden', () => {
    const near = [KALININGRAD, SAINT_PETERSBURG];
    const free = framed(near, [], { top: 0, right: 0, bottom: 0, left: 300 });
    const beside = framed(near, CORNERS.slice(0, 2), { top: 0, right: 0, bottom: 0, left: 300 });
    expect(beside).toEqual(free);
  });

  it('never hides more ends than it would without looking, and keeps all on the map', () => {
    const end = fc.tuple(
      fc.double({ min: -120, max: 150, noNaN: true }),
      fc.double({ min: -50, max: 70, noNaN: true })
    );
    fc.assert(
      fc.property(fc.array(end, { minLength: 1, maxLength: 12 }), (list) => {
        const { points } = framed(list, CORNERS);
        expect(hidden(points)).toBeLessThanOrEqual(hidden(framed(list, []).points));
        for (const [x, y] of points) {
          expect(x).toBeGreaterThan(0);
          expect(x).toBeLessThan(SIZE.width - PANEL.right);
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(SIZE.height);
        }
      })
    );
  });

  it('stays where it is for what has no place', () => {
    const { map, easeTo } = fakeMap();
    frameEnds(map, [], { insets: PANEL, obstacles: CORNERS, projection: 'mercator' }, true);
    expect(easeTo).not.toHaveBeenCalled();
  });
});
