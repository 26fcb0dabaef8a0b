import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../../src/analysis/dataset-index';
import { dayNumber } from '../../../src/domain/date-span';
import { NO_FILTERS, TIME_MEANINGS } from '../../../src/domain/filters';
import { AGREEMENT_KINDS, EVENT_KINDS, LANGUAGES, PLACE_KINDS } from '../../../src/domain/kinds';
import {
  PLAIN_COMPARED,
  PLAIN_TABLE,
  FRAMES,
  MAP_LAYERS,
  MATRIX_SWITCHES,
  PROJECTIONS,
  TABLES,
  THEMES,
  TIMELINE_SPLITS,
  TIME_UNITS,
  VIEW_NAMES
} from '../../../src/domain/view';
import { readAddress, writeAddress, type Address } from '../../../src/state/address';
import { addressScope } from '../../../src/state/address-scope';
import { smallWorld } from './small-world';

const scope = addressScope(indexDataset(smallWorld));
const read = (search: string) => readAddress(search, scope);

const AT_FIRST: Address = {
  view: {
    filters: NO_FILTERS,
    selection: null,
    pinned: [],
    name: 'map',
    table: PLAIN_TABLE,
    compared: PLAIN_COMPARED,
    frame: 'own',
    matrix: [],
    careYear: null,
    projection: 'mercator',
    unit: 'year',
    split: 'none',
    layers: [],
    camera: null
  },
  choice: { language: null, theme: null }
};

function withView(view: Partial<Address['view']>): Address {
  return { ...AT_FIRST, view: { ...AT_FIRST.view, ...view } };
}

function withFilters(filters: Partial<Address['view']['filters']>): Address {
  return withView({ filters: { ...NO_FILTERS, ...filters } });
}

const anySpan = fc
  .tuple(
    fc.integer({ min: dayNumber(0), max: dayNumber(9999, 12, 31) }),
    fc.integer({ min: dayNumber(0), max: dayNumber(9999, 12, 31) })
  )
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const sorted = <T extends string>(values: readonly T[]) =>
  fc.subarray([...values]).map((list) => list.sort());
const idOf = <T extends string>(type: T, ids: readonly string[]) =>
  fc.constantFrom(...ids).map((id) => ({ type, id }));

const anyTarget = fc.oneof(
  idOf(
    'place',
    smallWorld.places.map(({ id }) => id)
  ),
  idOf('partnership', smallWorld.partnerships.id),
  idOf('country', ['RU', 'LT', 'DE', 'BY']),
  idOf('agreement', smallWorld.agreements.id),
  idOf('event', smallWorld.events.id),
  anySpan.map((span) => ({ type: 'bar' as const, span }))
);
const anyDegrees = (limit: number) =>
  fc.integer({ min: -limit * 1000, max: limit * 1000 }).map((thousandths) => thousandths / 1000);
