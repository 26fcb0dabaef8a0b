// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { timelineTables, yearsSpan } from '../../../../src/analysis/timeline/rows';
import { windowOfYears, type YearWindow } from '../../../../src/analysis/timeline/window';
import type { DaySpan } from '../../../../src/domain/filters';
import type { TimeUnit } from '../../../../src/domain/view';
import { layOutBand, SIDE_PX } from '../../../../src/views/timeline/band-layout';
import {
  followPointer,
  type PointerResponse
} from '../../../../src/views/timeline/chart/follow-pointer';
import { glyphPath } from '../../../../src/views/timeline/chart/glyph-path';
import { HoverDelay } from '../../../../src/views/timeline/chart/hover-delay';
import { areEqualLists, keepSame } from '../../../../src/views/timeline/keep-same';
import { monthYearsIn, shownWindow, type Pin } from '../../../../src/views/timeline/shown-window';
import { decadeForms, endSpoken, spanName } from '../../../../src/views/timeline/chart/words';
import { dayNumber } from '../../../../src/domain/date-span';
import { timelineIndex } from './timeline-world';

describe('the layout of the band', () => {
  const sides = { documents: 1, events: 0 };

  it('shares out all the width, whichever chart is wide', () => {
    for (const wide of ['documents', 'events'] as const) {
      const { documentsPx, eventsPx } = layOutBand(1184, wide, sides);
      expect(documentsPx + eventsPx + SIDE_PX + 116 + 2 * 24 + 2 * 16).toBeCloseTo(1184, 6);
    }
  });

  it('gives documents the wide place, or events', () => {
    expect(layOutBand(1184, 'documents', sides).eventsPx).toBe(198);
    expect(layOutBand(1184, 'events', sides).documentsPx).toBe(198);
  });

  it('shows one chart at a time where it is narrow', () => {
    expect(layOutBand(358, 'documents', sides)).toEqual({
      isCompact: true,
      documentsPx: 358,
      eventsPx: 358
    });
  });
});

describe('the time on show', () => {
  const tables = timelineTables(timelineIndex);
  const years = (firstYear: number, lastYear: number) => windowOfYears({ firstYear, lastYear });
  const whole = windowOfYears(tables.extent);
  const months = (span: DaySpan | null, pin: Pin | null = null, walked: DaySpan | null = null) =>
    shownWindow(tables, whole, 'month', span, pin, walked, 3);
  const pinned = (window: YearWindow, span: DaySpan | null = null, unit: TimeUnit = 'month') => ({
    window,
    span,
    unit,
    beyond: 1
  });

  it('is the whole, and by months the last years with records or those of the period', () => {
    expect(shownWindow(tables, whole, 'year', null, null, null, 3)).toEqual(whole);
    expect(months(null)).toEqual(years(2018, 2020));
    expect(months(yearsSpan(2012, 2012))).toEqual(years(2012, 2012));
  });

  it('stays where the reader has gone to, until a period elsewhere is asked for', () => {
    const pin = pinned({ from: 1992.5, to: 1995.75 });
    expect(months(null, pin)).toEqual(pin.window);
    expect(months(yearsSpan(1994, 1994), pin)).toEqual(pin.window);
    expect(months(yearsSpan(2010, 2010), pin)).toEqual(years(2010, 2010));
    // Another unit, as by its key, is no zoom.
    expect(shownWindow(tables, whole, 'year', null, pin, null, 3)).toEqual(whole);
    const byYear = pinned({ from: 1990, to: 2001 }, null, 'year');
    expect(shownWindow(tables, whole, 'year', null, byYear, null, 3)).toEqual(byYear.window);
  });

  it('may lie elsewhere than the period where the reader has gone there since', () => {
    const span = yearsSpan(2010, 2010);
    expect(months(span, pinned(years(1993, 1993), span))).toEqual(years(1993, 1993));
  });

  it('follows the end of what is played', () => {
    const walked = yearsSpan(2010, 2014);
    const at = (last: number) => months(yearsSpan(2010, last), null, walked);
    expect(at(2010)).toEqual(years(2010, 2012));
    expect(at(2012)).toEqual(years(2010, 2012));
    expect(at(2014)).toEqual(years(2012, 2014));
  });

  it('holds as many years of months as have room for their values, one at least', () => {
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
