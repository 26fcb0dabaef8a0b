/** How a piece of a text is set. */
export type TextStyle = 'plain' | 'strong' | 'soft';

/** A piece of a text in one style. */
export interface TextRun {
  readonly text: string;
  readonly style: TextStyle;
}

/** The width of a text in a style, in any unit. */
export type MeasureRun = (text: string, style: TextStyle) => number;

/** A word, of which a part may be set in another style. */
type Word = readonly TextRun[];

const MARKS = /\*\*([^*]+)\*\*|\*([^*]+)\*/g;

/** Reads `**strong**` and `*soft*`; a mark without its partner stays as it is written. */
export function readMarks(text: string): TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  for (const found of text.matchAll(MARKS)) {
    const [whole, strong, soft] = found;
    if (found.index > end) runs.push({ text: text.slice(end, found.index), style: 'plain' });
    runs.push(
      strong === undefined ? { text: soft ?? '', style: 'soft' } : { text: strong, style: 'strong' }
    );
    end = found.index + whole.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), style: 'plain' });
  return runs;
}

/** The same text without its marks. */
export function withoutMarks(text: string): string {
  return readMarks(text)
    .map((run) => run.text)
    .join('');
}

/** The words of each paragraph; spaces that do not break stay within their word. */
function wordsOf(runs: readonly TextRun[]): Word[][] {
  const paragraphs: Word[][] = [[]];
  let word: TextRun[] = [];
  const endWord = (): void => {
    if (word.length > 0) paragraphs.at(-1)!.push(word);
    word = [];
  };
  for (const { text, style } of runs) {
    for (const piece of text.split(/(\n|[ \t]+)/)) {
      if (piece === '') continue;
      if (piece === '\n' || piece.trim() === '') {
        // A space that does not break is no white space here: it stands within a piece.
        if (/^[ \t]+$/.test(piece)) endWord();
        else if (piece === '\n') {
          endWord();
          paragraphs.push([]);
        } else word.push({ text: piece, style });
      } else word.push({ text: piece, style });
    }
  }
  endWord();
  return paragraphs;
}

function widthOf(word: Word, measure: MeasureRun): number {
  return word.reduce((width, { text, style }) => width + measure(text, style), 0);
}

/**
 * Cuts a word that no line holds: at a space that should not break or behind a hyphen, where there
 * is one; else between letters.
 */
function cutWord(word: Word, maxWidth: number, measure: MeasureRun): Word[] {
  const letters = word.flatMap(({ text, style }) =>
    Array.from(text, (letter): TextRun => ({ text: letter, style }))
  );
  const parts: Word[] = [];
  let part: TextRun[] = [];
  let width = 0;
  for (const letter of letters) {
    const letterWidth = measure(letter.text, letter.style);
    if (part.length > 0 && width + letterWidth > maxWidth) {
      const [kept, next] = cutPlace(part, letter);
      parts.push(joined(part.slice(0, kept)));
      part = part.slice(next);
      width = widthOf(part, measure);
    }
    part.push(letter);
    width += letterWidth;
  }
  parts.push(joined(part));
  return parts;
}

const BOUND = '\u00a0';

/** Where the letters of a full line end, and where those of the next begin. */
function cutPlace(line: readonly TextRun[], next: TextRun): readonly [end: number, begin: number] {
  if (next.text === BOUND) return [line.length, line.length];
  const space = line.findLastIndex(({ text }) => text === BOUND);
  if (space > 0) return [space, space + 1];
  const hyphen = line.findLastIndex(({ text }) => text === '-');
  return hyphen > 0 ? [hyphen + 1, hyphen + 1] : [line.length, line.length];
}

/** Neighbours of one style as one run. */
function joined(runs: readonly TextRun[]): TextRun[] {
  const result: TextRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last?.style === run.style) {
      result[result.length - 1] = { text: last.text + run.text, style: run.style };
    } else result.push(run);
  }
  return result;
}

/** A space between two words of one style is set in it. */
function spaceStyle(before: Word | undefined, after: Word): TextStyle {
  const style = after[0]?.style ?? 'plain';
  return before?.at(-1)?.style === style ? style : 'plain';
}

function lineOf(words: readonly Word[]): TextRun[] {
  return joined(
    words.flatMap((word, at) =>
      at === 0 ? [...word] : [{ text: ' ', style: spaceStyle(words[at - 1], word) }, ...word]
    )
  );
}

/**
 * Breaks a text of several styles into lines no wider than a width, as many words a line as fit.
 * A line feed begins a new line; a word that fits no line is cut.
 */
export function wrapRuns(
  runs: readonly TextRun[],
  maxWidth: number,
  measure: MeasureRun
): TextRun[][] {
  return wordsOf(runs).flatMap((words) => {
    const lines: Word[][] = [[]];
    let width = 0;
    const pieces = words.flatMap((word) =>
      widthOf(word, measure) > maxWidth ? cutWord(word, maxWidth, measure) : [word]
    );
    for (const word of pieces) {
      const wordWidth = widthOf(word, measure);
      const line = lines.at(-1)!;
      const space = line.length === 0 ? 0 : measure(' ', spaceStyle(line.at(-1), word));
      if (line.length > 0 && width + space + wordWidth > maxWidth) {
        lines.push([word]);
        width = wordWidth;
      } else {
        line.push(word);
        width += space + wordWidth;
      }
    }
    return lines.map(lineOf);
  });
}

/** Breaks a text into lines no wider than a width. */
export function wrapText(
  text: string,
  maxWidth: number,
  measure: (text: string) => number
): string[] {
  const lines = wrapRuns([{ text, style: 'plain' }], maxWidth, measure);
  return lines.map((line) => line.map((run) => run.text).join(''));
}

const HALVINGS = 8;

/** Breaks a text into as few lines as `wrapText`, about equally long: for headlines. */
export function balanceText(
  text: string,
  maxWidth: number,
  measure: (text: string) => number
): string[] {
  let lines = wrapText(text, maxWidth, measure);
  let [narrow, wide] = [maxWidth / 2, maxWidth];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (narrow + wide) / 2;
    const tried = wrapText(text, middle, measure);
    const cuts = text.split(/[ \t\n]+/).some((word) => measure(word) > middle);
    if (tried.length > lines.length || cuts) narrow = middle;
    else [wide, lines] = [middle, tried];
  }
  return lines;
}

/** Joins words of one or two letters, and numbers, with the word behind them, as books are set. */
export function bindShortWords(text: string): string {
  return text
    .replace(/(?<=^|[ \u00a0(«„"])(\p{L}{1,2}) (?=\S)/gu, '$1\u00a0')
    .replace(/(?<=\d) (?=\p{Ll})/gu, '\u00a0');
}
