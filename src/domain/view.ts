/** How the map is framed: its centre in degrees and its zoom (MapLibre's, 512 px tiles). */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export const PROJECTIONS = ['mercator', 'globe'] as const;
export type ProjectionName = (typeof PROJECTIONS)[number];

export const TIME_UNITS = ['decade', 'year', 'month'] as const;
/** The width of a bin of the timeline. */
export type TimeUnit = (typeof TIME_UNITS)[number];

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
