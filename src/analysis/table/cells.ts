/**
 * The cells of one column, one entry a row. Texts are kept as the distinct words of the column and
 * a code for each row: 26,000 rows name some hundred places, and only words need comparing.
 */
export type Cells = TextCells | DateCells | NumberCells;

export interface TextCells {
  readonly type: 'text';
  /** Distinct. */
  readonly words: readonly string[];
  /** For each row: index into `words`. */
  readonly code: Uint32Array;
}

export interface DateCells {
  readonly type: 'date';
  /** First possible day; UNDATED without a date. */
  readonly from: Int32Array;
  /** Last possible day; UNDATED without a date. */
  readonly to: Int32Array;
  /** EDTF, empty without a date. */
  readonly edtf: readonly string[];
}

export interface NumberCells {
  readonly type: 'number';
  readonly values: Float64Array;
}

/** The cells of a column of texts, from the text of each row. */
export function textCells(length: number, textOf: (row: number) => string): TextCells {
  const codes = new Map<string, number>();
  const words: string[] = [];
  const code = new Uint32Array(length);
  for (let row = 0; row < length; row++) {
    const word = textOf(row);
    let known = codes.get(word);
    if (known === undefined) {
      known = words.push(word) - 1;
      codes.set(word, known);
    }
    code[row] = known;
  }
  return { type: 'text', words, code };
}

/** The cell of a row as data: words as shown, a date as EDTF, a number in digits. */
export function cellText(cells: Cells, row: number): string {
  if (cells.type === 'text') return cells.words[cells.code[row]!] ?? '';
  return cells.type === 'date' ? (cells.edtf[row] ?? '') : String(cells.values[row]);
}
