import { placesAlone } from '../../../analysis/group-emphasis';
import type { MapPicture } from '../../../analysis/map-picture';
import {
  groupMarks,
  prepareGroups,
  standAlone,
  type MarkGroups
} from '../../../analysis/mark-groups';
import type { Explorer } from '../../../state/explorer.svelte';

/** What gathering is made of: fetched once the map is there, as the lens is. */
export { raiseGroup } from '../../../analysis/group-emphasis';
export { stepAt } from '../../../analysis/group-tree';

/**
 * How the marks of a picture stand at a step of scale: what is hovered, selected or pinned alone.
 */
export function gather(
  { index, selection, hover, pinned }: Explorer,
  picture: MapPicture,
  step: number
): MarkGroups {
  const alone = placesAlone(index, picture, [selection, hover, ...pinned]);
  return standAlone(picture, groupMarks(picture, step), alone);
}

/** So many marks gather within a frame; more gather bit by bit, once nothing else happens. */
const MOST_AT_ONCE = 2000;
/** A brush that is dragged asks for another picture sooner. */
const REST_MS = 150;

/** Whether the marks of a picture are too many to gather within a frame. */
export function isCrowd({ marks }: MapPicture): boolean {
  return marks.length > MOST_AT_ONCE;
}

/**
 * Gathers a crowd in short turns.
 * @param done called when `gather` has no more work with it.
 * @returns what calls it off.
 */
export function gatherInTurns(picture: MapPicture, step: number, done: () => void): () => void {
  let timer = setTimeout(turn, REST_MS);
  function turn(): void {
    if (prepareGroups(picture, step)) done();
    else timer = setTimeout(turn);
  }
  return () => clearTimeout(timer);
}
