/** A day of the reader's calendar as `2026-11-22`. */
export function isoDay(date: Date): string {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear())}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}

/**
 * What every exported file is called: `twinline-documents-2026-11-22.csv`.
 * @param what lower-case ASCII words joined by hyphens.
 * @param extension without the dot.
 */
export function exportFileName(what: string, extension: string, made = new Date()): string {
  return `twinline-${what}-${isoDay(made)}.${extension}`;
}
