import { BoxGrid, boxAround, contains, grow, overlap, type Box } from './box-grid';
import { leaderPieces, type Leader } from './label-leader';
import { besideCandidates, leaderCandidates, type Candidate } from './label-candidates';
import type { InkMap } from './label-ink';

/** A name that asks for a place beside its mark; all in px on screen, y down. */
export interface LabelRequest {
  /** The caller's own number for it; asked for again, it is tried again only without a place. */
  readonly key: number;
  /** Centre of the mark. */
  readonly x: number;
  readonly y: number;
  /** Of the mark, its rim included. */
  readonly radius: number;
  /** Of the text, measured. */
  readonly width: number;
  /** From the top of its capitals to the bottom of its descenders. */
  readonly height: number;
  /** How far a leader line may carry it away from the mark; 0 for never. */
  readonly leaderPx: number;
  /** Whether its leader line may run across other marks: a home stands in the thick of them. */
  readonly mayCrossMarks: boolean;
}

export interface PlacedLabel {
  readonly key: number;
  /** Where the text is anchored. */
  readonly x: number;
  /** The middle between the top of its capitals and the bottom of its descenders. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
  readonly leader: Leader | null;
}

export interface LabelSpace {
  /** The visible map: no label leaves it. */
  readonly frame: Box;
  /** Panels, keys, buttons: neither labels nor leader lines touch them. */
  readonly obstacles: readonly Box[];
  /** Ground without labels (below a lens) that leader lines may cross. */
  readonly quiet: readonly Box[];
  /** All marks, with and without a label: no label covers one. */
  readonly marks: readonly Box[];
  /** The lines drawn; without it the first free position is taken. */
  readonly ink?: InkMap | null;
}

/** Free ground around a label, in px. */
const MARGIN_PX = 1.5;
/** What one line point under a label costs; beyond a full ground more lines make no difference. */
const INK_COST = 0.7;
const FULL_INK = 30;
/** What a home's leader line pays for each of its 4 px that runs over the mark of another. */
const CROSSED_MARK_COST = 5;

function ownMark(request: LabelRequest): Box {
  return boxAround(request.x, request.y, request.radius);
}

/**
 * Places names greedily, in the order given: the most important first. Each takes the best of
 * twelve positions around its mark, or stands further off with a leader line where that is allowed;
 * one that fits nowhere is left out. No two boxes overlap, and none covers a mark.
 */
export function placeLabels(requests: readonly LabelRequest[], space: LabelSpace): PlacedLabel[] {
  const { frame, ink = null } = space;
  const solid = new BoxGrid(frame);
  const quiet = new BoxGrid(frame);
  const marks = new BoxGrid(frame);
  const lines = new BoxGrid(frame);
  for (const box of space.obstacles) solid.add(box);
  for (const box of space.quiet) quiet.add(box);
  for (const box of space.marks) marks.add(box);

  const fits = (box: Box): boolean =>
    contains(frame, box) &&
    solid.isFree(box) &&
    quiet.isFree(box) &&
    marks.isFree(box) &&
    lines.isFree(box);

  /** What a leader line costs by the marks that it crosses; Infinity where it may not run. */
  const costOfLeader = (leader: Leader, { mayCrossMarks }: LabelRequest, mark: Box): number => {
    let cost = 0;
    for (const piece of leaderPieces(leader)) {
      if (!contains(frame, piece) || !solid.isFree(piece)) return Infinity;
      if (!lines.isFree(grow(piece, MARGIN_PX))) return Infinity;
      if (overlap(piece, mark) || marks.isFree(piece)) continue;
      if (!mayCrossMarks) return Infinity;
      cost += CROSSED_MARK_COST;
    }
    return cost;
  };

  const best = (request: LabelRequest, candidates: Iterable<Candidate>): Candidate | null => {
    const mark = ownMark(request);
    let chosen: Candidate | null = null;
    let least = Infinity;
    for (const candidate of candidates) {
      // They come in the order of their cost, to which lines and marks only add.
      if (candidate.cost >= least) break;
      if (!fits(grow(candidate.box, MARGIN_PX))) continue;
      const inked = ink ? INK_COST * Math.min(FULL_INK, ink.under(candidate.box)) : 0;
      if (candidate.cost + inked >= least) continue;
      const led = candidate.leader ? costOfLeader(candidate.leader, request, mark) : 0;
      const cost = candidate.cost + inked + led;
      if (cost >= least) continue;
      [chosen, least] = [candidate, cost];
    }
    return chosen;
  };

  const placed: PlacedLabel[] = [];
  const named = new Set<number>();
  for (const request of requests) {
    if (named.has(request.key)) continue;
    if (!contains(frame, boxAround(request.x, request.y, 0))) continue;
    const mark = ownMark(request);
    const beside = besideCandidates(request).filter(({ box }) => !overlap(box, mark));
    const leading = leaderCandidates(request);
    const found = request.mayCrossMarks
      ? best(request, inTurn(beside, leading))
      : (best(request, beside) ?? best(request, leading));
    if (!found) continue;
    const { x, y, anchor, box, leader } = found;
    named.add(request.key);
    placed.push({ key: request.key, x, y, anchor, box, leader });
    solid.add(grow(box, MARGIN_PX));
    if (leader) for (const piece of leaderPieces(leader)) lines.add(piece);
  }
  return placed;
}

function* inTurn<T>(...lists: Iterable<T>[]): Generator<T> {
  for (const list of lists) yield* list;
}
