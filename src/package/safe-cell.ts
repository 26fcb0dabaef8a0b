/**
 * What a spreadsheet would run as a formula, or what is kept from it by apostrophes already. A line
 * feed stands for the carriage return that a reader of ours makes of it.
 */
const DANGEROUS = /^'*[=+\-@\t\r\n]/;
const KEPT_SAFE = /^'+[=+\-@\t\r\n]/;
/** A negative number looks like a formula, and is none. */
const NUMBER = /^-\d+(\.\d+)?$/;

/**
 * A cell that no spreadsheet runs: what looks like a formula is kept as text by an apostrophe.
 * Numbers stay numbers. `plainCell` undoes it.
 */
export function safeCell(text: string): string {
  return DANGEROUS.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** The text that `safeCell` made safe. */
export function plainCell(cell: string): string {
  return KEPT_SAFE.test(cell) ? cell.slice(1) : cell;
}
