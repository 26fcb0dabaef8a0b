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
  CENTRES.map((position, home) => ({ homes: home === 0 ? [0, 2] : [1], position }))
);
const frame: Box = { left: 0, top: 0, right: 1000, bottom: 700 };

const place = (taken: readonly Box[]): ReturnType<typeof placeRingNames> =>
  placeRingNames(rings, {
    project: ([lon, lat]) => [500 + (lon - 20) * 8, 300 - (lat - 55) * 10],
    frame,
    taken,
    textsOf: ({ km, homes }) =>
      homes.length > 1
        ? [`${String(km)} km · both of them`, `${String(km)} km`]
        : [`${String(km)} km`],
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
    const names = place([]);
    for (const { km, text } of names) expect(text.startsWith(`${String(km)} km`)).toBe(true);
    const shared = names.filter(({ homes }) => homes.length > 1);
    expect(shared.length).toBeGreaterThan(0);
    for (const { km, text } of shared) expect(text).toBe(`${String(km)} km · both of them`);
  });

  it('say it shorter where there is little room', () => {
    const strips = Array.from({ length: 10 }, (_, i): Box => {
      const left = i * 100;
      return { left, top: 0, right: left + 40, bottom: 700 };
    });
    const names = place(strips);
    expect(names.length).toBeGreaterThan(0);
    for (const { km, text } of names) expect(text).toBe(`${String(km)} km`);
  });
});
