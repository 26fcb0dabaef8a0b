import { describe, expect, it } from 'vitest';
import { arcsOnScreen, bundleArcs } from '../../../../../src/views/map/svg/arc-path';
import { globePath } from '../../../../../src/views/map/svg/globe-path';
import {
  projector,
  viewFromTop,
  viewOfBox,
  WORLD_BOX,
  type MapView
} from '../../../../../src/views/map/svg/map-view';
import { marksOnScreen } from '../../../../../src/views/map/svg/screen-marks';
import { dataset, picture, tieRow } from './picture-world';

const SIZE = { width: 1184, height: 658 };
const WORLD = viewFromTop(WORLD_BOX, SIZE);

const arcNamed = (view: MapView, id: string) =>
  arcsOnScreen(picture, view, SIZE, globePath).find(
    ({ partnership }) => partnership === tieRow(id)
  )!;

describe('arcs on screen', () => {
  it('start at their home and end at their mark, aside where marks share a point', () => {
    const project = projector(WORLD, SIZE);
    const marks = marksOnScreen(picture, project, 1);
    const ids = ['k-klaipeda', 'k-hamburg', 'k-norfolk', 'k-dalian', 'k-minsk', 'p-ministry'];
    for (const id of ids) {
      const { line, partnership } = arcNamed(WORLD, id);
      const { home, partner } = dataset.partnerships;
      const [x, y] = project(dataset.places[home[partnership]!]!.position)!;
      expect(line[0]).toBeCloseTo(x, 2);
      expect(line[1]).toBeCloseTo(y, 2);
      const mark = marks.find(({ place }) => place === partner[partnership])!;
      expect(line.at(-2)).toBeCloseTo(mark.x, 2);
      expect(line.at(-1)).toBeCloseTo(mark.y, 2);
    }
    expect(arcNamed(WORLD, 'k-minsk').line.at(-2)).not.toBeCloseTo(
      arcNamed(WORLD, 'p-ministry').line.at(-2)!,
      0
    );
  });

  it('are drawn in both copies of the world that a date-line arc touches', () => {
    const narrow: MapView = { projection: 'mercator', lon: 20, lat: 55, radiusPx: 190 };
    const path = arcNamed(narrow, 'k-anchorage').path;
    expect(path.split('M').length - 1).toBeGreaterThanOrEqual(1);
    const pacific: MapView = { projection: 'mercator', lon: 180, lat: 55, radiusPx: 300 };
    const { path: far } = arcNamed(pacific, 'k-anchorage');
    expect(far).not.toBe('');
    for (const number of far.match(/-?\d+\.\d/g)!)
      expect(Number.isFinite(Number(number))).toBe(true);
  });

  it('never jump across the map', () => {
    for (const { line } of arcsOnScreen(picture, WORLD, SIZE)) {
      for (let i = 2; i < line.length; i += 2) {
        expect(Math.abs(line[i]! - line[i - 2]!)).toBeLessThan(SIZE.width / 4);
      }
    }
  });

  it('are known to leave when their partner stands beyond the frame', () => {
    const baltic = viewOfBox({ west: 5.6, south: 50, east: 33, north: 61 }, SIZE);
    expect(arcNamed(baltic, 'k-norfolk').leaves).toBe(true);
    expect(arcNamed(baltic, 'k-klaipeda').leaves).toBe(false);
  });

  it('hide behind the globe', () => {
    const globe: MapView = { projection: 'globe', lon: -160, lat: -50, radiusPx: 200 };
    expect(arcNamed(globe, 'k-klaipeda').path).toBe('');
    expect(arcNamed({ ...globe, lon: 20, lat: 50 }, 'k-klaipeda').path).toMatch(/^M/);
  });

  it('are joined where they look the same, none lost', () => {
    const arcs = arcsOnScreen(picture, WORLD, SIZE);
    const bundles = bundleArcs(arcs);
    expect(bundles.length).toBeLessThan(arcs.length);
    const count = (path: string): number => path.split('M').length;
    expect(bundles.reduce((sum, { path }) => sum + count(path) - 1, 0)).toBe(
      arcs.reduce((sum, { path }) => sum + count(path) - 1, 0)
    );
  });
});
