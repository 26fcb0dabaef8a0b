import { describe, expect, it } from 'vitest';
import { countEnds, statesEnds } from '../../../../src/analysis/timeline/ends';
import { daysOf, makePlace, toDataset } from '../answer-world';

const agreementsUntil = (...until: string[]) =>
  toDataset({
    places: [makePlace({ id: 'home' }), makePlace({ id: 'partner' })],
    homes: ['home'],
    ties: [{ id: 'tie', home: 'home', partner: 'partner' }],
    agreements: until.map((end, row) => ({
      id: `a${row}`,
      tie: 'tie',
      kind: 'agreement' as const,
      date: '1990',
      until: end
    })),
    events: []
  }).agreements;

describe('stated ends', () => {
  const agreements = agreementsUntil('2021', '2021-03', '2021-03-15', '', '2022', '2021');
  const all = Uint8Array.of(1, 1, 1, 1, 1, 0);
  const count = (edtf: string) => countEnds(agreements, all, daysOf(edtf)!);

  it('are counted in the span that surely holds them, of the rows that count', () => {
    expect(count('2021')).toBe(3);
    expect(count('2020/2029')).toBe(4);
    expect(count('2021-03')).toBe(2);
    expect(count('2021-01')).toBe(0);
    expect(count('2021-12')).toBe(0);
    expect(count('2021-03-15')).toBe(1);
  });

  it('may be stated by no source', () => {
    expect(statesEnds(agreements)).toBe(true);
    expect(statesEnds(agreementsUntil('', ''))).toBe(false);
  });
});
