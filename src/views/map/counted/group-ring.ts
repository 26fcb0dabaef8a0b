import { homesOfGroup } from '../../../analysis/group-emphasis';
import type { MapPicture } from '../../../analysis/map-picture';
import type { MarkGroup } from '../../../analysis/mark-groups';
import { COLOURED_HOMES } from '../../../ui/home-color';

/** A piece of the ring around a number. */
export interface RingPiece {
  /** Ordinal of the municipality whose colour it has; those without one share a piece. */
  readonly home: number;
  /** SVG path around the point 0, 0. */
  readonly path: string;
}

/**
 * The ring of a group in the shares of its municipalities, clockwise from the top.
 * @param radius px, of the middle of its line.
 */
export function ringOf(picture: MapPicture, group: MarkGroup, radius: number): RingPiece[] {
  const shares = new Map<number, number>();
  for (const { home, places } of homesOfGroup(picture, group)) {
    const hue = Math.min(home, COLOURED_HOMES);
    shares.set(hue, (shares.get(hue) ?? 0) + places);
  }
  const total = [...shares.values()].reduce((sum, places) => sum + places, 0);
  const at = (share: number): string => {
    const turn = share * 2 * Math.PI;
    return `${(radius * Math.sin(turn)).toFixed(2)},${(-radius * Math.cos(turn)).toFixed(2)}`;
  };
  const bend = `A${radius.toFixed(2)},${radius.toFixed(2)} 0 0 1 `;
  let from = 0;
  return [...shares].map(([home, places]) => {
    const to = from + places / total;
    // In two halves: a whole ring is no arc.
    const path = `M${at(from)}${bend}${at((from + to) / 2)}${bend}${at(to)}`;
    from = to;
    return { home, path };
  });
}
