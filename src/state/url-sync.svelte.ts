import { untrack } from 'svelte';
import { PLAIN_COMPARED, PLAIN_TABLE } from '../domain/view';
import { m } from '../text/paraglide/messages';
import { readAddress, writeAddress, type Address, type AddressFault } from './address';
import { addressScope, type AddressScope } from './address-scope';
import type { Explorer } from './explorer.svelte';
import type { Notices } from './notices.svelte';
import type { Settings } from './settings.svelte';

/** What of the browser's window the address needs. */
export interface AddressPage {
  readonly location: Pick<Location, 'pathname' | 'search' | 'hash'>;
  readonly history: Pick<History, 'state' | 'pushState' | 'replaceState'>;
  addEventListener(type: 'popstate', listener: () => void): void;
  removeEventListener(type: 'popstate', listener: () => void): void;
  setTimeout(run: () => void, ms: number): number;
  clearTimeout(timer: number): void;
  /** Runs something once the frame that is due has been drawn. @returns calls it off. */
  afterFrame(run: () => void): () => void;
}

/** As long as an entry may wait where no frame is drawn, as in a tab that is not seen. */
const FRAME_PATIENCE_MS = 200;

function browserPage(): AddressPage {
  const { location, history } = window;
  return {
    location,
    history,
    addEventListener: (type, listener) => window.addEventListener(type, listener),
    removeEventListener: (type, listener) => window.removeEventListener(type, listener),
    setTimeout: (run, ms) => window.setTimeout(run, ms),
    clearTimeout: (timer) => window.clearTimeout(timer),
    afterFrame: (run) => {
      if (!('requestIdleCallback' in window)) {
        const timer = setTimeout(run, FRAME_PATIENCE_MS);
        return () => clearTimeout(timer);
      }
      const task = requestIdleCallback(run, { timeout: FRAME_PATIENCE_MS });
      return () => cancelIdleCallback(task);
    }
  };
}

/** The map moves many times a second, and browsers refuse an address that changes as often. */
export const CAMERA_REST_MS = 300;
const SHOWN_FAULTS = 3;
const SHOWN_LENGTH = 40;

/** The same state as three queries, each saying more. */
interface Written {
  /** Filters and selection: what the back button steps through. */
  readonly step: string;
  /** All but the camera. */
  readonly still: string;
  readonly whole: string;
}

function describe(faults: readonly AddressFault[]): string {
  const texts = faults.map(({ key, value }) => `${key}=${value}`);
  const short = texts.map((text) =>
    text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text
  );
  const rest = short.length > SHOWN_FAULTS ? ', …' : '';
  return short.slice(0, SHOWN_FAULTS).join(', ') + rest;
}

/**
 * Keeps the address bar and the view the same. A settled change of filters, selection or view, undo
 * and redo among them, is a new entry of the browser's history; camera, projection, unit, language and
 * theme are rewritten in the entry where they changed. Going back or forward shows the view of that
 * entry without a new one, as a change of filters that undo can leave; the language and the theme
 * stay, since no entry was made for them.
 */
export class UrlSync {
  private readonly scope: AddressScope;
  private written: Written = { step: '', still: '', whole: '' };
  /** The query as the browser holds it. */
  private shownQuery = '';
  /** A move of the camera that waits until the map rests. */
  private waiting: { readonly next: Written; readonly timer: number } | undefined;
  /**
   * A new entry that waits until the frame is drawn: to make one the browser lays out the page,
   * which it does for the frame anyway.
   */
  private pending: { readonly next: Written; readonly callOff: () => void } | undefined;
  private dismissFaults: (() => void) | undefined;

  private readonly current = $derived.by((): Written => {
    const { view } = this.explorer;
    const address: Address = { view, choice: this.settings.choice };
    const still: Address = { ...address, view: { ...view, camera: null } };
    const step: Address = {
      view: {
        ...still.view,
        pinned: [],
        projection: 'mercator',
        unit: 'year',
        split: 'none',
        layers: [],
        table: PLAIN_TABLE,
        compared: PLAIN_COMPARED,
        frame: 'own',
        matrix: [],
        careYear: null
      },
      choice: { language: null, theme: null }
    };
    return {
      step: writeAddress(step),
      still: writeAddress(still),
      whole: writeAddress(address)
    };
  });

