import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../../../data/tools/gazetteer';
import { openOutlines } from '../../../data/tools/outlines';
import { positionChecker } from '../../../data/tools/positions';
import type { Row } from '../../../src/package/schema';

const check = positionChecker(openGazetteer(), openOutlines());

/** What is wrong with a place at a position. */
function reasons(
  country: string,
  lon: number,
  lat: number,
  rest: Partial<Row<'places'>> = {}
): string[] {
  const place: Row<'places'> = {
    atLine: 2,
    place_id: 'place',
    kind: 'city',
    name_en: 'Place',
    name_ru: 'Место',
    name_lt: '',
    name_local: '',
    country,
    parent_id: '',
    lon: String(lon),
    lat: String(lat),
    geonames_id: '',
    position_note: '',
    ...rest
  };
  return check(place).map(({ reason }) => reason);
}

describe('a position within its country', () => {
  it.each([
    ['a city inland', 'BY', 27.5667, 53.9],
    ['a harbour', 'RU', 20.511, 54.7065],
    ['a spit of sand', 'LT', 21.0651, 55.372],
    ['beyond the date line', 'RU', -173.23, 64.42],
    ['a small island', 'MV', 73.5089, 4.1748],
    ['a country without a numeric code', 'XK', 21.1655, 42.6727],
    ['the same city under the other code', 'RS', 21.1655, 42.6727],
    ['a city of two claims, one code', 'UA', 34.1, 44.95],
    ['a city of two claims, the other code', 'RU', 34.1, 44.95],
    ['a city on a line of armistice', 'IL', 35.2163, 31.769],
    ['land overseas', 'GF', -52.3333, 4.9333]
  ])('passes: %s', (_, country, lon, lat) => {
    expect(reasons(country, lon, lat)).toEqual([]);
  });
});

describe('a position outside its country', () => {
  it.each([
    ['longitude and latitude exchanged', 'RU', 54.7065, 20.511, 'Saudi Arabia'],
    ['a neighbouring country', 'LT', 20.511, 54.7065, 'Russia'],
    ['the open sea', 'LT', 19, 56, 'in no country'],
    ['a code that no outline has', 'ZZ', 19, 56, 'no outline is known']
  ])('is a fault: %s', (_, country, lon, lat, words) => {
    expect(reasons(country, lon, lat)).toEqual([expect.stringContaining(words)]);
  });
});

describe('a position beside its place in the gazetteer', () => {
  it('passes within 15 km', () => {
    expect(reasons('LT', 21.2, 55.75, { geonames_id: '598098' })).toEqual([]);
  });

  it('is a fault beyond, with the position that would be right', () => {
    const [fault] = check({
      atLine: 2,
      place_id: 'klaipeda',
      kind: 'city',
      name_en: 'Klaipėda',
      name_ru: '',
      name_lt: '',
      name_local: '',
      country: 'LT',
      parent_id: '',
      lon: '23.9',
      lat: '54.9',
      geonames_id: '598098',
      position_note: ''
    });
    expect(fault?.reason).toMatch(/is 1\d\d km from GeoNames 598098/);
    expect(fault?.cure).toBe('lon 21.1391, lat 55.7068');
  });

  it('is a fault where the gazetteer knows another country or no such place', () => {
    expect(reasons('LT', 21.1, 55.7, { geonames_id: '554234' })).toEqual([
      expect.stringContaining('km from GeoNames 554234'),
      expect.stringContaining('lies in RU')
    ]);
    expect(reasons('LT', 21.1, 55.7, { geonames_id: '1' })).toEqual([
      'GeoNames has no populated place 1'
    ]);
  });

  it('is held against an id that stands in its note', () => {
    const position_note = 'Minsk, the capital (GeoNames 625144), stands for the country';
    expect(reasons('BY', 27.57, 53.9, { position_note })).toEqual([]);
    expect(reasons('BY', 30.97, 52.43, { position_note })).toEqual([
      expect.stringContaining('km from GeoNames 625144')
    ]);
  });
});
