import { arcOf, type ArcLayout } from './arc-layout';
import { sampleArc } from './arc-sampling';

/** Coarse: what counts is on which side of the line an arc lies, with a degree to spare. */
const COARSE = { radiusPx: 300, tolerancePx: 1 };
const NEAR_LINE_DEGREES = 178;
/** Near a pole longitudes turn too fast for coarse steps: such an arc is taken for one that does. */
const NEAR_POLE_DEGREES = 75;

const kept = new WeakMap<ArcLayout, Uint8Array>();

/**
 * For each partnership 1 where its arc reaches the date line: it then shows in two copies of the
 * world, all others in one. Worked out once for a dataset.
 */
export function reachesDateLine(layout: ArcLayout): Uint8Array {
  let reaches = kept.get(layout);
  if (!reaches) {
    reaches = Uint8Array.from({ length: layout.length }, (_, partnership) => {
      const line = sampleArc(arcOf(layout, partnership), COARSE);
      for (let i = 0; i < line.length; i += 2) {
        if (Math.abs(line[i]!) > NEAR_LINE_DEGREES) return 1;
        if (Math.abs(line[i + 1]!) > NEAR_POLE_DEGREES) return 1;
      }
      return 0;
    });
    kept.set(layout, reaches);
  }
  return reaches;
}