  constructor(
    private readonly explorer: Explorer,
    private readonly settings: Settings,
    private readonly notices: Notices,
    private readonly page: AddressPage = browserPage(),
    /** Whether what is shown is not to be written: while a presentation is on. */
    private readonly isHeld: () => boolean = () => false
  ) {
    this.scope = addressScope(explorer.index);
  }

  /** Shows what the address says, then follows both ways. @returns what ends it. */
  readonly start = (): (() => void) => {
    untrack(() => this.open());
    this.page.addEventListener('popstate', this.restore);
    const endEffect = $effect.root(() => {
      $effect(() => {
        if (!this.explorer.isSettled || this.isHeld()) return;
        const next = this.current;
        untrack(() => this.follow(next));
      });
    });
    return () => {
      endEffect();
      this.page.removeEventListener('popstate', this.restore);
      this.flushPending();
      this.flushCamera();
    };
  };

  private open(): void {
    const address = this.read();
    this.settings.follow(address.choice);
    this.explorer.show(address.view, false);
    this.settle();
  }

  private readonly restore = (): void => {
    // A link within the page (#map) also arrives here.
    if (this.page.location.search === this.shownQuery) return;
    this.forgetCamera();
    this.pending?.callOff();
    this.pending = undefined;
    this.explorer.show(this.read().view);
    this.settle();
  };

  private read(): Address {
    const { address, faults } = readAddress(this.page.location.search, this.scope);
    this.dismissFaults?.();
    this.dismissFaults =
      faults.length === 0
        ? undefined
        : this.notices.show({
            tone: 'quiet',
            text: () => m.address_faults({ parts: describe(faults) })
          });
    return address;
  }

  /** After a view was read: the entry is rewritten as we would write it, and nothing is pushed. */
  private settle(): void {
    const next = this.current;
    if (this.page.location.search !== next.whole) this.replace(next);
    this.written = next;
    this.shownQuery = this.page.location.search;
  }

  private follow(next: Written): void {
    this.flushPending();
    if (next.step !== this.written.step) {
      this.flushCamera();
      this.pushLater(next);
    } else if (next.still !== this.written.still) {
      this.forgetCamera();
      this.replace(next);
    } else {
      this.forgetCamera();
      if (next.whole !== this.written.whole) this.replaceAtRest(next);
    }
  }

  private pushLater(next: Written): void {
    this.pending = { next, callOff: () => undefined };
    const callOff = this.page.afterFrame(this.flushPending);
    if (this.pending) this.pending = { next, callOff };
  }

  private readonly flushPending = (): void => {
    if (!this.pending) return;
    const { next, callOff } = this.pending;
    callOff();
    this.pending = undefined;
    this.push(next);
  };

  private push(next: Written): void {
    this.write(next, (address) => this.page.history.pushState(null, '', address));
  }

  private replace(next: Written): void {
    const { history } = this.page;
    this.write(next, (address) => history.replaceState(history.state, '', address));
  }

  private write(next: Written, toHistory: (address: string) => void): void {
    const { location } = this.page;
    try {
      toHistory(location.pathname + next.whole + location.hash);
    } catch {
      // Browsers refuse too many changes in a short time: the next change writes the whole view.
      return;
    }
    this.written = next;
    this.shownQuery = location.search;
  }

  private replaceAtRest(next: Written): void {
    const timer = this.page.setTimeout(() => this.flushCamera(), CAMERA_REST_MS);
    this.waiting = { next, timer };
  }

  private flushCamera(): void {
    const next = this.waiting?.next;
    this.forgetCamera();
    if (next) this.replace(next);
  }

  private forgetCamera(): void {
    if (this.waiting) this.page.clearTimeout(this.waiting.timer);
    this.waiting = undefined;
  }
}
