import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset';
import { checkPackage, type CheckedPackage } from '../../../src/package/check';
import { faultLine } from '../../../src/package/check/fault';
import { compileDataset } from '../../../src/package/compile';
import { decodeDataset } from '../../../src/package/decode';
import { describedPackage } from '../../../src/package/described-package';
import { fileOf, TABLE_NAMES } from '../../../src/package/schema';
import {
  PackageZipError,
  packageFiles,
  readPackageZip,
  writePackageZip
} from '../../../src/package/package-zip';
import { readCsv, type CsvTable } from '../../../src/package/read-csv';
import { smallPackage } from '../../fixtures/small-package';
import { realFiles } from '../real-dataset';

function compiled(checked: CheckedPackage): Dataset {
  if (checked.status === 'broken') throw new Error(checked.faults.map(faultLine).join('\n'));
  return decodeDataset(compileDataset(checked.tables, checked.title));
}

const worlds = [
  ['the dataset of this repository', realFiles],
  ['a small world', smallPackage()]
] as const;

describe.each(worlds)('a package zip: %s', (_, files) => {
  const dataset = compiled(checkPackage(files));

  it('reads as the same dataset, row by row, with the same hash', () => {
    const again = compiled(readPackageZip(writePackageZip(dataset)));
    expect(again.hash).toBe(dataset.hash);
    expect(again).toEqual(dataset);
  });

  it('is the same bytes for the same dataset', () => {
    expect(writePackageZip(dataset)).toEqual(writePackageZip(dataset));
  });

  it('holds the files of the package, the descriptor with all that it said, and the codebook', () => {
    const unzipped = unzipSync(writePackageZip(dataset));
    const names = ['datapackage.json', ...TABLE_NAMES.map(fileOf), 'README.md', 'LICENSE.txt'];
    expect(Object.keys(unzipped)).toEqual(names);
    const descriptor = JSON.parse(strFromU8(unzipped['datapackage.json']!)) as object;
    expect(descriptor).toEqual(JSON.parse(files.get('datapackage.json')!));
    const readme = strFromU8(unzipped['README.md']!);
    for (const { id } of dataset.sources) expect(readme).toContain(`\`${id}\``);
    expect(readme).toContain(dataset.hash);
    expect(readme).toContain('GeoNames');
    expect(strFromU8(unzipped['LICENSE.txt']!)).toContain('Attribution 4.0 International');
  });
});

it('the files of this repository come out as they went in, but for the order of topics', () => {
  const written = packageFiles(compiled(checkPackage(realFiles)));
  for (const name of TABLE_NAMES.map(fileOf)) {
    const [before, after] = [realFiles, written].map((files) => readCsv(files.get(name) ?? ''));
    expect(after?.columns).toEqual(before?.columns);
    const topics = before?.columns.indexOf('topics') ?? -1;
    const rows = (table: CsvTable | undefined): string[] =>
      (table?.rows ?? []).map(({ cells }) =>
        JSON.stringify(cells.map((cell, at) => (at === topics ? cell.split(';').sort() : cell)))
      );
    // Which rows differ, rather than all of them.
    const kept = new Set(rows(before));
    expect(rows(after).filter((row) => !kept.has(row))).toEqual([]);
    expect(after?.rows).toHaveLength(before?.rows.length ?? -1);
    if (topics < 0) expect(written.get(name) === realFiles.get(name), name).toBe(true);
  }
});

it('the rows of a table are as many as its file has, counted without the app', () => {
  const unzipped = unzipSync(writePackageZip(compiled(checkPackage(realFiles))));
  const lines = (name: string): number => strFromU8(unzipped[name]!).trimEnd().split('\n').length;
  expect(lines('agreements.csv')).toBe(
    realFiles.get('agreements.csv')!.trimEnd().split('\n').length
  );
  expect(lines('attestations.csv')).toBe(
    realFiles.get('attestations.csv')!.trimEnd().split('\n').length
  );
});

describe('reading a zip of somebody else', () => {
  const zipped = (files: Record<string, string>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  const sound = Object.fromEntries(smallPackage());

  it('finds the package in a folder, past whatever else is there', () => {
    const inFolder = Object.fromEntries(
      Object.entries(sound).map(([name, text]) => [`my data/${name}`, text])
    );
    const files = {
      ...inFolder,
      '__MACOSX/my data/deep/places.csv': 'x',
      'my data/photo.png': 'y'
    };
    expect(readPackageZip(zipped(files)).status).toBe('sound');
  });

  it('lists what is wrong, as the build would', () => {
    const { 'places.csv': __, ...rest } = sound;
    const checked = readPackageZip(zipped(rest));
    expect(checked.status).toBe('broken');
    if (checked.status === 'broken') {
      expect(checked.faults.map(faultLine).join('\n')).toContain('places.csv: the file is missing');
    }
    expect(readPackageZip(zipped({})).status).toBe('broken');
  });

  it('refuses what is no zip, what is cut short, and what claims to be endless', () => {
    const whole = writePackageZip(compiled(checkPackage(smallPackage())));
    const reasonOf = (bytes: Uint8Array): unknown => {
      try {
        readPackageZip(bytes);
        return undefined;
      } catch (error) {
        return error instanceof PackageZipError ? error.reason : error;
      }
    };
    expect(reasonOf(new Uint8Array(0))).toBe('not_a_zip');
    expect(reasonOf(strToU8('id,name\na,b\n'))).toBe('not_a_zip');
    expect(reasonOf(whole.subarray(0, whole.length / 2))).toBe('not_a_zip');
    // The size that the directory of the zip claims for its first file.
    const bomb = Uint8Array.from(whole);
    const view = new DataView(bomb.buffer);
    const directory = view.getUint32(bomb.length - 6, true);
    view.setUint32(directory + 24, 0xf000_0000, true);
    expect(reasonOf(bomb)).toBe('too_large');
  });
});

it('a descriptor that nobody can read, or that says nothing, says nothing', () => {
  const nothing = { description: '', contributors: [], year: '', licences: [] };
  for (const descriptor of [
    '',
    '{',
    '[]',
    '3',
    '{"licenses":[{"x":1}],"contributors":"me"}',
    '{"created":5}'
  ]) {
    const read = describedPackage({ descriptor });
    expect({ ...read, licences: read.licences.filter(({ name }) => name !== '') }).toMatchObject(
      nothing
    );
  }
  expect(describedPackage({})).toMatchObject(nothing);
  const { year, contributors, licences } = describedPackage(compiled(checkPackage(realFiles)));
  expect({ year, contributors, names: licences.map(({ name }) => name) }).toEqual({
    year: '2026',
    contributors: ['Contributors to Twinline'],
    names: ['CC-BY-4.0']
  });
});
