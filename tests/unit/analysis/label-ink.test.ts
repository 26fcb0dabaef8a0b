import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/analysis/box-grid';
import { InkMap } from '../../../src/analysis/label-ink';

const FRAME: Box = { left: 0, top: 0, right: 300, bottom: 200 };
const OTHER: Box = { left: -60, top: 20, right: 360, bottom: 260 };

const lines = fc.array(
  fc
    .array(fc.tuple(fc.integer({ min: -200, max: 500 }), fc.integer({ min: -200, max: 400 })), {
      minLength: 2,
      maxLength: 12
    })
    .map((points) => Float64Array.from(points.flat())),
  { maxLength: 20 }
);

const boxes = Array.from({ length: 24 }, (_, i) => {
  const [left, top] = [(i % 6) * 50, Math.floor(i / 6) * 50];
  return { left, top, right: left + 40, bottom: top + 30 };
});

function inkUnder(frame: Box, drawn: readonly Float64Array[]): number[] {
  const ink = new InkMap(frame);
  for (const line of drawn) ink.addLine(line);
  return boxes.map((box) => ink.under(box));
}

describe('the ink of a map', () => {
  it('lies along a line and nowhere else', () => {
    const ink = new InkMap(FRAME);
    ink.addLine(Float64Array.of(0, 100, 300, 100));
    expect(ink.under({ left: 60, top: 96, right: 119, bottom: 106 })).toBe(10);
    expect(ink.under({ left: 60, top: 120, right: 119, bottom: 140 })).toBe(0);
  });

  it('is the same for a line drawn before, on this frame or another', () => {
    fc.assert(
      fc.property(lines, (drawn) => {
        const first = inkUnder(FRAME, drawn);
        const anew = (): Float64Array[] => drawn.map((line) => Float64Array.from(line));
        expect(inkUnder(OTHER, drawn)).toEqual(inkUnder(OTHER, anew()));
        expect(inkUnder(FRAME, drawn)).toEqual(first);
        expect(inkUnder(FRAME, anew())).toEqual(first);
      })
    );
  });
});
