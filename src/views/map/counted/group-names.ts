import type { MapPicture } from '../../../analysis/map-picture';
import type { MarkGroup } from '../../../analysis/mark-groups';
import { placeName, type Dataset } from '../../../domain/dataset';
import type { Language } from '../../../domain/kinds';
import { m } from '../../../text/paraglide/messages';

/** The places of a group as rows of `dataset.places`, the most important first. */
export function placesOf({ marks }: MapPicture, { members }: MarkGroup): number[] {
  return Array.from(members, (mark) => marks.place[mark]!);
}

/** The place of a group that has most to show, as a row of `dataset.places`. */
export function firstOf({ marks }: MapPicture, { members, key }: MarkGroup): number {
  return members[0] === undefined ? key : marks.place[members[0]]!;
}

/** What a group is called: its number, and the place in it that has most to show. */
export function groupName(
  { places }: Dataset,
  picture: MapPicture,
  group: MarkGroup,
  language: Language
): string {
  const name = placeName(places[firstOf(picture, group)]!, language);
  return m.map_group_name({ count: group.members.length, name });
}
