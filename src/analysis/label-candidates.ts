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
  readonly leaderPx: number;
}

const GAP_PX = 3;

function candidate(
  x: number,
  y: number,
  anchor: Candidate['anchor'],
  { width, height }: Subject,
  cost: number,
  leader: Leader | null = null
): Candidate {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const box = { left, top: y - height / 2, right: left + width, bottom: y + height / 2 };
  return { x, y, anchor, box, leader, cost };
}

/** The twelve positions around a mark, the best first: beside it, slanting, above, below. */
export function besideCandidates(subject: Subject): Candidate[] {
  const { x, y, radius, height } = subject;
  const right = x + radius + GAP_PX;
  const left = x - radius - GAP_PX;
  const above = y - radius - 1.5 - height / 2;
  const below = y + radius + 1.5 + height / 2;
  const slant = height * 0.45;
  return [
    candidate(right, y, 'start', subject, 0),
    candidate(left, y, 'end', subject, 1),
    candidate(right, y - slant, 'start', subject, 2),
    candidate(right, y + slant, 'start', subject, 2.5),
    candidate(left, y - slant, 'end', subject, 3),
    candidate(left, y + slant, 'end', subject, 3.5),
    candidate(x, above, 'middle', subject, 4),
    candidate(x, below, 'middle', subject, 4.5),
    candidate(x + radius / 2, above, 'start', subject, 5),
    candidate(x + radius / 2, below, 'start', subject, 5.5),
    candidate(x - radius / 2, above, 'end', subject, 6),
    candidate(x - radius / 2, below, 'end', subject, 6.5)
  ];
}

const FIRST_RING_PX = 14;
const RING_GROWTH = 1.35;
const DIRECTIONS = 24;
/** A leader line is worse than any position beside the mark. */
const LEADER_COST = 10;
const COST_A_PX = 0.3;
/** Directions in which a name above or below its line stands centred on it. */
const STEEP = 0.35;

/**
 * Positions on widening rings, each joined to the mark by a leader line, the nearest first: made one
 * by one, since most are never needed.
 */
export function* leaderCandidates(subject: Subject): Generator<Candidate> {
  const { x, y, radius, height, leaderPx } = subject;
  for (let ring = FIRST_RING_PX; ring <= leaderPx; ring *= RING_GROWTH) {
    const distance = radius + ring;
    for (let step = 0; step < DIRECTIONS; step++) {
      const turn = (step / DIRECTIONS) * 2 * Math.PI;
      const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
      const [tipX, tipY] = [x + distance * cos, y + distance * sin];
      const leader = {
        x1: x + (radius + 1) * cos,
        y1: y + (radius + 1) * sin,
        x2: tipX,
        y2: tipY
      };
      const cost = LEADER_COST + ring * COST_A_PX;
      if (Math.abs(cos) < STEEP) {
        const middle = tipY + Math.sign(sin) * (height / 2 + 3);
        yield candidate(tipX, middle, 'middle', subject, cost, leader);
      } else {
        const anchor = cos > 0 ? 'start' : 'end';
        yield candidate(tipX + Math.sign(cos) * 4, tipY, anchor, subject, cost, leader);
      }
    }
  }
}
