import { NONE } from '../domain/dataset';
import type { LngLat } from '../domain/lng-lat';
import { boxAround, contains, type Box } from './box-grid';
import type { InkMap } from './label-ink';
import {
  LabelPlacer,
  type LabelRequest,
  type LabelSpace,
  type PlacedLabel
} from './label-placement';
import type { MapPicture } from './map-picture';
import type { MarkGroups } from './mark-groups';
import { MARK_RIM_PX } from './mark-columns';

/** Where a position lies on screen in px; null where it cannot be seen. */
export type Project = (position: LngLat) => readonly [x: number, y: number] | null;

/** A name on the map: of a partner, or of a home. */
export interface MapLabel extends Omit<PlacedLabel, 'key'> {
  /** Row of `dataset.places`. */
  readonly place: number;
  /** Ordinal of the home; NONE for a partner. */
  readonly home: number;
  readonly text: string;
  readonly isRaised: boolean;
}

/** How large names are set. */
export interface LabelSize {
  readonly partnerPx: number;
  readonly homePx: number;
}

export interface LabelScene {
  readonly project: Project;
  /** The visible map in px. */
  readonly frame: Box;
  readonly obstacles: readonly Box[];
  /** Ground where partners get no name: another map shows them larger. */
  readonly quiet: readonly Box[];
  readonly ink: InkMap | null;
  readonly size: LabelSize;
  /** How far a leader line may carry a partner's name; 0 (the world in view) for hardly any. */
  readonly partnerLeaderPx: number;
  /** How far it may carry the name of a home. */
  readonly homeLeaderPx: number;
  /** The name of a place, by its row, as short as it must be. */
  readonly nameOf: (place: number) => string;
  /** The width in px of a text set at a size; homes and raised places are set bold. */
  readonly measure: (text: string, sizePx: number, isBold: boolean) => number;
  /** Places named before all others and even on quiet ground: what is selected. By place, 1 or 0. */
  readonly raised: Uint8Array | null;
  /** Whether partners that are not raised get no name, where any is raised. */
  readonly namesRaisedAlone?: boolean;
  /** Marks that are gathered have no name; none covers the one that stands for them. */
  readonly groups?: MarkGroups | null;
  /** Scale of all marks: 1, or less on a small map. */
  readonly markScale?: number;
}

/** From the top of the capitals to the bottom of the descenders, of the size of the text. */
const INK_HEIGHT = 0.98;
/** So many partners are too important to lose their name, be it to that of a home. */
const IMPORTANT = 12;
/** Where no room is left beside them, their names may stand a little off. */
const IMPORTANT_LEADER_PX = 27;
/** What is selected keeps its name in the thickest crowd, as long as it is so few places. */
const FEW_RAISED = 3;
const RAISED_LEADER_PX = 120;
/** What is selected stands in a circle. */
const RAISED_CIRCLE_PX = 7;
/** More names than this cannot be read on any screen. */
const MOST_REQUESTS = 1500;

