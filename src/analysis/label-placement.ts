import { BoxGrid, boxAround, contains, grow, overlap, type Box } from './box-grid';
import { everyPiece, leaderPieces, type Leader } from './label-leader';
import {
  besideCandidates,
  leaderCandidates,
  leaderRings,
  type Candidate
} from './label-candidates';
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
  /** Those of all marks that hold a number: a line across one would strike it out. */
  readonly numbers?: readonly Box[];
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
const CROSSED_NUMBER_COST = 60;

function ownMark(request: LabelRequest): Box {
  return boxAround(request.x, request.y, request.radius);
}

/** A position that the ground leaves free; what speaks against it is found out when first asked. */
class Choice {
  private inked: number | undefined;
  private led: number | undefined;

  constructor(readonly candidate: Candidate) {}

  /** Without its leader line. */
  cost(ink: InkMap | null): number {
    const { cost, box } = this.candidate;
    if (!ink) return cost;
    return cost + (this.inked ??= INK_COST * Math.min(FULL_INK, ink.under(box)));
  }

  /** What its leader line adds by the marks that it crosses; Infinity where it may not run. */
  leaderCost(costOf: (leader: Leader) => number): number {
    const { leader } = this.candidate;
    return (this.led ??= leader ? costOf(leader) : 0);
  }
}

/** Makes candidates of about equal cost. */
type MakeCandidates = () => readonly Candidate[];

/** Choices in the order of their cost without lines and marks, made as far as they are asked for. */
class Choices {
  private readonly known: Choice[] = [];
  private made = 0;

  /** @param makers the cheapest first. */
  constructor(private readonly makers: readonly MakeCandidates[]) {}

  /** @returns the choice of this rank; undefined beyond the last. */
  at(rank: number): Choice | undefined {
    while (this.known.length <= rank) {
      const make = this.makers[this.made++];
      if (!make) return undefined;
      for (const candidate of make()) this.known.push(new Choice(candidate));
    }
    return this.known[rank];
  }
}

/**
 * Places names on one ground, in as many orders as one likes: what the ground leaves free to a name
 * is found out once.
 */
export class LabelPlacer {
  private readonly solid: BoxGrid;
  private readonly marks: BoxGrid;
  private readonly numbers: BoxGrid;
  /** All that names keep clear of: what is solid, quiet or a mark. */
  private readonly taken: BoxGrid;
  /** By name, its lists of choices: the second is looked at where the first has none left. */
  private readonly wishes = new Map<LabelRequest, readonly Choices[]>();

  /** Where names stand: a little within the frame. */
  private readonly within: Box;

  constructor(private readonly space: LabelSpace) {
    const { frame } = space;
    this.within = grow(frame, -MARGIN_PX);
    this.solid = gridOf(frame, space.obstacles);
    this.marks = gridOf(frame, space.marks);
    this.numbers = gridOf(frame, space.numbers ?? []);
    this.taken = gridOf(frame, [...space.obstacles, ...space.quiet, ...space.marks]);
  }

  /**
   * Places names greedily, in the order given: the most important first. Each takes the best of
   * twelve positions around its mark, or stands further off with a leader line where that is
   * allowed; one that fits nowhere is left out. No two boxes overlap, and none covers a mark.
   */
  place(requests: readonly LabelRequest[]): PlacedLabel[] {
    const { frame, ink = null } = this.space;
    const names = new BoxGrid(frame);
    const lines = new BoxGrid(frame);
    const placed: PlacedLabel[] = [];
    const named = new Set<number>();

    const isOpen = ({ candidate: { box } }: Choice): boolean =>
      names.isFree(box, MARGIN_PX) && lines.isFree(box, MARGIN_PX);
    const canRun = ({ candidate: { leader } }: Choice): boolean =>
      leader === null ||
      everyPiece(leader, (piece) => names.isFree(piece) && lines.isFree(piece, MARGIN_PX));

    const best = (choices: Choices, costOfLeader: (leader: Leader) => number): Choice | null => {
      let chosen: Choice | null = null;
      let least = Infinity;
      for (let rank = 0; ; rank++) {
        const choice = choices.at(rank);
        // They come in the order of their cost, to which lines and marks only add.
        if (!choice || choice.candidate.cost >= least) return chosen;
        if (!isOpen(choice)) continue;
        const bare = choice.cost(ink);
        if (bare >= least) continue;
        const cost = bare + choice.leaderCost(costOfLeader);
        if (cost >= least || !canRun(choice)) continue;
        chosen = choice;
        least = cost;
      }
    };

    for (const request of requests) {
      if (named.has(request.key)) continue;
      if (!contains(frame, boxAround(request.x, request.y, 0))) continue;
      const mark = ownMark(request);
      const costOfLeader = (leader: Leader): number => this.costOfLeader(leader, request, mark);
      let found: Choice | null = null;
      for (const choices of this.wishesOf(request)) found ??= best(choices, costOfLeader);
      if (!found) continue;
      const { x, y, anchor, box, leader } = found.candidate;
      named.add(request.key);
      placed.push({ key: request.key, x, y, anchor, box, leader });
      names.add(grow(box, MARGIN_PX));
      if (leader) for (const piece of leaderPieces(leader)) lines.add(piece);
    }
    return placed;
  }

  private wishesOf(request: LabelRequest): readonly Choices[] {
    let wishes = this.wishes.get(request);
    if (!wishes) {
      const mark = ownMark(request);
      const isFree = (box: Box): boolean => this.isFreeGround(box);
      const beside = (): Candidate[] =>
        besideCandidates(request, (box) => !overlap(box, mark) && isFree(box));
      const leading = leaderRings(request.leaderPx).map(
        (ring) => (): Candidate[] => leaderCandidates(request, ring, isFree)
      );
      wishes = request.mayCrossMarks
        ? [new Choices([beside, ...leading])]
        : [new Choices([beside]), new Choices(leading)];
      this.wishes.set(request, wishes);
    }
    return wishes;
  }

  /** Whether a name may stand there, as far as it depends on what is no name. */
  private isFreeGround(box: Box): boolean {
    return contains(this.within, box) && this.taken.isFree(box, MARGIN_PX);
  }

  private costOfLeader(leader: Leader, { mayCrossMarks }: LabelRequest, mark: Box): number {
    let cost = 0;
    const runs = everyPiece(leader, (piece) => {
      if (!contains(this.space.frame, piece) || !this.solid.isFree(piece)) return false;
      if (overlap(piece, mark) || this.marks.isFree(piece)) return true;
      cost += this.numbers.isFree(piece) ? CROSSED_MARK_COST : CROSSED_NUMBER_COST;
      return mayCrossMarks;
    });
    return runs ? cost : Infinity;
  }
}

function gridOf(frame: Box, boxes: readonly Box[]): BoxGrid {
  const grid = new BoxGrid(frame);
  for (const box of boxes) grid.add(box);
  return grid;
}
