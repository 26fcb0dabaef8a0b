import { expect, it } from 'vitest';
import { endLabel, spanLabel, timeLabel } from '../../../src/analysis/span-label';
import { NO_FILTERS, type DaySpan } from '../../../src/domain/filters';
import { daysOf } from './answer-world';

const span = (from: string, to: string): DaySpan => ({
  from: daysOf(from)!.from,
  to: daysOf(to)!.to
});

it.each([
  ['1990', '1999', '1990–1999', '1999'],
  ['1993', '1993', '1993', '1993'],
  ['1999-12', '1999-12', 'Dec 1999', '1999'],
  ['1999-12-01', '1999-12-15', '1–15 Dec 1999', '15 Dec 1999'],
  ['2009-03', '2010-05', 'Mar 2009\u2009–\u2009May 2010', 'May 2010'],
  ['2009-03-02', '2010-05', '2 Mar 2009\u2009–\u200931 May 2010', 'May 2010']
])('the days from %s to %s are said as coarsely as they are whole', (from, to, whole, end) => {
  const plain = (text: string): string => text.replace(/\s*–\s*/g, '–');
  expect(plain(spanLabel(span(from, to), 'en'))).toBe(plain(whole));
  expect(endLabel(span(from, to), 'en')).toBe(end);
});

it('all that came by several periods came by the end of the latest, wherever that stands', () => {
  const [early, late] = [span('1990', '1991'), span('2000', '2001')];
  const asked = { ...NO_FILTERS, time: 'cumulative' as const };
  for (const [first, more] of [
    [early, late],
    [late, early]
  ] as const) {
    expect(timeLabel({ ...asked, span: first, moreSpans: [more] }, 'en')).toBe(
      'all by the end of 2001'
    );
  }
  expect(timeLabel(asked, 'en')).toBe('');
});
