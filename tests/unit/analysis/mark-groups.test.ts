import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/analysis/answer';
import { indexDataset } from '../../../src/analysis/dataset-index';
import { homesOfGroup, placesAlone, raiseGroup } from '../../../src/analysis/group-emphasis';
import { countedRadiusPx, stepAt, zoomOfStep } from '../../../src/analysis/group-tree';
import { placePicture, type MapPicture } from '../../../src/analysis/map-picture';
import {
  boxOfGroup,
  groupMarks,
  partingStep,
  prepareGroups,
  standAlone,
  type MarkGroups
} from '../../../src/analysis/mark-groups';
import { spreadCoincident } from '../../../src/analysis/spread-coincident';
import { NONE } from '../../../src/domain/dataset';
import { NO_FILTERS } from '../../../src/domain/filters';
import type { LngLat } from '../../../src/domain/lng-lat';
import { realDataset } from '../real-dataset';
import { naiveGroups, worldPx } from './naive-groups';

const STEPS = Array.from({ length: 18 }, (_, at) => at - 2);

interface Spot {
  readonly position: LngLat;
  readonly radiusPx: number;
}

/** A picture of nothing but marks and homes; those at one position are spread as in the app. */
function pictureOf(spots: readonly Spot[], homes: readonly Spot[] = []): MapPicture {
  const points = new Map<string, number>();
  const pointOf = Uint32Array.from(spots, ({ position }) => {
    const point = points.get(String(position)) ?? points.size;
    points.set(String(position), point);
    return point;
  });
  const radiusPx = Float32Array.from(spots, (spot) => spot.radiusPx);
  const marks = {
    length: spots.length,
    place: Uint32Array.from(spots, (_, at) => at),
    lngLat: Float64Array.from(spots.flatMap(({ position }) => position)),
    shape: new Uint8Array(spots.length),
    radiusPx,
    agreements: new Uint16Array(spots.length),
    events: new Uint16Array(spots.length),
    homesFrom: Uint32Array.from({ length: spots.length + 1 }, (_, at) => at),
    homes: new Uint8Array(spots.length),
    ...spreadCoincident(pointOf, radiusPx, 2.5)
  };
  const rings = homes.map(({ position, radiusPx: radius }, home) => ({
    place: spots.length + home,
    home,
    position,
    radiusPx: radius,
    ties: 1
  }));
  return { marks, homes: rings } as unknown as MapPicture;
}

const positions = fc.oneof(
  // A crowded corner, some of it at one and the same point, and the rest of the world.
  fc.constant([20_500, 54_700] as const),
  fc.tuple(fc.integer({ min: 18_000, max: 26_000 }), fc.integer({ min: 52_000, max: 57_000 })),
  fc.tuple(fc.integer({ min: -168_000, max: 190_000 }), fc.integer({ min: -60_000, max: 70_000 }))
);
const spots = fc.record({
  position: positions.map(([lon, lat]): LngLat => [lon / 1000, lat / 1000]),
  radiusPx: fc.constantFrom(3, 3.45, 4.8)
});
const worlds = fc
  .record({
    spots: fc.array(spots, { minLength: 1, maxLength: 90, size: 'max' }),
    homes: fc.array(spots, { maxLength: 3 })
  })
  .map(({ spots: partners, homes }) => ({ partners, homes, picture: pictureOf(partners, homes) }));

/** Where the marks of groups stand at the scale of their step, px. */
function standing({ groups, step }: MarkGroups) {
  const scale = 2 ** zoomOfStep(step);
  return groups.map(({ position, dx, dy, radiusPx }) => {
    const [x, y] = worldPx(position);
    return { x: x * scale + dx, y: y * scale + dy, radiusPx };
  });
}

function markAt({ marks }: MapPicture, mark: number, step: number): [x: number, y: number] {
  const scale = 2 ** zoomOfStep(step);
  const [x, y] = worldPx([marks.lngLat[2 * mark]!, marks.lngLat[2 * mark + 1]!]);
  return [x * scale + marks.dx[mark]!, y * scale + marks.dy[mark]!];
}

