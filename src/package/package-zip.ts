import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Dataset } from '../domain/dataset';
import { checkPackage, type CheckedPackage } from './check';
import { DESCRIPTOR_FILE } from './check/descriptor-faults';
import { describedPackage } from './described-package';
import { describeResources } from './descriptor';
import licence from './licence-cc-by-4.json';
import { packageReadme } from './package-readme';
import { packageTables } from './package-tables';
import { fileOf, TABLE_NAMES } from './schema';
import { writeCsv } from './write-csv';

/** When each file in a zip is said to have changed, so that the same dataset gives the same bytes. */
const CHANGED = new Date(2020, 0, 1);
/** Far beyond any package; a zip that claims more is refused before it is unpacked. */
const MOST_BYTES = 200_000_000;

/** Why a file is no package. */
export type ZipFault = 'not_a_zip' | 'too_large';

export class PackageZipError extends Error {
  override readonly name = 'PackageZipError';

  constructor(readonly reason: ZipFault) {
    super(reason);
  }
}

/** @param made when the package is said to be created, where the dataset does not say it. */
function descriptorText(dataset: Dataset, made: Date): string {
  const { title, version } = dataset;
  const { whole } = describedPackage(dataset);
  const plain = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'dataset',
    title,
    description: title,
    version,
    created: made.toISOString(),
    licenses: [],
    sources: dataset.sources.map((source) => ({ title: `${source.publisher}. ${source.title}` })),
    contributors: []
  };
  const missing = Object.entries(plain).filter(([property]) => !(property in whole));
  // In the order in which they were, so that the same descriptor is the same bytes.
  const descriptor = {
    ...whole,
    ...Object.fromEntries(missing),
    title,
    version,
    resources: describeResources()
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

/**
 * The files of a dataset's package by name: the descriptor, a CSV file a table, a codebook, and the
 * text of the licence where it is the one that we know.
 */
export function packageFiles(dataset: Dataset, made = new Date()): ReadonlyMap<string, string> {
  const tables = packageTables(dataset);
  const isKnown = describedPackage(dataset).licences.some(({ name }) => name === licence.name);
  return new Map([
    [DESCRIPTOR_FILE, descriptorText(dataset, made)],
    ...TABLE_NAMES.map((name): [string, string] => [
      fileOf(name),
      writeCsv(tables[name].columns, tables[name].rows)
    ]),
    ['README.md', packageReadme(dataset)],
    ...(isKnown ? [['LICENSE.txt', `${licence.text.join('\n')}\n`] as const] : [])
  ]);
}

/** A dataset as a zipped Data Package. The same dataset gives the same bytes. */
export function writePackageZip(dataset: Dataset): Uint8Array<ArrayBuffer> {
  const files: Zippable = {};
  for (const [name, text] of packageFiles(dataset)) {
    files[name] = [strToU8(text), { mtime: CHANGED, level: 9 }];
  }
  return zipSync(files) as Uint8Array<ArrayBuffer>;
}

/**
 * Reads a zipped Data Package, whoever made it: its files may lie in a folder. Nothing is taken on
 * trust: the same check that the build makes goes over all of it.
 * @throws PackageZipError where the bytes are no zip, or claim to unpack into more than anyone has.
 */
export function readPackageZip(bytes: Uint8Array): CheckedPackage {
  const wanted = new Set([DESCRIPTOR_FILE, ...TABLE_NAMES.map(fileOf)]);
  const files = new Map<string, string>();
  let size = 0;
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.has(baseName(name))) return false;
        size += originalSize;
        if (size > MOST_BYTES) throw new PackageZipError('too_large');
        return true;
      }
    });
  } catch (error) {
    throw error instanceof PackageZipError ? error : new PackageZipError('not_a_zip');
  }
  // Where a name is there twice, the one nearest to the root is meant.
  const paths = Object.keys(unpacked).sort((a, b) => a.split('/').length - b.split('/').length);
  for (const path of paths) {
    const name = baseName(path);
    if (!files.has(name)) files.set(name, strFromU8(unpacked[path]!));
  }
  return checkPackage(files);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
