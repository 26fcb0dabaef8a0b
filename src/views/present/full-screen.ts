import { toggleFullScreen } from '../../ui/full-screen';

/** How long after a wish that may end the full screen its end is none of the reader's. */
const EXCUSED_MS = 2000;

/**
 * The full screen of a presentation. In it the browser keeps the first Escape: leaving it is the end,
 * unless it was asked for, or a window that opens has ended it, as in Chromium.
 */
export class FullScreen {
  private excusedUntil = 0;

  /** @param onleave called when the reader has left the full screen. */
  constructor(private readonly onleave: () => void) {}

  /**
   * Told by the document at each change. One to the page means that it was left, even where the one
   * before was not seen: a slow page hears of both when both have been.
   */
  readonly watch = (): void => {
    if (document.fullscreenElement || performance.now() < this.excusedUntil) return;
    // It ends once.
    this.excusedUntil = Infinity;
    this.onleave();
  };

  /** What follows may end it without being the end. */
  readonly excuse = (): void => {
    this.excusedUntil = performance.now() + EXCUSED_MS;
  };

  readonly toggle = (): void => {
    this.excuse();
    toggleFullScreen();
  };
}
