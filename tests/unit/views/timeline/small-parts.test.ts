// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { timelineTables, yearsSpan } from '../../../../src/analysis/timeline-rows';
import { layOutBand, SIDE_PX } from '../../../../src/views/timeline/band-layout';
import {
  followPointer,
  type PointerResponse
} from '../../../../src/views/timeline/chart/follow-pointer';
import { glyphPath } from '../../../../src/views/timeline/chart/glyph-path';
import { HoverDelay } from '../../../../src/views/timeline/chart/hover-delay';
import { areEqualLists, keepSame } from '../../../../src/views/timeline/keep-same';
import { monthYears, monthYearsIn, shiftYears } from '../../../../src/views/timeline/month-pin';
import { decadeForms, endSpoken, spanName } from '../../../../src/views/timeline/chart/words';
import { dayNumber } from '../../../../src/domain/date-span';
import { timelineIndex } from './timeline-world';

describe('the layout of the band', () => {
  const sides = { documents: 1, events: 0 };

  it('shares out all the width, whichever chart is wide', () => {
    for (const wide of ['documents', 'events'] as const) {
      for (const unit of ['year', 'month'] as const) {
        const { documentsPx, eventsPx } = layOutBand(1184, unit, wide, sides);
        expect(documentsPx + eventsPx + SIDE_PX + 116 + 2 * 24 + 2 * 16).toBeCloseTo(1184, 6);
      }
    }
  });

  it('gives documents the wide place, or events, and both the same by months', () => {
    expect(layOutBand(1184, 'year', 'documents', sides).eventsPx).toBe(198);
    expect(layOutBand(1184, 'year', 'events', sides).documentsPx).toBe(198);
    const months = layOutBand(1184, 'month', 'documents', sides);
    expect(months.documentsPx).toBe(months.eventsPx);
  });

  it('shows one chart at a time where it is narrow', () => {
    expect(layOutBand(358, 'year', 'documents', sides)).toEqual({
      isCompact: true,
      documentsPx: 358,
      eventsPx: 358
    });
  });
});

describe('the years on show by months', () => {
  const tables = timelineTables(timelineIndex);
  const years = (firstYear: number, lastYear: number) => ({ firstYear, lastYear });

  it('are the last with records, or those of the period', () => {
    expect(monthYears(tables, null, null, null, 3)).toEqual(years(2018, 2020));
    expect(monthYears(tables, yearsSpan(2012, 2012), null, null, 3)).toEqual(years(2012, 2012));
  });

  it('stay where the reader has gone to, until a period elsewhere is asked for', () => {
    const pin = { years: years(1993, 1995), span: null };
    expect(monthYears(tables, null, pin, null, 3)).toEqual(years(1993, 1995));
    expect(monthYears(tables, yearsSpan(1994, 1994), pin, null, 3)).toEqual(years(1993, 1995));
    expect(monthYears(tables, yearsSpan(2010, 2010), pin, null, 3)).toEqual(years(2010, 2010));
  });

  it('may lie elsewhere than the period where the reader has gone there since', () => {
    const span = yearsSpan(2010, 2010);
    const pin = { years: years(1993, 1993), span };
    expect(monthYears(tables, span, pin, null, 3)).toEqual(years(1993, 1993));
  });

  it('follow the end of what is played', () => {
    const walked = yearsSpan(2010, 2014);
    const at = (last: number) => monthYears(tables, yearsSpan(2010, last), null, walked, 3);
    expect(at(2010)).toEqual(years(2010, 2012));
    expect(at(2012)).toEqual(years(2010, 2012));
    expect(at(2014)).toEqual(years(2012, 2014));
  });

  it('shift within the extent', () => {
    const extent = years(1950, 2020);
    expect(shiftYears(years(2018, 2020), 1, extent)).toEqual(years(2018, 2020));
    expect(shiftYears(years(2018, 2020), -5, extent)).toEqual(years(2013, 2015));
    expect(shiftYears(years(1951, 1952), -9, extent)).toEqual(years(1950, 1951));
  });

  it('are as many as have room for their values, one at least', () => {
    expect([100, 210, 460, 700, 4000].map(monthYearsIn)).toEqual([1, 1, 2, 3, 3]);
  });
});

describe('glyphs of dates', () => {
  it('are filled for a day, half for a month, and outlines for less', () => {
    expect([0, 1, 2, 3].map((exactness) => glyphPath(9, exactness, false).look)).toEqual([
      'day',
      'month',
      'year',
      'none'
    ]);
    expect([0, 1, 2, 3].map((exactness) => glyphPath(9, exactness, true).filled !== null)).toEqual([
      true,
      true,
      false,
      false
    ]);
  });

  it('are round for a start of ties', () => {
    expect(glyphPath(9, 2, true).outline).toContain('a');
    expect(glyphPath(9, 2, false).outline).not.toContain('a');
  });
});

