import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../../../../src/domain/dataset';
import { checkPackage } from '../../../../src/package/check';
import { compileDataset } from '../../../../src/package/compile';
import { decodeDataset } from '../../../../src/package/decode';

/** The dataset of this repository, found from the folder of the tests' run: jsdom has no file URLs. */
export function realDataset(): Dataset {
  const folder = join(process.cwd(), 'data');
  const names = readdirSync(folder).filter((name) => /\.(csv|json)$/.test(name));
  const files = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const checked = checkPackage(files, () => []);
  if (checked.status === 'broken') throw new Error(JSON.stringify(checked.faults.slice(0, 3)));
  return decodeDataset(compileDataset(checked.tables, checked.title));
}
