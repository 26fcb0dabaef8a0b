import type { Presentation, Scene } from '../domain/scene';
import type { Target } from '../domain/target';
import { readAddress, writeAddress } from './address';
import { addressScope, type AddressScope } from './address-scope';
import type { Explorer } from './explorer.svelte';
import type { Settings } from './settings.svelte';

/** What covers the screen. */
export type Blank = 'black' | 'white' | null;

/** Whatever a key, a button, a swipe or the presenter's window may ask for. */
export type StageCommand =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'return'
  | 'live'
  | 'black'
  | 'white'
  | 'timer'
  | 'auto'
  | 'end'
  | { readonly scene: number };

/** What the presenter's window is told; plain values, such as a channel can copy. */
export interface StageReport {
  readonly presentation: Presentation;
  readonly at: number;
  readonly blank: Blank;
  readonly hasStrayed: boolean;
  /** Milliseconds since the start, without pauses, and whether they run. */
  readonly elapsedMs: number;
  readonly isTiming: boolean;
  /** Milliseconds on this scene. */
  readonly sceneMs: number;
}

const NO_CHOICE = { language: null, theme: null };
export const AUTO_SECONDS = [5, 10, 15, 20, 30, 60] as const;

/**
 * A presentation under way: which scene is on, what covers it, and how long it has taken. Shows
 * each scene in the explorer; at the end the view that was there before is back as it was.
 */
export class Presenting {
  at = $state.raw(0);
  blank = $state.raw<Blank>(null);
  /** Seconds a scene stands before the next comes by itself; null: it waits. */
  autoSeconds = $state.raw<number | null>(null);
  isTiming = $state.raw(true);
  /** Whether a view that the slide has drawn is there itself, to be worked with. */
  isLive = $state.raw(false);
  /** The view of the scene as it was written when it came on. */
  private shown = $state.raw('');
  /** What the scene itself has selected. */
  selectionOfScene = $state.raw<Target | null>(null);
  /** Times in ms of the clock handed in. */
  private now = $state.raw(0);
  private startedAt = $state.raw(0);
  private sceneSince = $state.raw(0);
  /** Milliseconds of runs before the last pause. */
  private timedMs = $state.raw(0);

  readonly scenes: readonly Scene[];
  private readonly scope: AddressScope;
  private readonly comeBack: () => void;

  readonly scene = $derived.by<Scene>(() => this.scenes[this.at]!);
  /** Whether the audience has been shown something else than the scene. */
  readonly hasStrayed = $derived.by(() => this.isLive || this.shown !== this.written());
  readonly elapsedMs = $derived(this.timedMs + (this.isTiming ? this.now - this.startedAt : 0));
  readonly sceneMs = $derived(this.now - this.sceneSince);
  readonly report = $derived.by<StageReport>(() => ({
    presentation: this.presentation,
    at: this.at,
    blank: this.blank,
    hasStrayed: this.hasStrayed,
    elapsedMs: this.elapsedMs,
    isTiming: this.isTiming,
    sceneMs: this.sceneMs
  }));

  /**
   * @param presentation with at least one scene.
   * @param onend called when it has ended and the view before it is back.
   * @param clock ms, only ever growing.
   */
  constructor(
    readonly presentation: Presentation,
    private readonly explorer: Explorer,
    private readonly settings: Settings,
    private readonly onend: () => void,
    at = 0,
    private readonly clock: () => number = () => performance.now()
  ) {
    this.scenes = presentation.scenes;
    this.scope = addressScope(explorer.index);
    this.comeBack = explorer.leave();
    this.now = this.startedAt = this.clock();
    this.show(at, false);
  }

  readonly run = (command: StageCommand): void => {
    if (typeof command === 'object') {
      this.show(command.scene);
      return;
    }
    const last = this.scenes.length - 1;
    switch (command) {
      case 'next':
        // Whoever sees a covered screen expects the next press to uncover it.
        if (this.blank !== null) this.blank = null;
        else if (this.at < last) this.show(this.at + 1);
        break;
      case 'back':
        if (this.blank !== null) this.blank = null;
        else if (this.at > 0) this.show(this.at - 1);
        break;
      case 'first':
        this.show(0);
        break;
      case 'last':
        this.show(last);
        break;
      case 'return':
        this.blank = null;
        this.show(this.at);
        break;
      case 'live':
        // On a scene of the map the map is live as it is.
        this.isLive = !this.isLive && this.explorer.viewName !== 'map';
        break;
      case 'black':
      case 'white':
        this.blank = this.blank === command ? null : command;
        break;
      case 'timer':
        this.toggleTimer();
        break;
      case 'auto':
        this.autoSeconds = this.autoSeconds === null ? AUTO_SECONDS[1] : null;
        break;
      case 'end':
        this.end();
    }
  };

  /** Lets the clock be read; a few times a second is enough. */
  readonly tick = (): void => {
    this.now = this.clock();
    const { autoSeconds } = this;
    if (autoSeconds === null || this.blank !== null || this.sceneMs < autoSeconds * 1000) return;
    this.show((this.at + 1) % this.scenes.length);
  };

  private show(at: number, glides = true): void {
    const place = Math.max(0, Math.min(this.scenes.length - 1, at));
    const { address } = readAddress(this.scenes[place]!.view, this.scope);
    this.at = place;
    this.blank = null;
    this.isLive = false;
    this.settings.lendTheme(address.choice.theme);
    this.explorer.show(address.view, false, glides);
    this.shown = this.written();
    this.selectionOfScene = address.view.selection;
    this.now = this.sceneSince = this.clock();
  }

  private written(): string {
    return writeAddress({ view: this.explorer.view, choice: NO_CHOICE });
  }

  private toggleTimer(): void {
    this.now = this.clock();
    if (this.isTiming) this.timedMs += this.now - this.startedAt;
    else this.startedAt = this.now;
    this.isTiming = !this.isTiming;
  }

  private end(): void {
    this.settings.lendTheme(null);
    this.comeBack();
    this.onend();
  }
}
