import { describe, expect, it } from 'vitest';
import { answer } from '../../../../src/analysis/answer';
import { indexDataset } from '../../../../src/analysis/dataset-index';
import {
  findChange,
  findCountries,
  findDiffering,
  findings,
  findLone,
  findPause,
  findPeak,
  findReach,
  findShared,
  findVague
} from '../../../../src/analysis/findings/finders';
import type { FindingScene } from '../../../../src/analysis/findings/finding';
import { findingText } from '../../../../src/analysis/findings/finding-words';
import { worldPartOf } from '../../../../src/analysis/findings/world-parts';
import type { Dataset } from '../../../../src/domain/dataset';
import { NO_FILTERS, type Filters } from '../../../../src/domain/filters';
import { LANGUAGES } from '../../../../src/domain/kinds';
import { daysOf, makePlace, toDataset, type World, type WorldAgreement } from '../answer-world';

/** A world of one home (or more) whose partners lie in these countries, one tie each. */
function worldOf(
  countries: readonly string[],
  {
    agreements = [],
    events = [],
    homes = ['home'],
    positions = []
  }: {
    agreements?: readonly Omit<WorldAgreement, 'id'>[];
    events?: World['events'];
    homes?: readonly string[];
    positions?: readonly (readonly [number, number])[];
  } = {}
): World {
  return {
    places: [
      ...homes.map((id) => makePlace({ id })),
      ...countries.map((country, at) =>
        makePlace({ id: `p${at}`, country, position: positions[at] ?? [0, 0] })
      )
    ],
    homes,
    ties: countries.map((_, at) => ({ id: `t${at}`, home: homes[0]!, partner: `p${at}` })),
    agreements: agreements.map((row, at) => ({ ...row, id: `a${at}` })),
    events
  };
}

function sceneOf(
  world: World,
  filters: Partial<Filters> = {},
  more: Partial<Dataset> = {}
): FindingScene {
  const index = indexDataset({ ...toDataset(world), ...more });
  const asked = { ...NO_FILTERS, ...filters };
  return { index, filters: asked, answer: answer(index, asked, null) };
}

const times = <T>(many: number, make: (at: number) => T): T[] =>
  Array.from({ length: many }, (_, at) => make(at));
const dated = (date: string, many: number, tie = 't0'): Omit<WorldAgreement, 'id'>[] =>
  times(many, () => ({ tie, kind: 'treaty', date }));
const of = (country: string, many: number): string[] => times(many, () => country);

describe('a peak', () => {
  const peak = (nineties: number, rest: readonly [string, number][], filters = {}) =>
    findPeak(
      sceneOf(
        worldOf(['DE'], {
          agreements: [
            dated('1995', nineties),
            ...rest.map(([date, many]) => dated(date, many))
          ].flat()
        }),
        filters
      )
    );

  it('is the decade with a third of all and half as many again as the next', () => {
    expect(
      peak(6, [
        ['1985', 4],
        ['2005', 3]
      ])
    ).toMatchObject({ kind: 'peak', decade: 1990, count: 6, share: 6 / 13 });
  });

  it.each([
    [
      'just less than half as many again',
      5,
      [
        ['1985', 4],
        ['2005', 1]
      ]
    ],
    [
      'nine documents',
      5,
      [
        ['1985', 2],
        ['2005', 2]
      ]
    ],
    ['two decades', 9, [['1985', 4]]],
    [
      'less than a third',
      6,
      [
        ['1955', 4],
        ['1965', 4],
        ['1975', 4],
        ['1985', 4]
      ]
    ]
  ] as [string, number, [string, number][]][])('is none with %s', (_, nineties, rest) => {
    expect(peak(nineties, rest)).toBeNull();
  });

  it('is not looked for where a period is asked for, nor among starts of ties', () => {
    const rest: [string, number][] = [
      ['1985', 4],
      ['2005', 3]
    ];
    expect(peak(6, rest, { span: daysOf('1980/2010') })).toBeNull();
    const starts = worldOf(['DE'], {
      agreements: [
        ...times(6, () => ({ tie: 't0', kind: 'ties_established' as const, date: '1995' })),
        ...dated('1985', 2),
        ...dated('2005', 2)
      ]
    });
    expect(findPeak(sceneOf(starts))).toBeNull();
  });
});

