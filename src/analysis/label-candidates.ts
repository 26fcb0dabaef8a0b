import type { Box } from './box-grid';
import type { Leader } from './label-leader';

/** One position that a label could take. */
export interface Candidate {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
  readonly leader: Leader | null;
  /** What speaks against it, in px of distance. */
  readonly cost: number;
}

interface Subject {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

type Anchor = Candidate['anchor'];

/** Whether a position is free; the box is used again for the next and may not be kept. */
export type IsFree = (box: Box) => boolean;

const GAP_PX = 3;
const GAP_OVER_PX = 1.5;

/** The edges of a name that is anchored at a point, written into a box: thousands are tried. */
function setBox(
  box: { -readonly [K in keyof Box]: Box[K] },
  x: number,
  y: number,
  anchor: Anchor,
  { width, height }: Subject
): void {
  box.left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  box.right = box.left + width;
  box.top = y - height / 2;
  box.bottom = y + height / 2;
}

/**
 * The positions around a mark, the best first: beside it, slanting, above, below. `across` counts
 * radii and gaps to the right, `slant` heights of the name down, `over` whole steps down beyond the
 * mark.
 */
const BESIDE: readonly {
  readonly radii: number;
  readonly gaps: number;
  readonly slant: number;
  readonly over: number;
  readonly anchor: Anchor;
  readonly cost: number;
}[] = [
  { radii: 1, gaps: 1, slant: 0, over: 0, anchor: 'start', cost: 0 },
  { radii: -1, gaps: -1, slant: 0, over: 0, anchor: 'end', cost: 1 },
  { radii: 1, gaps: 1, slant: -0.45, over: 0, anchor: 'start', cost: 2 },
  { radii: 1, gaps: 1, slant: 0.45, over: 0, anchor: 'start', cost: 2.5 },
  { radii: -1, gaps: -1, slant: -0.45, over: 0, anchor: 'end', cost: 3 },
  { radii: -1, gaps: -1, slant: 0.45, over: 0, anchor: 'end', cost: 3.5 },
  { radii: 0, gaps: 0, slant: 0, over: -1, anchor: 'middle', cost: 4 },
  { radii: 0, gaps: 0, slant: 0, over: 1, anchor: 'middle', cost: 4.5 },
  { radii: 0.5, gaps: 0, slant: 0, over: -1, anchor: 'start', cost: 5 },
  { radii: 0.5, gaps: 0, slant: 0, over: 1, anchor: 'start', cost: 5.5 },
  { radii: -0.5, gaps: 0, slant: 0, over: -1, anchor: 'end', cost: 6 },
  { radii: -0.5, gaps: 0, slant: 0, over: 1, anchor: 'end', cost: 6.5 }
];

/** Those of the twelve positions around a mark that are free, the best first. */
export function besideCandidates(subject: Subject, isFree: IsFree): Candidate[] {
  const found: Candidate[] = [];
  const box = { left: 0, top: 0, right: 0, bottom: 0 };
  const step = subject.radius + GAP_OVER_PX + subject.height / 2;
  for (const { radii, gaps, slant, over, anchor, cost } of BESIDE) {
    const x = subject.x + radii * subject.radius + gaps * GAP_PX;
    const y = subject.y + slant * subject.height + over * step;
    setBox(box, x, y, anchor, subject);
    if (isFree(box)) found.push({ x, y, anchor, box: { ...box }, leader: null, cost });
  }
  return found;
}

const FIRST_RING_PX = 14;
const RING_GROWTH = 1.35;
const DIRECTIONS = Array.from({ length: 24 }, (_, step) => {
  const turn = (step / 24) * 2 * Math.PI;
  return { cos: Math.cos(turn), sin: Math.sin(turn) };
});
/** A leader line is worse than any position beside the mark. */
const LEADER_COST = 10;
const COST_A_PX = 0.3;
/** Directions in which a name above or below its line stands centred on it. */
const STEEP = 0.35;
/** Between the end of a line and the name beside it. */
const ASIDE_PX = 4;

/** The radii of the widening rings on which a name may stand that a leader line joins to its mark. */
export function leaderRings(leaderPx: number): number[] {
  const rings: number[] = [];
  for (let ring = FIRST_RING_PX; ring <= leaderPx; ring *= RING_GROWTH) rings.push(ring);
  return rings;
}

/** The free ones of the positions on a ring, each joined to the mark by a leader line. */
export function leaderCandidates(subject: Subject, ring: number, isFree: IsFree): Candidate[] {
  const { x, y, radius, height } = subject;
  const found: Candidate[] = [];
  const box = { left: 0, top: 0, right: 0, bottom: 0 };
  const distance = radius + ring;
  const cost = LEADER_COST + ring * COST_A_PX;
  for (const { cos, sin } of DIRECTIONS) {
    const x2 = x + distance * cos;
    const y2 = y + distance * sin;
    const isSteep = Math.abs(cos) < STEEP;
    const anchor = isSteep ? 'middle' : cos > 0 ? 'start' : 'end';
    const nameX = isSteep ? x2 : x2 + Math.sign(cos) * ASIDE_PX;
    const nameY = isSteep ? y2 + Math.sign(sin) * (height / 2 + GAP_PX) : y2;
    setBox(box, nameX, nameY, anchor, subject);
    if (!isFree(box)) continue;
    const leader = { x1: x + (radius + 1) * cos, y1: y + (radius + 1) * sin, x2, y2 };
    found.push({ x: nameX, y: nameY, anchor, box: { ...box }, leader, cost });
  }
  return found;
}
