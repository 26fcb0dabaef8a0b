import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../../src/analysis/answer';
import { indexDataset } from '../../../../src/analysis/dataset-index';
import { detailsOf } from '../../../../src/analysis/details-index';
import type { ShownView } from '../../../../src/analysis/slide/shown-view';
import { tableLines, type TableRoom } from '../../../../src/analysis/slide/table-lines';
import { shownRows } from '../../../../src/analysis/table/shown-rows';
import { tableCells } from '../../../../src/analysis/table/table-cells';
import { TABLE_PLANS, sortingOf } from '../../../../src/analysis/table/table-columns';
import { columnsUnder, sortedRows } from '../../../../src/analysis/table/table-model';
import { PLAIN_COMPARED, TABLES } from '../../../../src/domain/view';
import { filtersArbitrary, toDataset, worldArbitrary } from '../answer-world';

const ROOM: TableRoom = {
  width: 1088,
  height: 700,
  sizePx: 28,
  linePx: 36,
  headPx: 24,
  measure: (text, sizePx) => text.length * sizePx * 0.52
};

const layout = fc.constantFrom(...TABLES).chain((rows) =>
  fc.record({
    rows: fc.constant(rows),
    sort: fc.constantFrom('', ...TABLE_PLANS[rows].columns.map((name) => `-${name}`)),
    group: fc.constantFrom('', ...TABLE_PLANS[rows].groups)
  })
);

describe('the table of a slide', () => {
  it('shows rows in the order of the table until its room is full, and counts the rest', () => {
    fc.assert(
      fc.property(
        worldArbitrary,
        filtersArbitrary,
        layout,
        fc.integer({ min: 120, max: 900 }),
        (world, filters, table, height) => {
          const index = indexDataset(toDataset(world));
          const asked = { ...filters, query: '' };
          const shown = answer(index, asked, null);
          const view: ShownView = {
            index,
            viewName: 'table',
            filters: asked,
            answer: shown,
            selection: null,
            table,
            compared: PLAIN_COMPARED,
            matrix: [],
            careYear: null,
            matches: null
          };
          const set = tableLines(view, 'en', { ...ROOM, height });
          const rows = set.lines.flatMap((line) => (line.type === 'row' ? [line.row] : []));
          expect(rows.length + set.rest).toBe(shownRows(index, table.rows, shown).length);
          expect(new Set(rows).size).toBe(rows.length);
          if (table.group === '') {
            const details = detailsOf(index);
            const cells = tableCells(details, table.rows, 'en');
            const columnOf = columnsUnder(cells, details, shown);
            const sorting = sortingOf(table.rows, table.sort);
            const all = sortedRows(cells, columnOf, details, shown, sorting, '', 'en');
            expect(rows).toEqual([...all].slice(0, rows.length));
          }
          for (const line of set.lines) expect(line.y + line.height).toBeLessThanOrEqual(height);
          // Columns stand further apart only where no text is broken for want of room.
          const [first, second] = set.columns;
          if (first && second && second.x - first.x - first.width > 32.5) {
            for (const line of set.lines) {
              if (line.type === 'group') continue;
              for (const { lines } of line.cells) expect(lines.length).toBeLessThan(2);
            }
          }
          const last = set.columns.at(-1);
          if (last) expect(last.x + last.width).toBeLessThanOrEqual(ROOM.width + 0.5);
        }
      )
    );
  });
});
