import type { Box } from './box-grid';

/** A line from a mark to the name that stands away from it, in px. */
export interface Leader {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

const PIECE_PX = 4;

const PIECE_RADIUS_PX = 1.5;

/** Whether all pieces of a leader line (`leaderPieces`) pass a test, which may not keep them. */
export function everyPiece({ x1, y1, x2, y2 }: Leader, passes: (piece: Box) => boolean): boolean {
  const pieces = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / PIECE_PX));
  // One box for all: thousands of lines are tried.
  const piece = { left: 0, top: 0, right: 0, bottom: 0 };
  for (let i = 0; i <= pieces; i++) {
    const x = x1 + ((x2 - x1) * i) / pieces;
    const y = y1 + ((y2 - y1) * i) / pieces;
    piece.left = x - PIECE_RADIUS_PX;
    piece.top = y - PIECE_RADIUS_PX;
    piece.right = x + PIECE_RADIUS_PX;
    piece.bottom = y + PIECE_RADIUS_PX;
    if (!passes(piece)) return false;
  }
  return true;
}

/** A leader line as small boxes in a row without gaps: what is free of them does not cross it. */
export function leaderPieces(leader: Leader): Box[] {
  const pieces: Box[] = [];
  everyPiece(leader, (piece) => {
    pieces.push({ ...piece });
    return true;
  });
  return pieces;
}
