import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localLanguage, otherNames, wordingOf } from '../../../src/analysis/details-names';
import { distanceKm } from '../../../src/analysis/great-circle';
import { makePlace } from './answer-world';

const klaipeda = makePlace({
  id: 'klaipeda',
  country: 'LT',
  name: { en: 'Klaipėda', ru: 'Клайпеда', lt: 'Klaipėda' },
  localName: 'Klaipėda'
});
const yerevan = makePlace({
  id: 'yerevan',
  country: 'AM',
  name: { en: 'Yerevan', ru: 'Ереван', lt: '' },
  localName: 'Երևան'
});

test('a place has each of its other names once, and never the one in the title', () => {
  expect(otherNames(klaipeda, 'en')).toEqual([{ text: 'Клайпеда', lang: 'ru' }]);
  expect(otherNames(klaipeda, 'ru')).toEqual([{ text: 'Klaipėda', lang: 'en' }]);
  expect(otherNames(yerevan, 'lt')).toEqual([
    { text: 'Ереван', lang: 'ru' },
    { text: 'Երևան', lang: 'hy' }
  ]);
});

test('a text without a translation is English and says so', () => {
  expect(wordingOf(yerevan.name, 'lt')).toEqual({ text: 'Yerevan', lang: 'en' });
  expect(wordingOf({ en: 'Union', ru: 'Союз' }, 'lt')).toEqual({ text: 'Union', lang: 'en' });
  expect(wordingOf(klaipeda.name, 'lt')).toEqual({ text: 'Klaipėda', lang: 'lt' });
});

test.each([
  ['Mrągowo', 'PL', 'pl'],
  ['Мінск', 'BY', 'be'],
  ['Република Српска', 'BA', 'sr'],
  ['Κεντρική Μακεδονία', 'GR', 'el'],
  ['חיפה', 'IL', 'he'],
  ['上海', 'CN', 'zh'],
  ['大阪', 'JP', 'ja'],
  ['Türkmenistan', 'TM', 'tk'],
  ['X', 'not a country', 'und']
])('%s in %s is taken for %s', (name, country, language) => {
  expect(localLanguage(name, country)).toBe(language);
});

test('distances follow the haversine formula on a sphere of 6371.0088 km', () => {
  const position = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true })
  );
  const haversineKm = (a: readonly number[], b: readonly number[]): number => {
    const [lon1, lat1, lon2, lat2] = [...a, ...b].map((degrees) => (degrees * Math.PI) / 180) as [
      number,
      number,
      number,
      number
    ];
    const h =
      Math.sin((lat2 - lat1) / 2) ** 2 +
      Math.cos(lat1) * Math.cos(lat2) * Math.sin((lon2 - lon1) / 2) ** 2;
    return 2 * 6371.0088 * Math.asin(Math.sqrt(Math.min(1, h)));
  };
  fc.assert(
    fc.property(position, position, (a, b) => {
      expect(Math.abs(distanceKm(a, b) - haversineKm(a, b))).toBeLessThan(0.01);
    })
  );
  expect(distanceKm([20.511, 54.7065], [21.1175, 55.7068])).toBeCloseTo(117.8, 0);
});
