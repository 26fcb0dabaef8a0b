/** The lines of a long list that are drawn. */
export interface LineWindow {
  readonly first: number;
  /** Not included. */
  readonly end: number;
}

/**
 * The lines that are in sight, with a margin around them. It moves by half margins, so that most
 * frames of a scroll change nothing.
 * @param scrollPx how far the list is scrolled.
 * @param heightPx of the part of the list that is in sight.
 * @param margin lines drawn beyond either edge, at least.
 */
export function lineWindow(
  total: number,
  scrollPx: number,
  heightPx: number,
  linePx: number,
  margin: number
): LineWindow {
  const step = Math.max(1, Math.floor(margin / 2));
  const top = Math.max(0, Math.floor(scrollPx / linePx));
  const bottom = Math.ceil((Math.max(0, scrollPx) + heightPx) / linePx);
  const first = Math.max(0, Math.floor((top - margin) / step) * step);
  const end = Math.min(total, Math.ceil((bottom + margin) / step) * step);
  return { first: Math.min(first, total), end: Math.max(end, Math.min(first, total)) };
}

/** The lines of a window and some more, in their order. */
export function linesOf(
  total: number,
  { first, end }: LineWindow,
  more: readonly number[]
): number[] {
  const others = [...new Set(more)].filter(
    (line) => line >= 0 && line < total && (line < first || line >= end)
  );
  const lines = others.filter((line) => line < first).sort((a, b) => a - b);
  for (let line = first; line < end; line++) lines.push(line);
  return [...lines, ...others.filter((line) => line >= end).sort((a, b) => a - b)];
}

/** The room of some lines that are not drawn. */
export interface Gap {
  readonly gap: number;
  readonly before: number;
}

/**
 * A list as it is drawn: some lines, in their order, and in place of the others one gap a run. The
 * heights of all pieces together are those of all lines.
 */
export function piecesOf<Line extends { readonly line: number }>(
  total: number,
  drawn: readonly Line[]
): (Line | Gap)[] {
  const pieces: (Line | Gap)[] = [];
  let next = 0;
  for (const one of drawn) {
    if (one.line > next) pieces.push({ gap: one.line - next, before: one.line });
    pieces.push(one);
    next = one.line + 1;
  }
  if (next < total) pieces.push({ gap: total - next, before: total });
  return pieces;
}

/**
 * How far to scroll so that a line is whole in sight below a sticky head; where it is already, no
 * further than now.
 */
export function scrollToLine(
  line: number,
  linePx: number,
  scrollPx: number,
  heightPx: number,
  coveredPx: number
): number {
  const top = line * linePx - coveredPx;
  const bottom = (line + 1) * linePx - heightPx;
  if (scrollPx > top) return Math.max(0, top);
  return Math.max(scrollPx, bottom, 0);
}
