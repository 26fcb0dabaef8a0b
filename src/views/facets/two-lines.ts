/**
 * The least width on which clauses fit on two lines, in px; on one line where there is but one.
 * @param widthOf the width of a text on one line in px.
 */
export function twoLineWidth(
  clauses: readonly string[],
  widthOf: (text: string) => number
): number {
  const breaks = clauses.map((_, index) => index + 1);
  const widths = breaks.map((at) =>
    Math.max(
      widthOf(clauses.slice(0, at).join(' ')),
      at < clauses.length ? widthOf(clauses.slice(at).join(' ')) : 0
    )
  );
  return Math.ceil(Math.min(...widths));
}
