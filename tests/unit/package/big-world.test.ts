import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../../src/package/check';
import { DESCRIPTOR_FILE } from '../../../src/package/check/descriptor-faults';
import { compileDataset } from '../../../src/package/compile';
import { decodeDataset } from '../../../src/package/decode';
import { cellOf, columnsOf, fileOf, TABLE_NAMES, type LooseRow } from '../../../src/package/schema';
import { writeCsv } from '../../../src/package/write-csv';
import { bigTables } from '../../fixtures/big-package';
import { smallPackage } from '../../fixtures/small-package';

describe('26,000 partnerships', () => {
  const tables = bigTables(26_000);

  it('go through files, check, bytes and back', { timeout: 60_000 }, () => {
    const descriptor = smallPackage().get(DESCRIPTOR_FILE) ?? '';
    const files = new Map([
      [DESCRIPTOR_FILE, descriptor],
      ...TABLE_NAMES.map((table) => {
        const columns = columnsOf(table).map(([name]) => name);
        const rows: readonly LooseRow[] = tables[table];
        const text = writeCsv(
          columns,
          rows.map((row) => columns.map((column) => cellOf(row, column)))
        );
        return [fileOf(table), text] as const;
      })
    ]);
    const checked = checkPackage(files);
    expect(checked.status === 'broken' ? checked.faults.slice(0, 3) : []).toEqual([]);
    if (checked.status === 'broken') return;

    const bytes = compileDataset(checked.tables, checked.title);
    const startedMs = performance.now();
    const dataset = decodeDataset(bytes);
    const decodeMs = performance.now() - startedMs;
    expect(dataset.partnerships.id).toEqual(tables.partnerships.map((row) => row.partnership_id));
    expect(dataset.agreements.id).toEqual(tables.agreements.map((row) => row.agreement_id));
    expect(dataset.agreements.date).toEqual(tables.agreements.map((row) => row.date));
    expect(dataset.attestations.map((stated) => stated.statedDate)).toEqual(
      tables.attestations.map((row) => row.stated_date)
    );
    expect(
      dataset.places.map((place) => place.position.map((degrees) => degrees.toFixed(4)))
    ).toEqual(
      tables.places.map((row) =>
        [row.lon, row.lat].map((degrees) => degrees.replace(/^-(0\.0000)$/, '$1'))
      )
    );
    const kilobytes = (length: number): string => (length / 1024).toFixed(0);
    console.info(
      `26,000 partnerships: ${kilobytes(bytes.length)} KB, ${kilobytes(gzipSync(bytes).length)} KB gzip, decoded in ${decodeMs.toFixed(0)} ms`
    );
  });
});
