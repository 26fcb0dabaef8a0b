import { wrapText } from '../../analysis/slide/wrap-text';
import { FOREIGN_FONT, textMeasure } from '../../ui/text-measure';
import { STANDALONE_FONTS, standaloneSvg } from './standalone-svg';

/** A chart that is on screen. */
export interface ShownChart {
  /** For the name of its file, from `data-chart`. */
  readonly name: string;
  /** Its title. */
  readonly label: string;
  readonly svg: SVGSVGElement;
}

/** What stands around a chart in its file. */
export interface ChartWords {
  /** The statement on what is shown. */
  readonly title: string;
  /** What is filtered, in words. */
  readonly filter: string;
  /** Sources, how far they reach, credits, date: a paragraph each. */
  readonly notes: readonly string[];
  /** BCP 47. */
  readonly language: string;
}

const SVG = 'http://www.w3.org/2000/svg';
const PADDING = 24;
const LEAST_WIDTH = 640;
/** A small chart is drawn larger, so that it fills its page. */
const MOST_SCALE = 2.4;
/** Room around the chart for marks that stand over its edge. */
const BLEED = 8;

const TYPE = {
  title: { sizePx: 20, linePx: 26, weight: 650, token: '--ink' },
  filter: { sizePx: 14, linePx: 20, weight: 400, token: '--ink2' },
  label: { sizePx: 14, linePx: 32, weight: 650, token: '--ink' },
  note: { sizePx: 11, linePx: 15, weight: 400, token: '--ink2' }
} as const;

/** Two charts of one kind are told apart by their number. */
function uniqueName(charts: readonly SVGSVGElement[], at: number): string {
  const nameOf = (svg: SVGSVGElement | undefined): string => svg?.dataset['chart'] ?? '';
  const name = nameOf(charts[at]);
  const before = charts.slice(0, at).filter((svg) => nameOf(svg) === name).length;
  return before === 0 ? name : `${name}-${before + 1}`;
}

/** The charts that are drawn within an element, each marked by `data-chart`. */
export function drawnCharts(root: ParentNode): ShownChart[] {
  return [...root.querySelectorAll<SVGSVGElement>('svg[data-chart]')].map((svg, at, all) => ({
    name: uniqueName(all, at),
    label: svg.getAttribute('aria-label') ?? '',
    svg
  }));
}

/** Those of them that the reader sees. */
export function shownCharts(root: ParentNode): ShownChart[] {
  return drawnCharts(root).filter(
    ({ svg }) => svg.clientWidth > 0 && svg.closest('[aria-hidden="true"]') === null
  );
}

function make(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** A chart of the page as a picture of its own, with what it shows above and whence it comes below. */
export function chartPicture({ svg, label }: ShownChart, words: ChartWords): SVGSVGElement {
  const page = getComputedStyle(svg);
  const token = (name: string): string => page.getPropertyValue(name).trim();
  const measure = textMeasure();
  const { language, title, filter, notes } = words;
  const chart = standaloneSvg(svg, { title: label, description: filter, language });
  const [chartWidth, chartHeight] = [svg.clientWidth, svg.clientHeight];
  const textWidth = Math.max(LEAST_WIDTH, chartWidth + 2 * BLEED);
  const scale = Math.min(MOST_SCALE, (textWidth - 2 * BLEED) / chartWidth);
  const width = textWidth + 2 * PADDING;

  const parts: SVGElement[] = [];
  let y = PADDING;
  const write = (text: string, kind: keyof typeof TYPE): void => {
    const { sizePx, linePx, weight, token: ink } = TYPE[kind];
    const widthOf = (line: string): number => FOREIGN_FONT * measure(line, sizePx, weight);
    for (const line of wrapText(text, textWidth, widthOf)) {
      const at = y + linePx / 2 + sizePx * 0.34;
      const written = make('text', { x: PADDING, y: at, 'font-size': sizePx, fill: token(ink) });
      if (weight !== 400) written.setAttribute('font-weight', String(weight));
      written.textContent = line;
      parts.push(written);
      y += linePx;
    }
  };

  write(title, 'title');
  if (filter !== '') write(filter, 'filter');
  write(label, 'label');
  for (const name of ['role', 'font-family', 'xml:lang']) chart.removeAttribute(name);
  chart.setAttribute('x', String(PADDING + BLEED));
  chart.setAttribute('y', String(y));
  chart.setAttribute('width', String(chartWidth * scale));
  chart.setAttribute('height', String(chartHeight * scale));
  chart.setAttribute('overflow', 'visible');
  parts.push(chart);
  y += chartHeight * scale + 24;
  for (const note of notes) write(note, 'note');

  const height = Math.ceil(y + PADDING - 6);
  const picture = make('svg', {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'font-family': STANDALONE_FONTS
  }) as SVGSVGElement;
  const named = make('title', {});
  named.textContent = `${label}. ${title}`;
  picture.append(named, make('rect', { width, height, fill: token('--bg') }), ...parts);
  return picture;
}
