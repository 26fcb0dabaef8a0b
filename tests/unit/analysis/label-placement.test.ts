import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAround, contains, overlap, type Box } from '../../../src/analysis/box-grid';
import { InkMap } from '../../../src/analysis/label-ink';
import type { Leader } from '../../../src/analysis/label-leader';
import {
  LabelPlacer,
  type LabelRequest,
  type LabelSpace,
  type PlacedLabel
} from '../../../src/analysis/label-placement';
import { seeded } from '../../fixtures/big-package';

const FRAME: Box = { left: 0, top: 0, right: 800, bottom: 500 };

function request(
  key: number,
  x: number,
  y: number,
  more: Partial<LabelRequest> = {}
): LabelRequest {
  return {
    key,
    x,
    y,
    radius: 4,
    width: 60,
    height: 12,
    leaderPx: 0,
    mayCrossMarks: false,
    ...more
  };
}

function spaceFor(requests: readonly LabelRequest[], more: Partial<LabelSpace> = {}): LabelSpace {
  const marks = requests.map(({ x, y, radius }) => boxAround(x, y, radius));
  return { frame: FRAME, obstacles: [], quiet: [], marks, ...more };
}

const place = (list: readonly LabelRequest[], space: LabelSpace): PlacedLabel[] =>
  new LabelPlacer(space).place(list);

const requests = fc
  .array(
    fc.record({
      x: fc.integer({ min: -20, max: 820 }),
      y: fc.integer({ min: -20, max: 520 }),
      radius: fc.integer({ min: 2, max: 8 }),
      width: fc.integer({ min: 10, max: 140 }),
      height: fc.integer({ min: 9, max: 16 }),
      leaderPx: fc.constantFrom(0, 0, 60, 200),
      mayCrossMarks: fc.boolean()
    }),
    { maxLength: 90 }
  )
  .map((list) => list.map((item, key) => ({ ...item, key })));

/** So many so near each other that most need leader lines. */
const crowd = fc
  .array(
    fc.record({
      x: fc.integer({ min: 340, max: 460 }),
      y: fc.integer({ min: 210, max: 290 }),
      mayCrossMarks: fc.boolean()
    }),
    { minLength: 25, maxLength: 60 }
  )
  .map((list) =>
    list.map(({ x, y, mayCrossMarks }, key) => request(key, x, y, { leaderPx: 220, mayCrossMarks }))
  );

function side(line: Leader, x: number, y: number): number {
  return (line.x2 - line.x1) * (y - line.y1) - (line.y2 - line.y1) * (x - line.x1);
}

function cross(a: Leader, b: Leader): boolean {
  return (
    side(a, b.x1, b.y1) * side(a, b.x2, b.y2) < 0 && side(b, a.x1, a.y1) * side(b, a.x2, a.y2) < 0
  );
}

const box = fc
  .tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 400 }))
  .map(([left, top]) => ({ left, top, right: left + 90, bottom: top + 70 }));

