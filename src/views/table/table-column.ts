import type { ColumnOf } from '../../analysis/table/table-model';
import type { Cells } from '../../analysis/table/cells';
import type { ColumnName } from '../../analysis/table/table-columns';
import { isNumber } from './column-widths';

/** How the cells of a column are drawn. */
export type CellLook = 'text' | 'title' | 'home' | 'date' | 'number' | 'source';

/** A shown column: settled once, not for each cell. */
export interface TableColumn {
  readonly name: ColumnName;
  readonly cells: Cells;
  readonly look: CellLook;
  /** Of its cells. */
  readonly className: string;
}

function lookOf(name: ColumnName, cells: Cells): CellLook {
  if (name === 'source' || name === 'home' || name === 'title') return name;
  return cells.type;
}

/** The columns of a table as they are drawn. */
export function tableColumns(names: readonly ColumnName[], columnOf: ColumnOf): TableColumn[] {
  return names.map((name) => {
    const cells = columnOf(name);
    const className = isNumber(name) ? `cell ${name} number` : `cell ${name}`;
    return { name, cells, look: lookOf(name, cells), className };
  });
}
