import type { Map as MapLibreMap } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../../src/analysis/dataset-index';
import type { Hatch, MapPicture } from '../../../src/analysis/map-picture';
import { CountryHatches } from '../../../src/views/map/interactive/country-layers';
import { makePlace, toDataset } from '../analysis/answer-world';

const index = indexDataset(
  toDataset({
    places: [
      makePlace({ id: 'a' }),
      makePlace({ id: 'b' }),
      makePlace({ id: 'by', kind: 'country', country: 'BY' }),
      makePlace({ id: 'fi', kind: 'country', country: 'FI' }),
      makePlace({ id: 'turku', country: 'FI' })
    ],
    homes: ['a', 'b'],
    ties: [
      { id: 'a-by', home: 'a', partner: 'by' },
      { id: 'b-by', home: 'b', partner: 'by' },
      { id: 'b-fi', home: 'b', partner: 'fi' },
      { id: 'a-turku', home: 'a', partner: 'turku' }
    ],
    agreements: [],
    events: []
  })
);

const pictureOf = (...hatches: Omit<Hatch, 'place'>[]): MapPicture =>
  ({ hatches }) as unknown as MapPicture;

/** A map that only writes down what it is told. */
function notingMap() {
  const hatched = new Map<string, boolean>();
  const told: string[] = [];
  const map = {
    setFilter: (_: string, filter: unknown) => told.push(`filter ${JSON.stringify(filter)}`),
    setPaintProperty: (_: string, name: string, value: unknown) =>
      told.push(`${name} ${JSON.stringify(value)}`),
    setFeatureState: ({ id }: { id: string }, { hatch }: { hatch: boolean }) => {
      told.push('state');
      hatched.set(id, hatch);
    }
  };
  return {
    map: map as unknown as MapLibreMap,
    told,
    hatched: () => [...hatched].flatMap(([id, is]) => (is ? id : [])).sort()
  };
}

describe('hatched countries', () => {
  it('are all known to the ground at once, and shown by their state', () => {
    const { map, told, hatched } = notingMap();
    const hatches = new CountryHatches(map, index);
    expect(told.join()).toContain('["literal",["BY","FI"]]');
    expect(hatched()).toEqual([]);
    told.length = 0;
    hatches.show(pictureOf({ country: 'BY', homes: [0, 1] }, { country: 'FI', homes: [1] }));
    expect(hatched()).toEqual(['BY', 'FI']);
    hatches.show(pictureOf({ country: 'FI', homes: [1] }));
    expect(hatched()).toEqual(['FI']);
    // Neither filter nor pattern: no tile is made anew.
    expect(told).toEqual(['state', 'state', 'state']);
  });

  it('take the pattern of another municipality where only that is left', () => {
    const { map, told, hatched } = notingMap();
    const hatches = new CountryHatches(map, index);
    told.length = 0;
    hatches.show(pictureOf({ country: 'BY', homes: [1] }));
    expect(hatched()).toEqual(['BY']);
    expect(told[1]).toContain('"BY","hatch-1","FI","hatch-1"');
  });
});
