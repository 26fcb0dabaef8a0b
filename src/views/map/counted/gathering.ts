import type { DatasetIndex } from '../../../analysis/dataset-index';
import { placesAlone } from '../../../analysis/group-emphasis';
import type { MapPicture } from '../../../analysis/map-picture';
import { groupMarks, standAlone, type MarkGroups } from '../../../analysis/mark-groups';
import type { Target } from '../../../domain/target';

/** What gathering is made of: fetched once the map is there, as the lens is. */
export { raiseGroup } from '../../../analysis/group-emphasis';
export { stepAt } from '../../../analysis/group-tree';

/**
 * How the marks of a picture stand at a step of scale.
 * @param targets what is hovered, selected or pinned: it stands alone.
 */
export function gather(
  index: DatasetIndex,
  picture: MapPicture,
  step: number,
  targets: readonly (Target | null)[]
): MarkGroups {
  return standAlone(picture, groupMarks(picture, step), placesAlone(index, picture, targets));
}
