import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/analysis/answer';
import { arcOf, layOutArcs, STROKES } from '../../../src/analysis/arc-layout';
import { bowedPoint } from '../../../src/analysis/arc-bow';
import { indexDataset, type DatasetIndex } from '../../../src/analysis/dataset-index';
import { angleBetween, EARTH_RADIUS_KM, unitVector } from '../../../src/analysis/great-circle';
import {
  hatchableCountries,
  placePicture,
  type MapPicture
} from '../../../src/analysis/map-picture';
import { homesOfMark } from '../../../src/analysis/mark-columns';
import { MARK_SHAPES } from '../../../src/analysis/mark-layout';
import { NO_FILTERS } from '../../../src/domain/filters';
import { filtersArbitrary, makePlace, toDataset, worldArbitrary, type World } from './answer-world';

const WORLD: World = {
  places: [
    makePlace({ id: 'kaliningrad', position: [20.511, 54.7065] }),
    makePlace({ id: 'petersburg', position: [30.3141, 59.9386] }),
    makePlace({ id: 'zelenogradsk', kind: 'district', position: [20.4767, 54.9589] }),
    makePlace({ id: 'minsk', country: 'BY', position: [27.5667, 53.9] }),
    makePlace({ id: 'ministry', kind: 'organisation', country: 'BY', position: [27.5667, 53.9] }),
    makePlace({ id: 'belarus', kind: 'country', country: 'BY', position: [28, 53.5] }),
    makePlace({ id: 'cork', country: 'IE', position: [-8.4706, 51.898] }),
    makePlace({ id: 'fyn', kind: 'region', country: 'DK', position: [10.3883, 55.3959] })
  ],
  homes: ['kaliningrad', 'petersburg', 'zelenogradsk'],
  ties: [
    { id: 'k-minsk', home: 'kaliningrad', partner: 'minsk' },
    { id: 'p-minsk', home: 'petersburg', partner: 'minsk' },
    { id: 'p-ministry', home: 'petersburg', partner: 'ministry' },
    { id: 'p-belarus', home: 'petersburg', partner: 'belarus' },
    { id: 'k-cork', home: 'kaliningrad', partner: 'cork' },
    { id: 'k-fyn', home: 'kaliningrad', partner: 'fyn' }
  ],
  agreements: [
    ...['1991', '1995', '2001', '2004', '2011', '2012'].map((date) => ({
      id: `k-minsk-${date}`,
      tie: 'k-minsk',
      kind: 'agreement' as const,
      date
    })),
    { id: 'p-minsk-1', tie: 'p-minsk', kind: 'treaty', date: '2003' },
    { id: 'p-ministry-1', tie: 'p-ministry', kind: 'protocol', date: '2006' },
    { id: 'p-belarus-1', tie: 'p-belarus', kind: 'agreement', date: '1999' },
    { id: 'p-belarus-2', tie: 'p-belarus', kind: 'agreement', date: '2005' },
    { id: 'k-cork-1', tie: 'k-cork', kind: 'unknown', date: '' },
    { id: 'k-fyn-1', tie: 'k-fyn', kind: 'agreement', date: '' }
  ],
  events: [{ id: 'e', tie: 'k-fyn', kind: 'visit', start: '2012', end: '' }]
};

const index = indexDataset(toDataset(WORLD));
const whole = placePicture(index, answer(index, NO_FILTERS, null));

function arcNamed(picture: MapPicture, id: string) {
  const row = index.dataset.partnerships.id.indexOf(id);
  const arc = picture.arcs.partnership.indexOf(row);
  return {
    arc,
    row,
    widthPx: picture.arcs.widthPx[arc]!,
    agreements: picture.arcs.agreements[arc]!,
    stroke: STROKES[picture.layout.strokes[row]!]
  };
}

function markNamed(picture: MapPicture, id: string) {
  const mark = picture.marks.place.indexOf(
    index.dataset.places.findIndex((place) => place.id === id)
  );
  return {
    mark,
    shape: MARK_SHAPES[picture.marks.shape[mark]!],
    radiusPx: picture.marks.radiusPx[mark]!,
    homes: [...homesOfMark(picture.marks, mark)],
    offset: [picture.marks.dx[mark]!, picture.marks.dy[mark]!]
  };
}

