import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setWords } from '../../../../src/analysis/slide/slide-words';

/** Letters as wide as those of a usual typeface on average; bold ones are wider. */
const measure = (text: string, sizePx: number, weight: number): number =>
  text.length * sizePx * (weight > 600 ? 0.55 : 0.5);

const words = fc
  .array(fc.stringMatching(/^[а-яa-z]{1,14}$/), { minLength: 0, maxLength: 60 })
  .map((list) => list.join(' '));

describe('the words of a slide', () => {
  it('never leave their box, and are never too small to read', () => {
    fc.assert(
      fc.property(words, words, fc.integer({ min: 320, max: 700 }), (title, caption, height) => {
        const width = 560;
        const set = setWords(title, caption, { width, height }, measure);
        expect(set.titlePx).toBeGreaterThanOrEqual(44);
        expect(set.captionPx).toBeGreaterThanOrEqual(28);
        expect(set.heightPx).toBeLessThanOrEqual(height);
        const lines = set.titleLines.length * set.titleLinePx;
        const below = set.captionLines.length * set.captionLinePx;
        expect(lines + below).toBeLessThanOrEqual(height);
        for (const line of set.titleLines.slice(0, -1)) {
          expect(measure(line, set.titlePx, 700)).toBeLessThanOrEqual(width);
        }
      })
    );
  });

  it('are large where there is little to say', () => {
    const set = setWords('Leningrad had ten partners', '', { width: 560, height: 500 }, measure);
    expect(set.titlePx).toBe(76);
    expect(set.captionLines).toEqual([]);
  });

  it('become a little smaller where a number would be parted from its noun', () => {
    const box = { width: 580, height: 500 };
    const set = setWords('Связи: 11 установлений', '', box, measure);
    expect(set.titlePx).toBe(68);
    expect(set.titleLines.map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
      'Связи:',
      '11 установлений'
    ]);
    // Not at any price.
    const long = setWords('Связи: 11 установленийвышестоящих', '', box, measure);
    expect(long.titleLines.at(-1)).toBe('установленийвышестоящих');
  });

  it('end with an ellipsis where even the smallest do not fit', () => {
    const long = 'many words '.repeat(80).trim();
    const set = setWords('Title', long, { width: 560, height: 400 }, measure);
    expect(set.captionLines.at(-1)?.at(-1)?.text).toMatch(/…$/);
  });
});
