import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/domain/date-span';
import { parseDay, parseSpan, shortestEdtf, writeSpan } from '../../../src/state/address-days';

const FIRST = dayNumber(0);
const LAST = dayNumber(9999, 12, 31);
const anyDay = fc.integer({ min: FIRST, max: LAST });
const anyEnd = fc.constantFrom('first', 'last');

describe('a day as the shortest date that means it', () => {
  it('is a year, a month or a day, by what the day begins', () => {
    expect(shortestEdtf(dayNumber(1990, 1, 1), 'first')).toBe('1990');
    expect(shortestEdtf(dayNumber(1990, 3, 1), 'first')).toBe('1990-03');
    expect(shortestEdtf(dayNumber(1990, 3, 5), 'first')).toBe('1990-03-05');
    expect(shortestEdtf(dayNumber(1990, 12, 31), 'first')).toBe('1990-12-31');
  });

  it('is a year, a month or a day, by what the day ends', () => {
    expect(shortestEdtf(dayNumber(1999, 12, 31), 'last')).toBe('1999');
    expect(shortestEdtf(dayNumber(1999, 2, 28), 'last')).toBe('1999-02');
    expect(shortestEdtf(dayNumber(2000, 2, 28), 'last')).toBe('2000-02-28');
    expect(shortestEdtf(dayNumber(2000, 2, 29), 'last')).toBe('2000-02');
    expect(shortestEdtf(dayNumber(1999, 1, 1), 'last')).toBe('1999-01-01');
  });

  it('reads back as the same day, whatever the day', () => {
    fc.assert(
      fc.property(anyDay, anyEnd, (day, end) => {
        expect(parseDay(shortestEdtf(day, end), end)).toBe(day);
      })
    );
  });

  it('is the shortest of all texts that read as that day', () => {
    fc.assert(
      fc.property(anyDay, anyEnd, (day, end) => {
        const text = shortestEdtf(day, end);
        for (const length of [4, 7].filter((shorter) => shorter < text.length)) {
          expect(parseDay(text.slice(0, length), end)).not.toBe(day);
        }
      })
    );
  });

  it('stays within the years that EDTF can write', () => {
    expect(shortestEdtf(FIRST - 1, 'first')).toBe('0000');
    expect(shortestEdtf(LAST + 400, 'last')).toBe('9999');
  });

  it('is not read from an interval or from anything else', () => {
    for (const text of ['1990/1999', '', '90', '1990-13', '1990-02-30', '1990 ', 'x']) {
      expect(parseDay(text, 'first')).toBeUndefined();
    }
  });
});

describe('a span as two dates', () => {
  it('is written with two dots', () => {
    const nineties = { from: dayNumber(1990), to: dayNumber(1999, 12, 31) };
    expect(writeSpan(nineties)).toBe('1990..1999');
    expect(parseSpan('1990..1999')).toEqual(nineties);
  });

  it('reads back as the same span, whatever the span', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const span = { from: Math.min(a, b), to: Math.max(a, b) };
        expect(parseSpan(writeSpan(span))).toEqual(span);
      })
    );
  });

  it('is refused where it is malformed or ends before it begins', () => {
    for (const text of ['', '..', '1990', '1990..', '..1990', '1999..1990', '1990..1991..1992']) {
      expect(parseSpan(text)).toBeUndefined();
    }
  });
});
