import type { LngLat } from '../domain/lng-lat';
import { latitudeAt, mercatorY } from './mercator';
import { PairList } from './pair-list';
import { PointGrid } from './point-grid';
import { groupCoincident } from './spread-coincident';

/**
 * Which marks gather at which scale. Gathering goes from near to far: at each step those whose
 * drawn marks overlap join, the closest first, and what has joined stays together at all steps
 * farther out. So nothing ever joins by zooming in, nothing changes by moving the map sideways, and
 * no two marks of a step lie on each other.
 */

/** What can gather: the columns of a picture's marks. */
export interface Gatherable {
  readonly length: number;
  /** `[lon, lat]` in degrees, two floats a mark. */
  readonly lngLat: Float64Array;
  readonly radiusPx: Float32Array;
  /** Away from the point on screen, px. */
  readonly dx: Float32Array;
  readonly dy: Float32Array;
}

/** What a gathered mark keeps clear of: the ring of a municipality. */
export interface Kept {
  readonly position: LngLat;
  readonly radiusPx: number;
}

/** A step of scale is half a zoom level; what stands at a step holds up to the next one. */
const STEPS_A_ZOOM = 2;
/** From zoom 7.5 on marks stand alone: three within a few px there are one town's. */
const FINEST_STEP = 14;
const COARSEST_STEP = -2;
/** The step of those that no zoom parts. */
const ALWAYS = 100;

/** Two that overlap are both seen; three are a heap. */
export const LEAST_GATHERED = 3;
const PAIR_RADIUS_PX = 5.5;
const LEAST_RADIUS_PX = 8.5;
const RADIUS_A_DOUBLING_PX = 1.2;
/** So deep must two single marks lie in each other. */
const OVERLAP_PX = 2;
/** Free ground around a mark with a number. */
const CLEAR_PX = 1;
/** Places at one point stand in a ring; in a wider one than this nobody would look for them. */
const WIDEST_RING_PX = 12;

/** At this longitude the flat world is cut: it runs through the Bering Strait and open sea. */
const CUT_LON = -169;
const WORLD_PX = 512;

/** The radius in px of a mark that stands for so many places: growing gently. */
export function countedRadiusPx(count: number): number {
  return LEAST_RADIUS_PX + RADIUS_A_DOUBLING_PX * Math.log2(count / LEAST_GATHERED);
}

/** The step that holds at a zoom. */
export function stepAt(zoom: number): number {
  const step = Math.floor(zoom * STEPS_A_ZOOM + 1e-6);
  return Math.max(COARSEST_STEP, Math.min(FINEST_STEP + 1, step));
}

/** The least zoom at which a step holds. */
export function zoomOfStep(step: number): number {
  return step / STEPS_A_ZOOM;
}

/** Where a position lies on a mercator world of 512 px (zoom 0), x from the cut, y down. */
export function worldPx([lon, lat]: LngLat): [x: number, y: number] {
  const turn = (((lon - CUT_LON) % 360) + 360) % 360;
  return [(turn / 360) * WORLD_PX, WORLD_PX / 2 - (mercatorY(lat) / (2 * Math.PI)) * WORLD_PX];
}

function lngLatOf(x: number, y: number): LngLat {
  const lon = (x / WORLD_PX) * 360 + CUT_LON;
  const north = (0.5 - y / WORLD_PX) * 2 * Math.PI;
  return [lon > 180 ? lon - 360 : lon, latitudeAt(north)];
}

/** Where the mark of some gathered places stands. */
export interface Stand {
  readonly position: LngLat;
  /** Away from it on screen, px; y down. */
  readonly dx: number;
  readonly dy: number;
}

/**
 * The tree of what joins at which step. The first nodes are the marks themselves; a node that joins
 * two has a higher number than both.
 */
export class GroupTree {
  /** How many nodes there are. */
  size: number;
  private readonly parent: Int32Array;
  /** The step at which a node came to be; the nearest for those that always are. */
  private readonly since: Int8Array;
  private readonly count: Uint32Array;
  private readonly radius: Float32Array;
  // Sums over the marks of a node, of their places on the world and of their offsets.
  private readonly sumX: Float64Array;
  private readonly sumY: Float64Array;
  private readonly sumDx: Float64Array;
  private readonly sumDy: Float64Array;
  // On screen at the step being worked out.
  private readonly x: Float64Array;
  private readonly y: Float64Array;
  private readonly keptX: Float64Array;
  private readonly keptY: Float64Array;
  private readonly grid: PointGrid;
  private readonly pairs = new PairList();
  /** The largest radius so far, px. */
  private widest = PAIR_RADIUS_PX;
  /** Nodes that nothing has joined so far. */
  private tops: number[] = [];
  /** The step that is worked out; those farther out wait until they are asked for. */
  private step = FINEST_STEP + 1;

