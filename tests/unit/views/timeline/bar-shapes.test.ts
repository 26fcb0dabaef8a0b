import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stackParts } from '../../../../src/analysis/timeline/stack';
import { barShapes, isFull, type Bar } from '../../../../src/views/timeline/chart/bar-shapes';

const COLOURS = 3;
const BASE_PX = 100;
const y = (count: number): number => BASE_PX - 4 * count;

/** Counts by municipality with those of them that are lit. */
const counted = fc
  .array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })), { minLength: 1, maxLength: 5 })
  .map((pairs) => pairs.map(([lit, rest]) => ({ lit, all: lit + rest })));

const bars = fc.array(counted, { maxLength: 6 }).map((columns) =>
  columns.map((homes, place): Bar => {
    const all = homes.map((home) => home.all);
    return {
      place,
      x: 30 * place,
      width: 20,
      total: all.reduce((sum, count) => sum + count, 0),
      parts: stackParts(all, COLOURS),
      lit: stackParts(
        homes.map((home) => home.lit),
        COLOURS
      )
    };
  })
);

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('the shapes of bars', () => {
  it('are as high as what they count, and stand on one another without a gap', () => {
    fc.assert(
      fc.property(bars, (list) => {
        const shapes = barShapes(list, y, false);
        for (const bar of list) {
          for (const tone of ['pale', 'lit'] as const) {
            const own = shapes.filter(({ key }) => key.startsWith(`${tone} ${bar.place} `));
            const count = tone === 'lit' ? (bar.lit.at(-1)?.to ?? 0) : bar.total;
            const isDrawn = tone === 'lit' || !isFull(bar);
            expect(sum(own.map(({ height }) => height))).toBe(isDrawn ? 4 * count : 0);
            let floor = BASE_PX;
            for (const { top, height, left, width } of own) {
              expect(top + height).toBe(floor);
              expect([left, left + width]).toEqual([bar.x - 10, bar.x + 10]);
              floor = top;
            }
          }
        }
      })
    );
  });

  it('have each a key of its own, and lie in the order of painting', () => {
    fc.assert(
      fc.property(bars, fc.boolean(), (list, hasRings) => {
        const shapes = barShapes(list, y, hasRings);
        expect(new Set(shapes.map(({ key }) => key)).size).toBe(shapes.length);
        const layers = shapes.map(({ key }) => ['pale', 'lit', 'ring'].indexOf(key.split(' ')[0]!));
        expect(layers).toEqual([...layers].sort((a, b) => a - b));
      })
    );
  });

  it('go around what is lit where they are asked to, and around nothing else', () => {
    const half: Bar = {
      place: 0,
      x: 0,
      width: 20,
      total: 8,
      parts: stackParts([3, 5], COLOURS),
      lit: stackParts([0, 2], COLOURS)
    };
    const dark: Bar = { ...half, place: 1, x: 30, lit: [] };
    const rings = barShapes([half, dark], y, true).filter(({ look }) => look === 'ring');
    expect(rings).toEqual([
      { key: 'ring 0', look: 'ring', left: -10, top: 92, width: 20, height: 8 }
    ]);
    expect(barShapes([half, dark], y, false).some(({ look }) => look === 'ring')).toBe(false);
  });

  it('leave a line to be seen of a single one among very many', () => {
    const flat = (count: number): number => BASE_PX - 0.001 * count;
    const parts = stackParts([1], COLOURS);
    const [shape] = barShapes(
      [{ place: 0, x: 0, width: 4, total: 1, parts, lit: parts }],
      flat,
      false
    );
    expect(shape!.height).toBe(1);
  });
});