describe('countries that dominate', () => {
  const found = (countries: readonly string[]) => findCountries(sceneOf(worldOf(countries)));

  it('are as few as hold two fifths of the partners', () => {
    expect(found([...of('PL', 4), ...of('DE', 2), 'LT', 'BY', 'IT', 'FI'])).toMatchObject({
      countries: ['PL'],
      share: 0.4
    });
    expect(found([...of('PL', 3), ...of('DE', 2), 'LT', 'BY', 'IT', 'FI', 'SE'])).toMatchObject({
      countries: ['PL', 'DE'],
      share: 0.5
    });
  });

  it('are none among nine partners, five countries, or where three hold less', () => {
    expect(found([...of('PL', 4), 'DE', 'LT', 'BY', 'IT', 'FI'])).toBeNull();
    expect(found([...of('PL', 6), 'DE', 'LT', 'BY', 'IT'])).toBeNull();
    expect(found(['PL', 'PL', 'DE', 'LT', 'BY', 'IT', 'FI', 'SE', 'NO', 'DK', 'FR'])).toBeNull();
  });
});

describe('the only partner in a part of the world', () => {
  const found = (countries: readonly string[]) => findLone(sceneOf(worldOf(countries)));

  it('is said where eight others are elsewhere', () => {
    expect(found([...of('DE', 8), 'US'])).toMatchObject({ part: 'americas', place: 9 });
    expect(found([...of('DE', 7), 'US'])).toBeNull();
    expect(found([...of('DE', 8), 'US', 'CA'])).toBeNull();
    expect(found(of('DE', 12))).toBeNull();
  });

  it('knows every country of Europe, Asia and beyond once', () => {
    expect(['DE', 'RU', 'KZ', 'US', 'ZA', 'AU', 'XX'].map(worldPartOf)).toEqual([
      'europe',
      'europe',
      'asia',
      'americas',
      'africa',
      'oceania',
      undefined
    ]);
  });
});

it('shared partners are those with ties to two of the shown municipalities', () => {
  const world: World = {
    ...worldOf(['DE', 'PL'], { homes: ['home', 'other'] }),
    ties: [
      { id: 't0', home: 'home', partner: 'p0' },
      { id: 't1', home: 'home', partner: 'p1' },
      { id: 't2', home: 'other', partner: 'p1' }
    ]
  };
  expect(findShared(sceneOf(world))).toMatchObject({
    places: [3],
    targets: [{ type: 'place', id: 'p1' }]
  });
  expect(findShared(sceneOf(world, { homes: ['home'] }))).toBeNull();
});

describe('a long pause', () => {
  const found = (dates: readonly string[], filters: Partial<Filters> = {}) =>
    findPause(
      sceneOf(worldOf(['DE'], { agreements: dates.flatMap((date) => dated(date, 1)) }), filters)
    );

  it('is twenty years between two dated records of one tie, and the longest is told', () => {
    expect(found(['1957', '2008', '2010'])).toMatchObject({ fromYear: 1957, toYear: 2008 });
    expect(found(['1980', '2000'])).toMatchObject({ fromYear: 1980, toYear: 2000 });
    expect(found(['1981', '2000'])).toBeNull();
    expect(found(['1957', '', '1970', '1985'])).toBeNull();
  });

  it('ends with an event, and an interval bridges it', () => {
    const events = [
      { id: 'e', tie: 't0', kind: 'visit' as const, start: '1970', end: '' },
      { id: 'f', tie: 't0', kind: 'visit' as const, start: '1985', end: '' }
    ];
    const world = worldOf(['DE'], {
      agreements: [...dated('1957', 1), ...dated('2000', 1)],
      events
    });
    expect(findPause(sceneOf(world))).toBeNull();
    expect(found(['1957/1990', '2008'])).toBeNull();
    expect(found(['1950/1999', '1960', '2008'])).toBeNull();
  });
});

