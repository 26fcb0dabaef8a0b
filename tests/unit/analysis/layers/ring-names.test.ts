import { describe, expect, it } from 'vitest';
import { overlap, type Box } from '../../../../src/analysis/box-grid';
import { distanceRings } from '../../../../src/analysis/layers/distance-rings';
import { placeRingNames } from '../../../../src/analysis/layers/ring-names';
import type { LngLat } from '../../../../src/domain/lng-lat';

const CENTRES: LngLat[] = [
  [20.511, 54.7065],
  [30.3141, 59.9386]
];
const rings = distanceRings(
  CENTRES.map((position, home) => ({ place: home, home, position, radiusPx: 4, ties: 1 }))
);
const frame: Box = { left: 0, top: 0, right: 1000, bottom: 700 };

const place = (taken: readonly Box[]): ReturnType<typeof placeRingNames> =>
  placeRingNames(rings, {
    project: ([lon, lat]) => [500 + (lon - 20) * 8, 300 - (lat - 55) * 10],
    frame,
    taken,
    positionOf: (home) => CENTRES[home]!,
    textOf: (km) => `${String(km)} km`,
    measure: (text) => text.length * 6
  });

describe('names of rings', () => {
  it('stand within the frame, none over another', () => {
    const names = place([]);
    expect(names.length).toBeGreaterThan(4);
    names.forEach(({ box }, i) => {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(700);
      for (const other of names.slice(i + 1)) expect(overlap(box, other.box)).toBe(false);
    });
  });

  it('make way for what is there, or are left out', () => {
    const wall: Box = { left: 0, top: 310, right: 1000, bottom: 700 };
    for (const { box } of place([wall])) expect(overlap(box, wall)).toBe(false);
    expect(place([frame])).toEqual([]);
  });

  it('say how far each ring is', () => {
    for (const { km, text } of place([])) expect(text).toBe(`${String(km)} km`);
  });
});
