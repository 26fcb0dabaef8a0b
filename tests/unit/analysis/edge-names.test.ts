import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, overlap, type Box } from '../../../src/analysis/box-grid';
import { findExit, placeEdgeNames, type EdgeRequest } from '../../../src/analysis/edge-names';

const FRAME: Box = { left: 0, top: 0, right: 800, bottom: 500 };

const toward = (key: number, x: number, y: number): EdgeRequest => ({
  key,
  line: [400, 250, (400 + x) / 2, (250 + y) / 2, x, y],
  width: 70,
  height: 12
});

describe('where a line leaves the frame', () => {
  it('is on the edge that it crosses', () => {
    expect(findExit([400, 250, 1200, 250], FRAME)).toMatchObject({ x: 800, y: 250, edge: 'right' });
    expect(findExit([400, 250, -400, 250], FRAME)).toMatchObject({ x: 0, y: 250, edge: 'left' });
    expect(findExit([400, 250, 400, -250], FRAME)).toMatchObject({ x: 400, y: 0, edge: 'top' });
    expect(findExit([400, 250, 400, 750], FRAME)).toMatchObject({ y: 500, edge: 'bottom' });
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
