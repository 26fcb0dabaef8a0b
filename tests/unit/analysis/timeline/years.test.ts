import { describe, expect, it } from 'vitest';
import { yearsSpan } from '../../../../src/analysis/timeline/rows';
import {
  parseTypedYear,
  readTypedYears,
  yearsOfSpan
} from '../../../../src/analysis/timeline/years';

const EXTENT = { firstYear: 1950, lastYear: 2020 };
const RECORDS = { firstYear: 1953, lastYear: 2020 };

describe('a typed year', () => {
  it('has four digits or its last two', () => {
    expect(parseTypedYear('1990', EXTENT)).toBe(1990);
    expect(parseTypedYear(' 90 ', EXTENT)).toBe(1990);
    expect(parseTypedYear('17', EXTENT)).toBe(2017);
    expect(parseTypedYear('53', EXTENT)).toBe(1953);
  });

  it('lies in the extent', () => {
    expect(parseTypedYear('1949', EXTENT)).toBeNull();
    expect(parseTypedYear('2021', EXTENT)).toBeNull();
    expect(parseTypedYear('45', EXTENT)).toBeNull();
  });

  it('is with two digits the last year of the extent that ends so, however long that is', () => {
    const long = { firstYear: 1790, lastYear: 2020 };
    expect(parseTypedYear('50', long)).toBe(1950);
    expect(parseTypedYear('95', long)).toBe(1995);
    expect(parseTypedYear('20', long)).toBe(2020);
    for (let firstYear = 1700; firstYear <= 2000; firstYear += 7) {
      const extent = { firstYear, lastYear: firstYear + (firstYear % 130) };
      for (let digits = 0; digits < 100; digits++) {
        let expected: number | null = null;
        for (let year = firstYear; year <= extent.lastYear; year++) {
          if (year % 100 === digits) expected = year;
        }
        expect(parseTypedYear(String(digits).padStart(2, '0'), extent)).toBe(expected);
      }
    }
  });

  it('is nothing else', () => {
    for (const text of ['', '199', '19 90', '1990s', '-90', '9', '1e3']) {
      expect(parseTypedYear(text, EXTENT)).toBeNull();
    }
  });
});

describe('two typed years', () => {
  it('ask for the days from the first to the last', () => {
    expect(readTypedYears('90', '1999', EXTENT, RECORDS)).toEqual({
      span: yearsSpan(1990, 1999),
      fault: null
    });
  });

  it('stand for an end of the extent where empty', () => {
    expect(readTypedYears('', '1999', EXTENT, RECORDS)).toEqual({
      span: yearsSpan(1950, 1999),
      fault: null
    });
  });

  it('ask for no span where they hold all records', () => {
    expect(readTypedYears('1953', '2020', EXTENT, RECORDS)).toEqual({ span: null, fault: null });
    expect(readTypedYears('', '', EXTENT, RECORDS)).toEqual({ span: null, fault: null });
  });

  it('name the field that is wrong, or their order', () => {
    expect(readTypedYears('x', '1999', EXTENT, RECORDS).fault).toBe('from');
    expect(readTypedYears('1990', '3000', EXTENT, RECORDS).fault).toBe('to');
    expect(readTypedYears('2000', '1990', EXTENT, RECORDS).fault).toBe('order');
  });
});

describe('the years of a span', () => {
  it('are those of its first and last day', () => {
    expect(yearsOfSpan(yearsSpan(1961, 1967))).toEqual({ firstYear: 1961, lastYear: 1967 });
  });
});
