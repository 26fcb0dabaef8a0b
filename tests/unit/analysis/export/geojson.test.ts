import fc from 'fast-check';
import type { FeatureCollection, LineString, MultiLineString, Point } from 'geojson';
import { describe, expect, it, test } from 'vitest';
import { answer } from '../../../../src/analysis/answer';
import { indexDataset } from '../../../../src/analysis/dataset-index';
import { indexDetails } from '../../../../src/analysis/details-index';
import { geoJsonParts, greatCircleLine } from '../../../../src/analysis/export/geojson';
import { fileNotes } from '../../../../src/analysis/export/file-notes';
import { NO_FILTERS } from '../../../../src/domain/filters';
import type { LngLat } from '../../../../src/domain/lng-lat';
import * as naive from '../../../e2e/naive';
import { realDataset } from '../../real-dataset';
import { geoJsonFaults } from './rfc-7946';

const RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** The haversine distance, as textbooks have it. */
function haversineKm([lon, lat]: LngLat, [toLon, toLat]: LngLat): number {
  const half =
    Math.sin(((toLat - lat) * RADIANS) / 2) ** 2 +
    Math.cos(lat * RADIANS) *
      Math.cos(toLat * RADIANS) *
      Math.sin(((toLon - lon) * RADIANS) / 2) ** 2;
  return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

function parts(from: LngLat, to: LngLat): LngLat[][] {
  const line = greatCircleLine(from, to);
  return (line.type === 'LineString'
    ? [line.coordinates]
    : line.coordinates) as unknown as LngLat[][];
}

function lengthKm(lines: readonly LngLat[][]): number {
  return lines
    .flatMap((line) => line.slice(1).map((point, at) => haversineKm(line[at]!, point)))
    .reduce((sum, km) => sum + km, 0);
}

const asFile = (from: LngLat, to: LngLat): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', geometry: greatCircleLine(from, to), properties: {} }]
  });

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -89, max: 89, noNaN: true })
);

describe('a great circle as a line', () => {
  it('is valid, joins its ends and is as long as the way between them, anywhere', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        expect(geoJsonFaults(asFile(from, to))).toEqual([]);
        const lines = parts(from, to);
        const [first, last] = [lines[0]![0]!, lines.at(-1)!.at(-1)!];
        expect(haversineKm(first, from)).toBeLessThan(0.001);
        expect(haversineKm(last, to)).toBeLessThan(0.001);
        const km = haversineKm(from, to);
        expect(Math.abs(lengthKm(lines) - km)).toBeLessThan(0.005 * km + 0.01);
      })
    );
  });

  it.each<[string, LngLat, LngLat, number]>([
    ['Kaliningrad and Anchorage', [20.511, 54.7065], [-149.9003, 61.2181], 1],
    ['Vladivostok and San Francisco', [131.8735, 43.1056], [-122.4194, 37.7749], 2],
    ['San Francisco and Vladivostok', [-122.4194, 37.7749], [131.8735, 43.1056], 2],
    ['both sides of the line', [179.5, 10], [-179.5, -10], 2],
    ['a point and itself', [20, 50], [20, 50], 1],
    ['along the line itself', [180, 10], [180, -10], 1]
  ])('is cut where it crosses the date line: %s', (_, from, to, count) => {
    expect(geoJsonFaults(asFile(from, to))).toEqual([]);
    expect(parts(from, to)).toHaveLength(count);
  });
});

test('the checker finds what is wrong', () => {
  const wrong = (geometry: object): string[] =>
    geoJsonFaults(
      JSON.stringify({
        type: 'FeatureCollection',
        features: [{ type: 'Feature', geometry, properties: {} }]
      })
    );
  expect(wrong({ type: 'Point', coordinates: [200, 10] })).toHaveLength(1);
  expect(wrong({ type: 'Point', coordinates: [20, 95] })).toHaveLength(1);
  expect(wrong({ type: 'Point', coordinates: [20.12345678, 9] })).toHaveLength(1);
  expect(wrong({ type: 'LineString', coordinates: [[20, 10]] })).toHaveLength(1);
  expect(
    wrong({
      type: 'LineString',
      coordinates: [
        [170, 10],
        [-170, 10]
      ]
    })
  ).toHaveLength(1);
  expect(wrong({ type: 'Line', coordinates: [] })).toHaveLength(1);
  expect(geoJsonFaults('{"type":"FeatureCollection","features":[],"crs":{}}')).toHaveLength(1);
});

type Collection = FeatureCollection<
  LineString | MultiLineString | Point,
  Record<string, unknown>
> & { readonly about: object };

test('the ties and places of a view are those that plain rules leave, with their counts', () => {
  const index = indexDataset(realDataset().dataset);
  const details = indexDetails(index);
  for (const country of [[], ['DE'], ['JP', 'US'], ['XX']]) {
    const filters = { ...NO_FILTERS, countries: country };
    const shown = answer(index, filters, null);
    const about = { made: '2026-11-22', address: '' };
    const notes = fileNotes(index, filters, shown, 'ru', about);
    const text = [...geoJsonParts(details, shown, 'ru', notes)].map((part) => part.text).join('');
    expect(geoJsonFaults(text)).toEqual([]);
    const file = JSON.parse(text) as Collection;
    expect(file.about).toMatchObject({ language: 'ru', filter: notes.filter, title: notes.title });

    const left = naive.left(country.length > 0 ? { country } : {});
    const ties = file.features.filter(({ properties }) => properties['feature'] === 'tie');
    expect(ties.map(({ id }) => id).sort()).toEqual(left.ties.map(({ id }) => id).sort());
    for (const { id, geometry, properties } of ties) {
      const tie = left.ties.find((one) => one.id === id)!;
      const own = left.agreements.filter((one) => one.tie === tie);
      expect(properties['documents']).toBe(own.filter(naive.isDocument).length);
      expect(properties['starts']).toBe(own.filter(naive.isStart).length);
      expect(properties['events']).toBe(left.events.filter((one) => one.tie === tie).length);
      const dates = own.filter(({ kind, date }) => kind !== 'unknown' && date !== '');
      const earliest = dates.map(({ first }) => first).sort()[0];
      expect(properties['since'] === null).toBe(earliest === undefined);
      if (earliest !== undefined) {
        expect(earliest.startsWith(String(properties['since']).slice(0, 4))).toBe(true);
      }
      if (geometry.type === 'Point') throw new Error('a tie that is a point');
      const { lon, lat } = naive.positionOf(tie.home);
      const start =
        geometry.type === 'LineString' ? geometry.coordinates[0] : geometry.coordinates[0]?.[0];
      expect(start).toEqual([lon, lat]);
    }
    const places = file.features.filter(({ properties }) => properties['feature'] === 'place');
    expect(places.map(({ id }) => id).sort()).toEqual(
      [...new Set(left.ties.flatMap(({ home, partner }) => [home, partner]))].sort()
    );
    for (const { id, geometry } of places) {
      const { lon, lat } = naive.positionOf(String(id));
      expect(geometry).toEqual({ type: 'Point', coordinates: [lon, lat] });
    }
  }
});
