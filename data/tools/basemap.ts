/**
 * `npm run basemap`: makes the base map in public/basemap/ out of Natural Earth 1:10m as world-atlas
 * carries it, in three levels of detail. The same input gives the same bytes; what is there and made
 * from the same input stays.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildBaseMap } from './basemap/build';
import type { WorldAtlas } from './basemap/countries';
import { LEVELS } from './basemap/levels';

const TOOLS = fileURLToPath(new URL('.', import.meta.url));
const OUT = join(TOOLS, '../../public/basemap');
const STAMP = join(TOOLS, '../../.cache/basemap.sha256');
const ATLAS = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');

/** A hash of all that the result depends on. */
function inputHash(): string {
  const parts = readdirSync(join(TOOLS, 'basemap'))
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => join(TOOLS, 'basemap', file));
  const hash = createHash('sha256');
  for (const file of [ATLAS, fileURLToPath(import.meta.url), ...parts]) {
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

const fileOf = (name: string): string => join(OUT, `${name}.json`);
const hash = inputHash();
const isCurrent =
  existsSync(STAMP) &&
  readFileSync(STAMP, 'utf8') === hash &&
  LEVELS.every(({ name }) => existsSync(fileOf(name)));

if (isCurrent) {
  console.log('base map: up to date');
} else {
  const atlas = JSON.parse(readFileSync(ATLAS, 'utf8')) as WorldAtlas;
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const [name, topology] of buildBaseMap(atlas)) {
    const json = JSON.stringify(topology);
    writeFileSync(fileOf(name), json);
    const kilobytes = Math.round(gzipSync(json, { level: 9 }).length / 100) / 10;
    console.log(`base map: ${name}, ${kilobytes} KB gzip`);
  }
  mkdirSync(join(STAMP, '..'), { recursive: true });
  writeFileSync(STAMP, hash);
}
