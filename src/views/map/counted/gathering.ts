import { placesAlone } from '../../../analysis/group-emphasis';
import type { MapPicture } from '../../../analysis/map-picture';
import { groupMarks, standAlone, type MarkGroups } from '../../../analysis/mark-groups';
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
