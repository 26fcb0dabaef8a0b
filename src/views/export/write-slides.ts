import { decadeChart } from '../../analysis/slide/decades';
import { slideFoot, spokenHomes } from '../../analysis/slide/slide-facts';
import { setWords } from '../../analysis/slide/slide-words';
import { readMarks } from '../../analysis/slide/wrap-text';
import { timelineTables } from '../../analysis/timeline-rows';
import { placeName } from '../../domain/dataset';
import { wordsIn, type Presentation } from '../../domain/scene';
import type { Theme } from '../../domain/view';
import type { Explorer } from '../../state/explorer.svelte';
import { m } from '../../text/paraglide/messages';
import { exportFileName } from '../../ui/file-name';
import { pageFont, TextMeasure } from '../../ui/text-measure';
import { drawPng } from './draw-png';
import type { ExportedFile, ExportWork } from './export-job';
import { nativeChart } from './native-chart';
import { slideOfScene, type SlideWishes, type WantedSlide } from './requested-slides';
import { readInks, type Inks } from './slide-inks';

export interface SlideMaking {
  readonly explorer: Explorer;
  readonly wishes: SlideWishes;
  readonly draw: (wanted: WantedSlide, signal: AbortSignal) => Promise<SVGSVGElement>;
  readonly work: ExportWork;
}

type Pptx = InstanceType<typeof import('pptxgenjs').default>;

/** A slide of 1920 px is 13⅓ inches wide. */
const PX_AN_INCH = 144;
const POINTS_A_PX = 0.5;
/** Known to every office program, or replaced there by one as wide; a little narrower than ours. */
const FONT = 'Calibri';
const LEFT_PX = 80;
const COLUMN_PX = 720;
const WIDTH_PX = 1920;
const HEIGHT_PX = 1080;
const TEXT_PX = 580;
const WORDS = { top: 134, height: 520 };
const CHART = { top: 672, height: 316 };
/** The map is drawn denser than a screen of 1920 px. */
const DENSITY = 1.6;
/** What Calibri gives way to may be wider than our font. */
const FOREIGN_FONT = 1.12;

const inches = (px: number): number => px / PX_AN_INCH;
const box = (x: number, y: number, w: number, h: number) => ({
  x: inches(x),
  y: inches(y),
  w: inches(w),
  h: inches(h)
});

/** The map of a slide as a picture of its own. */
export function mapOfSlide(slide: SVGSVGElement): SVGSVGElement {
  const found = slide.querySelector<SVGSVGElement>(':scope > svg');
  if (!found) throw new Error('the slide has no map');
  const map = found.cloneNode(true) as SVGSVGElement;
  const [width, height] = ['width', 'height'].map((name) => map.getAttribute(name) ?? '0');
  map.setAttribute('viewBox', `0 0 ${width} ${height}`);
  map.removeAttribute('x');
  map.removeAttribute('y');
  map.setAttribute('font-family', slide.getAttribute('font-family') ?? 'sans-serif');
  return map;
}

async function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable picture'));
    reader.readAsDataURL(blob);
  });
}

function defineLooks(pptx: Pptx, inks: Readonly<Record<Theme, Inks>>): void {
  for (const [theme, ink] of Object.entries(inks)) {
    pptx.defineSlideMaster({
      title: theme,
      background: { color: ink.bg },
      objects: [
        {
          placeholder: {
            options: {
              name: 'title',
              type: 'title',
              ...box(LEFT_PX, WORDS.top, TEXT_PX, WORDS.height / 2),
              fontFace: FONT,
              bold: true,
              color: ink.ink,
              align: 'left',
              valign: 'top',
              margin: 0
            },
            text: ''
          }
        },
        {
          placeholder: {
            options: {
              name: 'caption',
              type: 'body',
              ...box(LEFT_PX, WORDS.top + WORDS.height / 2, TEXT_PX, WORDS.height / 2),
              fontFace: FONT,
              color: ink.ink2,
              align: 'left',
              valign: 'top',
              margin: 0
            },
            text: ''
          }
        }
      ]
    });
  }
}

/** Title and caption as large as they fit, in placeholders, so that an outline finds them. */
function addWords(
  slide: ReturnType<Pptx['addSlide']>,
  { title, caption }: WantedSlide['request'],
  ink: Inks
): void {
  const measure = new TextMeasure(pageFont());
  const words = setWords(
    title,
    caption,
    { width: TEXT_PX, height: WORDS.height },
    (text, sizePx, weight) => FOREIGN_FONT * measure.width(text, sizePx, weight)
  );
  const titleHeight = words.titleLines.length * words.titleLinePx + 8;
  slide.addText(title, {
    placeholder: 'title',
    ...box(LEFT_PX, WORDS.top, TEXT_PX, titleHeight),
    fontSize: words.titlePx * POINTS_A_PX,
    fontFace: FONT,
    bold: true,
    color: ink.ink,
    lineSpacingMultiple: 0.9,
    fit: 'shrink',
    align: 'left',
    valign: 'top',
    margin: 0
  });
  if (caption === '') return;
  const top = WORDS.top + titleHeight + words.titlePx / 2;
  const colours = { plain: ink.ink2, strong: ink.ink, soft: ink.ink3 };
  slide.addText(
    readMarks(caption).map(({ text, style }) => ({
      text,
      options: { bold: style === 'strong', color: colours[style] }
    })),
    {
      placeholder: 'caption',
      ...box(LEFT_PX, top, TEXT_PX, WORDS.top + WORDS.height - top),
      fontSize: words.captionPx * POINTS_A_PX,
      fontFace: FONT,
      color: ink.ink2,
      fit: 'shrink',
      align: 'left',
      valign: 'top',
      margin: 0
    }
  );
}