describe('what gathers', () => {
  it('leaves every mark in exactly one group or alone', () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(...STEPS), ({ picture }, step) => {
        const { groups, groupOf } = groupMarks(picture, step);
        const seen = new Uint8Array(picture.marks.length);
        groups.forEach(({ members, key }, group) => {
          expect(members.length).toBeGreaterThanOrEqual(3);
          expect(key).toBe(picture.marks.place[members[0]!]);
          for (const mark of members) {
            seen[mark]! += 1;
            expect(groupOf[mark]).toBe(group);
          }
        });
        groupOf.forEach((group, mark) => expect(seen[mark]).toBe(group === NONE ? 0 : 1));
        const counted = groups.reduce((sum, { members }) => sum + members.length, 0);
        const alone = groupOf.filter((group) => group === NONE).length;
        expect(counted + alone).toBe(picture.marks.length);
      })
    );
  });

  it('is what comparing each mark with each other one gives', () => {
    fc.assert(
      fc.property(worlds, ({ partners, homes, picture }) => {
        const { marks } = picture;
        const naive = naiveGroups(
          partners.map(({ position, radiusPx }, at) => ({
            position,
            radiusPx,
            dx: marks.dx[at]!,
            dy: marks.dy[at]!
          })),
          homes
        );
        for (const step of STEPS) {
          const found = groupMarks(picture, step).groups.map(({ members }) => [...members]);
          const byFirst = (a: number[], b: number[]): number => a[0]! - b[0]!;
          expect(found.sort(byFirst)).toEqual([...(naive.get(step) ?? [])].sort(byFirst));
        }
      }),
      { numRuns: 25 }
    );
  });

  it('never joins by zooming in', () => {
    fc.assert(
      fc.property(worlds, ({ picture }) => {
        for (const step of STEPS.slice(0, -1)) {
          const far = groupMarks(picture, step).groupOf;
          for (const { members } of groupMarks(picture, step + 1).groups) {
            expect(far[members[0]!]).not.toBe(NONE);
            expect(new Set(Array.from(members, (mark) => far[mark])).size).toBe(1);
          }
        }
      })
    );
  });

  it('leaves no two numbers on each other, and no mark alone under one', () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(...STEPS), ({ picture }, step) => {
        const groups = groupMarks(picture, step);
        const discs = standing(groups);
        discs.forEach((a, at) => {
          for (const b of discs.slice(at + 1)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radiusPx + b.radiusPx);
          }
          groups.groupOf.forEach((group, mark) => {
            if (group !== NONE) return;
            const [x, y] = markAt(picture, mark, step);
            expect(Math.hypot(a.x - x, a.y - y)).toBeGreaterThan(a.radiusPx);
          });
        });
      })
    );
  });

  it('keeps numbers off the ring of a municipality', () => {
    fc.assert(
      fc.property(
        fc.array(spots, { minLength: 3, maxLength: 60, size: 'max' }),
        spots,
        fc.constantFrom(...STEPS),
        (partners, home, step) => {
          const [x, y] = worldPx(home.position).map((value) => value * 2 ** zoomOfStep(step));
          for (const disc of standing(groupMarks(pictureOf(partners, [home]), step))) {
            const away = Math.hypot(disc.x - x!, disc.y - y!);
            expect(away).toBeGreaterThan(disc.radiusPx + home.radiusPx);
          }
        }
      )
    );
  });

  it('is the same wherever on earth it lies, east to west', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 500, max: 560 })), {
          minLength: 3,
          maxLength: 40,
          size: 'max'
        }),
        fc.constantFrom(...STEPS),
        (corner, step) => {
          const at = (shift: number): number[][] => {
            const picture = pictureOf(
              corner.map(([lon, lat]) => ({ position: [lon / 8 + shift, lat / 10], radiusPx: 3 }))
            );
            return groupMarks(picture, step).groups.map(({ members }) => [...members]);
          };
          // Whole eighths, so that no digit is lost.
          expect(at(-120)).toEqual(at(32));
          // Across 180 degrees.
          expect(at(176)).toEqual(at(32));
          // Which positions do not know of.
          const over = pictureOf(
            corner.map(([lon]) => ({ position: [((lon / 8 + 356) % 360) - 180, 0], radiusPx: 3 }))
          );
          for (const { position } of groupMarks(over, step).groups) {
            expect(Math.abs(position[0])).toBeLessThanOrEqual(180);
          }
        }
      ),
      { numRuns: 60 }
    );
  });

  it('does not depend on the order in which steps are asked for', () => {
    fc.assert(
      fc.property(worlds, fc.shuffledSubarray(STEPS), ({ partners, homes, picture }, order) => {
        const again = pictureOf(partners, homes);
        for (const step of order) groupMarks(again, step);
        for (const step of STEPS)
          expect(groupMarks(again, step)).toEqual(groupMarks(picture, step));
      }),
      { numRuns: 40 }
    );
  });

  it('leaves two that overlap as they are, and gathers three', () => {
    const town = (lon: number): Spot => ({ position: [lon, 54], radiusPx: 3 });
    expect(groupMarks(pictureOf([town(20), town(20.1)]), 4).groups).toEqual([]);
    const three = groupMarks(pictureOf([town(20), town(20.1), town(20.2)]), 4);
    expect(three.groups.map(({ members }) => [...members])).toEqual([[0, 1, 2]]);
    expect(groupMarks(pictureOf([town(20), town(20.1), town(28)]), 4).groups).toEqual([]);
  });

  it('leaves a few places at one point side by side, and gathers a crowd at every step', () => {
    const at = (count: number): MapPicture =>
      pictureOf(Array.from({ length: count }, () => ({ position: [20, 54], radiusPx: 3 })));
    for (const step of STEPS) {
      expect(groupMarks(at(4), step).groups).toEqual([]);
      expect(groupMarks(at(30), step).groups.map(({ members }) => members.length)).toEqual([30]);
    }
  });

  it('gather bit by bit as they do at once', () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(...STEPS), ({ partners, homes, picture }, step) => {
        const again = pictureOf(partners, homes);
        let turns = 1;
        while (!prepareGroups(again, step)) turns += 1;
        // One turn for each step from the nearest: none has the work of several.
        expect(turns).toBe(Math.max(1, 15 - step));
        expect(groupMarks(again, step)).toEqual(groupMarks(picture, step));
      }),
      { numRuns: 40 }
    );
  });
});

