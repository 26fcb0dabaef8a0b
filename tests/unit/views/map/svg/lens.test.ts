import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../../../../src/analysis/dataset-index';
import { mercatorY } from '../../../../../src/analysis/mercator';
import type { LngLat } from '../../../../../src/domain/lng-lat';
import { layOutLens } from '../../../../../src/views/map/svg/lens-layout';
import { densestRegion, lensRegion } from '../../../../../src/views/map/svg/lens-region';
import {
  viewFromTop,
  viewOfBox,
  visibleBox,
  WORLD_BOX,
  type LngLatBox
} from '../../../../../src/views/map/svg/map-view';
import { makePlace, toDataset } from '../../../analysis/answer-world';

const DEGREES = 180 / Math.PI;
const SIZE = { width: 1184, height: 658 };

function worldOf(positions: readonly LngLat[]) {
  return indexDataset(
    toDataset({
      places: [
        makePlace({ id: 'home', position: [20, 54] }),
        ...positions.map((position, i) => makePlace({ id: `p${i}`, position }))
      ],
      homes: ['home'],
      ties: positions.map((_, i) => ({ id: `t${i}`, home: 'home', partner: `p${i}` })),
      agreements: [],
      events: []
    })
  );
}

const cluster = (lon: number, lat: number, count: number): LngLat[] =>
  Array.from({ length: count }, (_, i) => [lon + (i % 5) * 1.5, lat + Math.floor(i / 5)]);

function countIn({ west, east, south, north }: LngLatBox, positions: readonly LngLat[]): number {
  return positions.filter(([lon, lat]) => {
    const near = lon < west ? lon + 360 : lon;
    return near <= east && lat >= south && lat <= north;
  }).length;
}

describe('the densest region', () => {
  it('holds as many positions as any box of whole degrees of its size', () => {
    const position: fc.Arbitrary<LngLat> = fc.tuple(
      fc.double({ min: -180, max: 179.9, noNaN: true }),
      fc.double({ min: -70, max: 70, noNaN: true })
    );
    fc.assert(
      fc.property(fc.array(position, { minLength: 1, maxLength: 40 }), (positions) => {
        const box = densestRegion(positions, 20, 15)!;
        const cells = positions.map(([lon, lat]) => [
          Math.floor(lon + 180),
          Math.floor(mercatorY(lat) * DEGREES + 170)
        ]);
        let most = 0;
        for (const [column] of cells) {
          for (const [, row] of cells) {
            const held = cells.filter(
              ([c, r]) => (c! - column! + 360) % 360 < 20 && r! - row! >= 0 && r! - row! < 15
            ).length;
            most = Math.max(most, held);
          }
        }
        expect(countIn(box, positions)).toBeGreaterThanOrEqual(most);
      }),
      { numRuns: 60 }
    );
  });

  it('may lie across the date line', () => {
    const box = densestRegion([...cluster(176, 10, 10), ...cluster(-178, 12, 10)], 20, 15)!;
    expect(box.west).toBeLessThan(180);
    expect(box.east).toBeGreaterThan(180);
  });
});

describe('what a lens enlarges', () => {
  it('is around the Baltic where the crowd is there', () => {
    const region = lensRegion(worldOf([...cluster(14, 52, 30), ...cluster(100, 30, 10)]));
    expect(region).toMatchObject({ isBaltic: true, box: { west: 5.6, east: 33 } });
  });

  it('is elsewhere, without that name, where the crowd is elsewhere', () => {
    const region = lensRegion(worldOf([...cluster(14, 52, 10), ...cluster(110, 30, 30)]))!;
    expect(region.isBaltic).toBe(false);
    expect(countIn(region.box, cluster(110, 30, 30))).toBe(30);
  });

  it('is nothing where nothing crowds', () => {
    const scattered = Array.from({ length: 60 }, (_, i): LngLat => [i * 6 - 179, (i * 37) % 60]);
    expect(lensRegion(worldOf(scattered))).toBeNull();
    expect(lensRegion(worldOf(cluster(14, 52, 5)))).toBeNull();
  });
});

describe('the lens beside a main map', () => {
  const region = lensRegion(worldOf(cluster(14, 52, 30)))!;
  const world = viewFromTop(WORLD_BOX, SIZE);

  it('enlarges more than twice beside the world view', () => {
    const layout = layOutLens(region, visibleBox(world, SIZE), world.radiusPx, false);
    expect(layout).toMatchObject({ kind: 'lens', times: 2.5, isBaltic: true });
    expect(layout!.size).toEqual({ width: 384, height: 270 });
  });

  it('becomes a little world when the main map is near or a panel is open', () => {
    const near = viewOfBox({ west: 10, south: 50, east: 35, north: 61 }, SIZE);
    const visible = visibleBox(near, SIZE);
    expect(layOutLens(region, visible, near.radiusPx, false)).toMatchObject({
      kind: 'locator',
      framed: visible
    });
    const europe = viewOfBox({ west: -15, south: 35, east: 60, north: 65 }, SIZE);
    expect(layOutLens(region, visibleBox(europe, SIZE), europe.radiusPx, true)).toMatchObject({
      kind: 'locator'
    });
  });

  it('is a little world too where it would hardly enlarge', () => {
    const narrow = viewOfBox({ west: 0, south: 40, east: 50, north: 60 }, SIZE);
    const half = { ...narrow, radiusPx: 0.8 * 870 };
    expect(layOutLens(region, WORLD_BOX, half.radiusPx, false)).toBeNull();
    const visible = { west: -20, south: 30, east: 70, north: 66 };
    expect(layOutLens(region, visible, half.radiusPx, false)).toMatchObject({ kind: 'locator' });
  });

  it('stays away where it would say nothing', () => {
    expect(layOutLens(null, visibleBox(world, SIZE), world.radiusPx, false)).toBeNull();
    expect(layOutLens(region, visibleBox(world, SIZE), world.radiusPx, true)).toBeNull();
  });
});