describe('an unusual reach', () => {
  /** Partners along the equator, from a home at 0 degrees: a degree is 111.2 km. */
  const found = (degrees: readonly number[]) =>
    findReach(
      sceneOf(worldOf(of('DE', degrees.length), { positions: degrees.map((lon) => [lon, 0]) }))
    );

  it('is three times the median and beyond 3,000 km, among eight ties', () => {
    const near = [8, 9, 9, 10, 10, 10, 10];
    expect(found([...near, 60])).toMatchObject({ kind: 'reach', place: 8 });
    expect(found([...near, 60])?.kind).toBe('reach');
    expect(found([...near, 29])).toBeNull();
    expect(found(near.slice(1).concat(60))).toBeNull();
    expect(found([30, 30, 30, 30, 30, 30, 30, 60])).toBeNull();
    // 2,891 and 3,002 km, many times the median.
    expect(found([1, 1, 1, 1, 1, 1, 1, 26])).toBeNull();
    expect(found([1, 1, 1, 1, 1, 1, 1, 27])).not.toBeNull();
  });
});

describe('a change between two decades', () => {
  const source = (asOf: string) => ({
    id: asOf,
    title: '',
    language: 'en',
    publisher: '',
    asOf,
    note: ''
  });
  const found = (before: number, after: number, asOf = '2020') =>
    findChange(
      sceneOf(
        worldOf(['DE'], { agreements: [...dated('1995', before), ...dated('2005', after)] }),
        {},
        { sources: [source(asOf)] }
      )
    );

  it('is half as many again, or as many fewer, with five at least in each', () => {
    expect(found(6, 9)).toMatchObject({ beforeCount: 6, afterCount: 9 });
    expect(found(9, 6)).toMatchObject({ beforeCount: 9, afterCount: 6 });
    expect(found(6, 8)).toBeNull();
    expect(found(5, 8)).not.toBeNull();
    expect(found(4, 9)).toBeNull();
  });

  it('is not told of a decade that a source does not reach the end of', () => {
    expect(found(6, 9, '2009')).not.toBeNull();
    expect(found(6, 9, '2009-06')).toBeNull();
  });
});

describe('dates that are not exact', () => {
  const found = (exact: number, yearOnly: number, undated: number) =>
    findVague(
      sceneOf(
        worldOf(['DE'], {
          agreements: [
            ...dated('1995-03', exact),
            ...dated('1996', yearOnly),
            ...dated('', undated),
            { tie: 't0', kind: 'unknown', date: '' }
          ]
        })
      )
    );

  it('are told from a quarter of ten documents on', () => {
    expect(found(9, 2, 1)).toMatchObject({ yearOnly: 2, undated: 1, total: 12 });
    expect(found(10, 2, 1)).toBeNull();
    expect(found(5, 3, 1)).toBeNull();
  });
});

it('documents on which sources differ are counted among those shown', () => {
  const world = worldOf(['DE', 'PL'], {
    agreements: [...dated('1995', 1), ...dated('1996', 1, 't1')]
  });
  const stated = (record: number, source: number, statedKind: string) => ({
    table: 'agreements' as const,
    record,
    source,
    line: 1,
    statedName: '',
    statedKind,
    statedDate: '',
    statedTitle: '',
    note: ''
  });
  const attestations = [
    stated(0, 0, 'treaty'),
    stated(0, 1, 'agreement'),
    stated(1, 0, 'treaty'),
    stated(1, 1, 'treaty')
  ];
  expect(findDiffering(sceneOf(world, {}, { attestations }))).toMatchObject({
    records: 1,
    targets: [{ type: 'agreement', id: 'a0' }]
  });
  expect(findDiffering(sceneOf(world, { countries: ['PL'] }, { attestations }))).toBeNull();
});

it('a view of nothing has no findings, and none has more than five, each in three languages', () => {
  expect(findings(sceneOf(worldOf(['DE']), { countries: ['XX'] }))).toEqual([]);
  const world = worldOf([...of('PL', 6), ...of('DE', 3), 'LT', 'BY', 'IT', 'US'], {
    agreements: [...dated('1955', 3), ...dated('1985', 2), ...dated('1995', 9)],
    positions: [...times(12, () => [1, 1] as const), [-70, 0]]
  });
  const scene = sceneOf(world);
  const found = findings(scene);
  expect(found.map(({ kind }) => kind)).toEqual(['peak', 'lone', 'countries', 'reach', 'pause']);
  for (const language of LANGUAGES) {
    for (const finding of found) {
      expect(findingText(finding, scene.index, language)).toMatch(/^\S.*[^.{}]$/);
    }
  }
});