describe('equal values', () => {
  it('are handed on as the same one, so that nothing is derived anew', () => {
    const keep = keepSame<Uint8Array>(areEqualLists);
    const first = keep(Uint8Array.of(1, 0));
    expect(keep(Uint8Array.of(1, 0))).toBe(first);
    expect(keep(Uint8Array.of(1, 1))).not.toBe(first);
    expect(keep(Uint8Array.of(1, 1, 0))).toHaveLength(3);
  });
});

describe('hovering', () => {
  it('names a thing once the pointer rests on it, and the next ones at once', () => {
    vi.useFakeTimers();
    const seen: (string | null)[] = [];
    const hover = new HoverDelay<string>((value) => seen.push(value));
    hover.over('a');
    vi.advanceTimersByTime(60);
    hover.over('b');
    vi.advanceTimersByTime(119);
    expect(seen).toEqual([]);
    vi.advanceTimersByTime(1);
    hover.over('c');
    expect(seen).toEqual(['b', 'c']);
    hover.out();
    hover.out();
    expect(seen).toEqual(['b', 'c', null]);
    hover.now('d');
    expect(seen.at(-1)).toBe('d');
    vi.useRealTimers();
  });
});

describe('the pointer on a chart', () => {
  function onElement() {
    const calls: string[] = [];
    const response: PointerResponse = {
      press: ({ x }) => calls.push(`press ${x}`),
      drag: ({ x }) => calls.push(`drag ${x}`),
      drop: (isKept) => calls.push(`drop ${isKept}`),
      click: ({ x }, count) => calls.push(`click ${x} ${count}`),
      hover: (point) => calls.push(point ? `hover ${point.x}` : 'leave')
    };
    const element = document.createElement('div');
    element.setPointerCapture = () => undefined;
    const end = followPointer(response)(element);
    const send = (type: string, x: number, detail = 0): void => {
      element.dispatchEvent(
        new MouseEvent(type, { clientX: x, clientY: 5, detail, bubbles: true })
      );
    };
    return { calls, send, end };
  }

  it('clicks where it has hardly moved', () => {
    const { calls, send } = onElement();
    send('pointerdown', 10);
    send('pointermove', 12);
    send('pointerup', 12);
    send('click', 12, 2);
    expect(calls).toEqual(['press 10', 'click 12 2']);
  });

  it('drags where it has moved, and the click after it is none', () => {
    const { calls, send } = onElement();
    send('pointerdown', 10);
    send('pointermove', 30);
    send('pointermove', 50);
    send('pointerup', 50);
    send('click', 50, 1);
    expect(calls).toEqual(['press 10', 'leave', 'drag 30', 'drag 50', 'drop true']);
    send('pointerdown', 60);
    send('pointerup', 60);
    send('click', 60, 1);
    expect(calls.at(-1)).toBe('click 60 1');
  });

  it('gives a drag up where the browser takes the pointer away', () => {
    const { calls, send } = onElement();
    send('pointerdown', 10);
    send('pointermove', 30);
    send('pointercancel', 30);
    expect(calls.at(-1)).toBe('drop false');
  });

  it('hovers only while nothing is pressed, and leaves', () => {
    const { calls, send, end } = onElement();
    send('pointermove', 7);
    send('pointerleave', 7);
    expect(calls).toEqual(['hover 7', 'leave']);
    if (typeof end === 'function') end();
    send('pointermove', 8);
    expect(calls).toHaveLength(2);
  });
});

describe('names of spans', () => {
  it('are years where whole, else months', () => {
    expect(spanName(yearsSpan(1990, 1999), 'en')).toBe('1990–1999');
    expect(spanName(yearsSpan(2020, 2020), 'en')).toBe('2020');
    const may = { from: dayNumber(2012, 5, 1), to: dayNumber(2012, 5, 31) };
    expect(spanName(may, 'en')).toBe('May 2012');
    expect(spanName({ ...may, to: dayNumber(2013, 7, 31) }, 'en')).toBe('May 2012 – Jul 2013');
  });

  it('name a decade, and a part of one by its years', () => {
    expect(decadeForms(1990, yearsSpan(1990, 1999), true)).toEqual(['1990s', '’90s']);
    expect(decadeForms(2000, yearsSpan(2000, 2009), true)[1]).toBe('’00s');
    expect(decadeForms(2020, yearsSpan(2020, 2020), false)).toEqual(['2020']);
    expect(decadeForms(2020, yearsSpan(2020, 2023), false)).toEqual(['2020–23', '2020']);
  });

  it('say an end of the brush', () => {
    const span = yearsSpan(1990, 1999);
    expect(endSpoken('from', span, 'year', 'en')).toBe('from 1990');
    expect(endSpoken('to', span, 'year', 'en')).toBe('to 1999');
    expect(endSpoken('to', span, 'month', 'en')).toBe('to Dec 1999');
    const may = { from: dayNumber(1990, 5, 1), to: span.to };
    expect(endSpoken('from', may, 'year', 'en')).toBe('from May 1990');
  });
});
