// @vitest-environment jsdom
import { flushSync, mount, unmount, type ComponentProps } from 'svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { resolveEmphasis } from '../../../../../src/analysis/emphasis';
import { LANGUAGES, type Language } from '../../../../../src/domain/kinds';
import { overwriteGetLocale } from '../../../../../src/text/paraglide/runtime';
import { readPreference } from '../../../../../src/store/preferences';
import { arcsOnScreen } from '../../../../../src/views/map/svg/arc-path';
import FallbackMap from '../../../../../src/views/map/svg/FallbackMap.svelte';
import { layOutLens } from '../../../../../src/views/map/svg/lens-layout';
import Lens from '../../../../../src/views/map/svg/Lens.svelte';
import {
  projector,
  viewFromTop,
  viewOfBox,
  visibleBox,
  WORLD_BOX
} from '../../../../../src/views/map/svg/map-view';
import SvgMap from '../../../../../src/views/map/svg/SvgMap.svelte';
import { dataset, geometry, index, picture } from './picture-world';

const SIZE = { width: 900, height: 500 };
const VIEW = viewOfBox({ west: 5.6, south: 50, east: 33, north: 61 }, SIZE);

const mounted: object[] = [];

beforeAll(() => {
  globalThis.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  // Without a canvas, widths of texts are guessed.
  HTMLCanvasElement.prototype.getContext = () => null;
  Object.defineProperty(SVGSVGElement.prototype, 'viewBox', {
    get: () => ({ baseVal: { x: 0, y: 0, width: SIZE.width, height: SIZE.height } })
  });
  SVGSVGElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, SIZE.width, SIZE.height);
});

afterEach(async () => {
  for (const component of mounted.splice(0)) await unmount(component);
  document.body.innerHTML = '';
});

function show(props: Partial<ComponentProps<typeof SvgMap>> = {}): SVGSVGElement {
  mounted.push(
    mount(SvgMap, {
      target: document.body,
      props: {
        ...SIZE,
        view: VIEW,
        geometry,
        index,
        picture,
        language: 'en',
        label: 'Eight ties',
        ...props
      }
    })
  );
  flushSync();
  return document.querySelector('svg')!;
}

function pointerAt(svg: Element, type: string, position: readonly [number, number]): void {
  const [clientX, clientY] = projector(VIEW, SIZE)(position)!;
  svg.dispatchEvent(
    new MouseEvent(type, { clientX, clientY, bubbles: true, cancelable: true, buttons: 0 })
  );
}

