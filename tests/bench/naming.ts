/** Placing names on the map: many places over the few that a map of cities names. */
import { boxAround } from '../../src/analysis/box-grid';
import { LabelPlacer } from '../../src/analysis/label-placement';
import { seeded } from '../fixtures/big-package';
import { demand, timeMs, told } from './timing';

const RUNS = 15;
const FEW = 130;
const MANY = 4000;
/** Comparing every pair would take nearly a thousand times as long. */
const MOST_TIMES = 300;
const FRAME = { left: 0, top: 0, right: 800, bottom: 500 };

function timesMs(count: number): number[] {
  const random = seeded(7);
  const requests = Array.from({ length: count }, (_, key) => ({
    key,
    x: random() * FRAME.right,
    y: random() * FRAME.bottom,
    radius: 4,
    width: 60,
    height: 12,
    leaderPx: 0,
    mayCrossMarks: false
  }));
  const marks = requests.map(({ x, y, radius }) => boxAround(x, y, radius));
  const space = { frame: FRAME, obstacles: [], quiet: [], marks };
  return Array.from({ length: RUNS }, () => timeMs(() => new LabelPlacer(space).place(requests)));
}

const few = timesMs(FEW);
const many = timesMs(MANY);
const ratio = Math.min(...many) / Math.min(...few);
console.log(`${String(FEW)} names:  ${told(few)}`);
console.log(`${String(MANY)} names: ${told(many)}`);
console.log(`  many / few: ${ratio.toFixed(0)} at their best`);
demand(ratio <= MOST_TIMES, `many / few at most ${String(MOST_TIMES)}`);
