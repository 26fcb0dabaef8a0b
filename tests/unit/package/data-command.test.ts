import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runData, writeDescriptor, type DataResult } from '../../../data/tools/run-data';
import { DESCRIPTOR_FILE, descriptorFaults } from '../../../src/package/check/descriptor-faults';
import { decodeDataset } from '../../../src/package/decode';
import { replacing, smallPackage } from '../../fixtures/small-package';

const CODEBOOK = ['columns', 'totals', 'disagreements']
  .map((part) => `<!-- generated:${part} -->\n<!-- /generated -->\n`)
  .join('\nWords of our own.\n');

let folder: string;
let inFolder: string;
let outFolder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  [inFolder, outFolder] = [join(folder, 'in'), join(folder, 'out')];
  mkdirSync(inFolder);
  place(smallPackage());
  writeFileSync(join(inFolder, 'README.md'), CODEBOOK);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function place(files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) writeFileSync(join(inFolder, name), text);
}

function run(onlyCheck = false): DataResult {
  return runData({ inFolder, outFolder, onlyCheck }, () => []);
}

describe('the data command', () => {
  it('writes the compiled dataset under its hash, and what points to it', () => {
    expect(run().exitCode).toBe(0);
    const current = JSON.parse(readFileSync(join(outFolder, 'current.json'), 'utf8')) as {
      file: string;
      hash: string;
      bytes: number;
    };
    const bytes = readFileSync(join(outFolder, current.file));
    expect(current).toEqual({
      file: `twinline-${current.hash.slice(0, 16)}.twl`,
      hash: decodeDataset(bytes, current.hash).hash,
      bytes: bytes.length,
      version: '0.1.0',
      title: 'A small world'
    });
  });

  it('removes the compiled dataset of before, and nothing else', () => {
    run();
    writeFileSync(join(outFolder, 'other.txt'), '');
    const before = readdirSync(outFolder);
    place(smallPackage({ awards: replacing('Council of Europe', 'Somebody') }));
    run();
    const after = readdirSync(outFolder);
    expect(after).toHaveLength(before.length);
    expect(after).toContain('other.txt');
    expect(after.filter((name) => name.endsWith('.twl'))).not.toEqual(
      before.filter((name) => name.endsWith('.twl'))
    );
  });

  it('lists every fault, says that it failed, and writes nothing', () => {
    place(
      smallPackage({
        awards: replacing('1999\n', 'long ago\n'),
        places: replacing('city,Gomel', 'town,Gomel')
      })
    );
    const { exitCode, lines } = run();
    expect(exitCode).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^places\.csv:6 kind: /),
      expect.stringMatching(/^awards\.csv:2 year: /),
      '2 faults in 2 files; nothing is written'
    ]);
    expect(existsSync(outFolder)).toBe(false);
    expect(readFileSync(join(inFolder, 'README.md'), 'utf8')).toBe(CODEBOOK);
  });

  it('refreshes the codebook, and then finds it fresh', () => {
    expect(run(true)).toEqual({ exitCode: 1, lines: [expect.stringContaining('stale')] });
    expect(existsSync(outFolder)).toBe(false);
    run();
    const codebook = readFileSync(join(inFolder, 'README.md'), 'utf8');
    expect(codebook).toContain('| list-ru | 2 |');
    expect(codebook.match(/Words of our own/g)).toHaveLength(2);
    expect(run(true).exitCode).toBe(0);
  });

  it('writes the tables of the descriptor anew and keeps the rest', async () => {
    place(smallPackage({ datapackage: replacing('"treaty"', '"treatise"') }));
    expect(run().exitCode).toBe(1);
    await writeDescriptor(inFolder);
    const text = readFileSync(join(inFolder, DESCRIPTOR_FILE), 'utf8');
    expect(descriptorFaults(text)).toMatchObject({
      faults: [],
      title: { title: 'A small world', version: '0.1.0' }
    });
  });
});
