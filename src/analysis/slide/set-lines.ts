import { wrapText } from './wrap-text';

/**
 * Breaks a text into lines no wider than a width, at most so many; what has no room gives way to an
 * ellipsis behind a whole word.
 */
export function setLines(
  text: string,
  maxWidth: number,
  most: number,
  measure: (text: string) => number
): string[] {
  const lines = wrapText(text, maxWidth, measure);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const words = (kept.pop() ?? '').split(' ');
  while (words.length > 1 && measure(`${words.join(' ')}…`) > maxWidth) words.pop();
  return [...kept, `${words.join(' ').replace(/[\s.,;:(–-]+$/, '')}…`];
}

/** The largest of some sizes at which a text fits one line; the last of them where none does. */
export function fitSize<Size extends number>(
  text: string,
  maxWidth: number,
  sizes: readonly [Size, ...Size[]],
  measure: (text: string, sizePx: number) => number
): Size {
  return sizes.find((size) => measure(text, size) <= maxWidth) ?? sizes.at(-1)!;
}
