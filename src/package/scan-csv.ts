export type Separator = ',' | ';' | '\t';

/** A quote that does not close, closes in the middle of a cell, or stands alone in a bare one. */
interface StrayQuote {
  readonly code: 'unclosed_quote' | 'stray_quote';
  /** Line of the opening quote (unclosed) or of the stray one, counted from 1. */
  readonly line: number;
}

export interface CsvScan {
  /** Records in the text, empty ones too. */
  readonly records: number;
  readonly strayQuotes: readonly StrayQuote[];
}

/**
 * Counts the records of a CSV text independently of the parser, so that rows in can be held
 * against rows out, and finds the quotes that would let a cell swallow rows.
 * @param text with `\n` as its only line end.
 */
export function scanCsv(text: string, separator: Separator): CsvScan {
  const strayQuotes: StrayQuote[] = [];
  let records = text === '' ? 0 : 1;
  let line = 1;
  let openedAt = 0;
  let atCellStart = true;
  let bareQuotes = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '\n') line++;
    if (openedAt > 0) {
      if (character !== '"') continue;
      if (text[index + 1] === '"') {
        index++;
      } else if (closesCell(text, index + 1, separator)) {
        openedAt = 0;
      } else {
        strayQuotes.push({ code: 'stray_quote', line });
      }
    } else if (character === '"' && atCellStart) {
      openedAt = line;
    } else if (character === '\n' || character === separator) {
      // Pairs of quotes in a bare cell are somebody's words; one alone was to open or close a cell.
      if (bareQuotes % 2 === 1) {
        strayQuotes.push({ code: 'stray_quote', line: character === '\n' ? line - 1 : line });
      }
      bareQuotes = 0;
      if (character === '\n') records++;
      atCellStart = true;
    } else {
      if (character === '"') bareQuotes++;
      atCellStart = false;
    }
  }
  if (bareQuotes % 2 === 1) strayQuotes.push({ code: 'stray_quote', line });
  if (openedAt > 0) strayQuotes.push({ code: 'unclosed_quote', line: openedAt });
  return { records, strayQuotes };
}

/** Whether nothing but blanks stands between here and the end of the cell. */
function closesCell(text: string, from: number, separator: Separator): boolean {
  let index = from;
  while (text[index] === ' ') index++;
  return index >= text.length || text[index] === separator || text[index] === '\n';
}
