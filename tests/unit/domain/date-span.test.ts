import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay, dayNumber, parseEdtf, spansOverlap } from '../../../src/domain/date-span';

const DAY_MS = 86_400_000;
const day = fc.integer({ min: dayNumber(1700), max: dayNumber(2300) });

describe('dates as spans of days', () => {
  it('reads a year, a month and a day as the days they cover', () => {
    expect(parseEdtf('1997')).toEqual({
      from: dayNumber(1997, 1, 1),
      to: dayNumber(1997, 12, 31),
      precision: 'year'
    });
    expect(parseEdtf('2012-02')).toEqual({
      from: dayNumber(2012, 2, 1),
      to: dayNumber(2012, 2, 29),
      precision: 'month'
    });
    expect(parseEdtf('2001-07-02')).toEqual({
      from: dayNumber(2001, 7, 2),
      to: dayNumber(2001, 7, 2),
      precision: 'day'
    });
  });

  it('reads an interval from its first to its last day, as exact as its less exact end', () => {
    expect(parseEdtf('2018/2021')).toEqual({
      from: dayNumber(2018),
      to: dayNumber(2021, 12, 31),
      precision: 'year'
    });
    expect(parseEdtf('2020-01-25/2020-02')).toEqual({
      from: dayNumber(2020, 1, 25),
      to: dayNumber(2020, 2, 29),
      precision: 'month'
    });
  });

  it.each([
    '',
    '97',
    '1997-13',
    '1997-00',
    '2011-02-29',
    '1997-1',
    '2020-04-31',
    '2021/2018',
    '1997/',
    '/1997',
    '1990/1991/1992',
    '1997-01-01T00',
    'c. 1997',
    '1997 '
  ])('refuses %j', (text) => expect(parseEdtf(text)).toBeUndefined());

  it('reads back every day that it writes', () => {
    fc.assert(
      fc.property(day, (number) => {
        const { year, month, day: dayOfMonth } = calendarDay(number);
        const text = new Date(number * DAY_MS).toISOString().slice(0, 10);
        expect(parseEdtf(text)).toEqual({ from: number, to: number, precision: 'day' });
        expect(dayNumber(year, month, dayOfMonth)).toBe(number);
      })
    );
  });

  it('says that two spans overlap exactly where they share a day', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 10 }))
      .map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(span, span, (a, b) => {
        const days = (s: { from: number; to: number }) =>
          Array.from({ length: s.to - s.from + 1 }, (_, at) => s.from + at);
        expect(spansOverlap(a, b)).toBe(days(a).some((d) => days(b).includes(d)));
      })
    );
  });
});
