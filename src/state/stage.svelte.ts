import type { Snippet } from 'svelte';
import type { Presentation } from '../domain/scene';
import type { Explorer } from './explorer.svelte';

/** What of the screen the map has while a presentation is on, in px of the window. */
export interface StageHole {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** How much larger than on the page everything in it is drawn. */
  readonly scale: number;
}

/** A slide as the present views want one; the app draws it. */
export interface SlideProps {
  /** The state of what is shown. */
  readonly explorer: Explorer;
  readonly title: string;
  readonly caption: string;
  readonly format: '16:9' | '4:3';
  /** Which of how many scenes, counted from 1. */
  readonly place: { readonly at: number; readonly of: number } | null;
  /** False where the live map lies in its place. */
  readonly drawsMap: boolean;
}

export type SlideSnippet = Snippet<[SlideProps]>;

/**
 * What of presenting and sharing is on screen. Its parts are a chunk of their own, fetched with the
 * first wish; the page knows only this.
 */
export class Stage {
  /** Whether anything of it was ever wanted. */
  isWanted = $state(false);
  sheet = $state.raw<'share' | 'export' | null>(null);
  stripIsOpen = $state(false);
  /** Wanted, until the presentation has begun. */
  startIsWanted = $state(false);
  /** Under way; the page makes room for it. */
  presented = $state.raw<Presentation | null>(null);
  hole = $state.raw<StageHole | null>(null);
  /** Whether a view other than the map is on stage itself; else the slide draws it. */
  isLive = $state(false);
  /** Whether a scene shows the map: then it stays behind those that do not, and flies on after them. */
  keepsMap = $state(false);
  /** Whether details may lie over the presentation: when the audience has asked for something. */
  hasPanel = $state(false);
  /** Whether the filters are open over the presentation. */
  filtersAreOpen = $state(false);

  readonly openSheet = (sheet: 'share' | 'export'): void => {
    this.isWanted = true;
    this.sheet = sheet;
  };

  readonly toggleStrip = (): void => {
    this.isWanted = true;
    this.stripIsOpen = !this.stripIsOpen;
  };

  readonly present = (): void => {
    this.isWanted = true;
    this.startIsWanted = true;
  };

  /** After a presentation the page has its room back. */
  readonly leave = (): void => {
    this.presented = null;
    this.filtersAreOpen = false;
    this.hasPanel = false;
    this.isLive = false;
  };
}
