// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdsAny } from '../../../../src/views/export/embedded-fonts';
import { mixInks } from '../../../../src/views/export/slide-inks';
import { plainValue, standaloneSvg, svgText } from '../../../../src/views/export/standalone-svg';

const PAGE = `
  <svg class="slide s-1" viewBox="0 0 200 100" onclick="x()" data-slide="16:9" aria-label="l">
    <defs>
      <pattern id="used" width="5" height="5"><line x1="0" y1="0" x2="0" y2="5" /></pattern>
      <clipPath id="unused"><rect width="5" height="5" /></clipPath>
    </defs>
    <rect id="ground" class="ground" width="200" height="100" />
    <path class="hatch" d="M0,0L1,1" />
    <rect class="hit" width="20" height="20" />
    <g class="gone"><circle r="4" /></g>
    <svg x="20" y="0" width="50" height="50" viewBox="0 0 10 10">
      <path class="arc" d="M0,0L9,9" data-partnership="a-b" tabindex="0" />
    </svg>
    <text class="name" x="1" y="2">
      Łódź
    </text>
    <text class="line" x="1" y="9"><tspan>see </tspan><tspan class="bold">21</tspan></text>
  </svg>`;

/** Computed styles by class: jsdom does not know those of SVG. */
const STYLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ground: { fill: 'rgb(255, 255, 255)' },
  hatch: { fill: 'url("http://localhost/#used")' },
  hit: { fill: 'rgba(0, 0, 0, 0)' },
  gone: { display: 'none' },
  arc: { fill: 'none', stroke: 'rgb(20, 63, 140)', 'stroke-width': '2.3px' },
  name: {
    fill: 'rgb(23, 33, 43)',
    stroke: 'rgb(248, 245, 238)',
    'stroke-width': '3px',
    'font-size': '13px',
    'font-weight': '500'
  },
  line: { 'font-size': '36px', fill: 'rgb(0, 0, 0)' },
  bold: { 'font-size': '36px', 'font-weight': '650' }
};

const USUAL: Readonly<Record<string, string>> = {
  display: 'inline',
  visibility: 'visible',
  opacity: '1',
  transform: 'none',
  fill: 'rgb(0, 0, 0)',
  stroke: 'none',
  'stroke-width': '1px',
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'font-size': '16px',
  'font-weight': '400'
};

function styleOf(element: Element): CSSStyleDeclaration {
  const own = [...element.classList].map((name) => STYLES[name] ?? {});
  const values: Record<string, string> = Object.assign({}, USUAL, ...own) as Record<string, string>;
  return {
    ...values,
    fontSize: values['font-size'],
    getPropertyValue: (name: string) => values[name] ?? ''
  } as unknown as CSSStyleDeclaration;
}

function made(): SVGSVGElement {
  document.body.innerHTML = PAGE;
  const original = document.querySelector('svg')!;
  Object.defineProperty(original, 'viewBox', { value: { baseVal: { width: 200, height: 100 } } });
  return standaloneSvg(original, { title: 'A & B', description: 'C', language: 'lt' });
}

beforeEach(() => vi.stubGlobal('getComputedStyle', styleOf));
afterEach(() => vi.unstubAllGlobals());

describe('a picture that stands by itself', () => {
  it('is well-formed, with its names and without classes, variables or handlers', () => {
    const text = svgText(made());
    const tree = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(tree.querySelector('parsererror')).toBeNull();
    expect(text).not.toMatch(/class=|onclick|var\(|tabindex|data-slide|style=/);
    const root = tree.documentElement;
    expect(root.getAttribute('width')).toBe('200');
    expect(root.getAttribute('xml:lang')).toBe('lt');
    expect(root.getAttribute('font-family')).toContain('Noto Sans');
    expect(root.querySelector('title')?.textContent).toBe('A & B');
  });

  it('has its colours as attributes, and only the ids that something leads to', () => {
    const picture = made();
    expect(picture.querySelector('path[data-partnership]')?.getAttribute('stroke')).toBe('#143f8c');
    expect(picture.querySelector('[fill="url(#used)"]')).not.toBeNull();
    expect([...picture.querySelectorAll('[id]')].map((one) => one.id)).toEqual(['used']);
  });

  it('leaves out what nobody sees', () => {
    const picture = made();
    expect(picture.querySelectorAll('circle')).toHaveLength(0);
    expect(picture.querySelector('rect[width="20"]')).toBeNull();
  });

  it('paints the halo of a text as a text below it, said once', () => {
    const texts = [...made().querySelectorAll('text')].filter((one) => one.textContent === 'Łódź');
    const [halo, text] = texts;
    expect(texts).toHaveLength(2);
    expect(halo?.getAttribute('aria-hidden')).toBe('true');
    expect(halo?.getAttribute('stroke')).toBe('#f8f5ee');
    expect(text?.hasAttribute('stroke')).toBe(false);
    expect(text?.getAttribute('fill')).toBe('#17212b');
  });

  it('keeps the spaces between the parts of a line, and weights in hundreds', () => {
    const line = [...made().querySelectorAll('text')].at(-1);
    expect(line?.textContent).toBe('see 21');
    expect(line?.querySelectorAll('tspan')[1]?.getAttribute('font-weight')).toBe('700');
  });
});

describe('values of the page', () => {
  it('are written as other renderers read them', () => {
    expect(plainValue('rgb(20, 63, 140)')).toBe('#143f8c');
    expect(plainValue('rgba(0, 0, 0, 0)')).toBe('none');
    expect(plainValue('url("http://a.example/b?c#d-1")')).toBe('url(#d-1)');
    expect(plainValue('6px, 3.5px')).toBe('6, 3.5');
  });

  it('tell which face of a font a text needs', () => {
    const letters = (text: string): Set<number> =>
      new Set(Array.from(text, (letter) => letter.codePointAt(0)!));
    expect(holdsAny('U+0-FF, U+131', letters('Kiel'))).toBe(true);
    expect(holdsAny('U+0-FF, U+131', letters('Ш'))).toBe(false);
    expect(holdsAny('U+4??', letters('Ш'))).toBe(true);
    expect(holdsAny('', letters('a'))).toBe(true);
  });

  it('are mixed for office programs, which know no transparency of a series', () => {
    expect(mixInks('FFFFFF', '000000', 0.4)).toBe('666666');
    expect(mixInks('6AA9FF', '131C24', 1)).toBe('6AA9FF');
  });
});