it('a step holds from its own zoom up to the next', () => {
  fc.assert(
    fc.property(fc.double({ min: -1, max: 7.4, noNaN: true }), (zoom) => {
      const step = stepAt(zoom);
      expect(zoomOfStep(step)).toBeLessThanOrEqual(zoom + 1e-5);
      expect(zoomOfStep(step + 1)).toBeGreaterThan(zoom);
    })
  );
});

describe('what stands alone', () => {
  const masks = worlds.chain((world) =>
    fc.record({
      world: fc.constant(world),
      isAlone: fc.uint8Array({
        minLength: world.picture.marks.length,
        maxLength: world.picture.marks.length,
        max: 1
      })
    })
  );

  it('leaves its group, which stands aside with what is left', () => {
    fc.assert(
      fc.property(masks, fc.constantFrom(...STEPS), ({ world: { picture }, isAlone }, step) => {
        const before = groupMarks(picture, step);
        const after = standAlone(picture, before, isAlone);
        after.groupOf.forEach((group, mark) => {
          if (group === NONE) return;
          expect(isAlone[picture.marks.place[mark]!]).toBe(0);
          expect([...after.groups[group]!.members]).toContain(mark);
        });
        for (const { members, position, radiusPx, dx, dy } of before.groups) {
          const left = [...members].filter((mark) => isAlone[picture.marks.place[mark]!] === 0);
          const group = after.groups[after.groupOf[left[0] ?? -1] ?? NONE];
          if (left.length < 3) expect(group).toBeUndefined();
          else {
            expect([...group!.members]).toEqual(left);
            expect(group!.position).toEqual(position);
            expect(group!.radiusPx).toBeLessThanOrEqual(radiusPx);
            const away = [...members].filter((mark) => !left.includes(mark));
            // Off the last of a few at least; beside many it stays where it is.
            const last = away.at(-1);
            if (away.length > 3) expect([group!.dx, group!.dy]).toEqual([dx, dy]);
            else if (last !== undefined) {
              const [x, y] = markAt(picture, last, step);
              const [disc] = standing({ ...after, groups: [group!] });
              const clear = group!.radiusPx + picture.marks.radiusPx[last]! + 8;
              expect(Math.hypot(disc!.x - x, disc!.y - y)).toBeGreaterThan(clear - 1e-3);
            }
          }
        }
      })
    );
  });

  it('is nothing where nothing is raised', () => {
    const picture = pictureOf([0, 1, 2].map(() => ({ position: [20, 54], radiusPx: 3 })));
    const groups = groupMarks(picture, 4);
    expect(standAlone(picture, groups, null)).toBe(groups);
    expect(standAlone(picture, groups, new Uint8Array(3))).toBe(groups);
  });
});

