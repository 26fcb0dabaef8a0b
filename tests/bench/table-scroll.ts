/**
 * What a frame of a scroll costs the table of the built app at 26,000 rows: script, style and layout
 * as the browser itself counts them, in the processor's time of the page. Each turn scrolls so far
 * and lets the frame pass; a turn that scrolls nowhere is what measuring costs.
 */
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { serveFolder } from '../tools/serve-folder';
import { openBrowser, PATIENCE_MS, SCREEN } from './browser';
import { publishMany } from './many-page';
import { demand, median, quantile, told } from './timing';
import { MANY } from './worlds';

const FRAME_MS = 16;
const TURNS = 80;
const WARM_UP = 10;
/** A notch of a wheel; a quick swipe; a page; a pull at the bar, after which no row stays. */
const STEPS = [
  { name: 'a notch of the wheel', px: 120, share: 0.95 },
  { name: 'a quick swipe', px: 320, share: 0.95 },
  { name: 'a page', px: 640, share: 0.95 },
  // Not one of many: it may now and then take two frames.
  { name: 'a pull at the bar', px: 5200, share: 0.5 }
] as const;
/** What the browser counts, and, for the reader, all that the page's thread does. */
const PARTS = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'] as const;
const ALL = 'TaskDuration';

type Spent = Readonly<Record<(typeof PARTS)[number] | typeof ALL, number>>;

/** Milliseconds since the page began. */
async function spentOf(session: CDPSession): Promise<Spent> {
  const { metrics } = await session.send('Performance.getMetrics');
  const ms = (part: string): number => {
    const found = metrics.find(({ name }) => name === part);
    if (!found) throw new Error(`the browser does not count ${part}`);
    return found.value * 1000;
  };
  return {
    ScriptDuration: ms('ScriptDuration'),
    RecalcStyleDuration: ms('RecalcStyleDuration'),
    LayoutDuration: ms('LayoutDuration'),
    TaskDuration: ms(ALL)
  };
}

/** Scrolls so far, lets the frame pass, and says what it cost, ms. */
async function turn(page: Page, session: CDPSession, px: number): Promise<Spent> {
  const before = await spentOf(session);
  await page.evaluate(async (distance) => {
    const scroller = document.querySelector('[role="grid"]')!.parentElement!;
    scroller.scrollTop += distance;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, px);
  const after = await spentOf(session);
  const ms = (part: keyof Spent): number => after[part] - before[part];
  return {
    ScriptDuration: ms('ScriptDuration'),
    RecalcStyleDuration: ms('RecalcStyleDuration'),
    LayoutDuration: ms('LayoutDuration'),
    TaskDuration: ms(ALL)
  };
}

const sum = (spent: Spent): number => PARTS.reduce((all, part) => all + spent[part], 0);

async function scroll(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage({ viewport: SCREEN });
  page.on('pageerror', (error) => console.error(error.message));
  await publishMany(page);
  await page.goto(`${address}?view=table`);
  await page.locator('tr[data-line="20"]').waitFor({ timeout: PATIENCE_MS });
  const rows = await page.getByRole('grid').getAttribute('aria-rowcount');
  if (rows !== String(MANY + 1)) throw new Error(`a table of ${String(rows)} rows`);
  const session = await page.context().newCDPSession(page);
  // What draws beside the page on the same processor is not the page's.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });

  for (const { name, px, share } of STEPS) {
    const idle: number[] = [];
    const scrolled: Spent[] = [];
    for (let at = -WARM_UP; at < TURNS; at++) {
      const quiet = await turn(page, session, 0);
      const busy = await turn(page, session, px);
      if (at < 0) continue;
      idle.push(sum(quiet));
      scrolled.push(busy);
    }
    const base = median(idle);
    const cost = scrolled.map((spent) => sum(spent) - base);
    console.log(`${name}, ${String(px)} px: ${told(cost)}; nothing scrolled: ${told(idle)}`);
    for (const part of [...PARTS, ALL] as const) {
      console.log(`  ${part}: ${told(scrolled.map((spent) => spent[part]))}`);
    }
    const at = share === 0.5 ? 'at the median' : 'p95';
    demand(quantile(cost, share) <= FRAME_MS, `${name} within ${String(FRAME_MS)} ms, ${at}`);
  }
  await page.close();
}

const served = await serveFolder(fileURLToPath(new URL('../../dist', import.meta.url)));
const browser = await openBrowser();
try {
  await scroll(browser, served.address);
} finally {
  await browser.close();
  await served.close();
}
