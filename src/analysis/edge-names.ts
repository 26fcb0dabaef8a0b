import { BoxGrid, contains, grow, overlap, type Box } from './box-grid';

/** An arc on screen whose end may lie beyond the frame. */
export interface EdgeRequest {
  /** The caller's own number for it. */
  readonly key: number;
  /** The arc in px, `[x, y, x, y, …]`, from the end that can be seen to the one that is named. */
  readonly line: ArrayLike<number>;
  /** Of the name, measured. */
  readonly width: number;
  readonly height: number;
}

export const EDGES = ['left', 'top', 'right', 'bottom'] as const;
export type Edge = (typeof EDGES)[number];

/** An arrow's tip where an arc leaves the frame, and the name of its end beside it. */
export interface EdgeName {
  readonly key: number;
  readonly edge: Edge;
  /** The tip of the arrow, in px. */
  readonly tipX: number;
  readonly tipY: number;
  /** Where the arrow points, radians clockwise from the right. */
  readonly turn: number;
  /** Where the name is anchored, and its middle line. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
  readonly box: Box;
}

export interface EdgeSpace {
  readonly frame: Box;
  readonly obstacles: readonly Box[];
  /** At most so many names at each edge. */
  readonly mostAnEdge: number;
}

/** The tip keeps clear of the edge. */
const INSET_PX = 3;
/** From the tip to the arrow's base. */
export const ARROW_PX = 9;
const TIP_HALF_PX = 5;
const GAP_PX = 5;
const MARGIN_PX = 1.5;
/** How far, and in what steps, an arrow goes back along its arc to come out from under a panel. */
const MOST_RETREAT_PX = 460;
const RETREAT_PX = 12;
/** How far along the edge a name may stand from its arrow. */
const SHIFTS = [0, 1, -1, 1.5, -1.5, 2.2, -2.2, 3, -3];

interface Exit {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
  readonly edge: Edge;
}

/** Where a line last leaves a box; null where it ends inside or never was inside. */
export function findExit(line: ArrayLike<number>, box: Box): Exit | null {
  const isInside = (i: number): boolean =>
    line[i]! >= box.left &&
    line[i]! <= box.right &&
    line[i + 1]! >= box.top &&
    line[i + 1]! <= box.bottom;
  let i = line.length - 2;
  if (i < 2 || isInside(i)) return null;
  while (i >= 0 && !isInside(i)) i -= 2;
  if (i < 0) return null;
  const [x1, y1, x2, y2] = [line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!];
  const crossings: [share: number, edge: Edge][] = [];
  if (x2 < box.left) crossings.push([(box.left - x1) / (x2 - x1), 'left']);
  if (x2 > box.right) crossings.push([(box.right - x1) / (x2 - x1), 'right']);
  if (y2 < box.top) crossings.push([(box.top - y1) / (y2 - y1), 'top']);
  if (y2 > box.bottom) crossings.push([(box.bottom - y1) / (y2 - y1), 'bottom']);
  const [share, edge] = crossings.reduce((a, b) => (b[0] < a[0] ? b : a));
  return {
    x: x1 + (x2 - x1) * share,
    y: y1 + (y2 - y1) * share,
    turn: Math.atan2(y2 - y1, x2 - x1),
    edge
  };
}

function* namePositions(
  { x, y, edge }: Exit,
  { width, height }: EdgeRequest
): Generator<Pick<EdgeName, 'x' | 'y' | 'anchor' | 'box'>> {
  const line = height + 2;
  for (const shift of SHIFTS) {
    let at: { x: number; y: number; anchor: EdgeName['anchor'] };
    if (edge === 'left' || edge === 'right') {
      // Beside the arrow, or above or below it, from the edge inwards.
      const beside = shift === 0 ? ARROW_PX + TIP_HALF_PX + GAP_PX : 0;
      at =
        edge === 'left'
          ? { x: x + beside, y: y + shift * line, anchor: 'start' }
          : { x: x - beside, y: y + shift * line, anchor: 'end' };
    } else {
      const side = shift >= 0 ? 1 : -1;
      const inwards = edge === 'top' ? 1 : -1;
      const away = Math.max(1, Math.abs(shift)) - 1;
      at = {
        x: x + side * (TIP_HALF_PX + GAP_PX),
        y: y + inwards * (height / 2 + 1 + away * line),
        anchor: side > 0 ? 'start' : 'end'
      };
    }
    const left =
      at.anchor === 'start' ? at.x : at.anchor === 'end' ? at.x - width : at.x - width / 2;
    const box = { left, top: at.y - height / 2, right: left + width, bottom: at.y + height / 2 };
    yield { ...at, box };
  }
}

/** The box of an arrow: its tip, and its body behind it. */
function arrowBox({ x, y, turn }: Exit): Box {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return {
    left: x - TIP_HALF_PX - ARROW_PX * Math.max(0, cos),
    right: x + TIP_HALF_PX - ARROW_PX * Math.min(0, cos),
    top: y - TIP_HALF_PX - ARROW_PX * Math.max(0, sin),
    bottom: y + TIP_HALF_PX - ARROW_PX * Math.min(0, sin)
  };
}

/** Where an arc leaves the frame or, before that, goes under a panel: the last free ground. */
function findFreeExit(line: ArrayLike<number>, frame: Box, panels: BoxGrid): Exit | null {
  let first: Exit | null = null;
  for (let retreat = 0; retreat <= MOST_RETREAT_PX; retreat += RETREAT_PX) {
    const exit = findExit(line, grow(frame, -retreat));
    if (!exit) return null;
    first ??= exit;
    if (panels.isFree(arrowBox(exit))) return { ...exit, edge: first.edge };
  }
  return null;
}

/**
 * Names the ends that lie beyond the frame where their arcs leave it, the most important first (the
 * order given). One that finds no free place, or whose edge is full, is left out with its arrow.
 */
export function placeEdgeNames(requests: readonly EdgeRequest[], space: EdgeSpace): EdgeName[] {
  const inner = grow(space.frame, -INSET_PX);
  const panels = new BoxGrid(space.frame);
  const taken = new BoxGrid(space.frame);
  for (const box of space.obstacles) panels.add(box);
  const countAt: Record<Edge, number> = { left: 0, top: 0, right: 0, bottom: 0 };
  const named: EdgeName[] = [];
  for (const request of requests) {
    const exit = findFreeExit(request.line, inner, panels);
    if (!exit || countAt[exit.edge] >= space.mostAnEdge) continue;
    const arrow = arrowBox(exit);
    if (!taken.isFree(arrow)) continue;
    for (const position of namePositions(exit, request)) {
      const around = grow(position.box, MARGIN_PX);
      if (!contains(inner, position.box) || overlap(around, arrow)) continue;
      if (!taken.isFree(around) || !panels.isFree(around)) continue;
      taken.add(around);
      taken.add(arrow);
      countAt[exit.edge] += 1;
      const { x: tipX, y: tipY, turn, edge } = exit;
      named.push({ key: request.key, edge, tipX, tipY, turn, ...position });
      break;
    }
  }
  return named;
}
