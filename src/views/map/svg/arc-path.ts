import { sampleArc } from '../../../analysis/arc-sampling';
import { arcOf, type ArcLayout } from '../../../analysis/arc-layout';
import type { MapPicture } from '../../../analysis/map-picture';
import { mercatorY } from '../../../analysis/mercator';
import { projector, type MapView, type Size } from './map-view';

/** An arc on screen. */
export interface ScreenArc {
  /** Index into the picture's arcs. */
  readonly arc: number;
  /** Row of `dataset.partnerships`. */
  readonly partnership: number;
  readonly home: number;
  readonly widthPx: number;
  /** Index into STROKES. */
  readonly stroke: number;
  /** The path's `d`; empty where nothing of the arc can be seen. */
  readonly path: string;
  /** On a flat map, `[x, y, x, y, …]` from home to partner in the nearest copy of the world. */
  readonly line: Float64Array;
  /** Whether its partner stands beyond the frame. */
  readonly leaves: boolean;
  /** Whether its last stretch is dotted: what is in force has no known end. */
  readonly isOpen: boolean;
}

/** Writes a line of `[lon, lat]` as a path on the screen. */
export type DrawLine = (coordinates: [lon: number, lat: number][]) => string;
/** How lines are drawn on a globe; handed in, since the flat map does without. */
export type DrawOnGlobe = (view: MapView, size: Size) => DrawLine;

const TOLERANCE_PX = 0.06;
const RADIANS = Math.PI / 180;

function pathOf(line: Float64Array, shiftPx: number): string {
  let path = '';
  for (let i = 0; i < line.length; i += 2) {
    path += `${i === 0 ? 'M' : 'L'}${(line[i]! + shiftPx).toFixed(1)},${line[i + 1]!.toFixed(1)}`;
  }
  return path;
}

/** Bends the end of a line so that it meets its mark where several marks share a point. */
function bendEnd(line: Float64Array, dx: number, dy: number): void {
  if (dx === 0 && dy === 0) return;
  const last = line.length / 2 - 1;
  for (let i = 0; i <= last; i++) {
    const share = (i / last) ** 2;
    line[2 * i]! += dx * share;
    line[2 * i + 1]! += dy * share;
  }
}

/** Where an arc lies on screen; its path is written when it is first asked for. */
class ArcShape {
  private written: string | undefined;

  constructor(
    readonly line: Float64Array,
    /** Whether the partner stands beyond the frame. */
    readonly leaves: boolean,
    private readonly write: () => string
  ) {}

  get path(): string {
    return (this.written ??= this.write());
  }
}

type ShapeOf = (partnership: number, dx: number, dy: number) => ArcShape;

/** What finds the shapes of arcs on a map of a view; `dx`, `dy` move an end aside, in px. */
function shapeArcs(
  layout: ArcLayout,
  view: MapView,
  size: Size,
  drawOnGlobe: DrawOnGlobe | null
): ShapeOf {
  const project = projector(view, size);
  const draw = view.projection === 'globe' ? (drawOnGlobe?.(view, size) ?? (() => '')) : null;
  const middle = mercatorY(view.lat);
  const worldPx = 2 * Math.PI * view.radiusPx;
  const leavesAt = (lon: number, lat: number): boolean => {
    const end = project([lon, lat]);
    if (end === null) return true;
    return end[0] < 0 || end[0] > size.width || end[1] < 0 || end[1] > size.height;
  };

  return (partnership, dx, dy) => {
    const points = sampleArc(arcOf(layout, partnership), {
      radiusPx: view.radiusPx,
      tolerancePx: TOLERANCE_PX
    });
    const leaves = leavesAt(points.at(-2)!, points.at(-1)!);
    if (draw) {
      const coordinates = Array.from({ length: points.length / 2 }, (_, i): [number, number] => [
        points[2 * i]!,
        points[2 * i + 1]!
      ]);
      return new ArcShape(new Float64Array(), leaves, () => draw(coordinates));
    }
    // The copy of the world in which the home stands nearest to the middle of the view.
    const turns = Math.round((points[0]! - view.lon) / 360) * 360;
    const line = points;
    let left = Infinity;
    let right = -Infinity;
    for (let i = 0; i < line.length; i += 2) {
      const x = size.width / 2 + (line[i]! - turns - view.lon) * RADIANS * view.radiusPx;
      line[i] = x;
      line[i + 1] = size.height / 2 - (mercatorY(line[i + 1]!) - middle) * view.radiusPx;
      left = Math.min(left, x);
      right = Math.max(right, x);
    }
    bendEnd(line, dx, dy);
    return new ArcShape(line, leaves, () => {
      const shifts = [0, -worldPx, worldPx].filter(
        (shift) => right + shift >= 0 && left + shift <= size.width
      );
      return shifts.map((shift) => pathOf(line, shift)).join('');
    });
  };
}

