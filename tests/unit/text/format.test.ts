import { describe, expect, it } from 'vitest';
import { formatEdtf, formatNumber, formatRange } from '../../../src/text/format';

/** With plain spaces and short dashes: how wide a gap is, is left to the language's own rules. */
function inWords(edtf: string, locale: 'en' | 'ru' | 'lt'): string {
  return formatEdtf(edtf, locale)
    .replace(/\s*[–—]\s*/g, '–')
    .replace(/\s/g, ' ');
}

describe('a date in words', () => {
  it.each([
    ['', '', '', ''],
    ['1997', '1997', '1997', '1997'],
    ['2009-03', 'Mar 2009', 'март 2009', '2009-03'],
    ['2010-06-08', '8 Jun 2010', '8 июн. 2010', '2010-06-08'],
    ['1998-08-22', '22 Aug 1998', '22 авг. 1998', '1998-08-22'],
    ['2018/2021', '2018–2021', '2018–2021', '2018–2021'],
    ['2010-06-08/2010-06-12', '8–12 Jun 2010', '8–12 июн. 2010', '2010-06-08–2010-06-12'],
    ['2009-11/2010-02', 'Nov 2009–Feb 2010', 'нояб. 2009–февр. 2010', '2009-11–2010-02'],
    ['2010-06-08/2010-06-08', '8 Jun 2010', '8 июн. 2010', '2010-06-08'],
    ['2010/2010-06', '2010–Jun 2010', '2010–июнь 2010', '2010–2010-06']
  ])('%s is as exact as it is written', (edtf, en, ru, lt) => {
    expect([inWords(edtf, 'en'), inWords(edtf, 'ru'), inWords(edtf, 'lt')]).toEqual([en, ru, lt]);
  });
});

describe('one number to another', () => {
  it('is one number where both are the same', () => {
    expect(formatRange(1953, 2020)).toBe('1953–2020');
    expect(formatRange(2020, 2020)).toBe('2020');
  });

  it('is written as the numbers are', () => {
    const write = (value: number): string => formatNumber(value, 'en');
    expect(formatRange(800, 1600, write)).toBe('800–1,600');
    expect(formatRange(1600, 1600, write)).toBe('1,600');
  });
});