it('the box of a group holds all of its places, and the mark that stands for them', () => {
  fc.assert(
    fc.property(worlds, fc.constantFrom(...STEPS), ({ picture, partners }, step) => {
      for (const group of groupMarks(picture, step).groups) {
        const box = boxOfGroup(picture, group);
        // A box may run across 180 degrees.
        const turns = [-360, 0, 360];
        const holds = ([lon, lat]: LngLat): boolean =>
          lat >= box.south - 1e-9 &&
          lat <= box.north + 1e-9 &&
          turns.some((turn) => lon + turn >= box.west - 1e-9 && lon + turn <= box.east + 1e-9);
        const places = Array.from(group.members, (mark) => partners[mark]!.position);
        expect([group.position, ...places].filter((position) => !holds(position))).toEqual([]);
      }
    }),
    { numRuns: 60 }
  );
});

describe('a group falls apart', () => {
  it('at the first step at which its marks no longer share one', () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(...STEPS), ({ picture }, step) => {
        for (const group of groupMarks(picture, step).groups) {
          const together = STEPS.filter((other) => other > step).map((other) => {
            const { groupOf } = groupMarks(picture, other);
            const homes = new Set(Array.from(group.members, (mark) => groupOf[mark]));
            return !homes.has(NONE) && homes.size === 1;
          });
          const first = together.indexOf(false);
          const expected = first === -1 ? null : step + 1 + first;
          expect(partingStep(picture, group, step, STEPS.at(-1)!)).toBe(expected);
        }
      })
    );
  });
});

describe('on the shipped dataset', () => {
  const index = indexDataset(realDataset().dataset);
  const { places } = index.dataset;
  const picture = placePicture(index, answer(index, NO_FILTERS, null));
  const idOf = (mark: number): string => places[picture.marks.place[mark]!]!.id;

  it('only what lies around the Baltic gathers as the map opens, and nothing of it nearer', () => {
    // A pane of 1184 px opens at zoom 1.7, one of 1664 at 2.2.
    for (const step of [3, 4]) {
      const { groups } = groupMarks(picture, step);
      expect(groups.length).toBeGreaterThan(1);
      for (const { members } of groups) {
        for (const mark of members) {
          const [lon, lat] = places[picture.marks.place[mark]!]!.position;
          expect([idOf(mark), lon > 5 && lon < 33 && lat > 48 && lat < 62]).toEqual([
            idOf(mark),
            true
          ]);
        }
      }
    }
    expect(groupMarks(picture, stepAt(5)).groups).toEqual([]);
  });

  it('what is selected stands alone, a municipality with many partners lifts none', () => {
    const alone = placesAlone(index, picture, [{ type: 'place', id: 'gdansk' }, null]);
    const raised = places.filter((_, row) => alone?.[row] === 1).map(({ id }) => id);
    expect(raised).toContain('gdansk');
    expect(placesAlone(index, picture, [{ type: 'place', id: 'kaliningrad' }])).toBeNull();
    expect(placesAlone(index, picture, [null])).toBeNull();
  });

  it('raises the ties of a group and counts its places by municipality', () => {
    const { partnerships, homes } = index.dataset;
    for (const group of groupMarks(picture, 3).groups) {
      const members = new Set(Array.from(group.members, (mark) => picture.marks.place[mark]!));
      const ties = [...partnerships.partner.keys()].filter((row) =>
        members.has(partnerships.partner[row]!)
      );
      const raised = raiseGroup(index, picture, group, null).partnerships;
      expect([...raised.keys()].filter((row) => raised[row] === 1)).toEqual(ties);
      expect(homesOfGroup(picture, group)).toEqual(
        homes.flatMap((place, home) => {
          const partners = new Set(
            ties
              .filter((row) => partnerships.home[row] === place)
              .map((row) => partnerships.partner[row])
          );
          return partners.size === 0 ? [] : { home, places: partners.size };
        })
      );
    }
  });
});

it('a mark grows gently with its number', () => {
  const radii = [3, 10, 100, 1000, 26_000].map(countedRadiusPx);
  expect(radii).toEqual([...radii].sort((a, b) => a - b));
  expect(radii[0]).toBeGreaterThanOrEqual(8);
  expect(radii.at(-1)).toBeLessThan(26);
});
