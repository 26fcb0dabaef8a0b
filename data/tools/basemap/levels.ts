import type { Position } from 'geojson';

/** How much of Natural Earth's 10m detail a level keeps, and on what grid. */
export interface LevelOfDetail {
  readonly name: 'coarse' | 'medium' | 'fine';
  /** The zoom at which the details that it drops reach the limits below. */
  readonly zoom: number;
  /** A vertex goes when the triangle that it makes with its neighbours is smaller. */
  readonly vertexPx2: number;
  /** An island goes when it is smaller, unless it is all that its country has. */
  readonly islandPx2: number;
  /** Width of a cell of the grid in degrees of longitude; half as high. */
  readonly gridDegrees: number;
  /** By what the scale is multiplied at a place: where people look closer, or never at this level. */
  readonly emphasis: (position: Position) => number;
}

/** The lens around the Baltic, with a margin: drawn three times as large as the world view. */
function isInLens([lon = 0, lat = 0]: Position): boolean {
  return lon > 4 && lon < 35 && lat > 49 && lat < 62;
}

/** What a first view shows: most of the data lie north of the equator, between Norfolk and Osaka. */
function isInFirstView([lon = 0, lat = 0]: Position): boolean {
  return lon > -88 && lon < 156 && lat > -36 && lat < 74;
}

/**
 * Coarse is drawn below zoom 3, medium below zoom 5, fine above. The zoom of coarse is that of the
 * first view: the world's 234 degrees on 1184 px.
 */
export const LEVELS: readonly LevelOfDetail[] = [
  {
    name: 'coarse',
    zoom: 1.83,
    vertexPx2: 0.9,
    islandPx2: 2,
    gridDegrees: 0.018,
    emphasis: (position) => (isInLens(position) ? 3 : isInFirstView(position) ? 1 : 0.5)
  },
  {
    name: 'medium',
    zoom: 4,
    vertexPx2: 0.5,
    islandPx2: 1,
    gridDegrees: 0.0072,
    emphasis: () => 1
  },
  {
    name: 'fine',
    zoom: 7,
    vertexPx2: 0.5,
    islandPx2: 0,
    gridDegrees: 360 / 99_999,
    emphasis: () => 1
  }
];
