import { geoPath } from 'd3';
import { sampleArc } from '../../../analysis/arc-sampling';
import { arcOf } from '../../../analysis/arc-layout';
import type { MapPicture } from '../../../analysis/map-picture';
import { makeProjection, mercatorY, projector, type MapView, type Size } from './map-view';

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
}

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

/** The arcs of a picture on a map of a view, in the order of painting. */
export function arcsOnScreen(picture: MapPicture, view: MapView, size: Size): ScreenArc[] {
  const { arcs, layout, marks } = picture;
  const project = projector(view, size);
  const isGlobe = view.projection === 'globe';
  const draw = isGlobe ? geoPath(makeProjection(view, size)).digits(1) : null;
  const middle = mercatorY(view.lat);
  const worldPx = 2 * Math.PI * view.radiusPx;
  const isInside = (x: number, y: number): boolean =>
    x >= 0 && x <= size.width && y >= 0 && y <= size.height;

  return Array.from(arcs.partnership, (partnership, arc): ScreenArc => {
    const mark = arcs.mark[arc]!;
    const points = sampleArc(arcOf(layout, partnership), {
      radiusPx: view.radiusPx,
      tolerancePx: TOLERANCE_PX
    });
    const last = points.length - 2;
    const end = project([points[last]!, points[last + 1]!]);
    const base = {
      arc,
      partnership,
      home: arcs.home[arc]!,
      widthPx: arcs.widthPx[arc]!,
      stroke: layout.strokes[partnership]!,
      leaves: end === null || !isInside(end[0], end[1])
    };
    if (draw) {
      const coordinates = Array.from({ length: points.length / 2 }, (_, i) => [
        points[2 * i]!,
        points[2 * i + 1]!
      ]);
      const path = draw({ type: 'LineString', coordinates }) ?? '';
      return { ...base, path, line: new Float64Array() };
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
    bendEnd(line, marks.dx[mark]!, marks.dy[mark]!);
    let path = '';
    for (const copy of [0, -1, 1]) {
      const shift = copy * worldPx;
      if (right + shift >= 0 && left + shift <= size.width) path += pathOf(line, shift);
    }
    return { ...base, path, line };
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
    const key = `${arc.home} ${arc.widthPx} ${arc.stroke} ${arc.leaves}`;
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
