import type { Theme } from '../../domain/view';
import { COLOURED_HOMES } from '../../ui/home-color';

/** The colours of a theme as office programs write them: `143F8C`. */
export interface Inks {
  readonly bg: string;
  readonly paper: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  /** Of a municipality, by its ordinal: as area, and as text. */
  readonly home: (home: number) => string;
  readonly homeText: (home: number) => string;
}

/** `#abc`, as a built style sheet shortens it, and `#aabbcc` are the same. */
function plain(colour: string): string {
  const digits = colour.trim().replace('#', '').toUpperCase();
  return digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
}

/** Two colours `RRGGBB` mixed. @param share of the first, 0 to 1. */
export function mixInks(first: string, second: string, share: number): string {
  const part = (ink: string, at: number): number => parseInt(ink.slice(at, at + 2), 16);
  return [0, 2, 4]
    .map((at) => Math.round(part(first, at) * share + part(second, at) * (1 - share)))
    .map((value) => value.toString(16).padStart(2, '0').toUpperCase())
    .join('');
}

/** Reads the tokens of a theme, whatever that of the page. */
export function readInks(theme: Theme): Inks {
  const probe = document.createElement('div');
  probe.dataset['theme'] = theme;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const token = (name: string): string => plain(style.getPropertyValue(name));
  const hues = Array.from({ length: COLOURED_HOMES }, (_, home) => token(`--home-${home}`));
  const texts = Array.from({ length: COLOURED_HOMES }, (_, home) => token(`--home-${home}-text`));
  const [neutral, ink2] = [token('--neutral'), token('--ink2')];
  const inks = {
    bg: token('--bg'),
    paper: token('--paper'),
    ink: token('--ink'),
    ink2,
    ink3: token('--ink3'),
    line: token('--line2'),
    home: (home: number) => hues[home] ?? neutral,
    homeText: (home: number) => texts[home] ?? ink2
  };
  probe.remove();
  return inks;
}
