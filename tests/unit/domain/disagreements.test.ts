import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disagreements } from '../../../src/domain/disagreements';
import { ATTESTED_TABLES } from '../../../src/domain/kinds';

type Stated = Parameters<typeof disagreements>[0][number];

const says = (record: number, source: number, statedKind: string, statedDate = ''): Stated => ({
  table: 'agreements',
  record,
  source,
  statedKind,
  statedDate
});

describe('sources that differ', () => {
  it('differ in the kind, with both readings', () => {
    expect(disagreements([says(7, 0, 'treaty'), says(7, 1, 'agreement')])).toEqual([
      {
        table: 'agreements',
        record: 7,
        what: 'kind',
        readings: [
          { attestation: 0, source: 0, value: 'treaty' },
          { attestation: 1, source: 1, value: 'agreement' }
        ]
      }
    ]);
  });

  it('differ in the date, a less exact one included', () => {
    const found = disagreements([says(1, 0, '', '2001'), says(1, 1, '', '2001-05')]);
    expect(found.map(({ what, readings }) => [what, readings.map(({ value }) => value)])).toEqual([
      ['date', ['2001', '2001-05']]
    ]);
  });

  it('differ in whether they list it, and what does not list it has no kind', () => {
    const found = disagreements([says(1, 0, 'treaty', '1993'), says(1, 1, 'not_listed', '1994')]);
    expect(found.map(({ what, readings }) => [what, readings.map(({ value }) => value)])).toEqual([
      ['listing', ['listed', 'not_listed']]
    ]);
  });

  it('may differ in several points at once', () => {
    const found = disagreements([says(1, 0, 'treaty', '1993'), says(1, 1, 'protocol', '1994')]);
    expect(found.map(({ what }) => what)).toEqual(['kind', 'date']);
  });
});

describe('sources that do not differ', () => {
  it.each([
    ['say the same', [says(1, 0, 'treaty', '1993'), says(1, 1, 'treaty', '1993')]],
    ['are silent on the point', [says(1, 0, 'treaty', '1993'), says(1, 1, '', '')]],
    ['speak of other records', [says(1, 0, 'treaty'), says(2, 1, 'agreement')]],
    [
      'speak of other tables',
      [says(1, 0, 'treaty'), { ...says(1, 1, 'x'), table: 'events' as const }]
    ],
    ['all leave it out', [says(1, 0, 'not_listed'), says(1, 1, 'not_listed')]]
  ])('%s', (_, attestations) => {
    expect(disagreements(attestations)).toEqual([]);
  });
});

describe('any attestations', () => {
  const attestation = fc.record({
    table: fc.constantFrom(...ATTESTED_TABLES.slice(0, 2)),
    record: fc.nat(2),
    source: fc.nat(3),
    statedKind: fc.constantFrom('', 'treaty', 'agreement', 'not_listed'),
    statedDate: fc.constantFrom('', '1993', '1994')
  });

  it('disagree exactly where two of one record do', () => {
    fc.assert(
      fc.property(fc.array(attestation, { maxLength: 12 }), (attestations) => {
        const expected = new Set<string>();
        for (const a of attestations) {
          for (const b of attestations) {
            if (a.table !== b.table || a.record !== b.record) continue;
            const key = `${a.table} ${String(a.record)}`;
            const [aOut, bOut] = [a.statedKind === 'not_listed', b.statedKind === 'not_listed'];
            if (aOut !== bOut) expected.add(`${key} listing`);
            if (aOut || bOut) continue;
            if (a.statedKind && b.statedKind && a.statedKind !== b.statedKind)
              expected.add(`${key} kind`);
            if (a.statedDate && b.statedDate && a.statedDate !== b.statedDate)
              expected.add(`${key} date`);
          }
        }
        const found = disagreements(attestations);
        const keys = found.map(({ table, record, what }) => `${table} ${String(record)} ${what}`);
        expect(new Set(keys)).toEqual(expected);
        expect(keys).toHaveLength(expected.size);
        for (const { readings } of found) {
          expect(new Set(readings.map(({ value }) => value)).size).toBeGreaterThan(1);
        }
      })
    );
  });
});
