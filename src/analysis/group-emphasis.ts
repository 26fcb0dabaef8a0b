import type { Target } from '../domain/target';
import type { DatasetIndex } from './dataset-index';
import { resolveEmphasis, type EmphasisSet } from './emphasis';
import type { MapPicture } from './map-picture';
import { homesOfMark } from './mark-columns';
import type { MarkGroup } from './mark-groups';

/** More places than this are not lifted out of their groups: the heap would be back. */
const MOST_LIFTED = 24;

/**
 * The places that stand alone for what is hovered or selected: what it names, as long as one can
 * look at each. By place, 1 or 0; null for none.
 */
export function placesAlone(
  index: DatasetIndex,
  { marks }: MapPicture,
  targets: readonly (Target | null)[]
): Uint8Array | null {
  let alone: Uint8Array | null = null;
  for (const target of targets) {
    const raised = target && resolveEmphasis(index, [target])?.places;
    if (!raised) continue;
    const places = marks.place.filter((place) => raised[place] === 1);
    if (places.length > MOST_LIFTED) continue;
    alone ??= new Uint8Array(index.dataset.places.length);
    for (const place of places) alone[place] = 1;
  }
  return alone;
}

/** Raises the shown ties of a group's places, besides what is raised already. */
export function raiseGroup(
  index: DatasetIndex,
  { arcs, marks }: MapPicture,
  { members }: MarkGroup,
  before: EmphasisSet | null
): EmphasisSet {
  const { dataset } = index;
  const { partnerships, agreements, events, places } = dataset;
  const raised = {
    partnerships: Uint8Array.from(before?.partnerships ?? new Uint8Array(partnerships.length)),
    agreements: before?.agreements ?? new Uint8Array(agreements.length),
    events: before?.events ?? new Uint8Array(events.length),
    places: Uint8Array.from(before?.places ?? new Uint8Array(places.length))
  };
  const isMember = new Uint8Array(marks.length);
  for (const mark of members) isMember[mark] = 1;
  for (let arc = 0; arc < arcs.length; arc++) {
    if (isMember[arcs.mark[arc]!] !== 1) continue;
    const tie = arcs.partnership[arc]!;
    raised.partnerships[tie] = 1;
    raised.places[partnerships.home[tie]!] = 1;
    raised.places[partnerships.partner[tie]!] = 1;
  }
  return raised;
}

/** How many of a group's places each municipality has as partners, by its ordinal, ascending. */
export function homesOfGroup(
  { marks }: MapPicture,
  { members }: MarkGroup
): readonly { readonly home: number; readonly places: number }[] {
  const counts = new Map<number, number>();
  for (const mark of members) {
    for (const home of new Set(homesOfMark(marks, mark))) {
      counts.set(home, (counts.get(home) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a], [b]) => a - b).map(([home, places]) => ({ home, places }));
}
