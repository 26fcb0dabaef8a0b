import { answer } from '../../../../../src/analysis/answer';
import { indexDataset } from '../../../../../src/analysis/dataset-index';
import { placePicture } from '../../../../../src/analysis/map-picture';
import { NO_FILTERS } from '../../../../../src/domain/filters';
import type { LngLat } from '../../../../../src/domain/lng-lat';
import type { BaseGeometry } from '../../../../../src/views/map/basemap/geometry';
import { makePlace, toDataset } from '../../../analysis/answer-world';

const PARTNERS: readonly [id: string, country: string, position: LngLat][] = [
  ['klaipeda', 'LT', [21.1391, 55.7068]],
  ['hamburg', 'DE', [9.993, 53.5507]],
  ['norfolk', 'US', [-76.2852, 36.8468]],
  ['dalian', 'CN', [121.6022, 38.9122]],
  ['anchorage', 'US', [-149.9, 61.2]],
  ['minsk', 'BY', [27.5667, 53.9]]
];

/** Two municipalities with eight ties, two of them to one point, one across the date line. */
export const dataset = toDataset({
  places: [
    makePlace({ id: 'kaliningrad', position: [20.511, 54.7065] }),
    makePlace({ id: 'petersburg', position: [30.3141, 59.9386] }),
    ...PARTNERS.map(([id, country, position]) => makePlace({ id, country, position })),
    makePlace({ id: 'ministry', kind: 'organisation', country: 'BY', position: [27.5667, 53.9] }),
    makePlace({ id: 'belarus', kind: 'country', country: 'BY', position: [28, 53.5] })
  ],
  homes: ['kaliningrad', 'petersburg'],
  ties: [
    ...PARTNERS.map(([id]) => ({ id: `k-${id}`, home: 'kaliningrad', partner: id })),
    { id: 'p-hamburg', home: 'petersburg', partner: 'hamburg' },
    { id: 'p-ministry', home: 'petersburg', partner: 'ministry' },
    { id: 'p-belarus', home: 'petersburg', partner: 'belarus' }
  ],
  agreements: [
    { id: '1', tie: 'k-klaipeda', kind: 'treaty', date: '1993' },
    { id: '2', tie: 'k-klaipeda', kind: 'agreement', date: '2010-06-08' },
    { id: '3', tie: 'p-belarus', kind: 'agreement', date: '1999' },
    { id: '4', tie: 'p-hamburg', kind: 'agreement', date: '1957' }
  ],
  events: []
});

export const index = indexDataset(dataset);
export const picture = placePicture(index, answer(index, NO_FILTERS, null));

/** Belarus as a rectangle, and an island that the date line cuts. */
export const geometry: BaseGeometry = {
  land: [
    {
      type: 'Feature',
      properties: { iso: 'BY' },
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [23, 51],
              [23, 56],
              [32, 56],
              [32, 51],
              [23, 51]
            ]
          ]
        ]
      }
    },
    {
      type: 'Feature',
      properties: { iso: 'FJ' },
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [178, -18],
              [178, -16],
              [180, -16],
              [180, -18],
              [178, -18]
            ]
          ]
        ]
      }
    }
  ],
  borders: { type: 'MultiLineString', coordinates: [] },
  disputed: { type: 'MultiLineString', coordinates: [] },
  coast: { type: 'MultiLineString', coordinates: [] },
  countryPoints: [{ iso: 'LT', zoom: 2, position: [23.9, 55.3] }]
};

/** The row of a partnership by its id. */
export function tieRow(id: string): number {
  return dataset.partnerships.id.indexOf(id);
}
