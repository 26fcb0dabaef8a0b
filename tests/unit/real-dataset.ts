import { readdirSync, readFileSync } from 'node:fs';
import { checkPackage } from '../../src/package/check';
import { compileDataset } from '../../src/package/compile';
import { decodeDataset } from '../../src/package/decode';
import type { Dataset } from '../../src/domain/dataset';
import type { Tables } from '../../src/package/schema';

const folder = new URL('../../data/', import.meta.url);
const names = readdirSync(folder).filter((name) => /\.(csv|json)$/.test(name));

/** The files of the Data Package of this repository. */
export const realFiles: ReadonlyMap<string, string> = new Map(
  names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')])
);

/** Its tables and the dataset that they come to. */
export function realDataset(): { readonly tables: Tables; readonly dataset: Dataset } {
  const checked = checkPackage(realFiles, () => []);
  if (checked.status === 'broken') throw new Error(JSON.stringify(checked.faults.slice(0, 3)));
  const { tables, title } = checked;
  return { tables, dataset: decodeDataset(compileDataset(tables, title)) };
}
