import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupCoincident, spreadCoincident } from '../../../src/analysis/spread-coincident';

describe('places at one point', () => {
  it('are found by their position', () => {
    expect([
      ...groupCoincident([
        [19.04, 47.4984],
        [27.5667, 53.9],
        [19.0404, 47.4984]
      ])
    ]).toEqual([0, 1, 0]);
  });

  it('are spread so that none touches another, the lonely staying where they are', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ group: fc.nat(4), radius: fc.double({ min: 1, max: 7, noNaN: true }) })
        ),
        (things) => {
          const groups = Uint32Array.from(things, ({ group }) => group);
          const radii = Float32Array.from(things, ({ radius }) => radius);
          const { dx, dy } = spreadCoincident(groups, radii, 2);
          for (let a = 0; a < things.length; a++) {
            const others = things.flatMap((_, b) => (b !== a && groups[b] === groups[a] ? b : []));
            if (others.length === 0) expect([dx[a], dy[a]]).toEqual([0, 0]);
            for (const b of others) {
              const apart = Math.hypot(dx[a]! - dx[b]!, dy[a]! - dy[b]!);
              expect(apart).toBeGreaterThanOrEqual(radii[a]! + radii[b]! + 2 - 1e-3);
            }
          }
        }
      )
    );
  });
});
