import { fileOf, type LooseRow, type TableName, type Tables } from '../schema';
import { cellOf } from '../schema';
import { NOT_LISTED } from '../schema/attestations';
import { cellFault, type Fault } from './fault';

const TITLED_TABLES = ['agreements', 'events', 'projects'] as const;

/** Cells in English and Russian that say by their letters whether they are. */
const SCRIPTED_COLUMNS: readonly (readonly [TableName, ...string[]])[] = [
  ['places', 'name_en', 'name_ru', 'name_lt'],
  ['agreements', 'title_en', 'title_ru', 'title_lt'],
  ['events', 'title_en', 'title_ru', 'title_lt'],
  ['projects', 'title_en', 'title_ru', 'title_lt'],
  ['networks', 'name_en', 'name_ru'],
  ['awards', 'name_en', 'name_ru']
];

/** Faults of records without a title in the language of a source that attests them. */
export function titleFaults(tables: Tables): Fault[] {
  const lithuanian = new Set(
    tables.sources.filter((row) => isLithuanian(row.language)).map((row) => row.source_id)
  );
  return TITLED_TABLES.flatMap((table) => {
    const sourceOf = new Map(
      tables.attestations
        .filter((row) => row.record_table === table && row.stated_kind !== NOT_LISTED)
        .filter((row) => lithuanian.has(row.source_id))
        .map((row) => [row.record_id, row.source_id])
    );
    const key = `${table.slice(0, -1)}_id`;
    return tables[table].flatMap((row) => {
      const source = sourceOf.get(cellOf(row, key));
      if (source === undefined || row.title_lt !== '') return [];
      const cure = 'a short title in Lithuanian, in our own words';
      return [
        cellFault(table, row, 'title_lt', 'title_missing', cure, { source, language: 'Lithuanian' })
      ];
    });
  });
}

function isLithuanian(language: string): boolean {
  return language === 'lt' || language.startsWith('lt-');
}

/** Faults of texts whose letters are not those of the language of their column. */
export function scriptFaults(tables: Tables): Fault[] {
  return SCRIPTED_COLUMNS.flatMap(([table, ...columns]) =>
    tables[table].flatMap((row) => columns.flatMap((column) => scriptFault(table, row, column)))
  );
}

function scriptFault(table: TableName, row: LooseRow, column: string): Fault[] {
  const value = cellOf(row, column);
  if (value === '') return [];
  const isRussian = column.endsWith('_ru');
  const isRight = isRussian
    ? /\p{Script=Cyrillic}/u.test(value)
    : !/\p{Script=Cyrillic}/u.test(value);
  if (isRight) return [];
  const script = isRussian ? 'Cyrillic' : 'Latin';
  const cure = `the text for ${column} of ${fileOf(table)} in ${script} letters`;
  return [cellFault(table, row, column, 'wrong_script', cure, { script })];
}
