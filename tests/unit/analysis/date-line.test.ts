import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arcOf, layOutArcs } from '../../../src/analysis/arc-layout';
import { sampleArc } from '../../../src/analysis/arc-sampling';
import { indexDataset } from '../../../src/analysis/dataset-index';
import { reachesDateLine } from '../../../src/analysis/date-line';
import { makePlace, toDataset } from './answer-world';

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -80, max: 80, noNaN: true })
);

function layoutOf(from: readonly [number, number], to: readonly [number, number]) {
  const world = {
    places: [
      makePlace({ id: 'home', position: from }),
      makePlace({ id: 'partner', position: to, country: 'JP' })
    ],
    homes: ['home'],
    ties: [{ id: 'tie', home: 'home', partner: 'partner' }],
    agreements: [],
    events: []
  };
  return layOutArcs(indexDataset(toDataset(world)));
}

it('an arc that is drawn finely beyond the date line is known to reach it, one far from it is not', () => {
  let over = 0;
  fc.assert(
    fc.property(position, position, (from, to) => {
      const layout = layoutOf(from, to);
      const line = sampleArc(arcOf(layout, 0), { radiusPx: 5000, tolerancePx: 0.05 });
      let furthest = 0;
      let highest = 0;
      for (let i = 0; i < line.length; i += 2) {
        furthest = Math.max(furthest, Math.abs(line[i]!));
        highest = Math.max(highest, Math.abs(line[i + 1]!));
      }
      if (furthest > 180) over += 1;
      const reaches = reachesDateLine(layout)[0] === 1;
      if (furthest > 180) expect(reaches).toBe(true);
      if (furthest < 175 && highest < 70) expect(reaches).toBe(false);
    }),
    { numRuns: 1000 }
  );
  // The worlds drawn hold both.
  expect(over).toBeGreaterThan(20);
});
