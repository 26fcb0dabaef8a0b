/**
 * The script that a change of the filters costs in the built app: what the browser itself counts as
 * script between the click and the second frame after it, in the processor's time of the page, on
 * the shipped dataset. Measured twice: every view but the interactive map, whose program draws its
 * ground anew whatever has changed, and all of them with it.
 */
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession } from '@playwright/test';
import { serveFolder } from '../tools/serve-folder';
import { openBrowser, PATIENCE_MS, SCREEN } from './browser';
import { demand, median, told } from './timing';

const FRAME_MS = 16;
const TURNS = 40;
const WARM_UP = 6;
const REST_MS = 400;

/** Seconds of script since the page began. */
async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const script = metrics.find(({ name }) => name === 'ScriptDuration');
  if (!script) throw new Error('the browser does not count its script');
  return script.value;
}

/** Chooses values of the facets one after the other. @returns ms of script a change, at the median. */
async function changesMs(browser: Browser, address: string, withMap: boolean): Promise<number> {
  const page = await browser.newPage({ viewport: SCREEN });
  page.on('pageerror', (error) => console.error(error.message));
  if (!withMap) await page.route('**/map-engine-*.js', () => undefined);
  await page.goto(`${address}?unit=decade`);
  await page
    .locator(`[data-map="${withMap ? 'ready' : 'loading'}"]`)
    .waitFor({ timeout: PATIENCE_MS });
  await page.waitForTimeout(REST_MS * 5);
  const session = await page.context().newCDPSession(page);
  // What draws beside the page on the same processor is not the page's.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });

  /** Clicks a value of a facet, or nothing, and lets two frames pass. @returns ms of script. */
  async function turn(which: number | null): Promise<number> {
    const before = await scriptSeconds(session);
    await page.evaluate(async (at) => {
      const values = document.querySelectorAll<HTMLElement>(
        'nav button:is([role], [aria-pressed])'
      );
      if (values.length < 10) throw new Error('the facets are not there');
      if (at !== null) values[at % values.length]!.click();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }, which);
    const spent = ((await scriptSeconds(session)) - before) * 1000;
    // The graphics catch up, and the address is written.
    await page.waitForTimeout(REST_MS);
    return spent;
  }

  const idle: number[] = [];
  const changed: number[] = [];
  for (let at = -WARM_UP; at < TURNS; at++) {
    const quiet = await turn(null);
    // Every value is chosen and, a turn later, given up again: all states are near the whole.
    const busy = await turn((at + WARM_UP) >> 1);
    if (at < 0) continue;
    idle.push(quiet);
    changed.push(busy);
  }
  await page.close();
  console.log(withMap ? 'all views, the map drawn anew' : 'all views but the interactive map');
  console.log(`  nothing changed: ${told(idle)}`);
  console.log(`  a value chosen:  ${told(changed)}`);
  return median(changed) - median(idle);
}

const served = await serveFolder(fileURLToPath(new URL('../../dist', import.meta.url)));
const browser = await openBrowser();
try {
  const views = await changesMs(browser, served.address, false);
  const whole = await changesMs(browser, served.address, true);
  console.log(`of it the change: ${views.toFixed(1)} ms, with the map ${whole.toFixed(1)} ms`);
  demand(views <= FRAME_MS, `a change of the filters <= ${String(FRAME_MS)} ms without the map`);
  demand(whole <= FRAME_MS, `a change of the filters <= ${String(FRAME_MS)} ms in every view`);
} finally {
  await browser.close();
  await served.close();
}
