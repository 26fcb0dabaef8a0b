/**
 * Holds back what the pointer only passes over: the first thing after a pause is named once the
 * pointer has rested on it, the next ones at once.
 */
export class HoverDelay<T> {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isWarm = false;

  constructor(
    private readonly set: (value: T | null) => void,
    private readonly delayMs = 120
  ) {}

  readonly over = (value: T): void => {
    clearTimeout(this.timer);
    if (this.isWarm) this.set(value);
    else this.timer = setTimeout(() => this.now(value), this.delayMs);
  };

  /** Without delay, as for the keyboard. */
  readonly now = (value: T): void => {
    clearTimeout(this.timer);
    this.isWarm = true;
    this.set(value);
  };

  readonly out = (): void => {
    clearTimeout(this.timer);
    if (!this.isWarm) return;
    this.isWarm = false;
    this.set(null);
  };
}
