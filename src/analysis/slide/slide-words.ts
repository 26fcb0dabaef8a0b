import { balanceText, bindShortWords, readMarks, wrapRuns, type TextRun } from './wrap-text';

/** Width of a text at a size and weight. */
export type MeasureText = (text: string, sizePx: number, weight: number) => number;

/** A headline and what is said below it, broken into lines. */
export interface SlideWords {
  readonly titlePx: number;
  readonly titleLinePx: number;
  readonly titleLines: readonly string[];
  readonly captionPx: number;
  readonly captionLinePx: number;
  readonly captionLines: readonly (readonly TextRun[])[];
  /** From the top of the first line of the headline to the foot of the last of the caption. */
  readonly heightPx: number;
}

/** Space between headline and caption, as a share of the headline's size. */
const GAP_SHARE = 0.5;
const TITLE_LINE = 1.06;
const CAPTION_LINE = 4 / 3;

/** Headline and caption shrink in turn, never below what can be read from six metres. */
const STEPS = [
  [76, 36],
  [68, 36],
  [68, 32],
  [60, 32],
  [60, 28],
  [52, 28],
  [44, 28]
] as const;

/** A headline is not set smaller than this for the sake of words that belong together. */
const BOUND_PX = 60;

export const TITLE_WEIGHT = 700;
export const WEIGHTS = { plain: 400, strong: 650, soft: 400 } as const;

/** The last line that has room, with an ellipsis for the rest. */
function cutLines<Line>(lines: readonly Line[], most: number, close: (line: Line) => Line): Line[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, Math.max(0, most));
  const last = kept.pop();
  return last === undefined ? kept : [...kept, close(last)];
}

function closeRuns(runs: readonly TextRun[]): TextRun[] {
  const last = runs.at(-1) ?? { text: '', style: 'plain' as const };
  return [...runs.slice(0, -1), { ...last, text: `${last.text.replace(/[\s.,;:]+$/, '')}…` }];
}

/**
 * Sets a headline and a caption (with its marks) as large as a box holds them.
 * A caption that is too long even at the least size ends with an ellipsis.
 */
export function setWords(
  title: string,
  caption: string,
  box: { readonly width: number; readonly height: number },
  measure: MeasureText
): SlideWords {
  const headline = bindShortWords(title);
  const runs = readMarks(bindShortWords(caption));
  // A number stays with its noun as long as that costs no more than a little size.
  const bound = headline.split(/[ \t\n]+/);
  const isBound = bound.every((word) => measure(word, BOUND_PX, TITLE_WEIGHT) <= box.width);
  const words = isBound ? bound : headline.split(/\s+/);
  for (const [titlePx, captionPx] of STEPS) {
    const isLast = titlePx === 44;
    const widthOf = (text: string): number => measure(text, titlePx, TITLE_WEIGHT);
    const isCut = words.some((word) => widthOf(word) > box.width);
    if (isCut && !isLast) continue;
    const titleLinePx = Math.round(titlePx * TITLE_LINE);
    const captionLinePx = Math.round(captionPx * CAPTION_LINE);
    const titleLines = headline === '' ? [] : balanceText(headline, box.width, widthOf);
    const captionLines =
      caption === ''
        ? []
        : wrapRuns(runs, box.width, (text, style) => measure(text, captionPx, WEIGHTS[style]));
    const gap = captionLines.length > 0 && titleLines.length > 0 ? titlePx * GAP_SHARE : 0;
    const heightPx = titleLines.length * titleLinePx + gap + captionLines.length * captionLinePx;
    if (heightPx > box.height && !isLast) continue;
    const shownTitle = cutLines(
      titleLines,
      Math.floor(box.height / titleLinePx),
      (line) => `${line}…`
    );
    const left = box.height - shownTitle.length * titleLinePx - gap;
    const shownCaption = cutLines(captionLines, Math.floor(left / captionLinePx), closeRuns);
    return {
      titlePx,
      titleLinePx,
      titleLines: shownTitle,
      captionPx,
      captionLinePx,
      captionLines: shownCaption,
      heightPx: Math.min(heightPx, box.height)
    };
  }
  throw new Error('the last step always fits');
}
