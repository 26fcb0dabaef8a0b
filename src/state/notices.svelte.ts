/** A message to the reader, with at most one thing to do about it. */
export interface Notice {
  readonly id: number;
  readonly tone: 'quiet' | 'warning';
  /** In the language of the moment: a function, so that it follows the switch. */
  readonly text: () => string;
  readonly action?: { readonly label: () => string; readonly run: () => void };
}

/** The messages on screen, oldest first. */
export class Notices {
  list = $state.raw<readonly Notice[]>([]);
  private nextId = 1;

  /** Shows a notice until it is dismissed. @returns a function that takes it away. */
  readonly show = (notice: Omit<Notice, 'id'>): (() => void) => {
    const shown = { ...notice, id: this.nextId++ };
    this.list = [...this.list, shown];
    return () => this.dismiss(shown.id);
  };

  readonly dismiss = (id: number): void => {
    this.list = this.list.filter((notice) => notice.id !== id);
  };
}
