import { pickArc } from '../../../analysis/pick-arc';
import { unitVector } from '../../../analysis/great-circle';
import type { MapPicture } from '../../../analysis/map-picture';
import type { Dataset } from '../../../domain/dataset';
import type { Target } from '../../../domain/target';
import { positionAt, type MapView, type Size } from './map-view';
import type { ScreenHome, ScreenMark } from './screen-marks';

/** What lies on a still map, for finding what is meant by a point of it. */
export interface PickableMap {
  readonly dataset: Dataset;
  readonly picture: MapPicture;
  readonly view: MapView;
  readonly size: Size;
  readonly marks: readonly ScreenMark[];
  readonly homes: readonly ScreenHome[];
}

/** A mark is meant within 12 px of its middle, so that every target is 24 px wide. */
const MARK_REACH_PX = 12;
const ARC_REACH_PX = 7;

/** What a point of the map means: the nearest home or partner, else the nearest arc. */
export function pickOnMap(map: PickableMap, x: number, y: number): Target | null {
  const { dataset, picture, view, size } = map;
  let place = -1;
  let nearest = Infinity;
  for (const mark of [...map.homes, ...map.marks]) {
    const distance = Math.hypot(mark.x - x, mark.y - y);
    const reach = Math.max(MARK_REACH_PX, mark.radius + 3);
    if (distance < reach && distance < nearest) [place, nearest] = [mark.place, distance];
  }
  if (place >= 0) return { type: 'place', id: dataset.places[place]!.id };

  const position = positionAt(view, size, x, y);
  if (!position) return null;
  // Of a sphere that is stretched by 1 / cos(latitude) on mercator.
  const stretch = 1 / Math.max(0.02, Math.cos((position[1] * Math.PI) / 180));
  const reach = ARC_REACH_PX / (view.radiusPx * (view.projection === 'globe' ? 1 : stretch));
  const picked = pickArc(picture, unitVector(position), reach);
  if (!picked) return null;
  const id = dataset.partnerships.id[picture.arcs.partnership[picked.arc]!]!;
  return { type: 'partnership', id };
}
