/** Fonts for readers that have not ours. */
export const STANDALONE_FONTS =
  "'Source Sans 3', 'Source Sans 3 Variable', 'Noto Sans', 'Segoe UI', Arial, sans-serif";

const SVG = 'http://www.w3.org/2000/svg';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** Of no use away from the page. */
const LEFT_OUT = new Set(['title', 'desc', 'style', 'script', 'foreignObject']);
/** They paint nothing; what they hand on, their parts write themselves. */
const CONTAINERS = new Set(['g', 'svg', 'defs', 'clipPath', 'pattern', 'linearGradient', 'stop']);
const SHAPES = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']);

/** What says where and how large; kept as it is written. */
const GEOMETRY = new Set(
  'd x y x1 y1 x2 y2 cx cy r rx ry dx dy width height points viewBox preserveAspectRatio transform offset data-partnership data-place gradientUnits gradientTransform patternUnits patternContentUnits patternTransform clipPathUnits text-anchor href'.split(
    ' '
  )
);

interface Painted {
  /** Name in CSS, which is that of the attribute. */
  readonly name: string;
  /** The value without which nothing need be written. */
  readonly initial: string;
  readonly inherits: boolean;
  readonly isOf: 'all' | 'text' | 'stop';
}

const painted = (
  names: string,
  initial: string,
  isOf: Painted['isOf'] = 'all',
  inherits = true
): Painted[] => names.split(' ').map((name) => ({ name, initial, inherits, isOf }));

/** All that the look of our pictures hangs on. */
const PAINTED: readonly Painted[] = [
  ...painted('fill', '#000000'),
  ...painted('stroke', 'none'),
  ...painted('fill-opacity stroke-opacity stroke-width', '1'),
  ...painted('fill-rule clip-rule', 'nonzero'),
  ...painted('stroke-dasharray', 'none'),
  ...painted('stroke-linejoin', 'miter'),
  ...painted('stroke-linecap', 'butt'),
  ...painted('opacity', '1', 'all', false),
  ...painted('clip-path', 'none', 'all', false),
  ...painted('font-size', '', 'text'),
  ...painted('font-weight', '400', 'text'),
  ...painted('font-style', 'normal', 'text'),
  ...painted('letter-spacing', 'normal', 'text'),
  ...painted('text-anchor', 'start', 'text'),
  ...painted('stop-color', '#000000', 'stop', false),
  ...painted('stop-opacity', '1', 'stop', false)
];

const hex = (value: string): string => Math.round(Number(value)).toString(16).padStart(2, '0');

