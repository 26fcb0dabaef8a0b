/**
 * Finding the arc under the pointer among 26,000: one pass over columns that measures only what may
 * be near, against measuring every arc. Equal answers demanded.
 */
import { answer } from '../../src/analysis/answer';
import { bowedPoint, distanceToArc } from '../../src/analysis/arc-bow';
import { arcOf } from '../../src/analysis/arc-layout';
import { unitVector, type UnitVector } from '../../src/analysis/great-circle';
import { placePicture } from '../../src/analysis/map-picture';
import { pickArc } from '../../src/analysis/pick-arc';
import { NO_FILTERS } from '../../src/domain/filters';
import { demand, median, timeMs, told } from './timing';
import { bigIndex, MANY, seeded } from './worlds';

/** Six pixels of the world view. */
const TOLERANCE = (6 * 2 * Math.PI) / (512 * 2 ** 1.6);
const POINTS = 1000;
/** Measuring every arc takes so long that only some of the points are put to it. */
const MEASURED = 12;

const index = bigIndex();
const picture = placePicture(index, answer(index, NO_FILTERS, null));
const random = seeded(3);

/** Half of them on an arc, half anywhere. */
const points = Array.from({ length: POINTS }, (_, at): UnitVector => {
  if (at % 2 === 0) {
    const arc = picture.arcs.partnership[Math.floor(random() * picture.arcs.length)]!;
    return bowedPoint(arcOf(picture.layout, arc), random());
  }
  return unitVector([random() * 360 - 180, random() * 160 - 80]);
});

function measureAll(point: UnitVector): number {
  let least = Infinity;
  for (const partnership of picture.arcs.partnership) {
    least = Math.min(least, distanceToArc(arcOf(picture.layout, partnership), point));
  }
  return least;
}

for (const point of points.slice(0, 50)) pickArc(picture, point, TOLERANCE);
const ours = points.map((point) => timeMs(() => pickArc(picture, point, TOLERANCE)));
const every = points.slice(0, MEASURED).map((point) => {
  let least = Infinity;
  const took = timeMs(() => (least = measureAll(point)));
  const found = pickArc(picture, point, TOLERANCE)?.distance ?? Infinity;
  const isEqual = least > TOLERANCE ? found === Infinity : Math.abs(found - least) < 1e-6;
  if (!isEqual) throw new Error(`found at ${String(found)}, nearest is at ${String(least)}`);
  return took;
});

console.log(`picking among ${String(MANY)} arcs, the same arc found`);
console.log(`  one pass:   ${told(ours)} (${String(POINTS)} points)`);
console.log(`  every arc:  ${told(every)} (${String(MEASURED)} points)`);
const ratio = median(every) / median(ours);
console.log(`  every arc / one pass: median ${ratio.toFixed(0)}`);
demand(ratio >= 100, 'every arc / one pass >= 100 at the median');
