import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { compileDataset } from '../../src/package/compile';
import { decodeDataset } from '../../src/package/decode';
import { bigTables } from '../fixtures/big-package';
import { MANY } from './worlds';

interface Published {
  readonly current: { readonly file: string; readonly hash: string; readonly bytes: number };
  readonly bytes: Uint8Array;
}

/** The many links as the app fetches a dataset. */
function published(): Published {
  const bytes = compileDataset(bigTables(MANY), { title: 'Many', version: '1.0.0' });
  const { hash, title, version } = decodeDataset(bytes);
  const file = `twinline-${hash.slice(0, 16)}.twl`;
  const current = { file, hash, bytes: bytes.length, version, title };
  return { current, bytes };
}

/** Serves the many links in place of the shipped dataset. */
export async function publishMany(page: Page): Promise<void> {
  const { current, bytes } = published();
  await page.route('**/dataset/current.json', (route) => route.fulfill({ json: current }));
  await page.route('**/dataset/*.twl', (route) => route.fulfill({ body: Buffer.from(bytes) }));
}

/** The app in one file, with the many links in place of the shipped dataset. */
export function manyInOneFile(path: string): string {
  const { current, bytes } = published();
  const element = (name: string, content: string | Uint8Array): string =>
    `<script type="text/plain" data-file="dataset/${name}">${gzipSync(content).toString('base64')}</script>`;
  const html = readFileSync(path, 'utf8');
  const shipped = /<script type="text\/plain" data-file="dataset\/[^"]*">[^<]*<\/script>\s*/g;
  if (!shipped.test(html)) throw new Error('the file holds no dataset');
  const held = element('current.json', JSON.stringify(current)) + element(current.file, bytes);
  return html.replaceAll(shipped, '').replace('<script type="text/plain" data-file', `${held}$&`);
}
