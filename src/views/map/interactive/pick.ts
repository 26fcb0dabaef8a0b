import { unitVector } from '../../../analysis/great-circle';
import type { MapPicture } from '../../../analysis/map-picture';
import { pickArc } from '../../../analysis/pick-arc';
import type { Dataset } from '../../../domain/dataset';
import type { Target } from '../../../domain/target';
import type { ScreenView } from './screen-view';

/** Beyond the edge of a mark it can still be hit, px. */
const MARK_REACH_PX = 5;
/** Beside an arc it can still be hit, px. */
const ARC_REACH_PX = 6;

/** The mark under a point of the pane: the nearest one, municipalities before partners. */
function pickMark(
  { marks, homes }: MapPicture,
  view: ScreenView,
  x: number,
  y: number
): number | null {
  let nearest: number | null = null;
  let least = Infinity;
  const see = (place: number, at: readonly [number, number] | null, radius: number): void => {
    if (!at) return;
    const away = Math.hypot(at[0] - x, at[1] - y) - radius;
    if (away <= MARK_REACH_PX && away < least) [nearest, least] = [place, away];
  };
  for (const home of homes) see(home.place, view.project(home.position), home.radiusPx);
  for (let i = 0; i < marks.length; i++) {
    const at = view.project([marks.lngLat[2 * i]!, marks.lngLat[2 * i + 1]!]);
    if (at) {
      see(marks.place[i]!, [at[0] + marks.dx[i]!, at[1] + marks.dy[i]!], marks.radiusPx[i]!);
    }
  }
  return nearest;
}

/** What lies under a point of the pane: a place, else an arc, else nothing. */
export function pickTarget(
  dataset: Dataset,
  picture: MapPicture,
  view: ScreenView,
  x: number,
  y: number
): Target | null {
  const place = pickMark(picture, view, x, y);
  if (place !== null) return { type: 'place', id: dataset.places[place]!.id };
  const position = view.unproject(x, y);
  const tolerance = ARC_REACH_PX * view.radiansPerPx(position);
  const picked = pickArc(picture, unitVector(position), tolerance);
  if (picked === null) return null;
  const partnership = picture.arcs.partnership[picked.arc]!;
  return { type: 'partnership', id: dataset.partnerships.id[partnership]! };
}
