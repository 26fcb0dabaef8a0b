import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../../src/analysis/dataset-index';
import { emphasisOf, resolveEmphasis } from '../../../src/analysis/emphasis';
import { parseEdtf } from '../../../src/domain/date-span';
import type { DaySpan } from '../../../src/domain/filters';
import type { Target } from '../../../src/domain/target';
import { daysOf, toDataset, worldArbitrary, type World } from './answer-world';

interface Raised {
  readonly ties: ReadonlySet<string>;
  readonly agreements: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

/** A record is of a bar when all the days on which it may have begun lie in the bar. */
function isOfBar(date: string, bar: DaySpan): boolean {
  const days = daysOf(date);
  return days !== null && bar.from <= days.from && days.to <= bar.to;
}

/** What a target raises, worked out over plain rows. */
function oracle(world: World, targets: readonly Target[]): Raised {
  const ties = new Set<string>();
  const agreements = new Set<string>();
  const events = new Set<string>();
  const whole = new Set<string>();
  for (const target of targets) {
    for (const tie of world.ties) {
      const country = world.places.find((place) => place.id === tie.partner)?.country;
      const isWhole =
        (target.type === 'partnership' && target.id === tie.id) ||
        (target.type === 'place' && (target.id === tie.home || target.id === tie.partner)) ||
        (target.type === 'country' && target.id === country);
      if (isWhole) whole.add(tie.id);
    }
    for (const row of world.agreements) {
      const isHit =
        (target.type === 'agreement' && target.id === row.id) ||
        (target.type === 'bar' && isOfBar(row.date, target.span));
      if (isHit) agreements.add(row.id);
      if (isHit) ties.add(row.tie);
    }
    for (const row of world.events) {
      const isHit =
        (target.type === 'event' && target.id === row.id) ||
        (target.type === 'bar' && isOfBar(row.start, target.span));
      if (isHit) events.add(row.id);
      if (isHit) ties.add(row.tie);
    }
  }
  for (const id of whole) {
    ties.add(id);
    for (const row of world.agreements) if (row.tie === id) agreements.add(row.id);
    for (const row of world.events) if (row.tie === id) events.add(row.id);
  }
  const ends = world.ties.filter((tie) => ties.has(tie.id));
  const named = targets.flatMap((target) => (target.type === 'place' ? [target.id] : []));
  const places = new Set([...ends.flatMap((tie) => [tie.home, tie.partner]), ...named]);
  return { ties, agreements, events, places };
}

const dayArbitrary = fc.integer({
  min: parseEdtf('1988')!.from,
  max: parseEdtf('1993')!.to
});

const targetArbitrary: fc.Arbitrary<Target> = fc.oneof(
  fc.nat({ max: 8 }).map((row) => ({ type: 'partnership', id: `tie-${row}` }) as const),
  fc.nat({ max: 6 }).map((row) => ({ type: 'place', id: `partner-${row}` }) as const),
  fc.constantFrom('kaliningrad', 'zelenogradsk').map((id) => ({ type: 'place', id }) as const),
  fc.constantFrom('DE', 'LT', 'PL', 'XX').map((id) => ({ type: 'country', id }) as const),
  fc.nat({ max: 14 }).map((row) => ({ type: 'agreement', id: `agreement-${row}` }) as const),
  fc.nat({ max: 12 }).map((row) => ({ type: 'event', id: `event-${row}` }) as const),
  fc
    .oneof(
      fc.constantFrom('1990', '1991', '1990-03', '1989/1991').map((date) => parseEdtf(date)!),
      fc
        .tuple(dayArbitrary, dayArbitrary)
        .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
    )
    .map((span) => ({ type: 'bar', span }) as const)
);

describe('what is raised while something is hovered or selected', () => {
  it('equals what a reading of plain rows gives', () => {
    fc.assert(
      fc.property(
        worldArbitrary,
        fc.array(targetArbitrary, { minLength: 1, maxLength: 2 }),
        (world, targets) => {
          const set = resolveEmphasis(indexDataset(toDataset(world)), [null, ...targets])!;
          const want = oracle(world, targets);
          const bits = (rows: readonly { id: string }[], ids: ReadonlySet<string>): number[] =>
            rows.map((row) => (ids.has(row.id) ? 1 : 0));
          expect([...set.partnerships]).toEqual(bits(world.ties, want.ties));
          expect([...set.agreements]).toEqual(bits(world.agreements, want.agreements));
          expect([...set.events]).toEqual(bits(world.events, want.events));
          expect([...set.places]).toEqual(bits(world.places, want.places));
        }
      ),
      { numRuns: 1_500 }
    );
  });

  it('is nothing at all where nothing is hovered or selected', () => {
    fc.assert(
      fc.property(worldArbitrary, (world) => {
        expect(resolveEmphasis(indexDataset(toDataset(world)), [null, null])).toBeNull();
      }),
      { numRuns: 20 }
    );
    expect(emphasisOf(null, 'places', 3)).toBe('normal');
  });

  it('mutes what is not raised', () => {
    const set = {
      partnerships: Uint8Array.of(1, 0),
      agreements: new Uint8Array(0),
      events: new Uint8Array(0),
      places: new Uint8Array(0)
    };
    expect(emphasisOf(set, 'partnerships', 0)).toBe('raised');
    expect(emphasisOf(set, 'partnerships', 1)).toBe('muted');
  });
});
