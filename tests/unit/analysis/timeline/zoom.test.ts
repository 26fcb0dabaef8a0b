import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isPartOf,
  panBy,
  panTo,
  sizeOf,
  windowOfYears,
  yearsOfWindow,
  type YearWindow
} from '../../../../src/analysis/timeline/window';
import { zoomAt, type Zoom } from '../../../../src/analysis/timeline/zoom';

const WHOLE = windowOfYears({ firstYear: 1950, lastYear: 2020 });
const ROOM = { whole: WHOLE, widthPx: 890 };
const AT_REST: Zoom = { window: WHOLE, unit: 'year', beyond: 1 };

const steps = fc.array(
  fc.record({
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    factor: fc.double({ min: 0.5, max: 2, noNaN: true })
  }),
  { maxLength: 30 }
);
const room = fc.record({
  years: fc.integer({ min: 1, max: 300 }),
  widthPx: fc.integer({ min: 120, max: 2000 })
});
const at = ({ from, to }: YearWindow, share: number): number => from + share * (to - from);

describe('zooming', () => {
  it('never leaves the whole, nor goes nearer than a year', () => {
    fc.assert(
      fc.property(steps, room, (turns, { years, widthPx }) => {
        const whole = { from: 1900, to: 1900 + years };
        let zoom: Zoom = { window: whole, unit: 'year', beyond: 1 };
        for (const { share, factor } of turns) {
          zoom = zoomAt(zoom, { whole, widthPx }, share, factor);
          expect(zoom.window.from).toBeGreaterThanOrEqual(whole.from - 1e-9);
          expect(zoom.window.to).toBeLessThanOrEqual(whole.to + 1e-9);
          expect(sizeOf(zoom.window)).toBeGreaterThanOrEqual(1 - 1e-9);
        }
      }),
      { numRuns: 300 }
    );
  });

  it('keeps the day under the pointer, but where it meets an end of the whole', () => {
    let kept = 0;
    fc.assert(
      fc.property(steps, (turns) => {
        let zoom = AT_REST;
        for (const { share, factor } of turns) {
          const day = at(zoom.window, share);
          zoom = zoomAt(zoom, ROOM, share, factor);
          const isAtEnd = zoom.window.from === WHOLE.from || zoom.window.to === WHOLE.to;
          if (isAtEnd && factor < 1) continue;
          kept += 1;
          expect(at(zoom.window, share)).toBeCloseTo(day, 6);
        }
      }),
      { numRuns: 300 }
    );
    expect(kept).toBeGreaterThan(300);
  });

  it('goes by small steps where one large one goes', () => {
    let slow = AT_REST;
    for (let step = 0; step < 8; step++) slow = zoomAt(slow, ROOM, 0.3, 1.25);
    const quick = zoomAt(AT_REST, ROOM, 0.3, 1.25 ** 8);
    expect(slow.window.from).toBeCloseTo(quick.window.from, 6);
    expect(slow.window.to).toBeCloseTo(quick.window.to, 6);
  });

  it('shows decades, then years, then months as a year grows wider, and back', () => {
    const seen: string[] = [];
    let zoom: Zoom = { ...AT_REST, unit: 'decade' };
    const note = (): void => {
      if (seen.at(-1) !== zoom.unit) seen.push(zoom.unit);
    };
    note();
    for (let turn = 0; turn < 30; turn++) {
      zoom = zoomAt(zoom, ROOM, 0.6, 1.2);
      note();
    }
    for (let turn = 0; turn < 60; turn++) {
      zoom = zoomAt(zoom, ROOM, 0.6, 1 / 1.2);
      note();
    }
    expect(seen).toEqual(['decade', 'year', 'month', 'year', 'decade']);
    expect(zoom.window).toEqual(WHOLE);
  });

  it('does not flip the unit where a hand trembles', () => {
    let zoom = AT_REST;
    while (zoom.unit === 'year') zoom = zoomAt(zoom, ROOM, 0.5, 1.05);
    for (let turn = 0; turn < 10; turn++) {
      zoom = zoomAt(zoom, ROOM, 0.5, turn % 2 === 0 ? 1 / 1.1 : 1.1);
      expect(zoom.unit).toBe('month');
    }
  });

  it('asks for a push beyond the whole before it turns coarser', () => {
    const once = zoomAt(AT_REST, ROOM, 0.5, 1 / 1.3);
    expect(once).toMatchObject({ window: WHOLE, unit: 'year' });
    expect(zoomAt(once, ROOM, 0.5, 1 / 1.3).unit).toBe('decade');
    // One step nearer and the push is forgotten.
    const back = zoomAt(once, ROOM, 0.5, 1.1);
    expect(back.beyond).toBe(1);
  });
});

describe('moving', () => {
  const window = { from: 1990, to: 2000 };

  it('goes as far as the whole and keeps what is on show as long as it is', () => {
    expect(panBy(window, WHOLE, 5.5)).toEqual({ from: 1995.5, to: 2005.5 });
    expect(panBy(window, WHOLE, 500)).toEqual({ from: 2011, to: 2021 });
    expect(panBy(window, WHOLE, -500)).toEqual({ from: 1950, to: 1960 });
    expect(isPartOf(window, WHOLE)).toBe(true);
    expect(isPartOf(WHOLE, WHOLE)).toBe(false);
  });

  it('to a time goes no further than it must', () => {
    expect(panTo(window, WHOLE, { from: 1995, to: 1996 })).toEqual(window);
    expect(panTo(window, WHOLE, { from: 2003, to: 2004 })).toEqual({ from: 1994, to: 2004 });
    expect(panTo(window, WHOLE, { from: 1970, to: 1971 })).toEqual({ from: 1970, to: 1980 });
    expect(panTo(window, WHOLE, { from: 1970, to: 2010 })).toEqual({ from: 1970, to: 1980 });
  });

  it('touches the years that it touches', () => {
    expect(yearsOfWindow({ from: 1990.5, to: 1992 })).toEqual({ firstYear: 1990, lastYear: 1991 });
    expect(yearsOfWindow({ from: 1990, to: 1992.1 })).toEqual({ firstYear: 1990, lastYear: 1992 });
  });
});
