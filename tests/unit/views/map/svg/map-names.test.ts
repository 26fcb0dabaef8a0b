import { describe, expect, it } from 'vitest';
import { overlap } from '../../../../../src/analysis/box-grid';
import { arcsOnScreen } from '../../../../../src/views/map/svg/arc-path';
import { LENS_LOOK, LOCATOR_LOOK, mainLook } from '../../../../../src/views/map/svg/look';
import { placeNames, shortName, type NamedMap } from '../../../../../src/views/map/svg/map-names';
import {
  projector,
  viewFromTop,
  viewOfBox,
  WORLD_BOX,
  type MapView
} from '../../../../../src/views/map/svg/map-view';
import { homesOnScreen, marksOnScreen } from '../../../../../src/views/map/svg/screen-marks';
import { dataset, geometry, index, picture } from './picture-world';

const SIZE = { width: 900, height: 500 };
const BALTIC = viewOfBox({ west: 5.6, south: 50, east: 33, north: 61 }, SIZE);

function namesOn(view: MapView, more: Partial<NamedMap> = {}) {
  const project = projector(view, SIZE);
  return placeNames({
    index,
    picture,
    view,
    size: SIZE,
    look: mainLook(view.radiusPx),
    language: 'en',
    project,
    arcs: arcsOnScreen(picture, view, SIZE),
    marks: marksOnScreen(picture, project, 1),
    homes: homesOnScreen(picture, project, 1),
    geometry,
    obstacles: [],
    quiet: [],
    raised: null,
    measure: (text, sizePx) => text.length * sizePx * 0.5,
    ...more
  });
}

const texts = (names: ReturnType<typeof namesOn>): string[] =>
  names.labels.map(({ text }) => text).sort();

describe('the names of a still map', () => {
  it('are those of homes and partners in view, the rest at the edge', () => {
    const names = namesOn(BALTIC);
    expect(texts(names)).toEqual([
      'belarus',
      'hamburg',
      'kaliningrad',
      'klaipeda',
      'ministry',
      'minsk',
      'petersburg'
    ]);
    expect(names.edges.map(({ text, edge }) => [text, edge])).toEqual(
      expect.arrayContaining([
        ['norfolk', 'left'],
        ['dalian', 'right']
      ])
    );
  });

  it('never overlap, at the edge or elsewhere', () => {
    for (const view of [BALTIC, viewFromTop(WORLD_BOX, SIZE)]) {
      const { labels, edges } = namesOn(view);
      const boxes = [...labels, ...edges].map(({ box }) => box);
      boxes.forEach((box, i) => {
        for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
      });
    }
  });

  it('give way to panels, and partners to what a lens shows larger', () => {
    const panel = { left: 0, top: 0, right: 450, bottom: 500 };
    for (const { box } of namesOn(BALTIC, { obstacles: [panel] }).labels) {
      expect(overlap(box, panel)).toBe(false);
    }
    const quiet = [{ left: 0, top: 0, right: 900, bottom: 500 }];
    expect(namesOn(BALTIC, { quiet }).labels).toEqual([]);
  });

  it('include what is selected even on quiet ground, first and bold', () => {
    const raised = new Uint8Array(dataset.places.length);
    raised[dataset.places.findIndex(({ id }) => id === 'klaipeda')] = 1;
    const [x, y] = projector(BALTIC, SIZE)([21.1391, 55.7068])!;
    const quiet = [{ left: x - 3, top: y - 3, right: x + 3, bottom: y + 3 }];
    const label = namesOn(BALTIC, { quiet, raised }).labels.find(({ text }) => text === 'klaipeda');
    expect(label).toMatchObject({ isRaised: true });
    expect(namesOn(BALTIC, { quiet }).labels.some(({ text }) => text === 'klaipeda')).toBe(false);
  });

  it('speak the language of the page, waters and countries too', () => {
    const ground = (language: 'en' | 'ru' | 'lt'): string[] =>
      namesOn(BALTIC, { language }).ground.map(({ lines }) => lines.join(' '));
    expect(ground('en')).toContain('Lithuania');
    expect(ground('ru')).toContain('Литва');
    expect(ground('lt')).toContain('Lietuva');
  });

  it('are none on a locator, and no arrows in a lens', () => {
    expect(namesOn(BALTIC, { look: LOCATOR_LOOK })).toEqual({
      labels: [],
      rings: [],
      edges: [],
      ground: []
    });
    expect(namesOn(BALTIC, { look: LENS_LOOK }).edges).toEqual([]);
  });
});

describe('a long name', () => {
  it('is cut between words, with an ellipsis', () => {
    expect(shortName('Klaipėda')).toBe('Klaipėda');
    const cut = shortName('Austrian Ministry of Agriculture, Forestry and Environment');
    expect(cut).toBe('Austrian Ministry of…');
    expect(shortName('Donaudampfschifffahrtsgesellschaft Wien').length).toBeLessThanOrEqual(31);
  });
});
