import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { format } from 'prettier';
import type { Dataset } from '../../src/domain/dataset';
import { checkPackage } from '../../src/package/check';
import { DESCRIPTOR_FILE } from '../../src/package/check/descriptor-faults';
import { faultLine } from '../../src/package/check/fault';
import type { FindPositionFaults } from '../../src/package/check/positions';
import { codebookParts, replaceGenerated, type GeneratedPart } from '../../src/package/codebook';
import { compileDataset } from '../../src/package/compile';
import { decodeDataset } from '../../src/package/decode';
import { describeResources } from '../../src/package/descriptor';
import { fileOf, TABLE_NAMES } from '../../src/package/schema';
import { openGazetteer } from './gazetteer';
import { countryName, openOutlines } from './outlines';
import { positionChecker } from './positions';

const CODEBOOK_FILE = 'README.md';
const COMPILED_FILE = /^twinline-[0-9a-f]{16}\.twl$/;
const HASH_DIGITS_IN_NAME = 16;

export interface DataCommand {
  /** The folder of the package. */
  readonly inFolder: string;
  /** The folder of the compiled dataset. */
  readonly outFolder: string;
  /** Only check, and that the codebook is up to date: write nothing. */
  readonly onlyCheck: boolean;
}

export interface DataResult {
  readonly exitCode: 0 | 1;
  /** What to tell the caller, line by line. */
  readonly lines: readonly string[];
}

/**
 * Checks a package and compiles it: the compiled dataset and `current.json` that names it, and the
 * generated parts of the codebook. With any fault nothing is written.
 * @param findPositionFaults by default gazetteer and outlines.
 */
export function runData(
  { inFolder, outFolder, onlyCheck }: DataCommand,
  findPositionFaults: FindPositionFaults = positionChecker(openGazetteer(), openOutlines())
): DataResult {
  const checked = checkPackage(readPackage(inFolder), findPositionFaults);
  if (checked.status === 'broken') {
    const files = new Set(checked.faults.map(({ file }) => file)).size;
    const count = `${String(checked.faults.length)} faults in ${String(files)} files; nothing is written`;
    return { exitCode: 1, lines: [...checked.faults.map(faultLine), count] };
  }
  const bytes = compileDataset(checked.tables, checked.title);
  const dataset = decodeDataset(bytes);
  const codebook = codebookText(inFolder, dataset);
  if (onlyCheck && codebook.isStale) {
    return {
      exitCode: 1,
      lines: [`${CODEBOOK_FILE}: the generated parts are stale. Right would be: npm run data`]
    };
  }
  const lines = [summary(dataset, bytes)];
  if (onlyCheck) return { exitCode: 0, lines };
  if (codebook.isStale) writeFileSync(join(inFolder, CODEBOOK_FILE), codebook.text);
  return { exitCode: 0, lines: [...lines, writeCompiled(outFolder, dataset, bytes)] };
}

/** Writes the `resources` of the descriptor anew from the schema of the tables. */
export async function writeDescriptor(folder: string): Promise<void> {
  const file = join(folder, DESCRIPTOR_FILE);
  const descriptor = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const text = JSON.stringify({ ...descriptor, resources: describeResources() });
  writeFileSync(file, await format(text, { parser: 'json', printWidth: 100 }));
}

function readPackage(folder: string): ReadonlyMap<string, string> {
  const names = [DESCRIPTOR_FILE, ...TABLE_NAMES.map(fileOf)];
  const found = names.filter((name) => existsSync(join(folder, name)));
  return new Map(found.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** The codebook with its generated parts of today; a package without one has nothing stale. */
function codebookText(folder: string, dataset: Dataset): { text: string; isStale: boolean } {
  const file = join(folder, CODEBOOK_FILE);
  if (!existsSync(file)) return { text: '', isStale: false };
  const before = readFileSync(file, 'utf8');
  const parts = Object.entries(codebookParts(dataset, countryName)) as [GeneratedPart, string][];
  const text = parts.reduce((whole, [part, body]) => replaceGenerated(whole, part, body), before);
  return { text, isStale: text !== before };
}

function writeCompiled(folder: string, dataset: Dataset, bytes: Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  const file = `twinline-${dataset.hash.slice(0, HASH_DIGITS_IN_NAME)}.twl`;
  const old = readdirSync(folder).filter((name) => COMPILED_FILE.test(name) && name !== file);
  for (const name of old) rmSync(join(folder, name));
  writeFileSync(join(folder, file), bytes);
  const { hash, version, title } = dataset;
  const current = { file, hash, bytes: bytes.length, version, title };
  writeFileSync(join(folder, 'current.json'), `${JSON.stringify(current, null, 2)}\n`);
  return join(folder, file);
}

function summary(dataset: Dataset, bytes: Uint8Array): string {
  const { places, partnerships, agreements, events, attestations } = dataset;
  const kilobytes = (length: number): string => `${(length / 1024).toFixed(1)} KB`;
  return [
    `${String(places.length)} places`,
    `${String(partnerships.length)} partnerships`,
    `${String(agreements.length)} agreements`,
    `${String(events.length)} events`,
    `${String(attestations.length)} attestations`,
    `${kilobytes(bytes.length)} (${kilobytes(gzipSync(bytes).length)} gzip)`
  ].join(', ');
}
