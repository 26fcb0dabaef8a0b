import type { DetailsIndex } from '../../analysis/details-index';
import { readingsOf, type Readings } from '../../analysis/readings';
import type { Lines } from '../../analysis/table/group-rows';
import type { TableCells } from '../../analysis/table/table-cells';
import { AGREEMENT_KINDS } from '../../domain/kinds';
import type { Target } from '../../domain/target';
import { homeColor } from '../../ui/home-color';

const UNKNOWN = AGREEMENT_KINDS.indexOf('unknown');
const NO_READINGS: Readings = { said: [], differences: [] };

/** What a row of a table leads to; null where there is nothing more to tell of it. */
export function targetOf({ index }: DetailsIndex, cells: TableCells, row: number): Target | null {
  const { dataset } = index;
  if (cells.table === 'projects') return null;
  // A partner that is only listed has no document to show: its tie is what can be told.
  if (cells.table === 'agreements' && dataset.agreements.kind[row] === UNKNOWN) {
    const tie = dataset.agreements.partnership[row]!;
    return { type: 'partnership', id: dataset.partnerships.id[tie]! };
  }
  const type = ({ agreements: 'agreement', events: 'event', partnerships: 'partnership' } as const)[
    cells.table
  ];
  return { type, id: cells.idOf(row) };
}

/** The colour of a row's marks: that of its municipality. */
export function colorOf({ index }: DetailsIndex, { tieOf }: TableCells, row: number): string {
  return tieOf === null ? 'var(--neutral)' : homeColor(index.homeOf[tieOf[row]!]!);
}

/** What the sources say of a row. */
export function readingsAt(details: DetailsIndex, { table }: TableCells, row: number): Readings {
  return table === 'partnerships' ? NO_READINGS : readingsOf(details, table, row);
}

/** Whether the line above is of the same partner, whose name need not be said as loud again. */
export function repeatsPartner(
  { index }: DetailsIndex,
  { tieOf }: TableCells,
  { entries }: Lines,
  line: number
): boolean {
  const above = entries[line - 1] ?? -1;
  if (above < 0 || tieOf === null) return false;
  const { partner } = index.dataset.partnerships;
  return partner[tieOf[above]!] === partner[tieOf[entries[line]!]!];
}
