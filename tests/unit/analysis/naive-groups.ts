/** Gathering as the rules say it, each mark compared with each other one: slow and plain. */
import type { LngLat } from '../../../src/domain/lng-lat';

interface Spot {
  readonly position: LngLat;
  readonly radiusPx: number;
}

interface Mark extends Spot {
  readonly dx: number;
  readonly dy: number;
}

interface Heap {
  readonly marks: readonly number[];
  readonly isCrowd: boolean;
}

/** On a world of 512 px cut at 169° W. */
export function worldPx([lon, lat]: LngLat): [x: number, y: number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  const x = ((((lon + 169) % 360) + 360) % 360) / 360;
  return [512 * x, 512 * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI))];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The groups of three and more by step, from near to far. */
export function naiveGroups(
  marks: readonly Mark[],
  homes: readonly Spot[]
): ReadonlyMap<number, readonly number[][]> {
  const radius = ({ marks: all }: Heap): number => {
    if (all.length === 1) return marks[all[0]!]!.radiusPx;
    return all.length === 2 ? 5.5 : 8.5 + 1.2 * Math.log2(all.length / 3);
  };
  const stand = (heap: Heap, scale: number): [number, number] => {
    const points = heap.marks.map((mark) => {
      const { position, dx, dy } = marks[mark]!;
      const [x, y] = worldPx(position);
      return [x * scale + dx, y * scale + dy] as const;
    });
    let [x, y] = [mean(points.map(([left]) => left)), mean(points.map(([, top]) => top))];
    for (let turn = 0; turn < 3 && heap.marks.length > 2; turn++) {
      for (const home of homes) {
        const [left, top] = worldPx(home.position).map((value) => value * scale);
        const least = radius(heap) + 1 + home.radiusPx;
        const away = Math.hypot(x - left!, y - top!);
        if (away >= least - 1e-9) continue;
        const [east, south] = away > 1e-6 ? [(x - left!) / away, (y - top!) / away] : [0, 1];
        [x, y] = [left! + east * least, top! + south * least];
      }
    }
    return [x, y];
  };

  const crowds = new Map<string, number[]>();
  let heaps: Heap[] = [];
  marks.forEach(({ position, dx, dy }, mark) => {
    if (Math.hypot(dx, dy) <= 12) heaps.push({ marks: [mark], isCrowd: false });
    else crowds.set(String(position), [...(crowds.get(String(position)) ?? []), mark]);
  });
  for (const crowd of crowds.values()) heaps.push({ marks: crowd, isCrowd: true });

  const bySteps = new Map<number, number[][]>();
  const note = (step: number): void => {
    bySteps.set(
      step,
      heaps
        .filter((heap) => heap.marks.length > 2)
        .map((heap) => [...heap.marks].sort((a, b) => a - b))
    );
  };
  note(15);
  for (let step = 14; step >= -2; step--) {
    const scale = 2 ** (step / 2);
    for (let joined = true; joined;) {
      joined = false;
      const pairs: { a: Heap; b: Heap; share: number }[] = [];
      heaps.forEach((a, at) => {
        for (const b of heaps.slice(at + 1)) {
          const [[ax, ay], [bx, by]] = [stand(a, scale), stand(b, scale)];
          const isCounted = a.marks.length > 2 || b.marks.length > 2;
          const least = radius(a) + radius(b) + (isCounted ? 1 : -2);
          const share = Math.hypot(ax - bx, ay - by) / least;
          if (share < 1) pairs.push({ a, b, share });
        }
      });
      for (const { a, b } of pairs.sort((one, other) => one.share - other.share)) {
        if (!heaps.includes(a) || !heaps.includes(b)) continue;
        heaps = heaps.filter((heap) => heap !== a && heap !== b);
        heaps.push({ marks: [...a.marks, ...b.marks], isCrowd: false });
        joined = true;
      }
    }
    note(step);
  }
  return bySteps;
}
