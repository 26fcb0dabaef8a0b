import { select, zoom, zoomIdentity, zoomTransform, type D3ZoomEvent } from 'd3';
import type { Attachment } from 'svelte/attachments';
import type { DatasetIndex } from '../../../analysis/dataset-index';
import type { Camera, ProjectionName } from '../../../domain/view';
import {
  globeRadius,
  latitudeAt,
  mercatorY,
  positionAt,
  viewOfCamera,
  type MapView,
  type Size
} from './map-view';
import { openingView } from './opening-view';

const RADIANS = Math.PI / 180;
const MAX_LATITUDE = 84;
const GLOBE_SHARE = 0.46;
/** From the whole world on a phone to a region: the base map is not made for more. */
const MIN_RADIUS_PX = 60;
const MAX_RADIUS_PX = 12_000;

/** A view within what can be drawn: no farther than one world, no nearer than the base map. */
export function clampView(view: MapView, { width }: Size): MapView {
  const least = view.projection === 'globe' ? MIN_RADIUS_PX : width / (2 * Math.PI);
  const radiusPx = Math.max(least, Math.min(MAX_RADIUS_PX, view.radiusPx));
  const lat = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, view.lat));
  const lon = view.lon - 360 * Math.round(view.lon / 360);
  return { ...view, lon, lat, radiusPx };
}

/** How a map without WebGL is framed: as a camera says, or as it opens. */
export function fallbackView(
  camera: Camera | null,
  projection: ProjectionName,
  size: Size,
  index: DatasetIndex
): MapView {
  if (size.width <= 0 || size.height <= 0) return { projection, lon: 0, lat: 0, radiusPx: 1 };
  if (camera) return clampView(viewOfCamera(camera, projection), size);
  const opening = openingView(index, size);
  if (projection === 'mercator') return clampView(opening, size);
  // The whole globe, as large as the map holds it.
  const radiusPx =
    GLOBE_SHARE * Math.min(size.width, size.height) * Math.cos(opening.lat * RADIANS);
  return clampView({ ...opening, projection, radiusPx }, size);
}

/** A view scaled about a point of the map that stays where it is, in px. */
export function zoomView(view: MapView, size: Size, factor: number, x: number, y: number): MapView {
  const nearer = clampView({ ...view, radiusPx: view.radiusPx * factor }, size);
  const before = view.projection === 'globe' ? null : positionAt(view, size, x, y);
  const after = before && positionAt(nearer, size, x, y);
  if (!before || !after) return nearer;
  const lat = latitudeAt(mercatorY(nearer.lat) + mercatorY(before[1]) - mercatorY(after[1]));
  return clampView({ ...nearer, lon: nearer.lon + before[0] - after[0], lat }, size);
}

/** A view dragged by a distance in px: the flat map slides, the globe turns. */
export function dragView(view: MapView, size: Size, dx: number, dy: number): MapView {
  if (view.projection === 'globe') {
    const radius = globeRadius(view);
    return clampView(
      { ...view, lon: view.lon - dx / radius / RADIANS, lat: view.lat + dy / radius / RADIANS },
      size
    );
  }
  const lat = latitudeAt(mercatorY(view.lat) + dy / view.radiusPx);
  return clampView({ ...view, lon: view.lon - dx / view.radiusPx / RADIANS, lat }, size);
}

interface Dragging {
  readonly view: () => MapView;
  readonly size: () => Size;
  readonly onview: (view: MapView) => void;
}

/**
 * Drag, wheel and pinch move a view. D3 reads the gestures; each of its steps is taken as a change
 * of the view, which may also be changed from elsewhere.
 */
export function dragByPointer({ view, size, onview }: Dragging): Attachment<HTMLElement> {
  return (element) => {
    let last = zoomIdentity;
    let moved: MapView | null = null;
    let frame = 0;
    /** Several steps may come between two frames: only the last is drawn. */
    const move = (next: MapView): void => {
      moved = next;
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        if (moved) onview(moved);
        moved = null;
      });
    };
    const behaviour = zoom<HTMLElement, unknown>()
      .filter((event: Event) => !(event instanceof MouseEvent && event.button !== 0))
      .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        const { transform, sourceEvent } = event;
        // Steps of our own making move nothing.
        if (!sourceEvent) return;
        const factor = transform.k / last.k;
        if (Math.abs(factor - 1) < 1e-9) {
          move(dragView(moved ?? view(), size(), transform.x - last.x, transform.y - last.y));
        } else {
          // The one point that such a step leaves where it is.
          const x = (transform.x - last.x * factor) / (1 - factor);
          const y = (transform.y - last.y * factor) / (1 - factor);
          move(zoomView(moved ?? view(), size(), factor, x, y));
        }
        last = transform;
      })
      .on('end', () => {
        // Start each gesture from the same point, so that D3's own limits are never reached.
        last = zoomIdentity;
        if (zoomTransform(element) !== zoomIdentity) {
          select(element).property('__zoom', zoomIdentity);
        }
      });
    const selection = select(element).call(behaviour).on('dblclick.zoom', null);
    return () => {
      cancelAnimationFrame(frame);
      selection.on('.zoom', null);
    };
  };
}