/** The municipalities in their colours. */
function addHomes(
  slide: ReturnType<Pptx['addSlide']>,
  request: WantedSlide['request'],
  ink: Inks
): void {
  const { explorer, language } = request;
  const { dataset } = explorer.index;
  const homes = spokenHomes(explorer.index, explorer.answer);
  if (homes.length === 0) return;
  slide.addText(
    homes.flatMap((home, at) => [
      { text: '● ', options: { color: ink.home(home) } },
      {
        text:
          placeName(dataset.places[dataset.homes[home]!]!, language) +
          (at < homes.length - 1 ? '   ' : ''),
        options: { color: ink.homeText(home), bold: true }
      }
    ]),
    {
      ...box(LEFT_PX, 56, COLUMN_PX - LEFT_PX - 20, 72),
      fontFace: FONT,
      fontSize: homes.length > 2 ? 12 : homes.length > 1 ? 14 : 16,
      valign: 'middle',
      margin: 0
    }
  );
}

function addFoot(
  slide: ReturnType<Pptx['addSlide']>,
  request: WantedSlide['request'],
  ink: Inks,
  top: number
): void {
  const { explorer, language, madeOn, place } = request;
  const foot = slideFoot(explorer.index, explorer.answer, language, madeOn);
  const height = HEIGHT_PX - top;
  const common = {
    fontFace: FONT,
    fontSize: 10,
    color: ink.ink2,
    margin: 0,
    valign: 'middle' as const
  };
  slide.addShape('rect', {
    ...box(0, top, WIDTH_PX, height),
    fill: { color: ink.paper },
    line: { color: ink.paper, width: 0 }
  });
  slide.addText(foot.said, { ...common, ...box(LEFT_PX, top, 1240, height), align: 'left' });
  slide.addText(foot.asides.join('\n'), {
    ...common,
    ...box(WIDTH_PX - LEFT_PX - 400, top, 400, height),
    align: 'right'
  });
  if (place) {
    slide.addText(m.slide_place({ at: place.at, of: place.of }, { locale: language }), {
      ...common,
      ...box(1330, top, 110, height),
      align: 'center'
    });
  }
}

/**
 * Writes a presentation as PowerPoint: a slide a scene, 13⅓ × 7½ inches. The map is a picture; title,
 * caption, chart and foot can be edited; the speaker's notes are in the notes.
 */
export async function writeSlides(talk: Presentation, making: SlideMaking): Promise<ExportedFile> {
  const { explorer, wishes, draw, work } = making;
  const { language } = wishes;
  const { default: PptxGenJS } = await import('pptxgenjs');
  const pptx = new PptxGenJS();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.title = wordsIn(talk.title, language);
  pptx.company = 'Twinline';
  pptx.author = 'Twinline';
  pptx.theme = { headFontFace: FONT, bodyFontFace: FONT };
  const inks = { light: readInks('light'), dark: readInks('dark') };
  defineLooks(pptx, inks);

  for (const [at, scene] of talk.scenes.entries()) {
    const wanted = await slideOfScene(talk, at, explorer, wishes);
    const { request, theme } = wanted;
    const ink = inks[theme];
    const map = mapOfSlide(await draw(wanted, work.signal));
    const { width, height } = map.viewBox.baseVal;
    const size = { width: Math.round(width * DENSITY), height: Math.round(height * DENSITY) };
    const picture = await dataAddress(await drawPng(map, size));
    const slide = pptx.addSlide({ masterName: theme });
    slide.addImage({
      data: picture,
      ...box(COLUMN_PX, 0, width, height),
      altText: m.export_pptx_map({ title: request.title }, { locale: language })
    });
    addHomes(slide, request, ink);
    addWords(slide, request, ink);
    const shown = request.explorer;
    const chart = decadeChart(shown.index, shown.answer, shown.filters);
    const { lastYear } = timelineTables(shown.index).extent;
    const native = nativeChart(chart, shown.dataset, { lastYear, language, ink, font: FONT });
    if (native) {
      slide.addText(m.timeline_documents_decade({}, { locale: language }), {
        ...box(LEFT_PX, CHART.top, TEXT_PX, 40),
        fontFace: FONT,
        fontSize: 14,
        bold: true,
        color: ink.ink,
        align: 'left',
        valign: 'middle',
        margin: 0
      });
      slide.addChart('bar', native.series, {
        ...native.options,
        ...box(LEFT_PX - 12, CHART.top + 40, TEXT_PX + 12, height - CHART.top - 48)
      });
    }
    addFoot(slide, request, ink, height);
    const notes = wordsIn(scene.notes, language);
    if (notes !== '') slide.addNotes(notes);
    await work.progress((at + 1) / (talk.scenes.length + 1));
  }
  const content = await pptx.write({ outputType: 'blob', compression: true });
  if (!(content instanceof Blob)) throw new Error('no file came of it');
  return { name: exportFileName('presentation', 'pptx'), content };
}
