import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer } from '../../../../src/analysis/answer';
import { indexDataset } from '../../../../src/analysis/dataset-index';
import { indexDetails } from '../../../../src/analysis/details-index';
import {
  csvTable,
  exportJson,
  exportRecords,
  exportTable
} from '../../../../src/analysis/export/export-rows';
import { fileNotes, noteLines } from '../../../../src/analysis/export/file-notes';
import { NO_FILTERS, type Filters } from '../../../../src/domain/filters';
import { dayNumber } from '../../../../src/domain/date-span';
import { LANGUAGES } from '../../../../src/domain/kinds';
import { TABLES } from '../../../../src/domain/view';
import { readCsv } from '../../../../src/package/read-csv';
import { writeSheetCsv } from '../../../../src/package/write-csv';
import * as naive from '../../../e2e/naive';
import { realDataset } from '../../real-dataset';
import { filtersArbitrary, toDataset, worldArbitrary } from '../answer-world';

const index = indexDataset(realDataset().dataset);
const details = indexDetails(index);
const about = { made: '2026-11-22', address: 'https://example.org/?country=DE' };

const ninetiesInGermany: Filters = {
  ...NO_FILTERS,
  countries: ['DE'],
  span: { from: dayNumber(1990), to: dayNumber(1999, 12, 31) }
};

const questions: readonly [Filters, naive.Question][] = [
  [NO_FILTERS, {}],
  [ninetiesInGermany, { country: ['DE'], from: '1990', to: '1999' }],
  [{ ...NO_FILTERS, homes: ['zelenogradsk'] }, { home: ['zelenogradsk'] }],
  [{ ...NO_FILTERS, kinds: ['treaty', 'unknown'] }, { kind: ['treaty', 'unknown'] }]
];

test.each(questions)(
  'each table holds the rows that plain rules leave: %o',
  (filters, question) => {
    const shown = answer(index, filters, null);
    const left = naive.left(question);
    const plain = { agreements: left.agreements, events: left.events, partnerships: left.ties };
    for (const table of ['agreements', 'events', 'partnerships'] as const) {
      const content = exportTable(details, table, shown, 'en');
      const records = exportRecords(content);
      const key = table === 'partnerships' ? 'partnership_id' : `${table.slice(0, -1)}_id`;
      expect(records.map((row) => row[key]).sort()).toEqual(
        plain[table].map(({ id }) => id).sort()
      );
      for (const row of records) {
        const one = plain[table].find(({ id }) => id === row[key])!;
        const tie = 'tie' in one ? one.tie : one;
        expect([row['partnership_id'], row['home_id'], row['partner_id']]).toEqual([
          tie.id,
          tie.home,
          tie.partner
        ]);
        expect(row['country_code']).toBe(tie.country);
        expect(row['partner']).toBe(tie.partnerName);
        if ('kind' in one) expect(row['kind_code']).toBe(one.kind);
        if (table === 'agreements') expect(row['date'] ?? '').toBe((one as naive.Dated).date);
        if (table === 'partnerships') {
          const own = left.agreements.filter((document) => document.tie === tie);
          expect(row['documents']).toBe(own.filter(naive.isDocument).length);
          expect(row['starts']).toBe(own.filter(naive.isStart).length);
          expect(row['events']).toBe(left.events.filter((event) => event.tie === tie).length);
        }
      }
    }
  }
);

test('a CSV file reads back as its rows, each of which says its sources and those of the file', () => {
  const shown = answer(index, ninetiesInGermany, null);
  for (const language of LANGUAGES) {
    const notes = fileNotes(index, ninetiesInGermany, shown, language, about);
    for (const table of TABLES) {
      const content = exportTable(details, table, shown, language);
      const { heads, rows } = csvTable(details, content, notes, language);
      const csv = readCsv(writeSheetCsv(heads, rows));
      expect(csv.faults).toEqual([]);
      expect(csv.columns).toEqual(heads);
      expect(new Set(heads).size).toBe(heads.length);
      expect(csv.rows.map(({ cells }) => cells)).toEqual(rows);
      expect(csv.rows).toHaveLength(content.rows.length);
      for (const row of rows) {
        for (const text of [notes.title, notes.filter, notes.asOf, notes.dataset, notes.made]) {
          expect(row).toContain(text);
        }
        expect(row[content.columns.length]).toMatch(/^S\d: /);
      }
    }
  }
});

