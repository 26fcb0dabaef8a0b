import type { Attestation, Dataset } from '../domain/dataset';
import { disagreements, type Disagreement } from '../domain/disagreements';
import type { AttestedTable } from '../domain/kinds';
import { columnsOf, fileOf, TABLE_NAMES, tableSchema } from './schema';
import { LIST_SEPARATOR, type Column } from './schema/column';
import {
  totalsByAgreementKind,
  totalsByCountry,
  totalsByDecade,
  totalsByEventKind,
  totalsBySource,
  type Total
} from './totals';

/** The parts of the codebook that are written by the build, by the name in their markers. */
export type GeneratedPart = 'columns' | 'totals' | 'disagreements';

/** Names a country by its ISO 3166-1 alpha-2 code, in English. */
export type NameCountry = (code: string) => string;

/** The generated parts of the codebook in Markdown. */
export function codebookParts(
  dataset: Dataset,
  nameCountry: NameCountry
): Readonly<Record<GeneratedPart, string>> {
  return {
    columns: columnsPart(),
    totals: totalsPart(dataset, nameCountry),
    disagreements: disagreementsPart(dataset)
  };
}

/**
 * Replaces what stands between `<!-- generated:name -->` and the next `<!-- /generated -->`.
 * @throws Error where the text has no such markers.
 */
export function replaceGenerated(text: string, part: GeneratedPart, body: string): string {
  const opening = `<!-- generated:${part} -->`;
  const closing = '<!-- /generated -->';
  const start = text.indexOf(opening);
  const end = text.indexOf(closing, start);
  if (start < 0 || end < 0) throw new Error(`no ${opening} … ${closing} in the codebook`);
  return `${text.slice(0, start + opening.length)}\n\n${body}\n\n${text.slice(end)}`;
}

function columnsPart(): string {
  return TABLE_NAMES.map((table) => {
    const { description, uniqueTogether = [] } = tableSchema(table);
    const rows = columnsOf(table).map(([name, column]) => [
      `\`${name}\``,
      typeWords(column),
      column.required ? 'yes' : '',
      column.description
    ]);
    const unique = uniqueTogether.map(
      (names) => `No two rows share ${names.map((name) => `\`${name}\``).join(', ')}.`
    );
    return [
      `### \`${fileOf(table)}\``,
      [`One row is: ${description.charAt(0).toLowerCase()}${description.slice(1)}`, ...unique].join(
        ' '
      ),
      markdownTable(['column', 'type', 'required', 'what it holds'], rows)
    ].join('\n\n');
  }).join('\n\n');
}

function typeWords(column: Column): string {
  const values = column.values?.map((value) => `\`${value}\``).join(', ');
  const target = column.references === undefined ? '' : `key of \`${column.references}\``;
  const base = values ? `one of ${values}` : target;
  if (column.type === 'list') return `list with \`${LIST_SEPARATOR}\`: ${base}`;
  if (base !== '') return base;
  if (column.type === 'edtf') return 'EDTF date';
  if (column.type === 'boolean') return '`true` or `false`';
  return column.unique ? 'key' : column.type;
}

function totalsPart(dataset: Dataset, nameCountry: NameCountry): string {
  const homes = dataset.homes.map((home) => dataset.places[home]?.name.en ?? '');
  const { partnerships, agreements, events, projects, networks, awards, attestations } = dataset;
  const countries = totalsByCountry(dataset);
  const overall = [
    ['municipalities', dataset.homes.length],
    ['partnerships', partnerships.length],
    ['partners', new Set(partnerships.partner).size],
    ['countries of partners', countries.length],
    ['agreements', agreements.length],
    ['events', events.length],
    ['projects', projects.length],
    ['networks', networks.length],
    ['awards', awards.length],
    ['places', dataset.places.length],
    ['attestations', attestations.length]
  ] as const;
  return [
    '### In all',
    markdownTable(
      ['what', 'number'],
      overall.map(([name, count]) => [name, String(count)])
    ),
    '### By source',
    'What each source states. A record that two sources state counts for both.',
    totalsTable(
      'source',
      ['agreements', 'events', 'projects', 'memberships', 'awards', 'all'],
      totalsBySource(dataset)
    ),
    '### By kind',
    totalsTable('kind of agreement', [...homes, 'all'], totalsByAgreementKind(dataset)),
    totalsTable('kind of event', [...homes, 'all'], totalsByEventKind(dataset)),
    '### By decade',
    'What spans several decades counts in the one in which it begins.',
    totalsTable('decade', ['agreements', 'events'], totalsByDecade(dataset)),
    '### By country',
    totalsTable(
      'country',
      ['partnerships', 'agreements', 'events'],
      countries.map(({ name, counts }) => ({ name: `${nameCountry(name)} (${name})`, counts }))
    )
  ].join('\n\n');
}

function totalsTable(first: string, columns: readonly string[], totals: readonly Total[]): string {
  const rows = totals.map(({ name, counts }) => [name, ...counts.map(String)]);
  return markdownTable([first, ...columns], rows);
}

function disagreementsPart(dataset: Dataset): string {
  const found = disagreements(dataset.attestations);
  if (found.length === 0) return 'The sources do not differ on any record.';
  const rows = found.map((disagreement) => disagreementRow(dataset, disagreement));
  return markdownTable(['record', 'differs in', 'what the sources say', 'notes'], rows);
}

function disagreementRow(dataset: Dataset, disagreement: Disagreement): string[] {
  const { table, record, what, readings } = disagreement;
  const stated = readings.map(({ attestation, source, value }) => {
    const line = dataset.attestations[attestation]?.line ?? 0;
    const where = dataset.sources[source]?.id ?? '';
    return `${where}${line > 0 ? ` line ${String(line)}` : ''}: ${value}`;
  });
  const notes = readings.map(({ attestation }) => dataset.attestations[attestation]?.note ?? '');
  const distinct = [...new Set([recordNote(dataset, table, record), ...notes])];
  return [
    `\`${recordName(dataset, table, record)}\``,
    what,
    stated.join('; '),
    distinct
      .filter((note) => note !== '')
      .map((note) => note.replace(/\.$/, ''))
      .join('; ')
  ];
}

function recordName(dataset: Dataset, table: AttestedTable, record: Attestation['record']): string {
  switch (table) {
    case 'agreements':
    case 'events':
      return dataset[table].id[record] ?? '';
    case 'projects':
    case 'awards':
      return dataset[table][record]?.id ?? '';
    case 'network_members': {
      const membership = dataset.memberships[record];
      const network = membership && dataset.networks[membership.network];
      const place = membership && dataset.places[membership.place];
      return `${network?.id ?? ''}/${place?.id ?? ''}`;
    }
  }
}

function recordNote(dataset: Dataset, table: AttestedTable, record: Attestation['record']): string {
  switch (table) {
    case 'agreements':
    case 'events':
      return dataset[table].note[record] ?? '';
    case 'projects':
      return dataset.projects[record]?.note ?? '';
    case 'network_members':
    case 'awards':
      return '';
  }
}

/** A Markdown table; line breaks and bars within cells would end them. */
function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
