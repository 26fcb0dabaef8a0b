import type { Answer } from '../analysis/answer';
import type { EmphasisSet } from '../analysis/emphasis';
import type { GeoBox } from '../analysis/framing';
import type { Filters } from '../domain/filters';
import type { Language } from '../domain/kinds';
import type { Target } from '../domain/target';
import type { Camera, MapLayer, ProjectionName } from '../domain/view';

/**
 * What a small still map wants to know. The app hands the map itself to the views that show one,
 * as a snippet: `Snippet<[SmallMapProps]>`.
 */
export type SmallMapProps = {
  /** Its partnerships are drawn, with their homes. */
  readonly answer: Answer;
  /** In px. */
  readonly width: number;
  readonly height: number;
  /** What the picture shows, in a sentence, for those who do not see it. */
  readonly label: string;
  /** What is framed, in degrees; by default all that is shown, from `shownBox`. */
  readonly box?: GeoBox | null;
  /** Whether a few far partners may lie beyond the edge, where they are named. */
  readonly edgeNames?: boolean;
  /** Whether what is drawn can be pointed at and selected. */
  readonly selectable?: boolean;
  /** What a picture of its own needs: a slide, a file. Then the map is an SVG within an SVG. */
  readonly picture?: PictureOptions | null;
};

/** How a map is drawn that is looked at from afar, or kept. */
export interface PictureOptions {
  /** Names, marks and lines, times their size on the app's map. */
  readonly scale: number;
  readonly projection: ProjectionName;
  /** Of the app's map: the picture shows at least all that it shows; null frames the data. */
  readonly camera: Camera | null;
  /** Raised and alone named, while the rest steps back. */
  readonly emphasis: EmphasisSet | null;
  /** A country is outlined. */
  readonly selection: Target | null;
  /** What is asked: a question of what is in force dots the lines that have no known end. */
  readonly filters: Filters;
  /** Rings and shades, with their key in the picture. */
  readonly layers: readonly MapLayer[];
  readonly language: Language;
}

/** Where the ground of a picture stands: `data-ground` of its element. */
export const GROUND_STATES = ['coming', 'drawn', 'missing'] as const;
export type GroundState = (typeof GROUND_STATES)[number];
