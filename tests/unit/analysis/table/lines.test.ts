import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textCells, type DateCells } from '../../../../src/analysis/table/cells';
import {
  groupAt,
  groupByDecade,
  groupByText,
  groupRows,
  rowsBefore
} from '../../../../src/analysis/table/group-rows';
import { matchRows } from '../../../../src/analysis/table/match-rows';
import { RowPool } from '../../../../src/analysis/table/row-pool';
import {
  lineWindow,
  linesOf,
  piecesOf,
  scrollToLine
} from '../../../../src/analysis/table/visible-lines';
import { UNDATED } from '../../../../src/domain/dataset';
import { parseEdtf } from '../../../../src/domain/date-span';
import { compareTexts } from '../../../../src/text/format';

const dates = (edtf: readonly string[]): DateCells => ({
  type: 'date',
  edtf,
  from: Int32Array.from(edtf, (text) => parseEdtf(text)?.from ?? UNDATED),
  to: Int32Array.from(edtf, (text) => parseEdtf(text)?.to ?? UNDATED)
});

const words = fc.array(fc.constantFrom('Łódź', 'Lublin', 'Aachen', 'Ёлка', 'Елец', ''), {
  maxLength: 30
});

test('groups hold each row once, in the order given, under heads that count them', () => {
  fc.assert(
    fc.property(words, (texts) => {
      const rows = Uint32Array.from(texts.keys());
      const grouping = groupByText(
        textCells(texts.length, (row) => texts[row]!),
        'en',
        null,
        'nothing'
      );
      const lines = groupRows(rows, grouping);
      const compare = compareTexts('en');
      const naive = [...new Set(texts)].sort((a, b) =>
        a === '' || b === '' ? Number(a === '') - Number(b === '') : compare(a, b)
      );
      expect(lines.groups.map(({ label }) => label)).toEqual(
        naive.map((text) => text || 'nothing')
      );
      expect([...lines.entries]).toEqual(
        naive.flatMap((text, group) => [
          -1 - group,
          ...texts.flatMap((other, row) => (other === text ? [row] : []))
        ])
      );
      lines.entries.forEach((entry, line) => {
        const heads = [...lines.entries.slice(0, line)].filter((other) => other < 0).length;
        expect(rowsBefore(lines, line)).toBe(line - heads);
        expect(groupAt(lines, line)).toBe(heads - 1 + (entry < 0 ? 1 : 0));
      });
    })
  );
});

test('a given order of groups holds, and decades run upwards with the undated last', () => {
  const kinds = textCells(4, (row) => ['treaty', 'agreement', 'other', 'agreement'][row]!);
  const order = ['agreement', 'treaty', 'other'];
  expect(
    groupRows(new Uint32Array([0, 1, 2, 3]), groupByText(kinds, 'en', order, '')).groups
  ).toEqual([
    { label: 'agreement', count: 2, line: 0 },
    { label: 'treaty', count: 1, line: 3 },
    { label: 'other', count: 1, line: 5 }
  ]);
  const cells = dates(['2001', '', '1989/1991', '1999-12-31']);
  const decades = groupByDecade(cells, (year) => `${year}s`, 'no date');
  expect(
    groupRows(new Uint32Array([0, 1, 2, 3]), decades).groups.map(({ label }) => label)
  ).toEqual(['1980s', '1990s', '2000s', 'no date']);
});

test('without groups the lines are the rows', () => {
  const lines = groupRows(new Uint32Array([2, 0]), null);
  expect([...lines.entries]).toEqual([2, 0]);
  expect(groupAt(lines, 1)).toBe(-1);
  expect(rowsBefore(lines, 2)).toBe(2);
});

const scene = fc.record({
  total: fc.nat(26_000),
  scrollPx: fc.integer({ min: -100, max: 26_000 * 40 }),
  heightPx: fc.integer({ min: 0, max: 2000 }),
  linePx: fc.constantFrom(40, 48),
  margin: fc.integer({ min: 1, max: 20 })
});

