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

export const TIMELINE_SPLITS = ['none', 'home', 'kind', 'region'] as const;
/** What the timeline has a row for: each municipality, kind of record or part of the world. */
export type TimelineSplit = (typeof TIMELINE_SPLITS)[number];

export const MAP_LAYERS = ['rings', 'shade'] as const;
/** What the map shows besides: rings by distance, countries shaded by their number of ties. */
export type MapLayer = (typeof MAP_LAYERS)[number];

export const VIEW_NAMES = ['map', 'table', 'compare', 'passport', 'matrix', 'calendar'] as const;
/** The views of which one is on screen. */
export type ViewName = (typeof VIEW_NAMES)[number];

export const TABLES = ['agreements', 'events', 'partnerships', 'projects'] as const;
export type TableName = (typeof TABLES)[number];

/** How the table is laid out: its rows, the column they are sorted by, and how they are grouped. */
export interface TableLayout {
  readonly rows: TableName;
  /** Name of a column, with a minus before it where it runs down; empty for the usual order. */
  readonly sort: string;
  /** Name of a column, or empty. */
  readonly group: string;
}

export const PLAIN_TABLE: TableLayout = { rows: 'agreements', sort: '', group: '' };

export const COMPARED_KINDS = ['home', 'country', 'decade'] as const;
/** What is set side by side: ids of municipalities, codes of countries, or first years of decades. */
export interface Compared {
  readonly by: (typeof COMPARED_KINDS)[number];
  /** Two to five, in the order shown; empty for the first of the data. */
  readonly ids: readonly string[];
}

export const PLAIN_COMPARED: Compared = { by: 'home', ids: [] };

export const FRAMES = ['own', 'same'] as const;
/** How the small maps of a comparison are framed: each on its own ties, or all alike. */
export type FrameName = (typeof FRAMES)[number];

export const MATRIX_SWITCHES = ['events', 'apart', 'name'] as const;
/** What of the matrix is not as at first: events are counted, municipalities apart, rows by name. */
export type MatrixSwitch = (typeof MATRIX_SWITCHES)[number];

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
