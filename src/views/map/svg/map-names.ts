import { boxAround, grow, overlap, type Box } from '../../../analysis/box-grid';
import { distanceKm } from '../../../analysis/great-circle';
import type { DatasetIndex } from '../../../analysis/dataset-index';
import { placeEdgeNames, type EdgeName, type EdgeRequest } from '../../../analysis/edge-names';
import { InkMap } from '../../../analysis/label-ink';
import type { RingName } from '../../../analysis/layers/ring-names';
import { placeMapLabels, type MapLabel, type Project } from '../../../analysis/map-labels';
import type { MapPicture } from '../../../analysis/map-picture';
import type { MarkGroups } from '../../../analysis/mark-groups';
import { MARK_RIM_PX } from '../../../analysis/mark-columns';
import { placeName } from '../../../domain/dataset';
import type { Language } from '../../../domain/kinds';
import { countryName, formatNumber } from '../../../text/format';
import { m } from '../../../text/paraglide/messages';
import { baseNames, NAME_TYPE, type BaseName } from '../basemap/base-names';
import type { BaseGeometry, CountryPoint } from '../basemap/geometry';
import type { ScreenArc } from './arc-path';
import type { MapExtras } from '../layers/extras';
import { placeGroundNames, type GroundName, type GroundRequest } from './ground-names';
import type { MapLook } from './look';
import { groupsOnScreen } from '../counted/screen-groups';
import { cameraOfView, type MapView, type Size } from './map-view';
import type { ScreenHome, ScreenMark } from './screen-marks';

/** A name at the edge with what it needs to be painted. */
export interface EdgeLabel extends EdgeName {
  readonly text: string;
  readonly place: number;
  readonly partnership: number;
  readonly home: number;
}

export interface MapNames {
  readonly labels: readonly MapLabel[];
  readonly edges: readonly EdgeLabel[];
  readonly ground: readonly GroundName[];
  readonly rings: readonly RingName[];
}

export interface NamedMap {
  readonly index: DatasetIndex;
  readonly picture: MapPicture;
  readonly view: MapView;
  readonly size: Size;
  readonly look: MapLook;
  readonly language: Language;
  readonly project: Project;
  readonly arcs: readonly ScreenArc[];
  readonly marks: readonly ScreenMark[];
  readonly homes: readonly ScreenHome[];
  /** Of the marks that are gathered; none of them is among `marks`. */
  readonly groups?: MarkGroups | null;
  readonly geometry: BaseGeometry | null;
  readonly obstacles: readonly Box[];
  readonly quiet: readonly Box[];
  /** Rings by distance and shaded countries, where they are asked for. */
  readonly extras?: MapExtras | null;
  /** By place, 1 for what is selected. */
  readonly raised: Uint8Array | null;
  readonly measure: (text: string, sizePx: number, weight?: number) => number;
}

const EDGE_SIZE_PX = 12.5;
const MOST_AN_EDGE = 9;
/** A name at the edge wants so much of its length. */
const EDGE_SPACE_PX = 60;
const FRAME_MARGIN_PX = 3;
const MOST_LETTERS = 30;
/** Beyond so many arcs ink says nothing any more and costs time. */
const MOST_INKED = 3000;

/** A name short enough for a map: cut between words, with an ellipsis. */
export function shortName(name: string): string {
  if (name.length <= MOST_LETTERS) return name;
  const cut = name.lastIndexOf(' ', MOST_LETTERS - 1);
  return `${name.slice(0, cut > 10 ? cut : MOST_LETTERS - 1).replace(/[,;]$/, '')}…`;
}

function inkOf(arcs: readonly ScreenArc[], frame: Box): InkMap {
  const ink = new InkMap(frame);
  for (const { line } of arcs) ink.addLine(line);
  return ink;
}

function reversed(line: Float64Array): Float64Array {
  const back = new Float64Array(line.length);
  for (let i = 0; i < line.length; i += 2) {
    back[i] = line[line.length - 2 - i]!;
    back[i + 1] = line[line.length - 1 - i]!;
  }
  return back;
}

/** The name of a far end with how far it is: of what is selected. */
function withDistance({ index, language }: NamedMap, name: string, partnership: number): string {
  const { places, partnerships } = index.dataset;
  const ends = [partnerships.home[partnership]!, partnerships.partner[partnership]!];
  const [home, partner] = ends.map((place) => places[place]!.position);
  const km = formatNumber(Math.round(distanceKm(home!, partner!)), language);
  return m.map_edge_km({ name, km }, { locale: language });
}

