import { emphasisOf, type Emphasis, type EmphasisSet } from '../../../analysis/emphasis';
import type { MapPicture } from '../../../analysis/map-picture';
import { homesOfMark } from '../../../analysis/mark-columns';
import type { MarkGroups } from '../../../analysis/mark-groups';
import { MARK_SHAPES } from '../../../analysis/mark-layout';
import { FLOATS_AN_ARC } from '../../../analysis/arc-layout';
import { reachesDateLine } from '../../../analysis/date-line';
import { unitVector } from '../../../analysis/great-circle';
import { NONE } from '../../../domain/dataset';
import type { LngLat } from '../../../domain/lng-lat';
import { MARK_FLOATS, MARK_SHAPES as SHADER_SHAPES } from './marks';
import type { Palette, Rgb } from './palette';
import type { Records } from './instances';
import { OPEN_END, RIBBON_FLOATS, type RibbonRecords } from './ribbons';

const MUTED_ARC_OPACITY = 0.4;
const MUTED_MARK_OPACITY = 0.55;
const RAISED_EXTRA_PX = 1;
const RADIANS = Math.PI / 180;
/** Muted things lie under all else, raised ones above. */
const LAYERS: readonly Emphasis[] = ['muted', 'normal', 'raised'];

/** The ribbons of a picture. @param pixelRatio device px a CSS px. */
export function ribbonRecords(
  { arcs, layout, openEnds }: MapPicture,
  emphasis: EmphasisSet | null,
  palette: Palette,
  pixelRatio: number
): RibbonRecords {
  const floats = new Float32Array(arcs.length * RIBBON_FLOATS);
  const reaches = reachesDateLine(layout);
  const crossing: number[] = [];
  let count = 0;
  for (const layer of emphasis === null ? (['normal'] as const) : LAYERS) {
    for (let i = 0; i < arcs.length; i++) {
      const partnership = arcs.partnership[i]!;
      if (emphasisOf(emphasis, 'partnerships', partnership) !== layer) continue;
      const raised = layer === 'raised';
      const opacity = layer === 'normal' ? palette.arcOpacity : raised ? 1 : MUTED_ARC_OPACITY;
      const width = arcs.widthPx[i]! + (raised ? RAISED_EXTRA_PX : 0);
      const at = count * RIBBON_FLOATS;
      const path = partnership * FLOATS_AN_ARC;
      floats.set(layout.paths.subarray(path, path + FLOATS_AN_ARC), at);
      floats[at + 8] = layout.bows[partnership]!;
      floats[at + 9] = width * pixelRatio;
      floats[at + 10] =
        layout.strokes[partnership]! + (openEnds?.[partnership] === 1 ? OPEN_END : 0);
      floats.set(palette.homeColor(arcs.home[i]!), at + 11);
      floats[at + 14] = opacity;
      if (reaches[partnership] === 1) crossing.push(...floats.subarray(at, at + RIBBON_FLOATS));
      count += 1;
    }
  }
  const again = Float32Array.from(crossing);
  return { floats, count, crossing: { floats: again, count: again.length / RIBBON_FLOATS } };
}

interface Mark {
  readonly position: LngLat;
  readonly dx: number;
  readonly dy: number;
  readonly radiusPx: number;
  readonly shape: keyof typeof SHADER_SHAPES;
  readonly colors: readonly [Rgb, Rgb];
  readonly opacity: number;
}

function writeMark(floats: Float32Array, count: number, mark: Mark, pixelRatio: number): void {
  const at = count * MARK_FLOATS;
  floats.set(unitVector(mark.position), at);
  floats[at + 3] = mark.position[0] * RADIANS;
  floats[at + 4] = mark.dx * pixelRatio;
  floats[at + 5] = mark.dy * pixelRatio;
  floats[at + 6] = mark.radiusPx * pixelRatio;
  floats[at + 7] = SHADER_SHAPES[mark.shape];
  floats.set(mark.colors[0], at + 8);
  floats[at + 11] = mark.opacity;
  floats.set(mark.colors[1], at + 12);
  floats[at + 15] = mark.opacity;
}

/**
 * The marks of a picture: partners, the small ones over the large, then the municipalities.
 * @param groups of marks for which another stands; null where each has its own.
 */
export function markRecords(
  picture: MapPicture,
  groups: MarkGroups | null,
  emphasis: EmphasisSet | null,
  palette: Palette,
  pixelRatio: number
): Records {
  const { marks, homes } = picture;
  const floats = new Float32Array((marks.length + homes.length) * MARK_FLOATS);
  let count = 0;
  for (const layer of emphasis === null ? (['normal'] as const) : LAYERS) {
    const opacity = layer === 'muted' ? MUTED_MARK_OPACITY : 1;
    const extra = layer === 'raised' ? RAISED_EXTRA_PX : 0;
    for (let i = 0; i < marks.length; i++) {
      if (groups && groups.groupOf[i] !== NONE) continue;
      if (emphasisOf(emphasis, 'places', marks.place[i]!) !== layer) continue;
      const of = homesOfMark(marks, i);
      const first = palette.homeColor(of[0] ?? 0);
      const second = of.length > 1 ? palette.homeColor(of[of.length - 1]!) : first;
      const mark: Mark = {
        position: [marks.lngLat[2 * i]!, marks.lngLat[2 * i + 1]!],
        dx: marks.dx[i]!,
        dy: marks.dy[i]!,
        radiusPx: marks.radiusPx[i]! + extra,
        shape: MARK_SHAPES[marks.shape[i]!]!,
        colors: [first, second],
        opacity
      };
      writeMark(floats, count++, mark, pixelRatio);
    }
  }
  for (const home of homes) {
    const color = palette.homeColor(home.home);
    const isMuted = emphasisOf(emphasis, 'places', home.place) === 'muted';
    const mark: Mark = {
      position: home.position,
      dx: 0,
      dy: 0,
      radiusPx: home.radiusPx,
      shape: 'ring',
      colors: [color, color],
      opacity: isMuted ? MUTED_MARK_OPACITY : 1
    };
    writeMark(floats, count++, mark, pixelRatio);
  }
  return { floats, count };
}
