import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/domain/kinds';
import { baseNames } from '../../../src/views/map/basemap/base-names';
import { WATERS } from '../../../src/views/map/basemap/waters';

const COUNTRIES = [
  { iso: 'RU', zoom: 0, position: [108, 64] },
  { iso: 'LT', zoom: 4, position: [24, 55] },
  { iso: 'MT', zoom: 9, position: [14, 36] }
] as const;

describe('the names of the ground', () => {
  it('are in the language asked for', () => {
    const texts = (language: (typeof LANGUAGES)[number]): string[] =>
      baseNames(language, COUNTRIES).map(({ text }) => text);
    expect(texts('en')).toEqual(expect.arrayContaining(['Baltic Sea', 'Lithuania', 'Russia']));
    expect(texts('ru')).toEqual(expect.arrayContaining(['Балтийское море', 'Литва', 'Россия']));
    expect(texts('lt')).toEqual(expect.arrayContaining(['Baltijos jūra', 'Lietuva', 'Rusija']));
    expect(texts('ru').filter((text) => !/^[А-ЯЁ][а-яё -]+/.test(text))).toEqual([]);
  });

  it('name each water in every language, differently from its neighbours', () => {
    for (const language of LANGUAGES) {
      const names = new Set(WATERS.map(({ name }) => name(language)));
      const oceansNamedTwice = 3;
      expect(names.size).toBe(WATERS.length - oceansNamedTwice);
    }
  });

  it('name oceans from afar and countries only where partners leave room', () => {
    const names = baseNames('en', COUNTRIES);
    const fromAfar = names.filter(({ zoom }) => zoom <= 1).map(({ text }) => text);
    expect(new Set(fromAfar)).toEqual(
      new Set(['Atlantic Ocean', 'Pacific Ocean', 'Indian Ocean', 'Arctic Ocean'])
    );
    const zooms = names.filter(({ kind }) => kind === 'country').map(({ zoom }) => zoom);
    expect(zooms).toEqual([4, 4, 9]);
  });

  it('come in the order of their importance', () => {
    const names = baseNames('en', COUNTRIES);
    expect(names.map(({ rank }) => rank)).toEqual(names.map((_, i) => i));
    const zooms = names.map(({ zoom }) => zoom);
    expect(zooms).toEqual([...zooms].sort((a, b) => a - b));
  });
});
