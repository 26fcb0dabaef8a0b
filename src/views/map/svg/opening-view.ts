import type { DatasetIndex } from '../../../analysis/dataset-index';
import { boxOf, nearestShare } from '../../../analysis/framing';
import { viewFromTop, viewOfBox, type MapView, type Size } from './map-view';

/** Room around the whole picture, in degrees: arcs bow to the north, names stand beside marks. */
const ROOM = { west: 6, north: 7, east: 11, south: 4 };
/** Narrower maps open on most of the partners, not on all. */
const NARROW_PX = 640;
const NARROW_SHARE = 0.72;
const NARROW_EDGE_PX = 20;
const MAX_LATITUDE = 80;

/**
 * The flat view on which a still map opens: all the places of a dataset, whatever the filters, with
 * their north at the top of the map, or, on a narrow map, most of them.
 */
export function openingView({ dataset }: DatasetIndex, size: Size): MapView {
  const { places, partnerships, homes } = dataset;
  const homePositions = homes.map((place) => places[place]!.position);
  const partners = [...new Set(partnerships.partner)].map((place) => places[place]!.position);
  const [centre = [0, 0] as const] = homePositions;
  if (size.width < NARROW_PX) {
    const near = boxOf([...homePositions, ...nearestShare(partners, centre, NARROW_SHARE)]);
    if (near) return viewOfBox(near, size, NARROW_EDGE_PX);
  }
  const all = boxOf([...homePositions, ...partners]) ?? {
    west: -180,
    south: -60,
    east: 180,
    north: 75
  };
  const roomy = {
    west: all.west - ROOM.west,
    south: all.south - ROOM.south,
    east: all.east + ROOM.east,
    north: Math.min(MAX_LATITUDE, all.north + ROOM.north)
  };
  const byWidth = viewFromTop(roomy, size);
  const whole = viewOfBox(roomy, size);
  // The whole height where the places are spread further from north to south than the map is high.
  return byWidth.radiusPx <= whole.radiusPx ? byWidth : whole;
}
