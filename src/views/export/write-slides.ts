import { decadeNotes } from '../../analysis/slide/decades';
import { slideChart } from '../../analysis/slide/slide-chart';
import { hasMap } from '../../analysis/slide/slide-facts';
import { timelineTables } from '../../analysis/timeline/rows';
import { wordsIn, type Presentation } from '../../domain/scene';
import type { Theme } from '../../domain/view';
import type { Explorer } from '../../state/explorer.svelte';
import { m } from '../../text/paraglide/messages';
import { exportFileName } from '../../ui/file-name';
import { drawPng } from './draw-png';
import type { ExportedFile, ExportWork } from './export-job';
import { nativeChart } from './native-chart';
import { slideOfScene, type SlideWishes, type WantedSlide } from './requested-slides';
import { readInks, type Inks } from './slide-inks';
import { addFoot, addHomes, addWords, type Pptx } from './slide-parts';
import { box, COLUMN_PX, FONT, LEFT_PX, TEXT_PX, WORDS } from './slide-places';
import { tidyPptx } from './tidy-pptx';

export interface SlideMaking {
  readonly explorer: Explorer;
  readonly wishes: SlideWishes;
  readonly draw: (wanted: WantedSlide, signal: AbortSignal) => Promise<SVGSVGElement>;
  readonly work: ExportWork;
}

/** The picture is drawn denser than a screen of 1920 px. */
const DENSITY = 1.6;
const CHART_TOP = 672;
const CHART_NOTE = 34;
const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** What a slide shows beside its words, as a picture of its own. */
export function paneOfSlide(slide: SVGSVGElement): SVGSVGElement {
  const found = slide.querySelector<SVGSVGElement>(':scope > svg');
  if (!found) throw new Error('the slide shows nothing');
  const pane = found.cloneNode(true) as SVGSVGElement;
  const [width, height] = ['width', 'height'].map((name) => pane.getAttribute(name) ?? '0');
  pane.setAttribute('viewBox', `0 0 ${width} ${height}`);
  pane.removeAttribute('x');
  pane.removeAttribute('y');
  pane.setAttribute('font-family', slide.getAttribute('font-family') ?? 'sans-serif');
  return pane;
}

/** What the picture of a slide is, for those who do not see it. */
function paneWords({ explorer, title, language }: WantedSlide['request']): string {
  const locale = { locale: language };
  return hasMap(explorer)
    ? m.export_pptx_map({ title }, locale)
    : m.export_pptx_view({ title }, locale);
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

/**
 * Writes a presentation as PowerPoint: a slide a scene, 13⅓ × 7½ inches. The map, or what else is shown, is a picture; title,
 * caption, chart and foot can be edited; the speaker's notes are in the notes.
 */
export async function writeSlides(talk: Presentation, making: SlideMaking): Promise<ExportedFile> {
  const { explorer, wishes, draw, work } = making;
  const { language } = wishes;
  const { default: PptxGenJS } = await import('pptxgenjs');
  const pptx = new PptxGenJS();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.title = wordsIn(talk.title, language);
  pptx.subject = explorer.dataset.title;
  pptx.company = 'Twinline';
  pptx.author = 'Twinline';
  pptx.theme = { headFontFace: FONT, bodyFontFace: FONT };
  const inks = { light: readInks('light'), dark: readInks('dark') };
  defineLooks(pptx, inks);

  for (const [at, scene] of talk.scenes.entries()) {
    const wanted = await slideOfScene(talk, at, explorer, wishes);
    const { request, theme } = wanted;
    const ink = inks[theme];
    const pane = paneOfSlide(await draw(wanted, work.signal));
    const { width, height } = pane.viewBox.baseVal;
    const size = { width: Math.round(width * DENSITY), height: Math.round(height * DENSITY) };
    const picture = await dataAddress(await drawPng(pane, size));
    const slide = pptx.addSlide({ masterName: theme });
    slide.addImage({
      data: picture,
      ...box(COLUMN_PX, 0, width, height),
      altText: paneWords(request)
    });
    addHomes(slide, request, ink);
    addWords(slide, request, ink);
    const shown = request.explorer;
    const chart = slideChart(shown);
    const { lastYear } = timelineTables(shown.index).extent;
    const native =
      chart && nativeChart(chart, shown.dataset, { lastYear, language, ink, font: FONT });
    if (native) {
      const words = { fontFace: FONT, align: 'left', valign: 'middle', margin: 0 } as const;
      slide.addText(m.timeline_documents_decade({}, { locale: language }), {
        ...words,
        ...box(LEFT_PX, CHART_TOP, TEXT_PX, 40),
        fontSize: 14,
        bold: true,
        color: ink.ink
      });
      const unshown = decadeNotes(chart, language);
      const end = height - 8 - (unshown === '' ? 0 : CHART_NOTE);
      slide.addChart('bar', native.series, {
        ...native.options,
        ...box(LEFT_PX - 12, CHART_TOP + 40, TEXT_PX + 12, end - CHART_TOP - 40)
      });
      if (unshown !== '') {
        slide.addText(unshown, {
          ...words,
          ...box(LEFT_PX, end, TEXT_PX, CHART_NOTE),
          fontSize: 12,
          color: ink.ink2
        });
      }
    }
    addFoot(slide, request, ink, height);
    const notes = wordsIn(scene.notes, language);
    if (notes !== '') slide.addNotes(notes);
    await work.progress((at + 1) / (talk.scenes.length + 1));
  }
  const written = await pptx.write({ outputType: 'uint8array', compression: false });
  if (!(written instanceof Uint8Array)) throw new Error('no file came of it');
  const content = new Blob([tidyPptx(written, language)], { type: PPTX_TYPE });
  return { name: exportFileName('presentation', 'pptx'), content };
}
