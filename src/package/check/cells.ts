import { parseEdtf } from '../../domain/date-span';
import { cellOf, columnsOf, type LooseRow, type TableName } from '../schema';
import { LIST_SEPARATOR, type Column } from '../schema/column';
import { cellFault, type Fault, type FaultCode } from './fault';
import { nearest } from './nearest';
import type { LoadedTable } from './read-tables';

/** Faults of single cells: emptiness, type, vocabulary, pattern, range. */
export function cellFaults(table: LoadedTable): Fault[] {
  const columns = columnsOf(table.name).filter(([name]) => table.present.has(name));
  return table.rows.flatMap((row) =>
    columns.flatMap(([name, column]) => {
      const found = faultOf(table.name, row, name, column);
      return found ? [found] : [];
    })
  );
}

/** The items of a list cell. */
export function listItems(cell: string): string[] {
  return cell === '' ? [] : cell.split(LIST_SEPARATOR);
}

function faultOf(table: TableName, row: LooseRow, name: string, column: Column): Fault | undefined {
  const value = cellOf(row, name);
  const fault = (code: FaultCode, cure: string, values: Record<string, string> = {}): Fault =>
    cellFault(table, row, name, code, cure, values);

  if (value === '') return column.required ? fault('required', requiredCure(column)) : undefined;
  if (value.trim() !== value) return fault('blanks_around', `"${value.trim()}"`);
  if (value.normalize('NFC') !== value) return fault('not_composed', 'the same text in NFC');
  switch (column.type) {
    case 'edtf':
      if (parseEdtf(value)) return undefined;
      return fault('bad_date', dateCure(value));
    case 'boolean':
      if (value === 'true' || value === 'false') return undefined;
      return fault('bad_boolean', 'true or false');
    case 'list':
      return listFault(value, column, fault);
    case 'integer':
    case 'number':
      return numberFault(value, column, fault);
    case 'text':
      return vocabularyFault(value, column, fault) ?? patternFault(value, column, fault);
  }
}

type MakeFault = (code: FaultCode, cure: string, values?: Record<string, string>) => Fault;

function requiredCure(column: Column): string {
  if (column.values) return `one of ${column.values.join(', ')}`;
  if (column.type === 'boolean') return 'true or false';
  return column.patternWords ?? column.description.replace(/\.$/, '');
}

/** Guesses what was meant by the ways in which dates are most often written otherwise. */
function dateCure(value: string): string {
  const dayFirst = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(value);
  const [, day, month, year] = dayFirst ?? [];
  if (day && month && year) {
    const meant = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (parseEdtf(meant)) return `"${meant}", if the day stands first`;
  }
  const years = /^(\d{4})\s*[-–—]\s*(\d{4})$/.exec(value);
  if (years && parseEdtf(`${years[1] ?? ''}/${years[2] ?? ''}`)) {
    return `"${years[1] ?? ''}/${years[2] ?? ''}"`;
  }
  return 'a date such as 1997, 2009-03 or 2001-07-02, or two of them in order, as 2018/2021';
}

function numberFault(value: string, column: Column, fault: MakeFault): Fault | undefined {
  const number = Number(value.replace(',', '.'));
  if (value.trim() === '' || !Number.isFinite(number)) {
    return fault('bad_number', column.patternWords ?? 'digits only');
  }
  if (value.includes(',')) return fault('bad_number', `"${value.replace(',', '.')}"`);
  if (column.type === 'integer' && !/^-?\d+$/.test(value)) {
    return fault('bad_number', `a whole number such as ${String(Math.round(number))}`);
  }
  const { minimum = -Infinity, maximum = Infinity } = column;
  if (number < minimum || number > maximum) {
    const values = { minimum: String(minimum), maximum: String(maximum) };
    return fault('out_of_range', `a number from ${values.minimum} to ${values.maximum}`, values);
  }
  if (column.type === 'number' && patternFault(value, column, fault)) {
    const rounded = String(Math.round(number * 10_000) / 10_000);
    return fault('bad_pattern', `"${rounded}"`, { expected: column.patternWords ?? '' });
  }
  return undefined;
}

function vocabularyFault(value: string, column: Column, fault: MakeFault): Fault | undefined {
  if (!column.values || column.values.includes(value)) return undefined;
  const near = nearest(value, column.values);
  const all = `one of ${column.values.join(', ')}`;
  return fault('not_in_vocabulary', near === undefined ? all : `"${near}", or another ${all}`, {
    value
  });
}

function patternFault(value: string, column: Column, fault: MakeFault): Fault | undefined {
  if (column.pattern === undefined || new RegExp(`^(?:${column.pattern})$`).test(value)) {
    return undefined;
  }
  const expected = column.patternWords ?? column.pattern;
  return fault('bad_pattern', expected, { expected });
}

function listFault(value: string, column: Column, fault: MakeFault): Fault | undefined {
  const items = listItems(value);
  const trimmed = items.map((item) => item.trim()).filter((item) => item !== '');
  if (trimmed.join(LIST_SEPARATOR) !== value) {
    return fault('blanks_around', `"${trimmed.join(LIST_SEPARATOR)}"`);
  }
  const repeated = items.find((item, index) => items.indexOf(item) < index);
  if (repeated !== undefined) {
    const once = [...new Set(items)].join(LIST_SEPARATOR);
    return fault('repeated_item', `"${once}"`, { value: repeated });
  }
  for (const item of items) {
    const found = vocabularyFault(item, column, fault);
    if (found) return found;
  }
  return undefined;
}
