/**
 * The table at 26,000 rows: what a change of the filters or of the sort order costs, and what a frame
 * of a scroll does. Sorting columns is measured against sorting objects; the same order demanded.
 */
import { answer } from '../../src/analysis/answer';
import { indexDetails } from '../../src/analysis/details-index';
import { groupRows } from '../../src/analysis/table/group-rows';
import { shownRows } from '../../src/analysis/table/shown-rows';
import { sortKey, sortRows } from '../../src/analysis/table/sort-rows';
import { tableCells } from '../../src/analysis/table/table-cells';
import { RowPool } from '../../src/analysis/table/row-pool';
import { lineWindow, linesOf, piecesOf } from '../../src/analysis/table/visible-lines';
import { cellText } from '../../src/analysis/table/cells';
import { UNDATED } from '../../src/domain/dataset';
import { NO_FILTERS } from '../../src/domain/filters';
import { compareTexts } from '../../src/text/format';
import { demand, median, quantile, timeMs, told } from './timing';
import { bigIndex, MANY } from './worlds';

const RUNS = 12;
/** Two frames: sorting is asked for by a press, never by a scroll. */
const BUDGET_MS = 33;
const LINE_PX = 40;

const index = bigIndex();
const cells = tableCells(indexDetails(index), 'agreements', 'en');
const shown = answer(index, NO_FILTERS, null);
const { agreements } = index.dataset;
const compare = compareTexts('en');

const objects = Array.from({ length: agreements.length }, (_, row) => ({
  row,
  partner: cellText(cells.column('partner'), row),
  from: agreements.from[row] === UNDATED ? Infinity : agreements.from[row]!,
  to: agreements.to[row]!
}));

const sortColumns = (): Uint32Array =>
  sortRows(shownRows(index, 'agreements', shown), [
    sortKey(cells.column('partner'), 'en'),
    sortKey(cells.column('date'), 'en')
  ]);
const sortObjects = () =>
  [...objects].sort(
    (a, b) =>
      compare(a.partner, b.partner) ||
      (a.from === b.from ? 0 : a.from - b.from) ||
      (a.from === Infinity ? 0 : a.to - b.to) ||
      a.row - b.row
  );

const first = sortColumns();
if (sortObjects().some(({ row }, at) => first[at] !== row)) throw new Error('another order');
const ours: number[] = [];
const naive: number[] = [];
for (let run = 0; run < RUNS; run++) {
  ours.push(timeMs(sortColumns));
  naive.push(timeMs(sortObjects));
}

const { entries } = groupRows(first, null);
const pool = new RowPool();
const frames = Array.from({ length: 2000 }, (_, frame) =>
  timeMs(() =>
    piecesOf(
      entries.length,
      pool.place(
        linesOf(entries.length, lineWindow(entries.length, frame * 517, 900, LINE_PX, 10), [0])
      )
    )
  )
);

console.log(`sorting ${String(MANY)} rows by partner and date, the same order`);
console.log(`  columns:  ${told(ours)}`);
console.log(`  objects:  ${told(naive)}`);
console.log(`a frame of a scroll: ${told(frames)}`);
const ratio = median(naive) / median(ours);
console.log(`  objects / columns: median ${ratio.toFixed(1)}`);
demand(ratio >= 1.5, 'objects / columns >= 1.5 at the median');
demand(median(ours) <= BUDGET_MS, `a sort within ${String(BUDGET_MS)} ms at the median`);
demand(quantile(frames, 0.95) <= 1, 'a frame decides within 1 ms what it draws, p95');
