// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { layOutLayers } from '../../../../../src/views/map/layers/map-layers';
import { layOutKey } from '../../../../../src/views/map/svg/picture-key';
import { answer } from '../../../../../src/analysis/answer';
import { NO_FILTERS } from '../../../../../src/domain/filters';
import { LANGUAGES } from '../../../../../src/domain/kinds';
import { index, picture } from './picture-world';

const SIZE = { width: 380, height: 420 };
const measure = (text: string, sizePx: number): number => text.length * sizePx * 0.5;
const extrasOf = (layers: readonly ('rings' | 'shade')[]) =>
  layOutLayers({
    layers,
    index,
    answer: answer(index, NO_FILTERS, null),
    countries: [],
    picture,
    selection: null,
    language: 'en'
  });

describe('the key within a picture of a map', () => {
  it('is not there where nothing needs one', () => {
    expect(layOutKey(null, false, SIZE, 'en', measure)).toBeNull();
    expect(layOutKey(extrasOf([]), false, SIZE, 'en', measure)).toBeNull();
  });

  it.each(LANGUAGES)(
    'says what shades, rings and dotted ends mean within the map, in %s',
    (language) => {
      const extras = extrasOf(['rings', 'shade']);
      const key = layOutKey(extras, true, SIZE, language, measure)!;
      const samples = key.entries.map(({ sample }) => sample);
      const steps = extras.shades!.steps.map((_, at) => `shade-${at + 1}`);
      expect(samples).toEqual(['shade-0', ...steps, 'ring', 'open']);
      expect(key.box.left).toBeGreaterThanOrEqual(0);
      expect(key.box.right).toBeLessThanOrEqual(SIZE.width);
      for (const { text, x, y } of key.entries) {
        expect(x + 32 + measure(text, 12), text).toBeLessThanOrEqual(key.box.right);
        expect(y).toBeGreaterThan(key.box.top);
        expect(y).toBeLessThan(key.box.bottom);
      }
    }
  );

  it.each(LANGUAGES)('goes on below where a narrow map has no room for all, in %s', (language) => {
    const extras = extrasOf(['rings', 'shade']);
    const steps = [1, 4, 7, 10].map((from) => ({ from, to: from + 2 }));
    const key = layOutKey(
      { ...extras, shades: { ...extras.shades!, steps } },
      false,
      { width: 340, height: 420 },
      language,
      measure
    )!;
    expect(key.entries).toHaveLength(6);
    expect(key.box.left).toBeGreaterThanOrEqual(0);
    expect(new Set(key.entries.map(({ x, y }) => `${x} ${y}`)).size).toBe(6);
    for (const { text, x, y } of key.entries) {
      expect(x).toBeGreaterThanOrEqual(key.box.left);
      expect(x + 32 + measure(text, 12), text).toBeLessThanOrEqual(key.box.right);
      expect(y).toBeGreaterThan(key.box.top);
    }
  });
});
