import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, grow, overlap, type Box } from '../../../src/analysis/box-grid';
import {
  findExit,
  placeEdgeNames,
  type EdgeName,
  type EdgeRequest
} from '../../../src/analysis/edge-names';

const FRAME: Box = { left: 0, top: 0, right: 800, bottom: 500 };

const toward = (key: number, x: number, y: number): EdgeRequest => ({
  key,
  line: [400, 250, (400 + x) / 2, (250 + y) / 2, x, y],
  width: 70,
  height: 12
});

/** The box around the three corners of an arrow: nine px long and nine wide. */
function arrowOf({ tipX, tipY, turn }: EdgeName): Box {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const corners = [
    [tipX, tipY],
    [tipX - 9 * cos - 4.5 * sin, tipY - 9 * sin + 4.5 * cos],
    [tipX - 9 * cos + 4.5 * sin, tipY - 9 * sin - 4.5 * cos]
  ] as const;
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys)
  };
}

describe('where a line leaves the frame', () => {
  it('is on the edge that it crosses', () => {
    expect(findExit([400, 250, 1200, 250], FRAME)).toMatchObject({ x: 800, y: 250, edge: 'right' });
    expect(findExit([400, 250, -400, 250], FRAME)).toMatchObject({ x: 0, y: 250, edge: 'left' });
    expect(findExit([400, 250, 400, -250], FRAME)).toMatchObject({ x: 400, y: 0, edge: 'top' });
    expect(findExit([400, 250, 400, 750], FRAME)).toMatchObject({ y: 500, edge: 'bottom' });
    // Beyond two edges: by the one that it comes to first.
    expect(findExit([400, 250, 1200, 1250], FRAME)).toMatchObject({ x: 600, edge: 'bottom' });
    expect(findExit([400, 250, 2000, 650], FRAME)).toMatchObject({ y: 350, edge: 'right' });
  });

  it('is nowhere when it ends inside or was never inside', () => {
    expect(findExit([400, 250, 500, 300], FRAME)).toBeNull();
    expect(findExit([900, 250, 1000, 300], FRAME)).toBeNull();
    expect(findExit([900, 250, 500, 300], FRAME)).toBeNull();
  });

  it('is the last place where it leaves for good', () => {
    const line = [400, 250, 900, 250, 400, 300, -200, 300];
    expect(findExit(line, FRAME)).toMatchObject({ edge: 'left', y: 300 });
  });
});

