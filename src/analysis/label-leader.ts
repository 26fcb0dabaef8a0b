import { boxAround, type Box } from './box-grid';

/** A line from a mark to the name that stands away from it, in px. */
export interface Leader {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

const PIECE_PX = 4;

/** A leader line as small boxes in a row, for tests of overlap. */
export function leaderPieces({ x1, y1, x2, y2 }: Leader): Box[] {
  const pieces = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / PIECE_PX));
  return Array.from({ length: pieces + 1 }, (_, i) =>
    boxAround(x1 + ((x2 - x1) * i) / pieces, y1 + ((y2 - y1) * i) / pieces, 1.5)
  );
}

function side(line: Leader, x: number, y: number): number {
  return (line.x2 - line.x1) * (y - line.y1) - (line.y2 - line.y1) * (x - line.x1);
}

/** Whether two lines cross or touch. */
export function segmentsCross(a: Leader, b: Leader): boolean {
  return (
    side(a, b.x1, b.y1) * side(a, b.x2, b.y2) <= 0 && side(b, a.x1, a.y1) * side(b, a.x2, a.y2) <= 0
  );
}