describe('a still map', () => {
  it('is an image with a name, an arc for each tie, a mark for each partner', () => {
    const view = viewOfBox({ west: -179, south: -65, east: 179, north: 78 }, SIZE);
    const svg = show({ view });
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('aria-label')).toBe('Eight ties');
    expect(svg.querySelectorAll('[data-partnership]')).toHaveLength(dataset.partnerships.length);
    expect(svg.querySelectorAll('.mark')).toHaveLength(picture.marks.length);
    expect(svg.querySelectorAll('.home:not(text)')).toHaveLength(2);
  });

  it('draws the marks within its frame, and no other', () => {
    const seen = (svg: SVGSVGElement): (string | undefined)[] =>
      [...svg.querySelectorAll<SVGElement>('.mark')].map((mark) => mark.dataset['place']).sort();
    const near = seen(show());
    const project = projector(VIEW, SIZE);
    const within = Array.from(picture.marks.place, (place) => dataset.places[place]!).filter(
      ({ position }) => {
        const [x, y] = project(position)!;
        return x >= 0 && y >= 0 && x <= SIZE.width && y <= SIZE.height;
      }
    );
    expect(within.length).toBeGreaterThan(0);
    expect(within.length).toBeLessThan(picture.marks.length);
    expect(near).toEqual(within.map(({ id }) => id).sort());
  });

  it('tints the countries of partners and hatches those that are partners', () => {
    const svg = show();
    expect(svg.querySelectorAll('[data-country="BY"]')).toHaveLength(1);
    expect(svg.querySelectorAll('.hatch')).toHaveLength(1);
    expect(svg.querySelector('.hatch')!.getAttribute('fill')).toMatch(/^url\(#.+-hatch-1\)$/);
  });

  it('tells line styles and shared marks apart in more than colour', () => {
    const svg = show();
    const dash = (id: string): string | null =>
      svg.querySelector(`[data-partnership="${id}"]`)!.getAttribute('stroke-dasharray');
    expect(dash('k-klaipeda')).toBeNull();
    expect(dash('p-belarus')).toBe('6 3.5');
    expect(dash('k-norfolk')).toBe('1.6 3.6');
    const fill = svg.querySelector('[data-place="hamburg"] .solid')!.getAttribute('fill');
    expect(fill).toMatch(/^url\(#.+-shared-0-1\)$/);
  });

  it('writes no style attribute: the page forbids them', () => {
    expect(show().outerHTML).not.toContain('style=');
  });

  it('lifts what is raised and lets the rest step back', () => {
    const emphasis = resolveEmphasis(index, [{ type: 'partnership', id: 'k-klaipeda' }]);
    const svg = show({ emphasis });
    expect(svg.querySelectorAll('.arc.raised')).toHaveLength(1);
    expect(svg.querySelector('.mark[data-place="klaipeda"]')!.classList).toContain('raised');
    expect(svg.querySelector('.mark[data-place="hamburg"]')!.classList).toContain('muted');
  });

  it('says which mark, arc or country a click means, and null for the sea', () => {
    const onselect = vi.fn();
    const svg = show({ onselect });
    pointerAt(svg, 'click', [21.1391, 55.7068]);
    expect(onselect).toHaveBeenLastCalledWith({ type: 'place', id: 'klaipeda' });
    const arc = svg.querySelector('[data-partnership="p-hamburg"]')!.getAttribute('d')!;
    const points = arc.slice(1).split('L');
    const [x, y] = points[Math.floor(points.length / 2)]!.split(',').map(Number);
    svg.dispatchEvent(new MouseEvent('click', { clientX: x!, clientY: y!, bubbles: true }));
    expect(onselect).toHaveBeenLastCalledWith({ type: 'partnership', id: 'p-hamburg' });
    pointerAt(svg, 'click', [7, 60.5]);
    expect(onselect).toHaveBeenLastCalledWith(null);
    svg
      .querySelector('[data-country="BY"]')!
      .dispatchEvent(new MouseEvent('click', { clientX: 5, clientY: 495, bubbles: true }));
    expect(onselect).toHaveBeenLastCalledWith({ type: 'country', id: 'BY' });
  });

  it('hovers and lets go', () => {
    const onhover = vi.fn();
    const svg = show({ onhover });
    pointerAt(svg, 'pointermove', [21.1391, 55.7068]);
    expect(onhover).toHaveBeenLastCalledWith({ type: 'place', id: 'klaipeda' }, expect.anything());
    svg.dispatchEvent(new MouseEvent('pointerleave'));
    expect(onhover).toHaveBeenLastCalledWith(null, null);
  });

  it('draws before the base map has arrived', () => {
    expect(show({ geometry: null }).querySelectorAll('[data-partnership]').length).toBeGreaterThan(
      0
    );
  });

  it('is a globe as well', () => {
    const svg = show({ view: { projection: 'globe', lon: 25, lat: 55, radiusPx: 140 } });
    expect(svg.querySelector('path.sea')).not.toBeNull();
    expect(svg.outerHTML).not.toContain('NaN');
  });
});

describe('the lens', () => {
  const world = viewFromTop(WORLD_BOX, { width: 1184, height: 658 });
  const layout = layOutLens(
    { box: { west: 5.6, south: 50, east: 33, north: 61 }, isBaltic: true },
    visibleBox(world, { width: 1184, height: 658 }),
    world.radiusPx,
    false
  )!;

  function showLens(language: Language = 'en'): void {
    mounted.push(
      mount(Lens, {
        target: document.body,
        props: {
          layout,
          geometry,
          index,
          picture,
          emphasis: null,
          language,
          onhover: () => undefined,
          onselect: () => undefined
        }
      })
    );
    flushSync();
  }

  it('says how much larger it is with the comma or the point of the language', () => {
    const titles = { en: 'enlarged 2.5×', ru: 'крупнее в 2,5 раза', lt: '2,5 karto stambiau' };
    for (const language of LANGUAGES) {
      overwriteGetLocale(() => language);
      showLens(language);
      const pictures = [...document.querySelectorAll('svg[role="img"]')];
      expect(pictures.at(-1)!.getAttribute('aria-label')).toContain(titles[language]);
    }
    overwriteGetLocale(() => 'en');
  });

  it('says what it shows, and is put away and taken out again, also by later visits', () => {
    showLens();
    expect(document.querySelector('svg[role="img"]')!.getAttribute('aria-label')).toBe(
      'Around the Baltic, enlarged 2.5×'
    );
    document.querySelector<HTMLButtonElement>('.close')!.click();
    flushSync();
    expect(document.querySelector('svg[role="img"]')).toBeNull();
    expect(readPreference('lens')).toBe('closed');
    document.querySelector<HTMLButtonElement>('button')!.click();
    flushSync();
    expect(document.querySelector('svg[role="img"]')).not.toBeNull();
    expect(readPreference('lens')).toBe('open');
  });

  it('draws arcs alike as one path, and lets those that leave it step back', () => {
    showLens();
    const paths = [...document.querySelectorAll('path.arc')];
    const alike = paths.map((path) =>
      [
        path.getAttribute('class'),
        path.getAttribute('stroke-width'),
        path.getAttribute('stroke-dasharray')
      ].join()
    );
    expect(new Set(alike).size).toBe(paths.length);
    const drawn = (selector: string): number =>
      [...document.querySelectorAll(selector)]
        .map((path) => path.getAttribute('d')!.split('M').length - 1)
        .reduce((sum, arcs) => sum + arcs, 0);
    expect(drawn('path.arc')).toBeGreaterThan(paths.length);
    const { partnerships } = dataset;
    const endOf = (id: string): string => {
      const arc = arcsOnScreen(picture, layout.view, layout.size).find(
        ({ partnership }) => partnerships.id[partnership] === id
      )!;
      const [x, y] = arc.line.slice(-2);
      return `L${x!.toFixed(1)},${y!.toFixed(1)}`;
    };
    const [far, near] = [endOf('k-norfolk'), endOf('k-klaipeda')];
    const withEnd = (end: string): readonly Element[] =>
      paths.filter((path) => `${path.getAttribute('d')!}M`.includes(`${end}M`));
    expect(withEnd(far).map((path) => path.classList.contains('leaving'))).toEqual([true]);
    expect(withEnd(near).map((path) => path.classList.contains('leaving'))).toEqual([false]);
  });
});

describe('the map without WebGL', () => {
  it('zooms by buttons about its middle', () => {
    const oncamera = vi.fn();
    const map = mount(FallbackMap, {
      target: document.body,
      props: {
        ...SIZE,
        geometry,
        index,
        picture,
        emphasis: null,
        language: 'en',
        label: 'Eight ties',
        projection: 'mercator',
        camera: { lon: 20, lat: 55, zoom: 3 },
        oncamera,
        onhover: () => undefined,
        onselect: () => undefined
      }
    });
    mounted.push(map);
    flushSync();
    map.zoomBy(1);
    const camera = oncamera.mock.lastCall![0] as { lon: number; lat: number; zoom: number };
    expect(camera.zoom).toBeCloseTo(4, 9);
    expect(camera.lon).toBeCloseTo(20, 9);
    expect(camera.lat).toBeCloseTo(55, 9);
  });
});
