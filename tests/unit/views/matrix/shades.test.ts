import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string): string =>
  readFileSync(new URL(`../../../../src/${path}`, import.meta.url), 'utf8');

const tokens = read('ui/tokens.css');

/** A colour of a theme, as red, green and blue. */
function colour(name: string, theme: 'light' | 'dark'): readonly number[] {
  const dark = tokens.indexOf(":root[data-theme='dark']");
  const part = theme === 'light' ? tokens.slice(0, dark) : tokens.slice(dark);
  const hex = new RegExp(`--${name}:\\s*#([0-9a-f]{6});`, 'i').exec(part)?.[1];
  if (hex === undefined) throw new Error(`no colour ${name}`);
  return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(rgb: readonly number[]): number {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: readonly number[], b: readonly number[]): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** The shades of a style sheet: step, share of the neutral colour over the ground. */
function shadesOf(css: string): [step: string, share: number][] {
  const rule = /\.(step-\d) \{\s*background: (?:color-mix\(in srgb, var\(--neutral\) (\d+)%|var)/g;
  return [...css.matchAll(rule)].map(([, step, share]) => [
    step ?? '',
    share === undefined ? 1 : Number(share) / 100
  ]);
}

describe('the shades of the matrix', () => {
  const shades = shadesOf(read('views/matrix/MatrixCell.svelte'));

  it('are those of its legend', () => {
    expect(shades).toHaveLength(5);
    expect(shadesOf(read('views/matrix/MatrixLegend.svelte'))).toEqual(shades);
  });

  it.each(['light', 'dark'] as const)('carry their numbers with a contrast of 4.5, %s', (theme) => {
    const [ground, neutral] = [colour('bg', theme), colour('neutral', theme)];
    for (const [step, share] of shades) {
      const shade = neutral.map((value, i) => value * share + ground[i]! * (1 - share));
      const ink = step === 'step-5' ? ground : colour('ink', theme);
      expect(contrast(ink, shade), `${step} ${theme}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});