describe('the arcs of a picture', () => {
  it('are as wide as they have agreements, the widest painted last', () => {
    expect(arcNamed(whole, 'k-cork')).toMatchObject({ agreements: 0, widthPx: 1.25 });
    expect(arcNamed(whole, 'p-minsk')).toMatchObject({ agreements: 1, widthPx: 1.25 });
    expect(arcNamed(whole, 'p-belarus').widthPx).toBeCloseTo(2.1, 5);
    expect(arcNamed(whole, 'k-minsk').widthPx).toBeCloseTo(4.4, 5);
    expect(arcNamed(whole, 'k-minsk').arc).toBe(whole.arcs.length - 1);
  });

  it('grow thinner as the filter keeps fewer agreements, but keep their stroke', () => {
    const span = { from: 7670, to: 12000 };
    const picture = placePicture(index, answer(index, { ...NO_FILTERS, span }, null));
    expect(arcNamed(picture, 'k-minsk').agreements).toBeLessThan(6);
    expect(arcNamed(picture, 'k-minsk').stroke).toBe('solid');
  });

  it('are dashed to countries and organisations, dotted without a dated document', () => {
    expect(arcNamed(whole, 'k-minsk').stroke).toBe('solid');
    expect(arcNamed(whole, 'p-ministry').stroke).toBe('dashed');
    expect(arcNamed(whole, 'p-belarus').stroke).toBe('dashed');
    expect(arcNamed(whole, 'k-cork').stroke).toBe('dotted');
    expect(arcNamed(whole, 'k-fyn').stroke).toBe('dotted');
  });

  it('count no date for a partner of whom no document is named', () => {
    const dated = WORLD.agreements.map((row) =>
      row.tie === 'k-cork' ? { ...row, date: '1999' } : row
    );
    const other = indexDataset(toDataset({ ...WORLD, agreements: dated }));
    const { strokes } = layOutArcs(other);
    expect(STROKES[strokes[other.dataset.partnerships.id.indexOf('k-cork')]!]).toBe('dotted');
  });

  it('run from the home to the partner', () => {
    for (let i = 0; i < whole.arcs.length; i++) {
      const row = whole.arcs.partnership[i]!;
      const arc = arcOf(whole.layout, row);
      const { home, partner } = index.dataset.partnerships;
      for (const [share, place] of [
        [0, home[row]!],
        [1, partner[row]!]
      ] as const) {
        const position = index.dataset.places[place]!.position;
        const off = angleBetween(bowedPoint(arc, share), unitVector(position));
        expect(off * EARTH_RADIUS_KM).toBeLessThan(0.01);
      }
    }
  });

  it('to one point bow apart', () => {
    const toMinsk = arcOf(whole.layout, arcNamed(whole, 'p-minsk').row);
    const toMinistry = arcOf(whole.layout, arcNamed(whole, 'p-ministry').row);
    expect(Math.abs(toMinistry.bow - toMinsk.bow)).toBeGreaterThan(0.003);
  });

  it('lie in a layout that is made once for a dataset', () => {
    expect(layOutArcs(index)).toBe(whole.layout);
  });
});

describe('the marks of a picture', () => {
  it('have the shape of their level and grow with documents', () => {
    expect(markNamed(whole, 'minsk')).toMatchObject({ shape: 'disc', homes: [0, 1] });
    expect(markNamed(whole, 'minsk').radiusPx).toBeCloseTo(4.8, 5);
    expect(markNamed(whole, 'fyn')).toMatchObject({ shape: 'diamond', radiusPx: 3, homes: [0] });
    expect(markNamed(whole, 'belarus')).toMatchObject({ shape: 'square', homes: [1] });
    expect(markNamed(whole, 'belarus').radiusPx).toBeCloseTo(3.45, 5);
  });

  it('at one point stand beside each other without touching', () => {
    const a = markNamed(whole, 'minsk');
    const b = markNamed(whole, 'ministry');
    const apart = Math.hypot(a.offset[0]! - b.offset[0]!, a.offset[1]! - b.offset[1]!);
    expect(apart).toBeGreaterThan(a.radiusPx + b.radiusPx);
    expect(markNamed(whole, 'cork').offset).toEqual([0, 0]);
  });

  it('stand on their point again when the other is filtered out', () => {
    const picture = placePicture(index, answer(index, { ...NO_FILTERS, levels: ['city'] }, null));
    expect(markNamed(picture, 'minsk').offset).toEqual([0, 0]);
  });
});

