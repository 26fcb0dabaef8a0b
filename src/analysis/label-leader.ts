import { boxAround, type Box } from './box-grid';

/** A line from a mark to the name that stands away from it, in px. */
export interface Leader {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

const PIECE_PX = 4;

/** A leader line as small boxes in a row without gaps: what is free of them does not cross it. */
export function leaderPieces({ x1, y1, x2, y2 }: Leader): Box[] {
  const pieces = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / PIECE_PX));
  return Array.from({ length: pieces + 1 }, (_, i) =>
    boxAround(x1 + ((x2 - x1) * i) / pieces, y1 + ((y2 - y1) * i) / pieces, 1.5)
  );
}
