import { readdirSync, readFileSync } from 'node:fs';
import { decodeDataset } from '../../../src/package/decode';
import { checkPackage } from '../../../src/package/check';
import { compileDataset } from '../../../src/package/compile';
import type { Dataset } from '../../../src/domain/dataset';

const FOLDER = new URL('../../../data/', import.meta.url);

/** The dataset of this repository, read from its tables. */
export function readRealDataset(): Dataset {
  const names = readdirSync(FOLDER).filter((name) => /\.(csv|json)$/.test(name));
  const files = new Map(names.map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')]));
  const checked = checkPackage(files, () => []);
  if (checked.status === 'broken') throw new Error(JSON.stringify(checked.faults.slice(0, 3)));
  return decodeDataset(compileDataset(checked.tables, checked.title));
}
