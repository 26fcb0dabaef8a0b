import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatrixRow } from '../../../../src/analysis/matrix';
import { matrixLines } from '../../../../src/analysis/slide/matrix-lines';
import { NONE } from '../../../../src/domain/dataset';

const row = (home: number, country: string, total: number): MatrixRow => ({
  home,
  country,
  total,
  undated: 0,
  cells: []
});

const told = (rows: readonly MatrixRow[], room: number): string =>
  matrixLines(rows, room)
    .map((line) => (line.type === 'home' ? `#${String(line.home)}` : line.row.country))
    .join(' ');

describe('the matrix of a slide', () => {
  it('shows the first countries where all stand as one', () => {
    const rows = ['PL', 'DE', 'LT'].map((country) => row(NONE, country, 1));
    expect(told(rows, 2)).toBe('PL DE');
    expect(told(rows, 3)).toBe('PL DE LT');
  });

  it('shows something of each municipality, first what counts', () => {
    const rows = [
      row(0, 'LT', 31),
      row(0, 'AM', 0),
      row(0, 'BY', 0),
      row(1, 'TM', 80),
      row(1, 'FI', 9),
      row(1, 'DE', 4),
      row(2, 'PL', 0),
      row(2, 'DE', 0)
    ];
    expect(told(rows, 8)).toBe('#0 LT #1 TM FI DE #2 PL');
    expect(told(rows, 9)).toBe('#0 LT AM #1 TM FI DE #2 PL');
    expect(told(rows, 99)).toBe('#0 LT AM BY #1 TM FI DE #2 PL DE');
  });

  it('fills its room and no more, in the order of the rows', () => {
    const some = fc.array(
      fc.record({ home: fc.nat(2), total: fc.nat(3), country: fc.string({ maxLength: 2 }) }),
      { maxLength: 30 }
    );
    fc.assert(
      fc.property(some, fc.integer({ min: 6, max: 40 }), (given, room) => {
        const rows = given
          .map(({ home, country, total }) => row(home, country, total))
          .sort((a, b) => a.home - b.home);
        const lines = matrixLines(rows, room);
        const shown = lines.flatMap((line) => (line.type === 'country' ? [line.row] : []));
        const heads = new Set(rows.map(({ home }) => home)).size;
        expect(lines).toHaveLength(Math.min(room, rows.length + heads));
        expect(rows.filter((one) => shown.includes(one))).toEqual(shown);
        expect(new Set(shown.map(({ home }) => home)).size).toBe(heads);
      })
    );
  });
});
