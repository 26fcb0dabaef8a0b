import { spokenRecords } from '../../analysis/slide/shown-view';
import { viewFoot, viewHomes } from '../../analysis/slide/slide-facts';
import { setWords } from '../../analysis/slide/slide-words';
import { readMarks } from '../../analysis/slide/wrap-text';
import { placeName } from '../../domain/dataset';
import { m } from '../../text/paraglide/messages';
import { textMeasure } from '../../ui/text-measure';
import type { Inks } from './slide-inks';
import { box, COLUMN_PX, FONT, HEIGHT_PX, LEFT_PX, TEXT_PX, WIDTH_PX, WORDS } from './slide-places';
import type { SlideRequest } from './slide-request';

export type Pptx = InstanceType<typeof import('pptxgenjs').default>;

const POINTS_A_PX = 0.5;
/** What Calibri gives way to may be wider than our font, so many times. */
const FOREIGN_CALIBRI = 1.12;

/** Title and caption as large as they fit, in placeholders, so that an outline finds them. */
export function addWords(
  slide: ReturnType<Pptx['addSlide']>,
  { title, caption }: SlideRequest,
  ink: Inks
): void {
  const measure = textMeasure();
  const words = setWords(
    title,
    caption,
    { width: TEXT_PX, height: WORDS.height },
    (text, sizePx, weight) => FOREIGN_CALIBRI * measure(text, sizePx, weight)
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
export function addHomes(
  slide: ReturnType<Pptx['addSlide']>,
  request: SlideRequest,
  ink: Inks
): void {
  const { explorer, language } = request;
  const { dataset } = explorer.index;
  const homes = viewHomes(explorer);
  if (homes.length === 0) return;
  slide.addText(
    homes.flatMap((home, at) => [
      // Bound to its name: neither begins a line without the other.
      { text: '●\u00a0', options: { color: ink.home(home) } },
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

/** Sources and credits, its place among the scenes, how far the sources reach and the day. */
export function addFoot(
  slide: ReturnType<Pptx['addSlide']>,
  request: SlideRequest,
  ink: Inks,
  top: number
): void {
  const { explorer, language, madeOn, place } = request;
  const foot = viewFoot(explorer, spokenRecords(explorer), language, madeOn);
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
