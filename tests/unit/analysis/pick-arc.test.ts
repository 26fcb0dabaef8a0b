import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bowArc, bowedPoint, distanceToArc } from '../../../src/analysis/arc-bow';
import { FLOATS_AN_ARC } from '../../../src/analysis/arc-layout';
import { greatCircle, unitVector } from '../../../src/analysis/great-circle';
import type { MapPicture } from '../../../src/analysis/map-picture';
import { pickArc } from '../../../src/analysis/pick-arc';
import type { LngLat } from '../../../src/domain/lng-lat';

const position = fc
  .tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -85, max: 85, noNaN: true })
  )
  .map(([lon, lat]): LngLat => [lon, lat]);
const near = fc
  .tuple(fc.double({ min: 10, max: 40, noNaN: true }), fc.double({ min: 45, max: 65, noNaN: true }))
  .map(([lon, lat]): LngLat => [lon, lat]);

/** The part of a picture that picking reads, for arcs between pairs of positions. */
function pictureOf(ends: readonly (readonly [LngLat, LngLat])[]): MapPicture {
  const arcs = ends.map(([from, to], at) => bowArc(greatCircle(from, to), at % 3));
  const paths = new Float32Array(arcs.length * FLOATS_AN_ARC);
  arcs.forEach((arc, at) =>
    paths.set([...arc.start, arc.angle, ...arc.tangent, arc.startLongitude], at * FLOATS_AN_ARC)
  );
  return {
    layout: {
      length: arcs.length,
      paths,
      bows: Float32Array.from(arcs, (arc) => arc.bow),
      strokes: new Uint8Array(arcs.length),
      pointOf: new Uint32Array()
    },
    arcs: {
      length: arcs.length,
      partnership: Uint32Array.from(arcs.keys()),
      home: new Uint8Array(arcs.length),
      agreements: new Uint16Array(arcs.length),
      widthPx: new Float32Array(arcs.length)
    }
  } as unknown as MapPicture;
}

describe('picking an arc', () => {
  it('finds the same arc as measuring every one of them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(position, near), fc.oneof(position, near)), {
          minLength: 1,
          maxLength: 12
        }),
        fc.oneof(position, near),
        fc.double({ min: 0.0005, max: 0.05, noNaN: true }),
        (ends, at, tolerance) => {
          const picture = pictureOf(ends);
          const point = unitVector(at);
          const distances = ends.map(([from, to], i) =>
            distanceToArc(bowArc(greatCircle(from, to), i % 3), point)
          );
          const least = Math.min(...distances);
          const picked = pickArc(picture, point, tolerance);
          // Single floats place an arc to a few metres: nothing is claimed within that of the edge.
          if (least < tolerance - 1e-5) {
            expect(picked).not.toBeNull();
            expect(distances[picked?.arc ?? -1]).toBeLessThan(least + 1e-5);
          } else if (least > tolerance + 1e-5) {
            expect(picked).toBeNull();
          }
        }
      ),
      { numRuns: 2000 }
    );
  });

  it('finds an arc from any point on it, also where it is bowed', () => {
    const ends: [LngLat, LngLat][] = [
      [
        [20.5, 54.71],
        [21.14, 55.71]
      ],
      [
        [30.31, 59.94],
        [135.5, 34.69]
      ]
    ];
    const picture = pictureOf(ends);
    ends.forEach(([from, to], i) => {
      const arc = bowArc(greatCircle(from, to), i % 3);
      for (let share = 0.05; share < 1; share += 0.05) {
        expect(pickArc(picture, bowedPoint(arc, share), 1e-4)?.arc).toBe(i);
      }
    });
  });
});
