import { unitVector } from '../../../analysis/great-circle';
import type { MapPicture } from '../../../analysis/map-picture';
import type { MarkGroup, MarkGroups } from '../../../analysis/mark-groups';
import { pickArc } from '../../../analysis/pick-arc';
import { NONE, type Dataset } from '../../../domain/dataset';
import type { Target } from '../../../domain/target';
import { groupAt, groupsOnScreen } from '../counted/screen-groups';
import type { ScreenView } from './screen-view';

/** Beyond the edge of a mark it can still be hit, px. */
const MARK_REACH_PX = 5;
/** Beside an arc it can still be hit, px. */
const ARC_REACH_PX = 6;

interface PickedMark {
  /** Row of `dataset.places`. */
  readonly place: number;
  /** From the mark's edge, px; below zero within it. */
  readonly away: number;
}

/** The mark under a point of the pane: the nearest one, municipalities before partners. */
function pickMark(
  { marks, homes }: MapPicture,
  groups: MarkGroups | null,
  view: ScreenView,
  x: number,
  y: number
): PickedMark | null {
  let nearest: PickedMark | null = null;
  const see = (place: number, at: readonly [number, number] | null, radius: number): void => {
    if (!at) return;
    const away = Math.hypot(at[0] - x, at[1] - y) - radius;
    if (away <= MARK_REACH_PX && away < (nearest?.away ?? Infinity)) nearest = { place, away };
  };
  for (const home of homes) see(home.place, view.project(home.position), home.radiusPx);
  for (let i = 0; i < marks.length; i++) {
    if (groups && groups.groupOf[i] !== NONE) continue;
    const at = view.project([marks.lngLat[2 * i]!, marks.lngLat[2 * i + 1]!]);
    if (at) {
      see(marks.place[i]!, [at[0] + marks.dx[i]!, at[1] + marks.dy[i]!], marks.radiusPx[i]!);
    }
  }
  return nearest;
}

/** What can be meant on the map: a thing of the data, or partners that are gathered. */
export type Picked = { readonly group: MarkGroup } | { readonly target: Target };

/** What lies under a point of the pane: a place, else gathered ones, else an arc, else nothing. */
export function pick(
  dataset: Dataset,
  picture: MapPicture,
  groups: MarkGroups | null,
  view: ScreenView,
  x: number,
  y: number
): Picked | null {
  const mark = pickMark(picture, groups, view, x, y);
  const group = groupAt(groupsOnScreen(groups, view.project), x, y);
  // Within a mark that one is meant; beside it the larger mark is.
  if (group && !(mark && mark.away <= 0)) return { group };
  if (mark) return { target: { type: 'place', id: dataset.places[mark.place]!.id } };
  const position = view.unproject(x, y);
  const tolerance = ARC_REACH_PX * view.radiansPerPx(position);
  const picked = pickArc(picture, unitVector(position), tolerance);
  if (picked === null) return null;
  const partnership = picture.arcs.partnership[picked.arc]!;
  return { target: { type: 'partnership', id: dataset.partnerships.id[partnership]! } };
}
