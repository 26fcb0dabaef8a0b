import { boxAround, BoxGrid, contains, type Box } from '../../../analysis/box-grid';
import type { Project } from '../../../analysis/map-labels';
import type { LngLat } from '../../../domain/lng-lat';

/** A name that belongs to the ground: of a water or a country. */
export interface GroundRequest {
  readonly kind: 'water' | 'country';
  readonly text: string;
  readonly position: LngLat;
  readonly sizePx: number;
}

export interface GroundName {
  readonly kind: 'water' | 'country';
  readonly lines: readonly string[];
  /** The middle of the name. */
  readonly x: number;
  readonly y: number;
  readonly sizePx: number;
  readonly lineHeight: number;
}

const LINE_HEIGHT = 1.2;
const MARGIN_PX = 4;
/** A little to any side, where the middle is taken. */
const SHIFTS_PX: readonly [number, number][] = [
  [0, 0],
  [0, 16],
  [0, -16],
  [24, 0],
  [-24, 0],
  [20, 22],
  [-20, 22],
  [20, -22],
  [-20, -22]
];

/** Long names stand on two lines, cut where the halves are nearest to equal. */
function linesOf(text: string): string[] {
  const words = text.split(' ');
  if (words.length < 2) return [text];
  let best: string[] = [text];
  for (let cut = 1; cut < words.length; cut++) {
    const lines = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
    const longest = Math.max(...lines.map((line) => line.length));
    if (longest < Math.max(...best.map((line) => line.length))) best = lines;
  }
  return best;
}

/** Sets the names of the ground where labels and marks have left room, in the order given. */
export function placeGroundNames(
  requests: readonly GroundRequest[],
  project: Project,
  frame: Box,
  taken: readonly Box[],
  measure: (text: string, sizePx: number, kind: GroundRequest['kind']) => number
): GroundName[] {
  const grid = new BoxGrid(frame);
  for (const box of taken) grid.add(box);
  const names: GroundName[] = [];
  for (const { kind, text, position, sizePx } of requests) {
    const point = project(position);
    if (!point || !contains(frame, boxAround(point[0], point[1], 0))) continue;
    const lines = linesOf(text);
    const lineHeight = sizePx * LINE_HEIGHT;
    const halfWidth = Math.max(...lines.map((line) => measure(line, sizePx, kind))) / 2 + MARGIN_PX;
    const halfHeight = (lines.length * lineHeight) / 2 + 1;
    for (const [dx, dy] of kind === 'water' ? SHIFTS_PX : SHIFTS_PX.slice(0, 1)) {
      const [x, y] = [point[0] + dx, point[1] + dy];
      const box = {
        left: x - halfWidth,
        right: x + halfWidth,
        top: y - halfHeight,
        bottom: y + halfHeight
      };
      if (!contains(frame, box) || !grid.isFree(box)) continue;
      grid.add(box);
      names.push({ kind, lines, x, y, sizePx, lineHeight });
      break;
    }
  }
  return names;
}
