import { geoPath } from 'd3';
import type { DrawLine } from './arc-path';
import type { MapView, Size } from './map-view';
import { makeProjection } from './view-projection';

/** Draws lines on the globe of a view: cut at its horizon, empty beyond it. */
export function globePath(view: MapView, size: Size): DrawLine {
  const draw = geoPath(makeProjection(view, size)).digits(1);
  return (coordinates) => draw({ type: 'LineString', coordinates }) ?? '';
}
