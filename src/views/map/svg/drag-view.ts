import { select, zoom, zoomIdentity, zoomTransform, type D3ZoomEvent } from 'd3';
import type { Attachment } from 'svelte/attachments';
import { latitudeAt, mercatorY } from '../../../analysis/mercator';
import { clampView } from './fallback-view';
import { globeRadius, positionAt, type MapView, type Size } from './map-view';

const RADIANS = Math.PI / 180;
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
