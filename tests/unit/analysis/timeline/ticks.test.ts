import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attemptsFor,
  chooseTicks,
  chooseValues,
  estimateTextWidth,
  type TickCandidate
} from '../../../../src/analysis/timeline/ticks';

const FONT_PX = 13;
const widthOf = (text: string): number => estimateTextWidth(text, FONT_PX);

const DECADES: Readonly<Record<string, readonly ((year: number) => string)[]>> = {
  en: [(year) => `${year}s`, (year) => `’${String(year).slice(2)}s`],
  ru: [(year) => `${year}-е`, (year) => `${String(year).slice(2)}-е`],
  lt: [(year) => `${year}-ieji`, (year) => `${String(year).slice(2)}-ieji`]
};
const LANGUAGES = fc.constantFrom('en', 'ru', 'lt');

function decades(count: number, width: number, language: string): TickCandidate[] {
  return Array.from({ length: count }, (_, step) => ({
    x: ((step + 0.5) * width) / count,
    ordinal: 195 + step,
    forms: DECADES[language]!.map((form) => form(1950 + 10 * step)),
    isOptional: step === count - 1
  }));
}

describe('labels of an axis', () => {
  it('never collide nor leave the chart, at any width and in every language', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 2000 }),
        fc.integer({ min: 1, max: 30 }),
        LANGUAGES,
        (width, count, language) => {
          const ticks = chooseTicks(
            decades(count, width, language),
            attemptsFor(2, [1, 2, 5, 10, 20]),
            { start: 0, end: width, gap: 6, widthOf }
          );
          expect(ticks.length).toBeGreaterThan(0);
          let edge = -6;
          for (const { x, text } of ticks) {
            expect(x - widthOf(text) / 2).toBeGreaterThanOrEqual(edge + 6 - 1e-9);
            edge = x + widthOf(text) / 2;
          }
          expect(edge).toBeLessThanOrEqual(width + 1e-9);
        }
      ),
      { numRuns: 300 }
    );
  });

  it('are all there and in their long form where there is room', () => {
    const ticks = chooseTicks(decades(8, 710, 'lt'), attemptsFor(2, [1, 2]), {
      start: 0,
      end: 710,
      gap: 6,
      widthOf
    });
    expect(ticks.map((tick) => tick.text)).toEqual(
      [1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020].map((year) => `${year}-ieji`)
    );
  });

  it('grow shorter before they grow fewer', () => {
    const ticks = chooseTicks(decades(8, 300, 'en'), attemptsFor(2, [1, 2]), {
      start: 0,
      end: 300,
      gap: 6,
      widthOf
    });
    expect(ticks[0]!.text).toBe('’50s');
    expect(ticks).toHaveLength(8);
  });

  it('step over ordinals evenly', () => {
    const years = Array.from({ length: 11 }, (_, step) => ({
      x: step * 18 + 9,
      ordinal: 2010 + step,
      forms: [String(2010 + step)]
    }));
    const ticks = chooseTicks(years, attemptsFor(1, [1, 2, 5, 10]), {
      start: 0,
      end: 198,
      gap: 6,
      widthOf
    });
    expect(ticks.map((tick) => tick.text)).toEqual(['2010', '2015', '2020']);
  });

  it('leave out an optional one rather than any other', () => {
    const candidates: TickCandidate[] = [
      { x: 20, ordinal: 0, forms: ['2010s'] },
      { x: 45, ordinal: 1, forms: ['2020'], isOptional: true }
    ];
    const room = { start: 0, end: 60, gap: 6, widthOf };
    expect(chooseTicks(candidates, attemptsFor(1, [1]), room).map((tick) => tick.text)).toEqual([
      '2010s'
    ]);
  });

  it('are none where not even one fits', () => {
    const room = { start: 0, end: 10, gap: 6, widthOf };
    expect(chooseTicks(decades(3, 10, 'ru'), attemptsFor(2, [1, 2]), room)).toEqual([]);
  });
});

describe('values over bars', () => {
  it('never overlap, and the greatest is always there', () => {
    const labels = fc.array(
      fc.record({
        x: fc.integer({ min: 0, max: 400 }),
        width: fc.integer({ min: 1, max: 40 }),
        value: fc.nat({ max: 999 })
      }),
      { minLength: 1, maxLength: 30 }
    );
    fc.assert(
      fc.property(labels, (given) => {
        const shown = chooseValues(given, 2);
        const boxes = given
          .filter((_, index) => shown[index] === 1)
          .map(({ x, width }) => ({ from: x - width / 2, to: x + width / 2 }))
          .sort((a, b) => a.from - b.from);
        boxes.slice(1).forEach((box, index) => {
          expect(box.from).toBeGreaterThanOrEqual(boxes[index]!.to + 2);
        });
        const greatest = Math.max(...given.map((label) => label.value));
        expect(given.some((label, index) => label.value === greatest && shown[index] === 1)).toBe(
          true
        );
      })
    );
  });

  it('are not printed where no width is asked for', () => {
    expect([...chooseValues([{ x: 1, width: 0, value: 5 }], 2)]).toEqual([0]);
  });
});

describe('the estimate of a width', () => {
  // As measured in Source Sans 3 at weight 650, in hundredths of the font size.
  const MEASURED: readonly (readonly [string, number])[] = [
    ['Events by decade', 752],
    ['1990s', 252],
    ['’90s', 176],
    ['1990-е', 292],
    ['События по десятилетиям', 1199],
    ['Документы по годам', 942],
    ['1990-ieji', 373],
    ['Įvykiai pagal dešimtmečius', 1179],
    ['Dokumentai pagal mėnesius', 1227],
    ['saus.', 225],
    ['нет источника', 656],
    ['1,275', 237]
  ];

  it('is never narrower than the text, and at most a fifth wider', () => {
    for (const [text, measured] of MEASURED) {
      const estimate = estimateTextWidth(text, 100);
      expect(estimate, text).toBeGreaterThanOrEqual(measured);
      expect(estimate, text).toBeLessThanOrEqual(measured * 1.2);
    }
  });
});
