import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const BUILD_MS = 240_000;
const KILOBYTE = 1000;
const BASE_MAP = fileURLToPath(new URL('../../../src/views/map/base-map.ts', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'twinline-map-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = new Map<string, string>();

/** The one script whose name begins so. */
function script(start: string): string {
  const names = [...files.keys()].filter(
    (name) => name.startsWith(`assets/${start}`) && name.endsWith('.js')
  );
  expect(names).toHaveLength(1);
  return files.get(names[0]!)!;
}

const kilobytes = (text: string): number => gzipSync(text, { level: 9 }).length / KILOBYTE;

describe('a build of the map', () => {
  beforeAll(async () => {
    writeFileSync(
      join(folder, 'index.html'),
      '<!doctype html><script type="module" src="/main.ts"></script>'
    );
    writeFileSync(
      join(folder, 'main.ts'),
      `import { attachMap } from ${JSON.stringify(BASE_MAP)};\nwindow.attachMap = attachMap;\n`
    );
    const built = (await build({
      root: folder,
      base: './',
      configFile: false,
      logLevel: 'silent',
      build: { write: false, target: 'es2022', modulePreload: { polyfill: false } }
    })) as Rolldown.RolldownOutput;
    for (const output of built.output) {
      files.set(output.fileName, output.type === 'chunk' ? output.code : String(output.source));
    }
  }, BUILD_MS);

  it('carries the worker, without which the map stays blank, and knows its address', () => {
    const worker = [...files.keys()].find((name) => name.startsWith('assets/map-worker'));
    expect(worker).toBeDefined();
    expect(script('map-engine')).toContain(worker!.slice('assets/'.length));
  });

  it('keeps MapLibre’s worker and our tiles in that worker', () => {
    const worker = script('map-worker');
    expect(worker).toContain('ground');
    expect(worker).toContain('MapLibre has no worker here');
    expect(worker).toContain('registerWorkerSource');
  });

  it('leaves MapLibre out of what is loaded first', () => {
    expect(kilobytes(script('index'))).toBeLessThan(20);
    expect(script('index')).not.toContain('webgl2');
    expect(script('map-engine')).toContain('webgl2');
  });

  it('stays within its bytes: MapLibre with the style, and the worker', () => {
    expect(kilobytes(script('map-engine'))).toBeLessThan(295);
    expect(kilobytes(script('map-worker'))).toBeLessThan(165);
  });

  it('needs no address but its own: no code for another origin’s worker runs', () => {
    expect(script('map-worker')).not.toMatch(/importScripts\(/);
  });
});
