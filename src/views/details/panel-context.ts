import { createContext } from 'svelte';
import type { DetailsIndex } from '../../analysis/details-index';
import type { Target } from '../../domain/target';

/** What the parts of one details panel share. */
export interface Panel {
  readonly details: DetailsIndex;
  /** Shows something else in the panel. */
  readonly open: (target: Target) => void;
  /** Goes back to what the panel showed before; null where it has shown nothing else. */
  readonly back: () => (() => void) | null;
  readonly close: () => void;
  /** Takes the focus to a title that has just appeared, and remembers where it came from. */
  readonly arrive: (title: HTMLElement) => void;
}

export const [getPanel, setPanel] = createContext<Panel>();
