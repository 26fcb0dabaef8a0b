import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8');

type Theme = 'light' | 'dark';

/** The colours of a theme: those of the light one, as far as the dark one does not change them. */
function coloursOf(theme: Theme): ReadonlyMap<string, string> {
  const dark = css.indexOf(":root[data-theme='dark']");
  const parts = { light: [css.slice(0, dark)], dark: [css.slice(0, dark), css.slice(dark)] };
  return new Map(
    parts[theme].flatMap((part) =>
      [...part.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/gi)].map(
        ([, name, colour]) => [name!, colour!] as const
      )
    )
  );
}

type Rgb = readonly [red: number, green: number, blue: number];

function rgbOf(colour: string): Rgb {
  const at = (start: number): number => parseInt(colour.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast ratio, 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: Rgb, b: Rgb): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** A colour seen through: `share` of it over a ground. */
function blend(colour: Rgb, ground: Rgb, share: number): Rgb {
  const mix = (index: 0 | 1 | 2): number => colour[index] * share + ground[index] * (1 - share);
  return [mix(0), mix(1), mix(2)];
}

const SURFACES = ['bg', 'paper', 'hover', 'track', 'land', 'land-partner'];
const SHADES = ['shade-1', 'shade-2', 'shade-3', 'shade-4'];
const HOMES = ['home-0', 'home-1', 'home-2'];
const TEXT = 4.5;
const LARGE_OR_GRAPHIC = 3;

/** What stands on what. */
const PAIRS: readonly (readonly [
  colours: readonly string[],
  grounds: readonly string[],
  ratio: number
])[] = [
  [['ink', 'ink2', 'ink3'], SURFACES, TEXT],
  [HOMES.map((home) => `${home}-text`), SURFACES, TEXT],
  [['warn'], ['warn-bg'], TEXT],
  [['on-primary'], ['primary'], TEXT],
  [[...HOMES, 'neutral'], SURFACES, LARGE_OR_GRAPHIC],
  // Over shaded countries arcs are drawn in their full colour.
  [[...HOMES, 'neutral'], SHADES, LARGE_OR_GRAPHIC],
  [['ink', 'ink2'], SHADES, TEXT],
  [['line2', 'warn-line', 'primary'], ['bg', 'paper'], LARGE_OR_GRAPHIC],
  [['water-name'], ['sea'], LARGE_OR_GRAPHIC],
  // The ring of focus is ink.
  [['ink'], ['bg', 'paper', 'sea', 'land'], LARGE_OR_GRAPHIC]
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colours = coloursOf(theme);
  const rgb = (name: string): Rgb => {
    const colour = colours.get(name);
    if (colour === undefined) throw new Error(`no colour --${name}`);
    return rgbOf(colour);
  };

  it.each(
    PAIRS.flatMap(([names, grounds, ratio]) =>
      names.flatMap((name) => grounds.map((ground) => [name, ground, ratio] as const))
    )
  )('%s on %s has a contrast of at least %f', (name, ground, ratio) => {
    expect(contrast(rgb(name), rgb(ground))).toBeGreaterThanOrEqual(ratio);
  });

  it.each(HOMES.flatMap((home) => ['sea', 'land', 'land-partner'].map((ground) => [home, ground])))(
    'an arc of %s over %s keeps a contrast of 3 although it is seen through',
    (home, ground) => {
      const opacity = theme === 'light' ? 0.9 : 0.8;
      const seen = blend(rgb(home!), rgb(ground!), opacity);
      expect(contrast(seen, rgb(ground!))).toBeGreaterThanOrEqual(LARGE_OR_GRAPHIC);
    }
  );
});

it.each(['light', 'dark'] as const)(
  'each shade of the %s theme is deeper than the last',
  (theme) => {
    const colours = coloursOf(theme);
    const away = ['land', ...SHADES].map((name) =>
      contrast(rgbOf(colours.get('land')!), rgbOf(colours.get(name)!))
    );
    away.slice(1).forEach((ratio, i) => expect(ratio / away[i]!).toBeGreaterThan(1.05));
  }
);

it('the contrast is that of WCAG', () => {
  const ratio = (a: string, b: string): number => contrast(rgbOf(a), rgbOf(b));
  expect(ratio('#000000', '#ffffff')).toBe(21);
  expect(ratio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(ratio('#17212b', '#17212b')).toBe(1);
});

it('both themes name every colour that the other names', () => {
  const dark = css.slice(css.indexOf(":root[data-theme='dark']"));
  const names = [...coloursOf('light').keys()].filter((name) => !dark.includes(`--${name}:`));
  expect(names).toEqual([]);
});