describe('placing labels', () => {
  it('never lets two overlap, cover a mark, leave the frame or touch an obstacle', () => {
    fc.assert(
      fc.property(requests, fc.array(box, { maxLength: 3 }), (list, obstacles) => {
        const space = spaceFor(list, { obstacles });
        const placed = place(list, space);
        placed.forEach((label, i) => {
          expect(contains(FRAME, label.box)).toBe(true);
          const others = [...placed.slice(i + 1).map((other) => other.box), ...obstacles];
          expect([...others, ...space.marks].filter((other) => overlap(label.box, other))).toEqual(
            []
          );
        });
      })
    );
  });

  it('never lets a leader line cross another or run through a label', () => {
    fc.assert(
      fc.property(fc.oneof(requests, crowd), (list) => {
        const placed = place(list, spaceFor(list));
        const leading = placed.filter((label) => label.leader !== null);
        const faults: string[] = [];
        leading.forEach((label, i) => {
          const { x1, y1, x2, y2 } = label.leader!;
          for (const other of leading.slice(i + 1)) {
            if (cross(label.leader!, other.leader!)) faults.push(`${label.key} x ${other.key}`);
          }
          for (const other of placed) {
            if (other === label) continue;
            for (let step = 0; step <= 50; step++) {
              const [x, y] = [x1 + ((x2 - x1) * step) / 50, y1 + ((y2 - y1) * step) / 50];
              const point = boxAround(x, y, 0.01);
              if (overlap(point, other.box)) faults.push(`${label.key} through ${other.key}`);
            }
          }
        });
        expect(faults).toEqual([]);
      }),
      { numRuns: 30 }
    );
  });

  it('gives the same places every time', () => {
    fc.assert(
      fc.property(requests, (list) => {
        const space = spaceFor(list);
        expect(place(list, space)).toEqual(place(list, space));
      }),
      { numRuns: 20 }
    );
  });

  it('sets a lonely name to the right of its mark', () => {
    const [label] = place([request(7, 100, 100)], spaceFor([request(7, 100, 100)]));
    expect(label).toMatchObject({ key: 7, anchor: 'start', y: 100, leader: null });
    expect(label!.box.left).toBeGreaterThan(104);
  });

  it('turns to the left at the right edge of the frame', () => {
    const list = [request(0, 780, 100)];
    expect(place(list, spaceFor(list))[0]).toMatchObject({ anchor: 'end' });
  });

  it('leaves out the later of two names that want the only free place', () => {
    const frame = { left: 0, top: 0, right: 80, bottom: 20 };
    const list = [request(0, 6, 10), request(1, 6, 10)];
    expect(place(list, spaceFor(list, { frame })).map(({ key }) => key)).toEqual([0]);
  });

  it('leads a line around a number rather than through it', () => {
    const home = request(0, 400, 250, { leaderPx: 200, mayCrossMarks: true });
    // A wall of marks around it, of which the one to the left holds no number.
    const ring = Array.from({ length: 24 }, (_, at) => {
      const turn = (at / 24) * 2 * Math.PI;
      return boxAround(400 + 40 * Math.cos(turn), 250 + 40 * Math.sin(turn), 8);
    });
    const numbers = ring.filter((_, at) => at !== 12);
    const [label] = place([home], spaceFor([home], { marks: ring, numbers }));
    const { x1, y1, x2, y2 } = label!.leader!;
    expect(x2).toBeLessThan(x1);
    expect(Math.abs(y2 - y1)).toBeLessThan(20);
  });

  it('takes a leader line where nothing beside the mark is free, if it may', () => {
    const crowd = [-14, 0, 14].flatMap((dx) =>
      [-14, 0, 14].map((dy) => boxAround(400 + dx, 250 + dy, 5))
    );
    const marks = [...crowd];
    for (const leaderPx of [0, 80]) {
      const placed = place([request(0, 400, 250, { leaderPx, mayCrossMarks: true })], {
        ...spaceFor([]),
        marks
      });
      expect(placed).toHaveLength(leaderPx === 0 ? 0 : 1);
      if (leaderPx > 0) expect(placed[0]!.leader).not.toBeNull();
    }
  });

  it('tries a name again only where it has no place yet', () => {
    const marks = [-14, 0, 14].flatMap((dx) =>
      [-14, 0, 14].map((dy) => boxAround(400 + dx, 250 + dy, 5))
    );
    const free = request(0, 100, 100);
    const stuck = request(1, 400, 250, { mayCrossMarks: true });
    const list = [free, stuck, free, { ...stuck, leaderPx: 80 }];
    const placed = place(list, { ...spaceFor([free]), marks });
    expect(placed.map(({ key, leader }) => [key, leader !== null])).toEqual([
      [0, false],
      [1, true]
    ]);
  });

  it('leads out of quiet ground but never sets a name on it', () => {
    const quiet = [boxAround(400, 250, 50)];
    const list = [request(0, 400, 250, { leaderPx: 120, mayCrossMarks: true })];
    const [label] = place(list, spaceFor(list, { quiet }));
    expect(label!.leader).not.toBeNull();
    expect(overlap(label!.box, quiet[0]!)).toBe(false);
  });

  it('prefers ground without lines', () => {
    const ink = new InkMap(FRAME);
    for (let y = 92; y <= 108; y += 2) ink.addLine(Float64Array.of(105, y, 200, y));
    const list = [request(0, 100, 100)];
    expect(place(list, spaceFor(list, { ink }))[0]!.anchor).not.toBe('start');
  });

  it('places as well when it has placed others before', () => {
    fc.assert(
      fc.property(fc.oneof(requests, crowd), fc.integer(), (list, seed) => {
        const random = seeded(seed);
        const ink = new InkMap(FRAME);
        for (let line = 0; line < 40; line++) {
          ink.addLine(
            Float64Array.of(random() * 800, random() * 500, random() * 800, random() * 500)
          );
        }
        const space = spaceFor(list, { ink });
        const used = new LabelPlacer(space);
        used.place(list.toReversed());
        used.place(list.slice(0, 3));
        expect(used.place(list)).toEqual(place(list, space));
      }),
      { numRuns: 25 }
    );
  });
});
