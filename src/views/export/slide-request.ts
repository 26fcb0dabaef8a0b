import type { Snippet } from 'svelte';
import type { Language } from '../../domain/kinds';
import type { Explorer } from '../../state/explorer.svelte';

/** The slide that a picture or a page is made of; the app draws it. */
export interface SlideRequest {
  /** The state of what is shown. */
  readonly explorer: Explorer;
  readonly title: string;
  /** May be marked: `**strong**`, `*soft*`. */
  readonly caption: string;
  readonly language: Language;
  readonly format: '16:9' | '4:3' | 'a4';
  /** Which of how many scenes, counted from 1. */
  readonly place: { readonly at: number; readonly of: number } | null;
  /** The day on which it is made, as `2026-11-22`. */
  readonly madeOn: string;
}

export type SlideOf = Snippet<[SlideRequest]>;

/** Draws the charts of a view that the page itself does not show as SVGs. */
export type ChartsOf = Snippet<[{ readonly explorer: Explorer; readonly language: Language }]>;