  /** @param isAlone by mark, 1 for those that never gather. */
  constructor(
    private readonly marks: Gatherable,
    private readonly kept: readonly Kept[],
    isAlone: Uint8Array
  ) {
    const { length } = marks;
    const most = 2 * length;
    this.size = length;
    this.parent = new Int32Array(most).fill(-1);
    this.since = new Int8Array(most).fill(ALWAYS);
    this.count = new Uint32Array(most);
    this.radius = new Float32Array(most);
    this.sumX = new Float64Array(most);
    this.sumY = new Float64Array(most);
    this.sumDx = new Float64Array(most);
    this.sumDy = new Float64Array(most);
    this.x = new Float64Array(most);
    this.y = new Float64Array(most);
    this.grid = new PointGrid(this.x, this.y);
    this.keptX = new Float64Array(kept.length);
    this.keptY = new Float64Array(kept.length);
    for (let mark = 0; mark < length; mark++) {
      const [x, y] = worldPx([marks.lngLat[2 * mark]!, marks.lngLat[2 * mark + 1]!]);
      this.count[mark] = 1;
      this.radius[mark] = marks.radiusPx[mark]!;
      this.widest = Math.max(this.widest, marks.radiusPx[mark]!);
      this.sumX[mark] = x;
      this.sumY[mark] = y;
      this.sumDx[mark] = marks.dx[mark]!;
      this.sumDy[mark] = marks.dy[mark]!;
      if (isAlone[mark] !== 1) this.tops.push(mark);
    }
    this.joinCrowds(isAlone);
  }

  /** Works out one step more on the way to this one. @returns whether this one is worked out. */
  approach(step: number): boolean {
    const goal = Math.max(step, COARSEST_STEP);
    if (this.step > goal) this.goOut();
    return this.step <= goal;
  }

  /** For each mark the node that it belongs to at a step; itself where it stands alone. */
  nodesAt(step: number): Uint32Array {
    while (!this.approach(step));
    const top = new Uint32Array(this.size);
    for (let node = this.size - 1; node >= 0; node--) {
      const joined = this.parent[node]!;
      top[node] = joined >= 0 && this.since[joined]! >= step ? top[joined]! : node;
    }
    return top.subarray(0, this.marks.length);
  }

  countOf(node: number): number {
    return this.count[node]!;
  }

  /** Where the mark of a node stands at a step. */
  standOf(node: number, step: number): Stand {
    this.scaleTo(step);
    this.place(node, step);
    const many = this.count[node]!;
    const [x, y] = [this.sumX[node]! / many, this.sumY[node]! / many];
    const scale = 2 ** zoomOfStep(step);
    return {
      position: lngLatOf(x, y),
      dx: this.x[node]! - x * scale,
      dy: this.y[node]! - y * scale
    };
  }

  /** Of many places at one point those join for good whose ring would be too wide. */
  private joinCrowds(isAlone: Uint8Array): void {
    const { lngLat, dx, dy, length } = this.marks;
    const far: number[] = [];
    for (let mark = 0; mark < length; mark++) {
      if (isAlone[mark] !== 1 && Math.hypot(dx[mark]!, dy[mark]!) > WIDEST_RING_PX) far.push(mark);
    }
    if (far.length === 0) return;
    const points = groupCoincident(far.map((mark) => [lngLat[2 * mark]!, lngLat[2 * mark + 1]!]));
    const nodes = new Map<number, number>();
    far.forEach((mark, at) => {
      const before = nodes.get(points[at]!);
      nodes.set(points[at]!, before === undefined ? mark : this.join(before, mark, ALWAYS));
    });
    this.tops = this.tops.filter((node) => this.parent[node] === -1);
    for (const node of nodes.values()) if (node >= length) this.tops.push(node);
  }

