import { NONE } from '../domain/dataset';
import type { LngLat } from '../domain/lng-lat';
import { boxOf, type GeoBox } from './framing';
import { countedRadiusPx, GroupTree, LEAST_GATHERED, worldPx, zoomOfStep } from './group-tree';
import type { MapPicture } from './map-picture';

/** Partners that lie so close together that one mark with their number stands for them. */
export interface MarkGroup {
  /** Names the group among those of its step: the row of the most important of all its places. */
  readonly key: number;
  /** Indexes into the picture's marks, ascending: the most important first. */
  readonly members: Uint32Array;
  readonly position: LngLat;
  /** Away from that position on screen, px; y down. */
  readonly dx: number;
  readonly dy: number;
  readonly radiusPx: number;
}

/** How the marks of a picture stand at a step of scale: each in one group, or alone. */
export interface MarkGroups {
  readonly step: number;
  readonly groups: readonly MarkGroup[];
  /** By mark: index into the groups; NONE for those that stand alone. */
  readonly groupOf: Int32Array;
}

interface Gathered {
  readonly tree: GroupTree;
  readonly bySteps: Map<number, MarkGroups>;
}

/** What was gathered stays with its picture: steps are asked for again and again. */
const gathered = new WeakMap<MapPicture, Gathered>();

function gather(picture: MapPicture): Gathered {
  const { marks, homes } = picture;
  const isHome = new Set(homes.map(({ place }) => place));
  const isAlone = Uint8Array.from(marks.place, (place) => (isHome.has(place) ? 1 : 0));
  return { tree: new GroupTree(marks, homes, isAlone), bySteps: new Map() };
}

function groupsAt({ marks }: MapPicture, tree: GroupTree, step: number): MarkGroups {
  const nodes = tree.nodesAt(step);
  const members = new Map<number, number[]>();
  for (let mark = 0; mark < nodes.length; mark++) {
    const node = nodes[mark]!;
    if (tree.countOf(node) < LEAST_GATHERED) continue;
    const list = members.get(node);
    if (list) list.push(mark);
    else members.set(node, [mark]);
  }
  const groupOf = new Int32Array(marks.length).fill(NONE);
  const groups = [...members].map(([node, list], group): MarkGroup => {
    for (const mark of list) groupOf[mark] = group;
    return {
      key: marks.place[list[0]!]!,
      members: Uint32Array.from(list),
      radiusPx: countedRadiusPx(list.length),
      ...tree.standOf(node, step)
    };
  });
  return { step, groups, groupOf };
}

function gatheredOf(picture: MapPicture): Gathered {
  let known = gathered.get(picture);
  if (!known) gathered.set(picture, (known = gather(picture)));
  return known;
}

/**
 * Does a part of the work for `groupMarks` that is short enough for one frame, even with tens of
 * thousands of marks. @returns whether all of it is done.
 */
export function prepareGroups(picture: MapPicture, step: number): boolean {
  return gatheredOf(picture).tree.approach(step);
}

/**
 * Which marks of a picture gather at a step of scale (`stepAt`): worked out once for each.
 * Municipalities never gather.
 */
export function groupMarks(picture: MapPicture, step: number): MarkGroups {
  const known = gatheredOf(picture);
  let groups = known.bySteps.get(step);
  if (!groups) known.bySteps.set(step, (groups = groupsAt(picture, known.tree, step)));
  return groups;
}

/** Beside more marks than these a number stays where it is: there is no free ground around them. */
const MOST_CLEARED = 3;
/** What stands alone stands in a circle. */
const CIRCLE_PX = 8;

/** Moves the mark of a group aside, so that it does not lie on marks that have left it. */
function standAside(
  { marks }: MapPicture,
  step: number,
  group: MarkGroup,
  away: readonly number[]
): MarkGroup {
  const scale = 2 ** zoomOfStep(step);
  const [x, y] = worldPx(group.position);
  let { dx, dy } = group;
  for (const mark of away.length > MOST_CLEARED ? [] : away) {
    const [left, top] = worldPx([marks.lngLat[2 * mark]!, marks.lngLat[2 * mark + 1]!]);
    const east = (x - left) * scale + dx - marks.dx[mark]!;
    const south = (y - top) * scale + dy - marks.dy[mark]!;
    const least = group.radiusPx + marks.radiusPx[mark]! + CIRCLE_PX;
    const distance = Math.hypot(east, south);
    if (distance >= least) continue;
    dx += (distance > 0 ? east / distance : 0) * (least - distance);
    dy += (distance > 0 ? south / distance : 1) * (least - distance);
  }
  return { ...group, dx, dy };
}

/**
 * Lets some places stand alone, such as what is selected: their groups stand aside with what is
 * left, as long as that is enough to be worth a number.
 * @param isAlone by place, 1 or 0; null for none.
 */
export function standAlone(
  picture: MapPicture,
  groups: MarkGroups,
  isAlone: Uint8Array | null
): MarkGroups {
  if (!isAlone) return groups;
  const { place } = picture.marks;
  const stays = (mark: number): boolean => isAlone[place[mark]!] !== 1;
  if (groups.groups.every(({ members }) => members.every(stays))) return groups;
  const groupOf = new Int32Array(groups.groupOf.length).fill(NONE);
  const left: MarkGroup[] = [];
  for (const group of groups.groups) {
    const members = group.members.filter(stays);
    if (members.length < LEAST_GATHERED) continue;
    for (const mark of members) groupOf[mark] = left.length;
    if (members.length === group.members.length) {
      left.push(group);
      continue;
    }
    const away = Array.from(group.members).filter((mark) => !stays(mark));
    const rest = { ...group, members, radiusPx: countedRadiusPx(members.length) };
    left.push(standAside(picture, groups.step, rest, away));
  }
  return { ...groups, groups: left, groupOf };
}

/** The box around the places of a group. */
export function boxOfGroup({ marks }: MapPicture, { members, position }: MarkGroup): GeoBox {
  const positions = Array.from(members, (mark): LngLat => [
    marks.lngLat[2 * mark]!,
    marks.lngLat[2 * mark + 1]!
  ]);
  return boxOf([position, ...positions])!;
}

/** The first step nearer than this one at which a group falls apart; null where none does. */
export function partingStep(
  picture: MapPicture,
  { members }: MarkGroup,
  from: number,
  nearest: number
): number | null {
  for (let step = from + 1; step <= nearest; step++) {
    const { groupOf } = groupMarks(picture, step);
    const first = groupOf[members[0]!]!;
    if (first === NONE || members.some((mark) => groupOf[mark] !== first)) return step;
  }
  return null;
}
