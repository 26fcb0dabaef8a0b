import { COLOURED_HOMES } from '../../../ui/home-color';

/** Colours of the tokens as numbers, 0 to 1 each, for the graphics card. */
export type Rgb = readonly [red: number, green: number, blue: number];

export interface Palette {
  /** By the ordinal of the municipality; those without one of their own are neutral. */
  readonly homeColor: (home: number) => Rgb;
  /** The rim around marks. */
  readonly ground: Rgb;
  /** Of an arc while nothing is raised. */
  readonly arcOpacity: number;
}

/** Reads `#rrggbb`, or `#rgb`, to which minifiers shorten it. */
export function parseHex(text: string): Rgb {
  const digits = text.trim().slice(1);
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const value = Number.parseInt(long, 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** Reads the palette from the tokens in force on an element (`src/ui/tokens.css`, `#rrggbb`). */
export function readPalette(element: Element, isDark: boolean): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): Rgb => parseHex(style.getPropertyValue(name));
  const hues = Array.from({ length: COLOURED_HOMES }, (_, home) => token(`--home-${home}`));
  const neutral = token('--neutral');
  return {
    homeColor: (home) => hues[home] ?? neutral,
    ground: token('--bg'),
    arcOpacity: isDark ? 0.8 : 0.9
  };
}

/** The colour of text, as written. */
export function readInk(element: Element): string {
  return getComputedStyle(element).getPropertyValue('--ink').trim();
}
