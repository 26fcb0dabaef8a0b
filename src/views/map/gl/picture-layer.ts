import type {
  CustomLayerInterface,
  CustomRenderMethodInput,
  Map as MapLibreMap
} from 'maplibre-gl';
import type { EmphasisSet } from '../../../analysis/emphasis';
import { arcOf } from '../../../analysis/arc-layout';
import { countPieces } from '../../../analysis/arc-sampling';
import type { ArcColumns, MapPicture } from '../../../analysis/map-picture';
import type { MarkGroups } from '../../../analysis/mark-groups';
import { MarkPainter } from './marks';
import type { Palette } from './palette';
import { markRecords, ribbonRecords } from './records';
import { RibbonPainter } from './ribbons';

const ENTRANCE_MS = 1200;
const TILE_PX = 512;
/** How far a straight piece may stray, and the fewest and most pieces of an arc. */
const TOLERANCE_PX = 0.25;
const LEAST_SEGMENTS = 8;
const MOST_SEGMENTS = 96;
const SEGMENTS_FROM_ARCS = 2000;
/** Beyond so many arcs nobody sees one, and counting the pieces of each would cost a frame. */
const CROWD_SEGMENTS = 28;

/** What the layer draws; new values are uploaded before the next frame. */
export interface Drawn {
  readonly picture: MapPicture;
  /** Of the marks that are gathered: another stands for them. */
  readonly groups: MarkGroups | null;
  readonly emphasis: EmphasisSet | null;
  readonly palette: Palette;
}

/** Our own layer on MapLibre's canvas: the arcs as ribbons along bowed great circles, and their ends. */
export class PictureLayer implements CustomLayerInterface {
  readonly type = 'custom';
  readonly renderingMode = '2d';

  private map: MapLibreMap | null = null;
  private ribbons: RibbonPainter | null = null;
  private marks: MarkPainter | null = null;
  private drawn: Drawn | null = null;
  private isUploaded = false;
  private cut: { arcs: ArcColumns; step: number; segments: number } | null = null;
  /** The plane that parts the near side of the globe from the far one; null on the flat map. */
  clippingPlane: readonly number[] | null = null;
  /** When the arcs began to grow from their homes, ms of the page's clock; null once they are there. */
  private enteredAt: number | null = null;
  /** Called when the plane has changed, before anything else moves. */
  onhorizon: (() => void) | null = null;

  constructor(readonly id: string) {}

  /** Draws something else from the next frame on. */
  draw(drawn: Drawn): void {
    this.drawn = drawn;
    this.isUploaded = false;
    this.map?.triggerRepaint();
  }

  /** Lets the arcs grow from their homes once more. */
  enter(): void {
    this.enteredAt = performance.now();
    this.map?.triggerRepaint();
  }

  onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.map = map;
    this.ribbons = new RibbonPainter(gl);
    this.marks = new MarkPainter(gl);
    this.isUploaded = false;
  }

  onRemove(): void {
    this.ribbons?.free();
    this.marks?.free();
    this.ribbons = null;
    this.marks = null;
    this.map = null;
  }

  render(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    const { map, ribbons, marks, drawn } = this;
    if (!map || !ribbons || !marks || !drawn || gl.isContextLost()) return;
    this.watchHorizon(input);
    const pixelRatio = map.getPixelRatio();
    if (!this.isUploaded) {
      const { picture, groups, emphasis, palette } = drawn;
      ribbons.upload(ribbonRecords(picture, emphasis, palette, pixelRatio));
      const ends = markRecords(picture, groups, emphasis, palette, pixelRatio);
      marks.upload(ends.floats, ends.count);
      this.isUploaded = true;
    }
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.disable(gl.CULL_FACE);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    const worlds = worldsInView(map);
    const radiusPx = ((TILE_PX * 2 ** map.getZoom()) / (2 * Math.PI)) * pixelRatio;
    const segments = this.segmentsAt(drawn.picture, map.getZoom());
    ribbons.paint(input, worlds, radiusPx, segments, this.grown(map));
    marks.paint(input, worlds, drawn.palette.ground, pixelRatio);
  }

  /** Into how many pieces each arc is cut, so that none strays visibly; anew every half zoom. */
  private segmentsAt({ arcs, layout }: MapPicture, zoom: number): number {
    if (arcs.length > SEGMENTS_FROM_ARCS) return CROWD_SEGMENTS;
    const step = Math.ceil(zoom * 2);
    if (this.cut?.arcs === arcs && this.cut.step === step) return this.cut.segments;
    const fineness = {
      radiusPx: (TILE_PX * 2 ** (step / 2)) / (2 * Math.PI),
      tolerancePx: TOLERANCE_PX
    };
    let segments = LEAST_SEGMENTS;
    for (const partnership of arcs.partnership) {
      segments = Math.max(segments, countPieces(arcOf(layout, partnership), fineness));
    }
    segments = Math.min(MOST_SEGMENTS, segments);
    this.cut = { arcs, step, segments };
    return segments;
  }

  /** The share of each arc that has grown; asks for another frame until all of it has. */
  private grown(map: MapLibreMap): number {
    if (this.enteredAt === null) return 1;
    const share = (performance.now() - this.enteredAt) / ENTRANCE_MS;
    if (share >= 1) {
      this.enteredAt = null;
      return 1;
    }
    map.triggerRepaint();
    // Slow at both ends (smoothstep).
    return share * share * (3 - 2 * share);
  }

  private watchHorizon({ shaderData, defaultProjectionData }: CustomRenderMethodInput): void {
    const isGlobe =
      shaderData.variantName === 'globe' && defaultProjectionData.projectionTransition > 0.5;
    const plane = isGlobe ? [...defaultProjectionData.clippingPlane] : null;
    if (String(plane) === String(this.clippingPlane)) return;
    this.clippingPlane = plane;
    this.onhorizon?.();
  }
}

/** The copies of the world in view: 0 for the one between -180 and 180 degrees. */
function worldsInView(map: MapLibreMap): number[] {
  if (map.getProjection()?.type === 'globe') return [0];
  const bounds = map.getBounds();
  const first = Math.floor((bounds.getWest() + 180) / 360);
  const last = Math.floor((bounds.getEast() + 180) / 360);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
