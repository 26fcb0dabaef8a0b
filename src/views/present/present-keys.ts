import type { StageCommand } from '../../state/presenting.svelte';

/** What the keys of a presentation do; the rest are the stage's own commands. */
export type PresentCommand =
  Exclude<StageCommand, object> | 'fullscreen' | 'pointer' | 'help' | 'filter' | 'presenter';

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** As clickers and presentation programs send them. */
const BY_KEY: Readonly<Record<string, PresentCommand>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  '.': 'black',
  ',': 'white',
  '?': 'help',
  Escape: 'end'
};

/** By `code`, so that the keys lie in the same place on a Russian keyboard. */
const BY_CODE: Readonly<Record<string, PresentCommand>> = {
  KeyB: 'black',
  KeyW: 'white',
  KeyF: 'fullscreen',
  KeyT: 'timer',
  KeyL: 'pointer',
  KeyR: 'return',
  KeyV: 'live',
  KeyA: 'auto',
  KeyQ: 'filter',
  KeyP: 'presenter'
};

/** The command of a key press, or undefined. */
export function presentCommandOf(press: KeyPress): PresentCommand | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  return BY_KEY[press.key] ?? BY_CODE[press.code];
}

/** Whether a press is one that presses the focused control: then it is the control's. */
export function pressesControl({ key }: Pick<KeyboardEvent, 'key'>): boolean {
  return key === ' ' || key === 'Enter';
}

/** How long typed digits wait for the next one, ms. */
export const DIGITS_WAIT_MS = 6000;

/** Collects the number of a scene, typed digit by digit and sent with Enter. */
export class SceneNumber {
  private digits = '';
  private typedAt = -Infinity;

  /** @param atMs of a clock that only grows. @returns whether the press was a digit and is taken. */
  type(press: Pick<KeyboardEvent, 'key'>, atMs: number): boolean {
    if (!/^\d$/.test(press.key)) return false;
    if (atMs - this.typedAt > DIGITS_WAIT_MS) this.digits = '';
    this.digits = (this.digits + press.key).slice(-3);
    this.typedAt = atMs;
    return true;
  }

  /** @returns the number typed, counted from 1; null where none waits. It is forgotten with that. */
  take(atMs: number): number | null {
    const { digits } = this;
    this.digits = '';
    return digits === '' || atMs - this.typedAt > DIGITS_WAIT_MS ? null : Number(digits);
  }
}

/** What a key asks of a presentation: a command, or a scene counted from 0. */
export type StageWish = PresentCommand | { readonly scene: number };

/** What a press asks for: Enter after digits the scene of that number. Undefined for nothing. */
export function wishOf(press: KeyPress, number: SceneNumber, atMs: number): StageWish | undefined {
  const typed = press.key === 'Enter' ? number.take(atMs) : null;
  return typed === null ? presentCommandOf(press) : { scene: typed - 1 };
}
