/**
 * A frame of the map with the arcs of the shipped dataset over a frame of the base map alone:
 * `jumpTo`, `redraw` and `readPixels`, which waits for the graphics, in turns on one page.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serveFolder } from '../tools/serve-folder';
import type { ArcsBench } from './arcs-page';
import { openBrowser, PATIENCE_MS, SCREEN } from './browser';
import { demand, median, quantile, told } from './timing';

const FRAMES = 80;
const WARM_UP = 5;

const here = fileURLToPath(new URL('.', import.meta.url));
const outDir = mkdtempSync(join(tmpdir(), 'twinline-arcs-'));
await build({
  configFile: false,
  root: here,
  base: './',
  publicDir: fileURLToPath(new URL('../../public', import.meta.url)),
  logLevel: 'error',
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 2000,
    rollupOptions: { input: join(here, 'arcs.html') }
  },
  worker: { format: 'es' }
});
const served = await serveFolder(outDir);
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: SCREEN });
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`${served.address}arcs.html`);
  await page.waitForFunction(() => 'bench' in window, null, { timeout: PATIENCE_MS });
  const measured = await page.evaluate(
    ([frames, warmUp]) => {
      const { bench } = window as unknown as { bench: ArcsBench };
      const bare: number[] = [];
      const drawn: number[] = [];
      for (let turn = -warmUp; turn < frames; turn++) {
        const [without, withArcs] = [bench.frameMs(false), bench.frameMs(true)];
        if (turn < 0) continue;
        bare.push(without);
        drawn.push(withArcs);
      }
      return { arcs: bench.arcs, bare, drawn };
    },
    [FRAMES, WARM_UP] as const
  );
  console.log(`a frame with ${String(measured.arcs)} arcs, ${String(FRAMES)} turns`);
  console.log(`  base map:           ${told(measured.bare)}`);
  console.log(`  base map and arcs:  ${told(measured.drawn)}`);
  // Each turn against itself: what disturbs the machine disturbs both frames of a turn.
  const ratio = median(measured.drawn.map((drawn, turn) => drawn / measured.bare[turn]!));
  const calm = quantile(measured.drawn, 0.1) / quantile(measured.bare, 0.1);
  console.log(`  with / without: median ${ratio.toFixed(3)}, quickest tenth ${calm.toFixed(3)}`);
  demand(Math.min(ratio, calm) <= 1.15, 'with / without <= 1.15');
} finally {
  await browser.close();
  await served.close();
  rmSync(outDir, { recursive: true });
}