/** Names the ends beyond the frame: partners by importance, and each home once. */
function nameEdges(map: NamedMap, frame: Box, taken: readonly Box[]): EdgeLabel[] {
  const { index, picture, language, arcs, raised } = map;
  const { places, partnerships, homes } = index.dataset;
  const ranked = [...arcs].sort((a, b) => {
    const partner = (arc: ScreenArc): number => partnerships.partner[arc.partnership]!;
    const isRaised = (arc: ScreenArc): number => raised?.[partner(arc)] ?? 0;
    return isRaised(b) - isRaised(a) || picture.arcs.mark[a.arc]! - picture.arcs.mark[b.arc]!;
  });
  const requests: EdgeRequest[] = [];
  const named: Pick<EdgeLabel, 'text' | 'place' | 'partnership' | 'home'>[] = [];
  const askedHomes = new Set<number>();
  for (const { line, partnership, home, leaves } of ranked) {
    if (line.length < 4) continue;
    if (!leaves && askedHomes.has(home)) continue;
    if (map.look.namesRaisedAlone && raised && !raised[partnerships.partner[partnership]!])
      continue;
    if (!leaves) askedHomes.add(home);
    const place = leaves ? partnerships.partner[partnership]! : homes[home]!;
    const name = shortName(placeName(places[place]!, language));
    const text = raised?.[partnerships.partner[partnership]!]
      ? withDistance(map, name, partnership)
      : name;
    requests.push({
      key: named.length,
      line: leaves ? line : reversed(line),
      width: map.measure(text, EDGE_SIZE_PX, 650),
      height: EDGE_SIZE_PX
    });
    named.push({ text, place, partnership, home });
  }
  const shorter = Math.min(map.size.width, map.size.height);
  const mostAnEdge = Math.min(MOST_AN_EDGE, Math.floor(shorter / EDGE_SPACE_PX));
  return placeEdgeNames(requests, { frame, obstacles: taken, mostAnEdge }).map((edge) => ({
    ...edge,
    ...named[edge.key]!
  }));
}

const NO_POINTS: readonly CountryPoint[] = [];
const namesOfPoints = new WeakMap<readonly CountryPoint[], Map<Language, readonly BaseName[]>>();

/** The names of the ground, made once for a language: views change at every step of a drag. */
function rememberedNames(language: Language, points: readonly CountryPoint[]) {
  let byLanguage = namesOfPoints.get(points);
  if (!byLanguage) namesOfPoints.set(points, (byLanguage = new Map()));
  let names = byLanguage.get(language);
  if (!names) byLanguage.set(language, (names = baseNames(language, points)));
  return names;
}

function groundRequests({ view, look, geometry, language, picture }: NamedMap): GroundRequest[] {
  const { zoom } = cameraOfView(view);
  const hatched = new Set(picture.hatches.map((hatch) => countryName(hatch.country, language)));
  const points = look.namesCountries ? (geometry?.countryPoints ?? NO_POINTS) : NO_POINTS;
  return rememberedNames(language, points)
    .filter((name) => name.zoom <= zoom && (look.namesWaters || name.kind === 'country'))
    .filter((name) => name.kind === 'water' || !hatched.has(name.text))
    .map(({ kind, text, position }) => ({
      kind,
      text,
      position,
      sizePx: NAME_TYPE[kind].smallPx
    }));
}

/** Places all names of a still map, none over another: edges, homes, partners, waters, countries. */
export function placeNames(map: NamedMap): MapNames {
  const { look, size, project, measure } = map;
  if (!look.labels) return { labels: [], edges: [], ground: [], rings: [] };
  const frame = {
    left: FRAME_MARGIN_PX,
    top: FRAME_MARGIN_PX,
    right: size.width - FRAME_MARGIN_PX,
    bottom: size.height - FRAME_MARGIN_PX
  };
  const counted = groupsOnScreen(map.groups ?? null, project);
  const marks = [...map.marks, ...map.homes, ...counted].map(({ x, y, radius }) =>
    boxAround(x, y, radius + MARK_RIM_PX)
  );
  const edges = look.namesEdges
    ? nameEdges(map, frame, [...map.obstacles, ...map.quiet, ...marks])
    : [];
  const edgeBoxes = edges.flatMap(({ box, tipX, tipY }) => [box, boxAround(tipX, tipY, 8)]);
  const rings =
    map.extras?.nameRings({
      project,
      frame,
      taken: [...map.obstacles, ...map.quiet, ...marks, ...edgeBoxes],
      measure
    }) ?? [];
  const ringBoxes = rings.map(({ box }) => box);
  const labels = placeMapLabels(map.picture, {
    project,
    frame,
    obstacles: [...map.obstacles, ...edgeBoxes, ...ringBoxes],
    quiet: map.quiet,
    ink: map.arcs.length <= MOST_INKED ? inkOf(map.arcs, frame) : null,
    size: look.labels,
    partnerLeaderPx: look.partnerLeaderPx,
    homeLeaderPx: look.homeLeaderPx,
    nameOf: (place) => shortName(placeName(map.index.dataset.places[place]!, map.language)),
    measure: (text, sizePx, isBold) => measure(text, sizePx, isBold ? 700 : 500),
    raised: map.raised,
    namesRaisedAlone: look.namesRaisedAlone ?? false,
    groups: map.groups ?? null,
    markScale: look.markScale
  });
  const taken = [
    ...map.obstacles,
    ...map.quiet,
    ...edgeBoxes,
    ...ringBoxes,
    ...marks,
    ...labels.map(({ box }) => grow(box, 2))
  ];
  const ground = placeGroundNames(
    groundRequests(map),
    project,
    frame,
    taken,
    (text, sizePx) => measure(text, sizePx, 400) + text.length * NAME_TYPE.water.spacingPx
  );
  return { labels, edges, ground, rings };
}

/** Around a name, px: its arrow stands beside it, and a finger is not exact. */
const REACH_PX = 6;

/** The end beyond the frame whose name or arrow lies at a point; null where none does. */
export function edgeNamedAt({ edges }: MapNames, x: number, y: number): EdgeLabel | null {
  const point = boxAround(x, y, REACH_PX);
  return (
    edges.find(
      ({ box, tipX, tipY }) => overlap(box, point) || overlap(boxAround(tipX, tipY, 4), point)
    ) ?? null
  );
}
