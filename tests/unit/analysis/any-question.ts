import fc from 'fast-check';
import { AGREEMENT_KINDS, EVENT_KINDS, PLACE_KINDS } from '../../../src/domain/kinds';
import { ties, type Question } from '../../e2e/naive';

const some = <T extends string>(values: readonly T[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    {
      weight: 1,
      arbitrary: fc.subarray([...new Set(values)].sort(), { minLength: 1 })
    }
  );
const edtf = fc
  .tuple(
    fc.integer({ min: 1950, max: 2022 }),
    fc.option(fc.integer({ min: 1, max: 12 })),
    fc.option(fc.integer({ min: 1, max: 28 }))
  )
  .map(([year, month, day]) =>
    [year, month, month && day]
      .filter((part) => part !== null)
      .map((part) => String(part).padStart(2, '0'))
      .join('-')
  );
const pair = fc
  .tuple(edtf, edtf)
  .map(([a, b]) => (a.slice(0, 4) <= b.slice(0, 4) ? [a, b] : [b, a]));
const isOrdered = ([from = '', to = '']: readonly string[]): boolean =>
  from.padEnd(10, '-01') <= to.padEnd(10, '-99');

/** Anything that may be asked of the data of this repository. */
export const anyQuestion: fc.Arbitrary<Question> = fc
  .record({
    home: some(ties.map(({ home }) => home)),
    country: some(ties.map(({ country }) => country)),
    level: some(PLACE_KINDS),
    kind: some(AGREEMENT_KINDS),
    event: some(EVENT_KINDS),
    period: fc.option(pair.filter(isOrdered)),
    more: fc.array(pair.filter(isOrdered), { maxLength: 2 }),
    undated: fc.option(fc.constant('kept' as const), { freq: 2 }),
    time: fc.constantFrom('signed' as const, 'cumulative' as const, 'inforce' as const)
  })
  .map(({ period, more, time, undated, ...lists }) => ({
    ...Object.fromEntries(Object.entries(lists).filter(([, value]) => value !== undefined)),
    ...(period && { from: period[0]!, to: period[1]! }),
    ...(more.length > 0 && { also: more.map((span) => span.join('..')) }),
    ...(undated && { undated }),
    time
  }));