test('every line in sight is drawn, few others are, and the pieces are as high as all lines', () => {
  fc.assert(
    fc.property(
      scene,
      fc.array(fc.integer({ min: -1, max: 27_000 }), { maxLength: 3 }),
      (at, more) => {
        const { total, scrollPx, heightPx, linePx, margin } = at;
        const drawn = lineWindow(total, scrollPx, heightPx, linePx, margin);
        const first = Math.floor(Math.max(0, scrollPx) / linePx);
        const last = Math.min(
          total - 1,
          Math.ceil((Math.max(0, scrollPx) + heightPx) / linePx) - 1
        );
        const lines = linesOf(total, drawn, more);
        const pieces = piecesOf(
          total,
          lines.map((line) => ({ line }))
        );
        expect(pieces.flatMap((piece) => ('line' in piece ? [piece.line] : []))).toEqual(lines);
        for (let line = first; line <= last; line++) expect(lines).toContain(line);
        for (const line of more) if (line >= 0 && line < total) expect(lines).toContain(line);
        expect(lines.length).toBeLessThanOrEqual(heightPx / linePx + 4 * margin + 5);
        let next = 0;
        for (const piece of pieces) {
          if ('line' in piece) expect(piece.line).toBe(next);
          else expect(piece.gap).toBeGreaterThan(0);
          next += 'line' in piece ? 1 : piece.gap;
          if ('gap' in piece) expect(piece.before).toBe(next);
        }
        expect(next).toBe(total);
      }
    )
  );
});

test('a drawn line keeps its place, and a place that falls free goes to one that comes', () => {
  const window = fc.record({ first: fc.nat(60), length: fc.nat(20), more: fc.nat(90) });
  fc.assert(
    fc.property(fc.array(window, { maxLength: 12 }), (windows) => {
      const pool = new RowPool();
      let before = new Map<number, number>();
      let most = 0;
      for (const { first, length, more } of windows) {
        const lines = linesOf(100, { first, end: first + length }, [more]);
        const placed = pool.place(lines);
        expect(placed.map(({ line }) => line)).toEqual(lines);
        const now = new Map(placed.map(({ line, slot }) => [line, slot]));
        expect(new Set(now.values()).size).toBe(now.size);
        for (const [line, slot] of before) {
          if (now.has(line)) expect(now.get(line)).toBe(slot);
        }
        // As many new places as there are too few free ones.
        const known = new Set(before.values());
        const made = placed.filter(({ slot }) => !known.has(slot)).length;
        expect(made).toBe(Math.max(0, now.size - before.size));
        most = Math.max(most, now.size);
        before = now;
      }
      expect(most).toBeLessThanOrEqual(21);
    })
  );
});

test('a line is scrolled to where it is whole in sight, and not further than it takes', () => {
  fc.assert(
    fc.property(
      fc.nat(1000),
      fc.nat(40_000),
      fc.integer({ min: 120, max: 900 }),
      (line, now, height) => {
        const then = scrollToLine(line, 40, now, height, 40);
        const top = line * 40 - then;
        if (line > 0) expect(top).toBeGreaterThanOrEqual(Math.min(40, line * 40));
        expect(top + 40).toBeLessThanOrEqual(height);
        const wasInSight = line * 40 - now >= 40 && line * 40 + 40 - now <= height;
        if (wasInSight) expect(then).toBe(now);
      }
    )
  );
});

test('a text keeps the rows that hold all of its words, whatever the case and the marks', () => {
  const partner = textCells(4, (row) => ['Łódź', 'Lublin', 'Klaipėda', 'Лодзь'][row]!);
  const date = dates(['1994', '2010-06-08', '', '1994-08']);
  const rows = new Uint32Array([3, 2, 1, 0]);
  const find = (text: string) => [...matchRows(rows, [partner, date], text, 'en')];
  expect(find('  ')).toEqual([3, 2, 1, 0]);
  expect(find('lodz')).toEqual([0]);
  expect(find('KLAIPEDA')).toEqual([2]);
  expect(find('1994')).toEqual([3, 0]);
  expect(find('1994 лод')).toEqual([3]);
  expect(find('8 jun lub')).toEqual([1]);
  expect(find('lublin 1994')).toEqual([]);
});