/** A computed value as other renderers read it: `#rrggbb`, plain numbers, `url(#id)`, `none`. */
export function plainValue(value: string): string {
  return value
    .replace(/rgba\(\d+, \d+, \d+, 0\)/g, 'none')
    .replace(
      /rgb\((\d+), (\d+), (\d+)\)/g,
      (_, r: string, g: string, b: string) => `#${hex(r)}${hex(g)}${hex(b)}`
    )
    .replace(/url\(["']?[^"')]*#([^"')]+)["']?\)/g, 'url(#$1)')
    .replace(/(-?\d*\.?\d+)px/g, '$1');
}

type Values = ReadonlyMap<string, string>;

const INITIAL: Values = new Map(PAINTED.map(({ name, initial }) => [name, initial]));

const isText = (element: Element): boolean => ['text', 'tspan'].includes(element.tagName);

/** Never painted themselves: browsers differ in what they call their display. */
const DEFINITIONS = new Set(['defs', 'clipPath', 'pattern', 'linearGradient', 'stop']);

function isHidden(element: Element, style: CSSStyleDeclaration): boolean {
  if (DEFINITIONS.has(element.tagName)) return false;
  return style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0';
}

function writePaint(
  copy: Element,
  original: Element,
  style: CSSStyleDeclaration,
  around: Values
): Values {
  const values = new Map(around);
  for (const { name, initial, inherits, isOf } of PAINTED) {
    if (isOf === 'text' && !isText(original)) continue;
    if (isOf === 'stop' && original.tagName !== 'stop') continue;
    const computed = plainValue(style.getPropertyValue(name));
    // Not every renderer knows the weights between the hundreds.
    const value =
      name === 'font-weight' ? String(Math.round(Number(computed) / 100) * 100) : computed;
    if (value === '' || value === (inherits ? around.get(name) : initial)) continue;
    if (inherits && CONTAINERS.has(original.tagName)) continue;
    copy.setAttribute(name, value);
    if (inherits) values.set(name, value);
  }
  return values;
}

/** Whether a shape is there for the pointer alone. */
function isUnseen(shape: Element, values: Values): boolean {
  if (!SHAPES.has(shape.tagName)) return false;
  return (['fill', 'stroke'] as const).every(
    (paint) => values.get(paint) === 'none' || Number(values.get(`${paint}-opacity`)) === 0
  );
}

/** A text with a halo, painted as two: not every renderer paints a stroke below its text. */
function splitHalo(copy: Element): Element[] {
  const stroke = copy.getAttribute('stroke');
  if (copy.tagName !== 'text' || stroke === null || stroke === 'none') return [copy];
  const halo = copy.cloneNode(true) as Element;
  for (const part of [halo, ...halo.querySelectorAll('tspan')]) {
    part.setAttribute('fill', stroke);
    part.removeAttribute('stroke-opacity');
  }
  halo.setAttribute('aria-hidden', 'true');
  for (const part of [copy, ...copy.querySelectorAll('tspan')]) {
    for (const name of ['stroke', 'stroke-width', 'stroke-linejoin', 'stroke-opacity']) {
      part.removeAttribute(name);
    }
  }
  return [halo, copy];
}

/** Text nodes as they are shown: white space of the source folded, none at the ends of a line. */
function copyText(node: Node, isOnlyChild: boolean): Text | null {
  const folded = (node.nodeValue ?? '').replace(/[ \t\r\n]+/g, ' ');
  const text = isOnlyChild ? folded.trim() : folded;
  return text === '' ? null : document.createTextNode(text);
}

function copyElement(original: Element, around: Values, used: ReadonlySet<string>): Element[] {
  if (LEFT_OUT.has(original.tagName)) return [];
  const style = getComputedStyle(original);
  if (isHidden(original, style)) return [];
  const copy = document.createElementNS(SVG, original.tagName);
  for (const { name, value } of original.attributes) {
    if (GEOMETRY.has(name)) copy.setAttribute(name, value);
  }
  if (original.id !== '' && used.has(original.id)) copy.setAttribute('id', original.id);
  const values = writePaint(copy, original, style, around);
  if (isUnseen(copy, values)) return [];
  if (style.transform !== 'none' && !original.hasAttribute('transform')) {
    copy.setAttribute('transform', style.transform.replace('matrix3d', 'matrix'));
  }
  const isLine =
    (original.tagName === 'text' || original.hasAttribute('x')) && original.childElementCount === 0;
  for (const child of original.childNodes) {
    if (child instanceof Element) {
      if (child.namespaceURI === SVG) copy.append(...copyElement(child, values, used));
    } else if (isText(original)) {
      const text = copyText(child, isLine);
      if (text) copy.append(text);
    }
  }
  const isEmpty =
    copy.childNodes.length === 0 &&
    ['g', 'defs', 'text', 'tspan', 'pattern'].includes(copy.tagName);
  return isEmpty ? [] : splitHalo(copy);
}

/** Ids to which a `url(#…)` or `href` of the picture leads. */
function usedIds(root: Element): Set<string> {
  const used = new Set<string>();
  for (const element of [root, ...root.querySelectorAll('*')]) {
    const style = getComputedStyle(element);
    for (const name of ['fill', 'stroke', 'clip-path', 'mask']) {
      const id = /#([^"')]+)["']?\)/.exec(style.getPropertyValue(name))?.[1];
      if (id !== undefined && style.getPropertyValue(name).includes('url(')) used.add(id);
    }
    const href = element.getAttribute('href');
    if (href?.startsWith('#')) used.add(href.slice(1));
  }
  return used;
}

export interface StandaloneOptions {
  /** What the picture shows, in a sentence. */
  readonly title: string;
  /** More about it: filters, sources. */
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
}

/**
 * A copy of an SVG of the page that stands by itself: each style as an attribute, no variable, no
 * class, no handler, only the ids that are needed, real text, fonts with something to fall back on.
 * @param original must be in the document, so that its styles are known.
 */
export function standaloneSvg(original: SVGSVGElement, options: StandaloneOptions): SVGSVGElement {
  const around = new Map(INITIAL).set('font-size', plainValue(getComputedStyle(original).fontSize));
  const [copy] = copyElement(original, around, usedIds(original));
  if (!(copy instanceof SVGSVGElement)) throw new Error('the picture is hidden');
  const box = original.viewBox.baseVal;
  const [width, height] =
    box && box.width > 0 ? [box.width, box.height] : [original.clientWidth, original.clientHeight];
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.removeAttribute('x');
  copy.removeAttribute('y');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('font-family', STANDALONE_FONTS);
  copy.setAttribute('font-size', around.get('font-size') ?? '16');
  copy.setAttribute('role', 'img');
  copy.setAttributeNS(XML, 'xml:lang', options.language);
  const describe = (name: 'title' | 'desc', text: string): Element => {
    const element = document.createElementNS(SVG, name);
    element.textContent = text;
    return element;
  };
  copy.prepend(describe('title', options.title), describe('desc', options.description));
  return copy;
}

/** The text of an SVG file. */
export function svgText(svg: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
}