/** While a view stands, a change of the filters finds the shapes of the last one. */
const kept = new WeakMap<ArcLayout, WeakMap<MapView, KeptShapes>>();

/** The shapes on a map of some size, by partnership: each as it last ended at its mark. */
interface KeptShapes {
  readonly size: Size;
  readonly shapes: ({ dx: number; dy: number; shape: ArcShape } | undefined)[];
}

function keptShapes(
  layout: ArcLayout,
  view: MapView,
  size: Size,
  drawOnGlobe: DrawOnGlobe | null
): ShapeOf {
  const views = kept.get(layout) ?? new WeakMap<MapView, KeptShapes>();
  kept.set(layout, views);
  let known = views.get(view);
  if (known?.size.width !== size.width || known.size.height !== size.height) {
    views.set(view, (known = { size, shapes: [] }));
  }
  const { shapes } = known;
  const shapeOf = shapeArcs(layout, view, size, drawOnGlobe);
  return (partnership, dx, dy) => {
    let found = shapes[partnership];
    if (found?.dx !== dx || found.dy !== dy) {
      shapes[partnership] = found = { dx, dy, shape: shapeOf(partnership, dx, dy) };
    }
    return found.shape;
  };
}

/** The arcs of a picture on a map of a view, in the order of painting. */
export function arcsOnScreen(
  picture: MapPicture,
  view: MapView,
  size: Size,
  drawOnGlobe: DrawOnGlobe | null = null
): ScreenArc[] {
  const { arcs, layout, marks, openEnds } = picture;
  const shapeOf = keptShapes(layout, view, size, drawOnGlobe);
  return Array.from(arcs.partnership, (partnership, arc): ScreenArc => {
    const mark = arcs.mark[arc]!;
    const shape = shapeOf(partnership, marks.dx[mark]!, marks.dy[mark]!);
    return {
      arc,
      partnership,
      home: arcs.home[arc]!,
      widthPx: arcs.widthPx[arc]!,
      stroke: layout.strokes[partnership]!,
      leaves: shape.leaves,
      isOpen: openEnds?.[partnership] === 1,
      line: shape.line,
      get path() {
        return shape.path;
      }
    };
  });
}

/** Arcs of one municipality, width and style as one path. */
export interface ArcBundle {
  readonly key: string;
  /** Any of them. */
  readonly arc: ScreenArc;
  readonly path: string;
}

/** Joins arcs that look the same: thousands of paths become a few. */
export function bundleArcs(arcs: readonly ScreenArc[]): ArcBundle[] {
  const groups = new Map<string, ScreenArc[]>();
  for (const arc of arcs) {
    const key = `${arc.home} ${arc.widthPx} ${arc.stroke} ${arc.leaves} ${arc.isOpen}`;
    const group = groups.get(key);
    if (group) group.push(arc);
    else groups.set(key, [arc]);
  }
  return [...groups].map(([key, group]) => ({
    key,
    arc: group[0]!,
    path: group.map(({ path }) => path).join('')
  }));
}
