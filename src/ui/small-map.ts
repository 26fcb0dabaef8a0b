import type { Answer } from '../analysis/answer';
import type { GeoBox } from '../analysis/framing';

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
};
