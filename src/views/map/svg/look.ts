import type { LabelSize } from '../../../analysis/map-labels';

/** How much of the picture a still map draws, and how large. */
export interface MapLook {
  readonly labels: LabelSize | null;
  /** How far leader lines may carry names, in px. */
  readonly partnerLeaderPx: number;
  readonly homeLeaderPx: number;
  /** Marks and rings, times their usual size. */
  readonly markScale: number;
  /** Arcs, times their usual width. */
  readonly arcScale: number;
  /** Degrees between meridians; 0 for none. */
  readonly graticule: number;
  /** Arcs whose partner is not on this map step back. */
  readonly fadesLeaving: boolean;
  /** Whether arcs of one municipality, width and style are one path: quicker, and none is told apart. */
  readonly bundlesArcs?: boolean;
  readonly namesEdges: boolean;
  readonly namesWaters: boolean;
  readonly namesCountries: boolean;
  /** Whether only what is raised is named, where anything is. */
  readonly namesRaisedAlone?: boolean;
}

/** Above this radius (zoom 3) names may stand off their marks with leader lines. */
const CLOSE_RADIUS_PX = 650;

/** The look of a map that fills its space, by how close it looks. */
export function mainLook(radiusPx: number): MapLook {
  const isClose = radiusPx > CLOSE_RADIUS_PX;
  return {
    labels: isClose ? { partnerPx: 13, homePx: 16 } : { partnerPx: 12, homePx: 15 },
    partnerLeaderPx: isClose ? 60 : 0,
    homeLeaderPx: 260,
    markScale: 1,
    arcScale: 1,
    graticule: isClose ? 5 : 15,
    fadesLeaving: false,
    namesEdges: true,
    namesWaters: true,
    namesCountries: isClose
  };
}

/** The enlarged part beside a world view. */
export const LENS_LOOK: MapLook = {
  labels: { partnerPx: 11, homePx: 13 },
  partnerLeaderPx: 26,
  homeLeaderPx: 90,
  markScale: 0.95,
  arcScale: 1,
  graticule: 5,
  fadesLeaving: true,
  bundlesArcs: true,
  namesEdges: false,
  namesWaters: true,
  namesCountries: false
};

/** The little world that says where one is. */
export const LOCATOR_LOOK: MapLook = {
  labels: null,
  partnerLeaderPx: 0,
  homeLeaderPx: 0,
  markScale: 0.5,
  arcScale: 0.5,
  graticule: 0,
  fadesLeaving: false,
  bundlesArcs: true,
  namesEdges: false,
  namesWaters: false,
  namesCountries: false
};

/** A map on a slide or in a file: the names of the main map, and no names of the ground. */
export const PICTURE_LOOK: MapLook = {
  labels: { partnerPx: 13, homePx: 15 },
  partnerLeaderPx: 40,
  homeLeaderPx: 90,
  markScale: 0.9,
  arcScale: 0.9,
  graticule: 0,
  fadesLeaving: false,
  namesEdges: true,
  namesWaters: false,
  namesCountries: false,
  namesRaisedAlone: true
};