describe('names at the edge', () => {
  it('stand inside the frame, beside their arrow, and never overlap', () => {
    const far = fc.tuple(
      fc.integer({ min: -3000, max: 3000 }),
      fc.integer({ min: -2000, max: 2000 })
    );
    fc.assert(
      fc.property(fc.array(far, { maxLength: 60 }), (ends) => {
        const requests = ends.map(([x, y], key) => toward(key, x, y));
        const named = placeEdgeNames(requests, { frame: FRAME, obstacles: [], mostAnEdge: 8 });
        named.forEach((name, i) => {
          expect(contains(FRAME, name.box)).toBe(true);
          expect(Math.hypot(name.x - name.tipX, name.y - name.tipY)).toBeLessThan(60);
          for (const other of named.slice(i + 1)) expect(overlap(name.box, other.box)).toBe(false);
        });
        for (const edge of ['left', 'top', 'right', 'bottom']) {
          expect(named.filter((name) => name.edge === edge).length).toBeLessThanOrEqual(8);
        }
      })
    );
  });

  it('keep off panels, other names and every arrow, each at the edge where its arc leaves', () => {
    const end = fc.tuple(
      fc.integer({ min: -900, max: 1700 }),
      fc.integer({ min: -700, max: 1200 }),
      fc.integer({ min: 20, max: 120 })
    );
    const panel = fc
      .tuple(fc.nat(800), fc.nat(500), fc.integer({ min: 10, max: 260 }), fc.nat(200))
      .map(([left, top, width, height]) => ({
        left,
        top,
        right: left + width,
        bottom: top + height + 10
      }));
    fc.assert(
      fc.property(
        fc.array(end, { maxLength: 40, size: 'max' }),
        fc.array(panel, { maxLength: 4 }),
        (ends, panels) => {
          const requests = ends.map(([x, y, width], key) => ({ ...toward(key, x, y), width }));
          const space = { frame: FRAME, obstacles: panels, mostAnEdge: 40 };
          const named = placeEdgeNames(requests, space);
          expect(named.map(({ key }) => key)).toEqual(
            named.map(({ key }) => key).sort((a, b) => a - b)
          );
          const arrows = named.map(arrowOf);
          const boxes = named.map(({ box }) => box);
          named.forEach(({ box, key, edge, x, anchor }) => {
            expect(contains(FRAME, box)).toBe(true);
            expect(box[anchor === 'end' ? 'right' : 'left']).toBeCloseTo(x);
            expect(edge).toBe(findExit(requests[key]!.line, grow(FRAME, -3))!.edge);
          });
          const onPanels = [...boxes, ...arrows].filter((box) =>
            panels.some((other) => overlap(box, other))
          );
          expect(onPanels).toEqual([]);
          const onNames = boxes.filter((box, at) =>
            [...arrows, ...boxes.slice(at + 1)].some((other) => overlap(box, other))
          );
          expect(onNames).toEqual([]);
          const onArrows = arrows.filter((arrow, at) =>
            arrows.slice(at + 1).some((other) => overlap(arrow, other))
          );
          expect(onArrows).toEqual([]);
        }
      ),
      { numRuns: 200 }
    );
  });

  it('stand beside their arrow, or above or below it from the edge inwards', () => {
    const space = { frame: FRAME, obstacles: [], mostAnEdge: 4 };
    const alone = placeEdgeNames([toward(0, 2000, 250)], space)[0]!;
    expect([alone.tipX - alone.x, alone.y]).toEqual([19, 250]);
    // Something lies where it would stand, but not under the arrow.
    const beside = { left: 700, top: 248, right: 770, bottom: 252 };
    const below = placeEdgeNames([toward(0, 2000, 250)], { ...space, obstacles: [beside] })[0]!;
    expect([below.tipX, below.x, below.anchor]).toEqual([alone.tipX, alone.tipX, 'end']);
    expect(below.y).toBeGreaterThan(250 + 6);
    const under = { left: 700, top: 248, right: 770, bottom: 500 };
    const above = placeEdgeNames([toward(0, 2000, 250)], { ...space, obstacles: [under] })[0]!;
    expect([above.tipX, above.x]).toEqual([alone.tipX, alone.tipX]);
    expect(above.y).toBeLessThan(250 - 6);
  });

  it('go to the most important first', () => {
    const requests = [0, 1, 2, 3].map((key) => toward(key, 2000, 260));
    const named = placeEdgeNames(requests, { frame: FRAME, obstacles: [], mostAnEdge: 1 });
    expect(named.map(({ key }) => key)).toEqual([0]);
  });

  it('point where the arc goes', () => {
    const [name] = placeEdgeNames([toward(0, 2000, 250)], {
      frame: FRAME,
      obstacles: [],
      mostAnEdge: 4
    });
    expect(name).toMatchObject({ edge: 'right', anchor: 'end', turn: 0 });
    expect(name!.box.right).toBeLessThan(name!.tipX);
  });

  it('come out from under a panel along their arc', () => {
    const panel = { left: 700, top: 0, right: 800, bottom: 500 };
    const [name] = placeEdgeNames([toward(0, 2000, 250)], {
      frame: FRAME,
      obstacles: [panel],
      mostAnEdge: 4
    });
    expect(name!.tipX).toBeLessThan(700);
    expect(name!.tipX).toBeGreaterThan(670);
    expect(overlap(name!.box, panel)).toBe(false);
  });

  it('are left out where the whole way is covered', () => {
    const panel = { left: 300, top: 0, right: 800, bottom: 500 };
    const space = { frame: FRAME, obstacles: [panel], mostAnEdge: 4 };
    expect(placeEdgeNames([toward(0, 2000, 250)], space)).toEqual([]);
  });
});
