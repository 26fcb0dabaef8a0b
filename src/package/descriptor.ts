import { columnsOf, fileOf, TABLE_NAMES, tableSchema, type TableName } from './schema';
import { LIST_SEPARATOR, type Column } from './schema/column';

export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = Readonly<Record<string, Json>>;

const PROFILES = 'https://datapackage.org/profiles/2.0';
/** EDTF level 0: a year, a month or a day, or an interval of two of them. */
const EDTF_PATTERN = '\\d{4}(-\\d{2}(-\\d{2})?)?(/\\d{4}(-\\d{2}(-\\d{2})?)?)?';

/**
 * The `resources` of a Data Package v2 descriptor as the schema of the tables gives them:
 * https://datapackage.org/standard/data-package/.
 */
export function describeResources(): JsonObject[] {
  return TABLE_NAMES.map((table) => {
    const { title, description } = tableSchema(table);
    return {
      $schema: `${PROFILES}/dataresource.json`,
      name: table,
      type: 'table',
      title,
      description: `One row is: ${lowerFirst(description)}`,
      path: fileOf(table),
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { $schema: `${PROFILES}/tabledialect.json`, delimiter: ',', lineTerminator: '\n' },
      schema: describeTable(table)
    };
  });
}

function describeTable(table: TableName): JsonObject {
  const { key, uniqueTogether } = tableSchema(table);
  const columns = columnsOf(table);
  const foreignKeys = columns
    .filter(([, column]) => column.references !== undefined && column.type !== 'list')
    .map(([name, column]) => describeForeignKey(table, name, column.references ?? ''));
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: columns.map(([name, column]) => describeField(name, column)),
    missingValues: [''],
    ...(key === undefined ? {} : { primaryKey: [key] }),
    ...(uniqueTogether ? { uniqueKeys: uniqueTogether.map((names) => [...names]) } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {})
  };
}

/** A table that refers to itself leaves the resource out, as the standard has it. */
function describeForeignKey(table: TableName, column: string, target: string): JsonObject {
  const key = tableSchema(target as TableName).key ?? '';
  const reference = target === table ? { fields: [key] } : { resource: target, fields: [key] };
  return { fields: [column], reference };
}

function describeField(name: string, column: Column): JsonObject {
  const constraints = describeConstraints(column);
  return {
    name,
    ...fieldType(column),
    description: column.description + describeItems(column),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {})
  };
}

/** The standard has no constraint on the items of a list, so they are told in words. */
function describeItems(column: Column): string {
  if (column.type !== 'list') return '';
  const items = column.values
    ? `one of ${column.values.join(', ')}`
    : `a key of ${column.references ?? ''}`;
  return ` A list separated by \`${LIST_SEPARATOR}\`; each item is ${items}.`;
}

function fieldType(column: Column): JsonObject {
  switch (column.type) {
    case 'list':
      return { type: 'list', delimiter: LIST_SEPARATOR, itemType: 'string' };
    case 'boolean':
      return { type: 'boolean', trueValues: ['true'], falseValues: ['false'] };
    case 'integer':
    case 'number':
      return { type: column.type };
    case 'text':
    case 'edtf':
      return { type: 'string' };
  }
}

function describeConstraints(column: Column): JsonObject {
  // A pattern and an enumeration hold for texts only.
  const pattern = column.type === 'edtf' ? EDTF_PATTERN : column.pattern;
  const isText = column.type === 'text' || column.type === 'edtf';
  return {
    ...(column.required ? { required: true } : {}),
    ...(column.unique ? { unique: true } : {}),
    ...(isText && column.values ? { enum: [...column.values] } : {}),
    ...(isText && pattern !== undefined ? { pattern } : {}),
    ...(column.minimum === undefined ? {} : { minimum: column.minimum }),
    ...(column.maximum === undefined ? {} : { maximum: column.maximum })
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