const anyCamera = fc.record({
  lon: anyDegrees(180),
  lat: anyDegrees(90),
  zoom: fc.integer({ min: 0, max: 2400 }).map((hundredths) => hundredths / 100)
});
/** Any 16-bit units, halves of characters among them. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }))
  .map((units) => String.fromCharCode(...units));
const anyAddress: fc.Arbitrary<Address> = fc.record({
  view: fc.record({
    filters: fc.record({
      time: fc.constantFrom(...TIME_MEANINGS),
      keepsUndated: fc.boolean(),
      moreSpans: fc.array(anySpan, { maxLength: 2 }),
      homes: sorted(['kaliningrad', 'zelenogradsk']),
      countries: sorted(['BY', 'DE', 'LT']),
      kinds: sorted(AGREEMENT_KINDS),
      eventKinds: sorted(EVENT_KINDS),
      levels: sorted(PLACE_KINDS),
      span: fc.option(anySpan),
      query: fc.string({ unit: fc.constantFrom(...'aZ9Ёйé漢😀&=+%#?,:;/\\ \n\'"<') })
    }),
    selection: fc.option(anyTarget),
    pinned: fc.array(anyTarget, { maxLength: 3 }),
    name: fc.constantFrom(...VIEW_NAMES),
    table: fc.record({
      rows: fc.constantFrom(...TABLES),
      sort: fc.constantFrom('', 'date', '-partner'),
      group: fc.constantFrom('', 'country')
    }),
    compared: fc.oneof(
      fc.constant({ by: 'home' as const, ids: [] }),
      fc.constant({ by: 'country' as const, ids: ['LT', 'DE'] }),
      fc.constant({ by: 'decade' as const, ids: ['1990', '2000'] })
    ),
    frame: fc.constantFrom(...FRAMES),
    matrix: sorted(MATRIX_SWITCHES),
    careYear: fc.option(fc.integer({ min: 0, max: 9999 })),
    projection: fc.constantFrom(...PROJECTIONS),
    unit: fc.constantFrom(...TIME_UNITS),
    split: fc.constantFrom(...TIMELINE_SPLITS),
    layers: fc.subarray([...MAP_LAYERS]),
    camera: fc.option(anyCamera)
  }),
  choice: fc.record({
    language: fc.option(fc.constantFrom(...LANGUAGES)),
    theme: fc.option(fc.constantFrom(...THEMES))
  })
});

describe('an address', () => {
  it('reads back as the view that wrote it, whatever the view', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        expect(read(writeAddress(address))).toEqual({ address, faults: [] });
      }),
      { numRuns: 500 }
    );
  });

  it('is written as a browser writes it, so that nothing seems to have changed', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        const written = writeAddress(address);
        expect(new URL(written, 'https://example.org/').search).toBe(written);
      }),
      { numRuns: 300 }
    );
  });

  it('is never thrown at by garbage, and what it makes of it is an address', () => {
    const garbled = fc.oneof(
      anyUnits,
      fc
        .array(
          fc.tuple(
            fc.constantFrom('from', 'to', 'home', 'kind', 'q', 'sel', 'cam', 'proj', 'zz'),
            fc.oneof(
              anyUnits,
              fc.constantFrom('1990', 'bar:..', 'place:', ':', '%', '1,2,3', ',,', 'constructor')
            )
          ),
          { maxLength: 5 }
        )
        .map((pairs) => '?' + pairs.map(([key, value]) => `${key}=${value}`).join('&'))
    );
    fc.assert(
      fc.property(garbled, (search) => {
        const { address } = read(search);
        const again = read(writeAddress(address));
        expect(again.faults).toEqual([]);
        expect(writeAddress(again.address)).toBe(writeAddress(address));
      }),
      { numRuns: 500 }
    );
  });

  it('is empty where everything is at its default', () => {
    expect(writeAddress(AT_FIRST)).toBe('');
    expect(read('')).toEqual({ address: AT_FIRST, faults: [] });
    expect(read('?proj=mercator&unit=year&home=&q=')).toEqual({ address: AT_FIRST, faults: [] });
  });

  it('writes lists with plain commas and a selection with a plain colon, in a fixed order', () => {
    const address: Address = {
      view: {
        filters: {
          homes: ['kaliningrad'],
          countries: ['DE', 'LT'],
          kinds: ['protocol_of_intent'],
          eventKinds: ['visit'],
          levels: ['city', 'region'],
          span: { from: dayNumber(1990), to: dayNumber(1999, 3, 31) },
          moreSpans: [{ from: dayNumber(2010), to: dayNumber(2012, 12, 31) }],
          time: 'inforce',
          keepsUndated: true,
          query: 'Кёнигсберг & +'
        },
        selection: { type: 'place', id: 'klaipeda' },
        pinned: [
          { type: 'country', id: 'DE' },
          { type: 'bar', span: { from: dayNumber(1990), to: dayNumber(1999, 12, 31) } }
        ],
        name: 'compare',
        table: { rows: 'events', sort: '-date', group: 'home' },
        compared: { by: 'decade', ids: ['1990', '2000'] },
        frame: 'same',
        matrix: ['events', 'apart'],
        careYear: 2027,
        projection: 'globe',
        unit: 'decade',
        split: 'region',
        layers: ['rings', 'shade'],
        camera: { lon: 21.12345, lat: 55.7, zoom: 5.126 }
      },
      choice: { language: 'ru', theme: 'dark' }
    };
    expect(writeAddress(address)).toBe(
      '?lang=ru&theme=dark&view=compare&from=1990&to=1999-03&also=2010..2012&time=inforce&undated=kept' +
        '&home=kaliningrad&country=DE,LT' +
        '&kind=protocol_of_intent&event=visit&level=city,region' +
        '&q=%D0%9A%D1%91%D0%BD%D0%B8%D0%B3%D1%81%D0%B1%D0%B5%D1%80%D0%B3%20%26%20%2B' +
        '&sel=place:klaipeda&pin=country:DE,bar:1990..1999&proj=globe&unit=decade&split=region&layers=rings,shade&cam=21.123,55.7,5.13' +
        '&rows=events&sort=-date&group=home&cmp=decade:1990,2000&frame=same&mx=apart,events&year=2027'
    );
  });

  it('is read with commas and colons escaped too', () => {
    const { address, faults } = read('country=LT%2CDE&sel=country%3ADE');
    expect(faults).toEqual([]);
    expect(address.view.filters.countries).toEqual(['DE', 'LT']);
    expect(address.view.selection).toEqual({ type: 'country', id: 'DE' });
  });

  it('passes over keys that it does not know', () => {
    expect(read('?utm_source=mail&__proto__=1&constructor=2')).toEqual({
      address: AT_FIRST,
      faults: []
    });
  });
});

describe('one end of the period', () => {
  it('leaves the other open as far as the data reach', () => {
    const first = read('?from=2000').address.view.filters.span;
    expect(first).toEqual({ from: dayNumber(2000), to: dayNumber(2014, 3, 31) });
    const last = read('?to=2000').address.view.filters.span;
    expect(last).toEqual({ from: dayNumber(1992, 5, 1), to: dayNumber(2000, 12, 31) });
  });

  it('is a fault where nothing of the data lies on its side', () => {
    expect(read('?from=2050')).toEqual({
      address: AT_FIRST,
      faults: [{ key: 'from', value: '2050' }]
    });
  });

  it('is a fault where nothing of the data is dated', () => {
    expect(readAddress('?from=2000', { ...scope, extent: null }).faults).toHaveLength(1);
  });

  it('is a fault at both ends where the period ends before it begins', () => {
    expect(read('?from=1999&to=1990')).toEqual({
      address: AT_FIRST,
      faults: [
        { key: 'from', value: '1999' },
        { key: 'to', value: '1990' }
      ]
    });
  });

  it('stays where the other end is broken', () => {
    const { address, faults } = read('?from=2000&to=soon');
    expect(address.view.filters.span?.from).toBe(dayNumber(2000));
    expect(faults).toEqual([{ key: 'to', value: 'soon' }]);
  });
});

describe('broken values', () => {
  it.each([
    ['lang', 'de'],
    ['theme', 'Dark'],
    ['from', '90'],
    ['to', '2000-13'],
    ['home', 'berlin'],
    ['country', 'RU'],
    ['country', 'de'],
    ['kind', 'toString'],
    ['event', 'party'],
    ['level', 'planet'],
    ['sel', 'place:atlantis'],
    ['sel', 'place'],
    ['sel', 'constructor:x'],
    ['sel', 'country:FR'],
    ['sel', 'bar:1999..1990'],
    ['proj', 'flat'],
    ['unit', 'day'],
    ['frame', 'other'],
    ['mx', 'together'],
    ['cam', '1,2'],
    ['cam', '1,2,3,4'],
    ['cam', '200,0,1'],
    ['cam', '0,91,1'],
    ['cam', '0,0,25'],
    ['cam', '0,0,'],
    ['cam', '1e1,0,1'],
    ['cmp', 'decade'],
    ['cmp', 'planet:earth'],
    ['cmp', 'home:kaliningrad:zelenogradsk'],
    ['cmp', 'home:berlin'],
    ['cmp', 'country:RU'],
    ['cmp', 'decade:1995'],
    ['cmp', 'decade:1950,1960,1970,1980,1990,2000'],
    ['year', '90'],
    ['undated', 'yes'],
    ['time', 'later'],
    ['also', '1999..1990'],
    ['sort', 'Date!']
  ])('leave everything at its default and are named: %s=%s', (key, value) => {
    expect(read(`?${key}=${value}`)).toEqual({ address: AT_FIRST, faults: [{ key, value }] });
  });

  it('of a list leave out themselves only, doubles and blanks without a word', () => {
    const { address, faults } = read('?country=LT,XX,DE,,LT,de');
    expect(address).toEqual(withFilters({ countries: ['DE', 'LT'] }));
    expect(faults).toEqual([
      { key: 'country', value: 'XX' },
      { key: 'country', value: 'de' }
    ]);
  });

  it('given twice count once, the second as a fault', () => {
    const { address, faults } = read('?unit=month&unit=decade');
    expect(address).toEqual(withView({ unit: 'month' }));
    expect(faults).toEqual([{ key: 'unit', value: 'decade' }]);
  });
});

describe('the camera', () => {
  const cameraOf = (lon: number, lat: number, zoom: number) =>
    read(writeAddress(withView({ camera: { lon, lat, zoom } }))).address.view.camera;

  it('comes back within half a unit of its last decimal', () => {
    expect(cameraOf(20.51234, 54.70987, 3.14159)).toEqual({ lon: 20.512, lat: 54.71, zoom: 3.14 });
  });

  it('comes back from a map that has been dragged around the world', () => {
    expect(cameraOf(380.5, 10, 2)?.lon).toBe(20.5);
    expect(cameraOf(-339.5, 10, 2)?.lon).toBe(20.5);
    expect(cameraOf(180, 10, 2)?.lon).toBe(180);
  });

  it('has no negative zero and no zoom below none', () => {
    expect(writeAddress(withView({ camera: { lon: -0.0001, lat: -0, zoom: -1 } }))).toBe(
      '?cam=0,0,0'
    );
  });
});

describe('the search text', () => {
  it('keeps a lone half of a character from breaking the address', () => {
    expect(writeAddress(withFilters({ query: 'a\uD800b' }))).toBe('?q=a%EF%BF%BDb');
  });
});