describe('the rest of a picture', () => {
  it('hatches countries that are partners themselves and tints all that have one', () => {
    expect(whole.hatches).toMatchObject([{ country: 'BY', homes: [1] }]);
    expect([...whole.countries].sort()).toEqual(['BY', 'DK', 'IE', 'RU']);
  });

  it('rings the homes that have a tie, larger with more', () => {
    expect(whole.homes.map(({ home, ties }) => [home, ties])).toEqual([
      [0, 3],
      [1, 3]
    ]);
    for (const { radiusPx } of whole.homes) expect(radiusPx).toBeCloseTo(4.716, 2);
  });
});

/** Counts a picture row by row, as its comments say. */
function countByHand(at: DatasetIndex, filters: Parameters<typeof answer>[1]) {
  const given = answer(at, filters, null);
  const { partnerships, agreements, events, places, homes } = at.dataset;
  const ties = partnerships.id.flatMap((id, p) =>
    given.partnerships[p] === 1
      ? {
          id,
          home: homes.indexOf(partnerships.home[p]!),
          partner: partnerships.partner[p]!,
          agreements: agreements.id.filter(
            (_, a) =>
              agreements.partnership[a] === p &&
              given.agreements[a] === 1 &&
              agreements.kind[a] !== 12
          ).length,
          events: events.id.filter((_, e) => events.partnership[e] === p && given.events[e] === 1)
            .length
        }
      : []
  );
  const partners = [...new Set(ties.map((tie) => tie.partner))].map((place) => {
    const own = ties.filter((tie) => tie.partner === place);
    return {
      place,
      name: places[place]!.name.en,
      homes: own.map((tie) => tie.home).sort((a, b) => a - b),
      agreements: own.reduce((sum, tie) => sum + tie.agreements, 0),
      events: own.reduce((sum, tie) => sum + tie.events, 0)
    };
  });
  partners.sort(
    (a, b) => b.agreements - a.agreements || b.events - a.events || (a.name < b.name ? -1 : 1)
  );
  return { ties, partners };
}

describe('a picture of any answer', () => {
  it('holds the ties and partners that counting row by row finds, in order of importance', () => {
    fc.assert(
      fc.property(worldArbitrary, filtersArbitrary, (world, filters) => {
        const at = indexDataset(toDataset(world));
        const { arcs, marks, homes } = placePicture(at, answer(at, filters, null));
        const expected = countByHand(at, filters);
        const drawn = Array.from(arcs.partnership, (p, i) => ({
          id: at.dataset.partnerships.id[p]!,
          home: arcs.home[i]!,
          partner: at.dataset.partnerships.partner[p]!,
          agreements: arcs.agreements[i]!
        }));
        const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
        expect(drawn.toSorted(byId)).toEqual(
          expected.ties
            .map(({ id, home, partner, agreements }) => ({ id, home, partner, agreements }))
            .sort(byId)
        );
        for (let i = 0; i < arcs.length; i++) {
          expect(marks.place[arcs.mark[i]!]).toBe(drawn[i]!.partner);
        }
        expect([...arcs.widthPx]).toEqual([...arcs.widthPx].sort((a, b) => a - b));
        expect(
          Array.from(marks.place, (place, mark) => ({
            place,
            name: at.dataset.places[place]!.name.en,
            homes: [...homesOfMark(marks, mark)],
            agreements: marks.agreements[mark]!,
            events: marks.events[mark]!
          }))
        ).toEqual(expected.partners);
        expect(homes.reduce((sum, home) => sum + home.ties, 0)).toBe(arcs.length);
      })
    );
  });
});

describe('countries that can be hatched', () => {
  it('are those that some picture hatches, with all homes', () => {
    expect(hatchableCountries(index)).toEqual([{ country: 'BY', homes: [1] }]);
  });

  it('hold the hatches of every picture', () => {
    fc.assert(
      fc.property(worldArbitrary, filtersArbitrary, (world, filters) => {
        const some = indexDataset(toDataset(world));
        const homesOf = new Map(hatchableCountries(some).map((one) => [one.country, one.homes]));
        const { hatches } = placePicture(some, answer(some, filters, null));
        for (const { country, homes } of hatches) {
          expect(homesOf.get(country)).toEqual(expect.arrayContaining([...homes]));
        }
        const unfiltered = placePicture(some, answer(some, NO_FILTERS, null)).hatches;
        expect([...homesOf.keys()].sort()).toEqual(
          [...new Set(unfiltered.map(({ country }) => country))].sort()
        );
      })
    );
  });
});