  private join(a: number, b: number, step: number): number {
    const node = this.size++;
    this.parent[a] = node;
    this.parent[b] = node;
    this.since[node] = step;
    const count = this.count[a]! + this.count[b]!;
    this.count[node] = count;
    const radius = count < LEAST_GATHERED ? PAIR_RADIUS_PX : countedRadiusPx(count);
    this.radius[node] = radius;
    this.widest = Math.max(this.widest, radius);
    this.sumX[node] = this.sumX[a]! + this.sumX[b]!;
    this.sumY[node] = this.sumY[a]! + this.sumY[b]!;
    this.sumDx[node] = this.sumDx[a]! + this.sumDx[b]!;
    this.sumDy[node] = this.sumDy[a]! + this.sumDy[b]!;
    return node;
  }

  private scaleTo(step: number): void {
    const scale = 2 ** zoomOfStep(step);
    this.kept.forEach(({ position }, at) => {
      const [x, y] = worldPx(position);
      [this.keptX[at], this.keptY[at]] = [x * scale, y * scale];
    });
  }

  /** Works out where a node lies on screen; one with a number is moved off the municipalities. */
  private place(node: number, step: number): void {
    const scale = 2 ** zoomOfStep(step);
    const many = this.count[node]!;
    let x = (this.sumX[node]! * scale + this.sumDx[node]!) / many;
    let y = (this.sumY[node]! * scale + this.sumDy[node]!) / many;
    if (many >= LEAST_GATHERED) {
      const reach = this.radius[node]! + CLEAR_PX;
      const { kept, keptX, keptY } = this;
      // Municipalities may be neighbours: off the one it may come to lie on the other.
      for (let turn = 0; turn < 3; turn++) {
        let hasMoved = false;
        for (let at = 0; at < kept.length; at++) {
          const least = reach + kept[at]!.radiusPx;
          const dx = x - keptX[at]!;
          const dy = y - keptY[at]!;
          const away = Math.hypot(dx, dy);
          if (away >= least - 1e-9) continue;
          // Right on it there is no direction: below is as good as any.
          x = keptX[at]! + (away > 1e-6 ? dx / away : 0) * least;
          y = keptY[at]! + (away > 1e-6 ? dy / away : 1) * least;
          hasMoved = true;
        }
        if (!hasMoved) break;
      }
    }
    this.x[node] = x;
    this.y[node] = y;
  }

  /** How near two nodes may come, px. */
  private leastAway(a: number, b: number): number {
    const isCounted = this.count[a]! >= LEAST_GATHERED || this.count[b]! >= LEAST_GATHERED;
    return this.radius[a]! + this.radius[b]! + (isCounted ? CLEAR_PX : -OVERLAP_PX);
  }

  /** Works out the next step farther out. */
  private goOut(): void {
    const step = --this.step;
    const { parent, grid, pairs } = this;
    const before = this.size;
    this.scaleTo(step);
    grid.clear();
    for (const node of this.tops) {
      this.place(node, step);
      grid.add(node);
    }
    let [from, fresh] = [0, this.tops];
    while (fresh.length > 0) {
      pairs.clear();
      for (const node of fresh) if (parent[node] === -1) this.pairUp(node, from);
      from = this.size;
      pairs.closestFirst((a, b) => {
        if (parent[a] !== -1 || parent[b] !== -1) return;
        const node = this.join(a, b, step);
        this.place(node, step);
        grid.add(node);
      });
      fresh = Array.from({ length: this.size - from }, (_, at) => from + at);
    }
    if (this.size === before) return;
    const tops = this.tops.filter((node) => parent[node] === -1);
    for (let node = before; node < this.size; node++) if (parent[node] === -1) tops.push(node);
    this.tops = tops;
  }

  /**
   * Notes with whom a node overlaps: each two once.
   * @param from the first of those that look for others now; the rest looked before.
   */
  private pairUp(node: number, from: number): void {
    const { x, y, parent, grid, pairs } = this;
    const reach = this.radius[node]! + this.widest + CLEAR_PX;
    const found = grid.around(x[node]!, y[node]!, reach);
    for (let at = 0; at < found; at++) {
      const other = grid.found[at]!;
      if (parent[other] !== -1 || other === node || (other < node && other >= from)) continue;
      const least = this.leastAway(node, other);
      const dx = x[node]! - x[other]!;
      const dy = y[node]! - y[other]!;
      const square = dx * dx + dy * dy;
      if (square < least * least) pairs.add(node, other, square / (least * least));
    }
  }
}