test('a row says each line of each source that states it', () => {
  const shown = answer(index, NO_FILTERS, null);
  const notes = fileNotes(index, NO_FILTERS, shown, 'en', about);
  const content = exportTable(details, 'agreements', shown, 'en');
  const { heads, rows } = csvTable(details, content, notes, 'en');
  const [id, stated] = [heads.indexOf('agreement_id'), heads.indexOf('Sources')];
  for (const row of rows) {
    const said = naive.attestations.filter(({ record }) => record === row[id]);
    const parts = row[stated]!.split('; S');
    expect(parts).toHaveLength(new Set(said.map(({ source }) => source)).size);
    for (const { source, line } of said) {
      const number = naive.sources.indexOf(source) + 1;
      const part = parts.find((text) => text.replace(/^S/, '').startsWith(`${number}: `));
      expect(part).toBeDefined();
      if (line > 0) expect(part).toMatch(/, lines? [\d, –]+$/);
    }
  }
});

test('JSON keeps numbers as numbers and nothing as null, and says of itself all that notes say', () => {
  fc.assert(
    fc.property(worldArbitrary, filtersArbitrary, (world, filters) => {
      const small = indexDataset(toDataset(world));
      const shown = answer(small, filters, null);
      const notes = fileNotes(small, filters, shown, 'en', about);
      const contents = TABLES.map((table) => exportTable(indexDetails(small), table, shown, 'en'));
      const file = JSON.parse(exportJson(contents, notes, 'en')) as {
        about: object;
        tables: Record<string, { rows: object[]; columns: object }>;
      };
      expect(file.about).toEqual({ language: 'en', ...notes });
      const ids = (rows: readonly { id: string }[], mask: Uint8Array): string[] =>
        rows.flatMap(({ id }, row) => (mask[row] === 1 ? [id] : []));
      const rowIds = (table: string, key: string): unknown[] =>
        file.tables[table]!.rows.map((row) => (row as Record<string, unknown>)[key]).sort();
      expect(rowIds('agreements', 'agreement_id')).toEqual(
        ids(world.agreements, shown.agreements).sort()
      );
      expect(rowIds('events', 'event_id')).toEqual(ids(world.events, shown.events).sort());
      for (const { rows, columns } of Object.values(file.tables)) {
        for (const row of rows) {
          expect(Object.keys(row)).toEqual(Object.keys(columns));
          expect(Object.values(row)).not.toContain('');
        }
      }
    })
  );
});

test('notes name the filters, only the sources that state what is shown, and the terms', () => {
  const shown = answer(index, ninetiesInGermany, null);
  const left = naive.left({ country: ['DE'], from: '1990', to: '1999' });
  const ids = new Set([...left.agreements, ...left.events].map(({ id }) => id));
  const used = new Set(
    naive.attestations.filter(({ record }) => ids.has(record)).map(({ source }) => source)
  );
  for (const language of LANGUAGES) {
    const notes = fileNotes(index, ninetiesInGermany, shown, language, about);
    expect(notes.filter).toContain('1990–1999');
    for (const source of used) {
      const number = naive.sources.indexOf(source) + 1;
      expect(notes.sources.some((line) => line.startsWith(`S${number}: `))).toBe(true);
    }
    const lines = noteLines(notes, language).map(([, text]) => text);
    for (const word of ['CC BY 4.0', 'GeoNames', 'Natural Earth', '2026-11-22', about.address]) {
      expect(lines.join('\n')).toContain(word);
    }
  }
  const plain = fileNotes(index, NO_FILTERS, answer(index, NO_FILTERS, null), 'en', about);
  expect(plain.filter).toBe('Nothing is filtered: all of the dataset');
  expect(plain.sources).toHaveLength(naive.sources.length);
});
