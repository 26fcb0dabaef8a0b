import { OPEN_FROM } from '../../../analysis/open-ends';

const DOTS = '1.6 3.6';
const DOT_PX = 5.2;
/** Curves are a little longer than their pieces: no dash may begin anew at the end. */
const MORE_PX = 20;

/**
 * The dashes of a line whose last stretch is dotted. An empty line, as the globe has them, keeps its
 * own dashes: where it ends on screen is not known.
 * @param line `[x, y, x, y, …]` in px.
 * @param own dashes of the rest; none for a solid line.
 */
export function openDashes(line: Float64Array, own: string | undefined): string | undefined {
  let length = 0;
  for (let i = 2; i < line.length; i += 2) {
    length += Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!);
  }
  if (length === 0) return own;
  const [on = 0, off = 0] = (own ?? '').split(' ').map(Number);
  const pairs: string[] = [];
  let way = 0;
  if (on > 0)
    for (; way + on + off < length * OPEN_FROM; way += on + off) pairs.push(`${on} ${off}`);
  else {
    way = length * OPEN_FROM;
    pairs.push(`${way.toFixed(1)} 3.6`);
  }
  for (; way < length + MORE_PX; way += DOT_PX) pairs.push(DOTS);
  return pairs.join(' ');
}