/** Places the names of homes first, then of what is raised, then of partners by importance. */
export function placeMapLabels(picture: MapPicture, scene: LabelScene): MapLabel[] {
  const { marks, homes } = picture;
  const { project, frame, raised, size, groups = null, markScale = 1 } = scene;
  const requests: LabelRequest[] = [];
  const labels: Pick<MapLabel, 'place' | 'home' | 'text' | 'isRaised'>[] = [];
  const boxes: Box[] = [];

  const request = (
    place: number,
    home: number,
    at: { x: number; y: number; radius: number },
    isFirst = false
  ): void => {
    const isHome = home !== NONE;
    const isRaised = raised?.[place] === 1;
    const sizePx = (isHome ? size.homePx : size.partnerPx) + (isRaised ? 1 : 0);
    const text = scene.nameOf(place);
    requests.push({
      key: labels.length,
      ...at,
      width: scene.measure(text, sizePx, isHome || isRaised),
      height: sizePx * INK_HEIGHT,
      leaderPx: isHome
        ? scene.homeLeaderPx
        : Math.max(isFirst ? RAISED_LEADER_PX : 0, scene.partnerLeaderPx),
      mayCrossMarks: isHome || isFirst
    });
    labels.push({ place, home, text, isRaised });
  };

  const isHomePlace = new Set(homes.map((home) => home.place));
  for (const home of homes) {
    const point = project(home.position);
    if (!point) continue;
    const radius = home.radiusPx * markScale + MARK_RIM_PX;
    const at = { x: point[0], y: point[1], radius };
    boxes.push(boxAround(at.x, at.y, radius));
    request(home.place, home.home, at);
  }

  const homeCount = requests.length;
  const first: ((isFew: boolean) => void)[] = [];
  const later: (() => void)[] = [];
  for (let mark = 0; mark < marks.length; mark++) {
    if (groups && groups.groupOf[mark] !== NONE) continue;
    const place = marks.place[mark]!;
    const point = project([marks.lngLat[2 * mark]!, marks.lngLat[2 * mark + 1]!]);
    if (!point || isHomePlace.has(place)) continue;
    const x = point[0] + marks.dx[mark]! * markScale;
    const y = point[1] + marks.dy[mark]! * markScale;
    const circle = raised?.[place] === 1 ? RAISED_CIRCLE_PX : MARK_RIM_PX;
    const radius = marks.radiusPx[mark]! * markScale + circle;
    const spot = boxAround(x, y, radius);
    if (x < frame.left || x > frame.right || y < frame.top || y > frame.bottom) continue;
    boxes.push(spot);
    const ask = (isFew = false): void => request(place, NONE, { x, y, radius }, isFew);
    if (raised?.[place] === 1) first.push(ask);
    else if (raised && scene.namesRaisedAlone) continue;
    else if (!scene.quiet.some((box) => contains(box, boxAround(x, y, 0)))) later.push(ask);
  }
  const numbers: Box[] = [];
  for (const { position, dx, dy, radiusPx } of groups?.groups ?? []) {
    const point = project(position);
    if (point) numbers.push(boxAround(point[0] + dx, point[1] + dy, radiusPx + MARK_RIM_PX));
  }
  for (const ask of first) ask(first.length <= FEW_RAISED);
  for (const ask of later.slice(0, MOST_REQUESTS)) ask();

  const space: LabelSpace = {
    frame,
    obstacles: scene.obstacles,
    quiet: scene.quiet,
    marks: [...boxes, ...numbers],
    numbers,
    ink: scene.ink
  };
  return placeWithoutLosses(requests, homeCount, space).map(({ key, ...placed }) => ({
    ...placed,
    ...labels[key]!
  }));
}

const MOST_TRIALS = 6;

/**
 * Homes are placed first; where one has taken the only place of an important partner's name, that
 * partner goes before the homes, which can stand further off, if no home loses its name by that.
 */
function placeWithoutLosses(
  requests: readonly LabelRequest[],
  homeCount: number,
  space: LabelSpace
): PlacedLabel[] {
  const score = (placed: readonly PlacedLabel[]): number =>
    placed.reduce((sum, { key }) => {
      if (key < homeCount) return sum + IMPORTANT + 1;
      return key < homeCount + IMPORTANT ? sum + 1 : sum;
    }, 0);
  const subjects = requests.slice(0, homeCount + IMPORTANT);
  const placer = new LabelPlacer(space);
  let order = subjects;
  let placed = placer.place(order);
  let trials = 0;
  for (const request of subjects.slice(homeCount)) {
    if (placed.some(({ key }) => key === request.key)) continue;
    // Marks alone leave no room for it: no order of names would help.
    if (placer.place([request]).length === 0) continue;
    if (++trials > MOST_TRIALS) break;
    const trial = [request, ...order.filter((other) => other !== request)];
    const next = placer.place(trial);
    if (score(next) > score(placed)) [order, placed] = [trial, next];
  }
  const again = subjects.slice(homeCount).map((request) => ({
    ...request,
    leaderPx: Math.max(IMPORTANT_LEADER_PX, request.leaderPx)
  }));
  return placer.place([...order, ...requests.slice(homeCount + IMPORTANT), ...again]);
}
