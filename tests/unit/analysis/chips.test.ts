import { describe, expect, it } from 'vitest';
import { chipGroups, findRemedy } from '../../../src/analysis/chips';
import { indexDataset } from '../../../src/analysis/dataset-index';
import { spanLabel } from '../../../src/analysis/span-label';
import { dayNumber, parseEdtf } from '../../../src/domain/date-span';
import { NO_FILTERS, type Filters } from '../../../src/domain/filters';
import { makePlace, toDataset } from './answer-world';

const index = indexDataset(
  toDataset({
    places: [
      makePlace({ id: 'kaliningrad', name: { en: 'Kaliningrad', ru: 'Калининград', lt: '' } }),
      makePlace({ id: 'elblag', country: 'PL' }),
      makePlace({ id: 'kiel', country: 'DE' })
    ],
    homes: ['kaliningrad'],
    ties: [
      { id: 'k-elblag', home: 'kaliningrad', partner: 'elblag' },
      { id: 'k-kiel', home: 'kaliningrad', partner: 'kiel' }
    ],
    agreements: [
      { id: 'a', tie: 'k-elblag', kind: 'treaty', date: '1994' },
      { id: 'b', tie: 'k-kiel', kind: 'agreement', date: '1992' }
    ],
    events: []
  })
);

const filters: Filters = {
  homes: ['kaliningrad'],
  countries: ['DE', 'PL'],
  kinds: ['treaty'],
  eventKinds: ['other', 'visit'],
  levels: ['city'],
  span: parseEdtf('1990/1999')!,
  moreSpans: [],
  time: 'signed',
  keepsUndated: true,
  query: 'Эльблонг'
};

describe('chips', () => {
  it('name every value of every filter, the span first and the text last', () => {
    const labels = chipGroups(filters, index, 'en').flatMap((group) =>
      group.chips.map((chip) => chip.label)
    );
    expect(labels).toEqual([
      '1990–1999',
      'Also without a date',
      'Kaliningrad',
      'City',
      'Germany',
      'Poland',
      'Treaty',
      'Other events',
      'Visit',
      '“Эльблонг”'
    ]);
    const russian = chipGroups(filters, index, 'ru').flatMap((group) => group.chips);
    expect(russian.map((chip) => chip.label)).toContain('Польша');
    expect(russian.at(-1)?.label).toBe('«Эльблонг»');
  });

  it('take away just what they name', () => {
    const chips = chipGroups(filters, index, 'en').flatMap((group) => group.chips);
    expect(new Set(chips.map((chip) => chip.key)).size).toBe(chips.length);
    const without = (label: string): Partial<Filters> | undefined =>
      chips.find((chip) => chip.label === label)?.without;
    expect(without('Poland')).toEqual({ countries: ['DE'] });
    expect(without('Treaty')).toEqual({ kinds: [] });
    expect(without('1990–1999')).toEqual({ span: null, moreSpans: [] });
    expect(without('Also without a date')).toEqual({ keepsUndated: false });
    expect(without('“Эльблонг”')).toEqual({ query: '' });
  });

  it('stand for a whole filter by the number of its values', () => {
    const together = chipGroups(filters, index, 'lt').find(
      (group) => group.filter === 'countries'
    )?.together;
    expect(together).toEqual({ key: 'countries', label: '2 šalys', without: { countries: [] } });
  });

  it('are none where nothing is filtered', () => {
    expect(chipGroups(NO_FILTERS, index, 'en')).toEqual([]);
  });

  it('keep an unknown municipality by its id', () => {
    const [group] = chipGroups({ ...NO_FILTERS, homes: ['atlantis'] }, index, 'en');
    expect(group?.chips[0]?.label).toBe('atlantis');
  });
});

describe('the way out where nothing matches', () => {
  const remedy = (change: Partial<Filters>): string | undefined => {
    const asked = { ...NO_FILTERS, ...change };
    return findRemedy(chipGroups(asked, index, 'en'), asked, index, null)?.label;
  };

  it('is the last filter without which something matches', () => {
    const fifties = parseEdtf('1950/1959')!;
    expect(remedy({ span: fifties, countries: ['PL'] })).toBe('1950–1959');
    expect(remedy({ countries: ['PL'], kinds: ['agreement'] })).toBe('Agreement');
  });

  it('is the last of all where one does not help', () => {
    expect(remedy({ span: parseEdtf('1950')!, countries: ['XX'], kinds: ['roadmap'] })).toBe(
      'Road map'
    );
    expect(remedy({})).toBeUndefined();
  });

  it('asks again without the text', () => {
    const asked = { ...NO_FILTERS, countries: ['PL'], query: 'kiel' };
    const matches = Uint8Array.of(0, 1);
    const groups = chipGroups(asked, index, 'en');
    expect(findRemedy(groups, asked, index, matches)?.label).toBe('“kiel”');
  });
});

describe('the chips of several spans', () => {
  const several: Filters = {
    ...NO_FILTERS,
    span: parseEdtf('1990/1999')!,
    moreSpans: [parseEdtf('2010')!, parseEdtf('2020-03')!]
  };
  const chipsOf = (asked: Filters) => chipGroups(asked, index, 'en')[0]!;

  it('go one by one; the next takes the place of the first', () => {
    const { chips, together } = chipsOf(several);
    expect(chips.map(({ label }) => label)).toEqual(['1990–1999', '2010', 'Mar 2020']);
    const [first, second] = chips;
    expect(first!.without).toEqual({
      span: several.moreSpans[0],
      moreSpans: [several.moreSpans[1]]
    });
    expect(second!.without).toEqual({ span: several.span, moreSpans: [several.moreSpans[1]] });
    expect(together.without).toEqual({ span: null, moreSpans: [] });
    expect(new Set(chips.map(({ key }) => key)).size).toBe(3);
  });

  it('say what a span means', () => {
    const labels = (time: Filters['time']) => chipsOf({ ...several, time }).chips[0]!.label;
    expect(labels('cumulative')).toBe('By the end of 1999');
    expect(labels('inforce')).toBe('In force: 1990–1999');
  });
});

describe('a span in words', () => {
  const label = (edtf: string): string => spanLabel(parseEdtf(edtf)!, 'en');

  it('is as coarse as it is whole', () => {
    expect(label('1990/1999')).toBe('1990–1999');
    expect(label('1993')).toBe('1993');
    expect(label('2009-03/2010-05')).toMatch(/^Mar 2009\s–\sMay 2010$/);
    expect(label('2020-02')).toBe('Feb 2020');
    expect(label('2009-03-01/2010-05-15')).toMatch(/^1 Mar 2009\s–\s15 May 2010$/);
    expect(spanLabel({ from: dayNumber(988), to: dayNumber(988, 12, 31) }, 'en')).toBe('0988');
  });
});
