/**
 * The app's words for tests: what a person does and sees. Only this file knows Playwright's calls
 * for them. Each page of a test is watched: a console message, a page error, a breach of the
 * content policy or a request that leaves the origin fails the test.
 */
import AxeBuilder from '@axe-core/playwright';
import {
  expect,
  test as base,
  type BrowserContextOptions,
  type Locator,
  type Page
} from '@playwright/test';

/** Chromium's own remarks about a processor-drawn WebGL are not the app's, nor the test's own. */
const NOT_OURS = [
  /GPU stall due to ReadPixels/,
  /Automatic fallback to software WebGL/,
  /\[GroupMarkerNotSet/,
  /Service Worker registration blocked by Playwright/
];

/** The names by which things are found, as each language has them. */
const NAMES = {
  en: {
    search: 'Search',
    language: 'Language',
    chips: 'Active filters',
    clear: 'Clear all',
    map: 'Map',
    partners: 'Partners on the map',
    openPartners: 'List of partners',
    gathered: 'Gathered on the map',
    countries: 'Country',
    timeline: 'Timeline',
    fromYear: 'From year',
    toYear: 'To year',
    unit: 'Show by',
    table: 'As a table',
    close: 'Close',
    notices: 'Messages'
  },
  ru: {
    search: 'Поиск',
    language: 'Язык',
    chips: 'Действующие фильтры',
    clear: 'Сбросить все',
    map: 'Карта',
    partners: 'Партнёры на карте',
    openPartners: 'Список партнёров',
    gathered: 'Собраны на карте',
    countries: 'Страна',
    timeline: 'Шкала времени',
    fromYear: 'С какого года',
    toYear: 'По какой год',
    unit: 'Показывать по',
    table: 'Таблицей',
    close: 'Закрыть',
    notices: 'Сообщения'
  },
  lt: {
    search: 'Paieška',
    language: 'Kalba',
    chips: 'Taikomi filtrai',
    clear: 'Išvalyti visus',
    map: 'Žemėlapis',
    partners: 'Partneriai žemėlapyje',
    openPartners: 'Partnerių sąrašas',
    gathered: 'Sutelkti žemėlapyje',
    countries: 'Šalis',
    timeline: 'Laiko juosta',
    fromYear: 'Nuo kurių metų',
    toYear: 'Iki kurių metų',
    unit: 'Rodyti pagal',
    table: 'Lentelė',
    close: 'Uždaryti',
    notices: 'Pranešimai'
  }
} as const;

export type Tongue = keyof typeof NAMES;

/** One row of the table behind the timelines. */
export interface TimelineRow {
  readonly period: string;
  /** Documents and starts of ties of each municipality, in the order of the columns. */
  readonly byHome: readonly number[];
  readonly documents: number;
  readonly starts: number;
  /** `null` where the table says that no source covers the time. */
  readonly events: number | null;
}

/** Where on the map something lies, and how near the map is. */
export interface Spot {
  readonly lon: number;
  readonly lat: number;
}

const TILE_PX = 512;

function mercatorShare({ lon, lat }: Spot): { x: number; y: number } {
  const sine = Math.sin((lat * Math.PI) / 180);
  return {
    x: lon / 360,
    y: -Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The whole number that a text writes with the grouping of its language. */
function numberIn(text: string): number {
  return Number(text.replace(/[^\d]/g, ''));
}

export class Twinline {
  readonly faults: string[] = [];
  /** Names of the files that were asked for since the page was made. */
  readonly requested: string[] = [];
  private names: (typeof NAMES)[Tongue] = NAMES.en;

  constructor(readonly page: Page) {
    page.on('console', (message) => {
      if (!NOT_OURS.some((known) => known.test(message.text()))) {
        this.faults.push(`console ${message.type()}: ${message.text()}`);
      }
    });
    page.on('pageerror', (error) => this.faults.push(`page error: ${error.message}`));
    page.on('request', (request) => {
      const url = new URL(request.url());
      this.requested.push(url.pathname.split('/').at(-1) ?? '');
      const isLocal =
        ['blob:', 'data:', 'file:'].includes(url.protocol) || url.hostname === '127.0.0.1';
      if (!isLocal) this.faults.push(`left the origin: ${request.url()}`);
    });
  }

  /** From here on the app is expected to speak this language. */
  speaks(tongue: Tongue): this {
    this.names = NAMES[tongue];
    return this;
  }

  // Coming and going

  /** Opens an address of the app, such as `?country=DE`, and waits until it can be used. */
  async open(address = ''): Promise<void> {
    await this.page.goto(`./${address}`);
    await this.expectUsable();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.expectUsable();
  }

  /** The sentence is there; on a phone the panel may stand in its place. */
  private async expectUsable(): Promise<void> {
    await expect(this.statement.or(this.panelTitle).first()).toBeVisible();
  }

  async goBack(): Promise<void> {
    await this.page.goBack();
  }

  async goForward(): Promise<void> {
    await this.page.goForward();
  }

  /**
   * The map's program stays on its way, so that the machine has its hands free for the rest, which
   * must work without it. To be called before the page is opened.
   */
  async holdMap(): Promise<void> {
    await this.page.route('**/map-engine-*.js', () => undefined);
  }

  /** Waits until the interactive map has drawn itself. */
  async waitForMap(): Promise<void> {
    await expect(this.page.locator('[data-map="ready"]')).toBeVisible({ timeout: 60_000 });
  }

  /** What the address says. */
  get address(): URLSearchParams {
    return new URL(this.page.url()).searchParams;
  }

  /** Waits until the address says these values; `null` where a key must be absent. */
  async expectAddress(values: Readonly<Record<string, string | null>>): Promise<void> {
    const read = (): Record<string, string | null> =>
      Object.fromEntries(Object.keys(values).map((key) => [key, this.address.get(key)]));
    await expect.poll(read).toEqual(values);
  }

  /** The reader wants nothing to move by itself. */
  async wantStillness(): Promise<void> {
    await this.page.emulateMedia({ reducedMotion: 'reduce' });
  }

  /** From here on time is in the test's hands; to be called before the page is opened. */
  async holdClock(): Promise<void> {
    await this.page.clock.install();
  }

  /** Lets time pass at once. */
  async letPass(ms: number): Promise<void> {
    await this.page.clock.fastForward(ms);
  }

  // The whole page

  /** The one sentence that says what is on screen. */
  get statement(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get notices(): Locator {
    return this.page.getByRole('log', { name: this.names.notices });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  get map(): Locator {
    return this.page.getByRole('region', { name: this.names.map, exact: true });
  }

  get timeline(): Locator {
    return this.page.getByRole('region', { name: this.names.timeline });
  }

  /** What holds the keyboard's focus. */
  get focused(): Locator {
    return this.page.locator(':focus');
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Goes from control to control by Tab until this one has the focus. */
  async tabTo(goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const MOST = 80;
    for (let step = 0; step < MOST; step++) {
      await this.press(key);
      if (await goal.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`not reached by ${MOST} presses of ${key}: ${goal.toString()}`);
  }

  async chooseLanguage(tongue: Tongue): Promise<void> {
    await this.page.getByRole('combobox', { name: this.names.language }).selectOption(tongue);
    this.speaks(tongue);
  }

  /** Language and theme that the page has told the browser. */
  async dress(): Promise<{ language: string; theme: string | undefined; ground: string }> {
    return this.page.evaluate(() => ({
      language: document.documentElement.lang,
      theme: document.documentElement.dataset['theme'],
      ground: getComputedStyle(document.body).backgroundColor
    }));
  }

  /** Leaves a mark that only a reload would wipe out. */
  async markPage(): Promise<void> {
    await this.page.evaluate(() => document.body.setAttribute('data-test-mark', 'kept'));
  }

  async expectMarkKept(): Promise<void> {
    await expect(this.page.locator('body[data-test-mark="kept"]')).toBeAttached();
  }

  /** Whether the page is wider than the screen. */
  async scrollsSideways(): Promise<boolean> {
    return this.page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth
    );
  }

  /** The text on the clipboard. */
  async clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  // Filters

  get chips(): Locator {
    return this.page.getByRole('list', { name: this.names.chips }).getByRole('listitem');
  }

  get countryFacet(): string {
    return this.names.countries;
  }

  /** A row of a facet by the name of its value. */
  facet(section: string, value: string): Locator {
    const name = new RegExp(`^${escaped(value)}: `);
    const list = this.page.getByRole('list', { name: section, exact: true });
    return list.getByRole('button', { name }).or(list.getByRole('checkbox', { name }));
  }

  /** The counts of all rows of a facet on show, by the name of their value. */
  async facetCounts(section: string): Promise<Record<string, number>> {
    const list = this.page.getByRole('list', { name: section, exact: true });
    const spoken = await list
      .locator('button')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
    return Object.fromEntries(
      spoken.map((text) => {
        const [, name = text, count = ''] = /^(.+?): ([\d\s,.]+?)(?:\. .*)?$/u.exec(text) ?? [];
        return [name, numberIn(count)];
      })
    );
  }

  /** Opens a facet that shows only its first rows, by the words on its button. */
  async showAll(words: RegExp): Promise<void> {
    const buttons = this.page.getByRole('button', { name: words });
    // Each goes when it is pressed: another stands in its place.
    for (let left = await buttons.count(); left > 0; left--) {
      await buttons.first().click();
      await expect(buttons).toHaveCount(left - 1);
    }
  }

  async typeYears(from: number | string, to: number | string): Promise<void> {
    const first = this.page.getByRole('textbox', { name: this.names.fromYear });
    const last = this.page.getByRole('textbox', { name: this.names.toYear });
    await first.fill(String(from));
    await last.fill(String(to));
    await last.press('Enter');
  }

  // Search

  get search(): Locator {
    return this.page.getByRole('combobox', { name: this.names.search });
  }

  /** What a search offers, the text itself first. */
  get offers(): Locator {
    return this.page.getByRole('listbox', { name: this.names.search }).getByRole('option');
  }

  // Partners and details

  get partners(): Locator {
    return this.page.getByRole('list', { name: this.names.partners });
  }

  get partnerRows(): Locator {
    return this.partners.getByRole('button');
  }

  partner(name: string): Locator {
    return this.partners.getByRole('button', { name: new RegExp(`^${escaped(name)},`) });
  }

  async openPartners(): Promise<void> {
    if (await this.partners.isVisible()) return;
    await this.button(this.names.openPartners).click();
    await expect(this.partners).toBeVisible();
  }

  /** Opens the list of partners and chooses one. */
  async choosePartner(name: string): Promise<void> {
    await this.openPartners();
    await this.partner(name).click();
    await expect(this.panelTitle).toHaveText(name);
  }

  /** The groups of partners that one mark with their number stands for, as a list. */
  get gatheredRows(): Locator {
    return this.page.getByRole('list', { name: this.names.gathered }).getByRole('button');
  }

  get panel(): Locator {
    return this.page.getByRole('complementary');
  }

  get panelTitle(): Locator {
    return this.panel.getByRole('heading', { level: 2 });
  }

  /** A row of the panel's lists with some words in it, such as one document. */
  panelRow(...words: (string | RegExp)[]): Locator {
    return words.reduce<Locator>(
      (rows, hasText) => rows.filter({ hasText }),
      this.panel.getByRole('listitem')
    );
  }

  async closePanel(): Promise<void> {
    await this.panel.getByRole('button', { name: this.names.close }).click();
    await expect(this.panel).toBeHidden();
  }

  // Time

  async chooseUnit(name: string): Promise<void> {
    const units = this.page.getByRole('group', { name: this.names.unit });
    // The radio button itself is there for the keyboard; the pointer presses its word.
    await units.getByText(name, { exact: true }).click();
    await expect(units.getByRole('radio', { name })).toBeChecked();
  }

  unitIs(name: string): Locator {
    return this.page.getByRole('group', { name: this.names.unit }).getByRole('radio', {
      name,
      checked: true
    });
  }

  slider(name: string): Locator {
    return this.page.getByRole('slider', { name });
  }

  /** A column of a chart by the words that begin its spoken name. */
  column(chart: string, period: string): Locator {
    return this.page
      .getByRole('group', { name: chart, exact: true })
      .getByRole('button', { name: new RegExp(`^${escaped(period)}: `) });
  }

  /** The spoken totals of a chart's columns by their names; `null` where no source covers one. */
  async columnTotals(chart: string): Promise<Record<string, number | null>> {
    const spoken = await this.page
      .getByRole('group', { name: chart, exact: true })
      .locator('[role="button"]')
      .evaluateAll((columns) => columns.map((one) => one.getAttribute('aria-label') ?? ''));
    return Object.fromEntries(
      spoken.map((text) => {
        const [, name = text, count] = /^(.+?): (\d[\d\s,.]*)?/u.exec(text) ?? [];
        return [name, count === undefined ? null : numberIn(count)];
      })
    );
  }

  /** Opens the table behind the timelines, reads it and closes it. */
  async timelineTable(): Promise<TimelineRow[]> {
    await this.button(this.names.table).click();
    await expect(this.dialog).toBeVisible();
    const rows = await this.dialog
      .locator('tbody tr')
      .evaluateAll((found) =>
        found.map((row) => [...row.children].map((cell) => cell.textContent.trim()))
      );
    const homes = await this.dialog.locator('thead tr').nth(1).locator('th').count();
    await this.press('Escape');
    await expect(this.dialog).toBeHidden();
    return rows.map(([period = '', ...cells]) => {
      const [documents = '', starts = ''] = cells.slice(homes);
      const events = cells.at(-1) ?? '';
      return {
        period,
        byHome: cells.slice(0, homes).map(numberIn),
        documents: numberIn(documents),
        starts: numberIn(starts),
        events: /^\d/.test(events) ? numberIn(events) : null
      };
    });
  }

  /** Presses the button in the middle of one thing and lets it go in the middle of another. */
  async dragOver(from: Locator, to: Locator): Promise<void> {
    const middles = [];
    for (const end of [from, to]) {
      const box = await end.boundingBox();
      if (box === null) throw new Error('nothing to drag over');
      middles.push({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    }
    const [start, goal] = middles;
    if (!start || !goal) return;
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move((start.x + goal.x) / 2, (start.y + goal.y) / 2, { steps: 4 });
    await this.page.mouse.move(goal.x, goal.y, { steps: 4 });
    await this.page.mouse.up();
  }

  /** From now on keeps every sentence that the page has shown. */
  async recordStatements(): Promise<() => Promise<string[]>> {
    await this.statement.evaluate((heading) => {
      const shown = [heading.textContent];
      Object.assign(window, { shownStatements: shown });
      new MutationObserver(() => {
        if (shown.at(-1) !== heading.textContent) shown.push(heading.textContent);
      }).observe(heading, { childList: true, characterData: true, subtree: true });
    });
    return () =>
      this.page.evaluate(
        () => (window as unknown as { shownStatements: string[] }).shownStatements
      );
  }

  // The map

  get canvas(): Locator {
    return this.map.locator('canvas');
  }

  /** What is said of the thing under the pointer; it is there for the eye alone. */
  get tooltip(): Locator {
    return this.map.locator('.tooltip');
  }

  /** The name of a place as it is written on the map; for the eye alone, as the tooltip. */
  nameOnMap(name: string): Locator {
    return this.map.locator('svg.names text').filter({ hasText: name }).first();
  }

  /** Marks with a number, which stand for partners close together; for the eye and the pointer. */
  get countedMarks(): Locator {
    return this.map.locator('svg g.counted');
  }

  /** Their numbers, the largest first. */
  async countedNumbers(): Promise<number[]> {
    return (await this.countedMarks.allTextContents()).map(numberIn).sort((a, b) => b - a);
  }

  /** The point of the page in the middle of the mark with this number. */
  async pointOfNumber(count: number): Promise<{ x: number; y: number }> {
    const mark = this.countedMarks.filter({ hasText: new RegExp(`^\\s*${count}\\s*$`) }).first();
    const box = await mark.boundingBox();
    if (box === null) throw new Error(`no mark with the number ${count}`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** The marks of documents that stand out on the timeline. */
  get raisedMarks(): Locator {
    return this.timeline.locator('.mark.raised');
  }

  /** The zoom and the centre of the map, where the reader has moved it. */
  get camera(): (Spot & { readonly zoom: number }) | null {
    const [lon, lat, zoom] = (this.address.get('cam') ?? '').split(',').map(Number);
    return lon === undefined || lat === undefined || zoom === undefined ? null : { lon, lat, zoom };
  }

  /**
   * The point of the page at which a spot lies on the flat map, while the camera stands as the
   * address says.
   */
  async pointOf(spot: Spot): Promise<{ x: number; y: number }> {
    const { camera } = this;
    const box = await this.canvas.boundingBox();
    if (camera === null || box === null) throw new Error('the map stands nowhere in particular');
    const world = TILE_PX * 2 ** camera.zoom;
    const [at, centre] = [mercatorShare(spot), mercatorShare(camera)];
    return {
      x: box.x + box.width / 2 + (at.x - centre.x) * world,
      y: box.y + box.height / 2 + (at.y - centre.y) * world
    };
  }

  /** Rests the mouse on a spot until the map has said what is there. */
  async hoverSpot(spot: Spot, says: string | RegExp): Promise<void> {
    const { x, y } = await this.pointOf(spot);
    await expect(async () => {
      await this.page.mouse.move(x - 2, y);
      await this.page.mouse.move(x, y);
      await expect(this.tooltip).toContainText(says, { timeout: 1000 });
    }).toPass({ timeout: 30_000 });
  }

  /** Rests the mouse where nothing is. */
  async hoverNothing(spot: Spot): Promise<void> {
    const { x, y } = await this.pointOf(spot);
    await this.page.mouse.move(x, y);
  }

  async clickSpot(spot: Spot): Promise<void> {
    const { x, y } = await this.pointOf(spot);
    await this.page.mouse.click(x, y);
  }

  async tapSpot(spot: Spot): Promise<void> {
    const { x, y } = await this.pointOf(spot);
    await this.page.touchscreen.tap(x, y);
  }

  /** Clicks at some px from the upper left corner of the map. */
  async clickMapAt(x: number, y: number): Promise<void> {
    const box = await this.canvas.boundingBox();
    if (box === null) throw new Error('the map is not there');
    await this.page.mouse.click(box.x + x, box.y + y);
  }

  // Access

  /** Fails where axe finds anything against WCAG 2.2 A and AA. */
  async expectAccessible(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(
      violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => ({ id, where: target.join(' '), failureSummary }))
      )
    ).toEqual([]);
  }
}

interface Readers {
  twinline: Twinline;
  /** Somebody else with a browser of their own, as watched as the first. */
  anotherReader: (options?: BrowserContextOptions) => Promise<Twinline>;
}

export const test = base.extend<Readers>({
  twinline: async ({ page }, use) => {
    const twinline = new Twinline(page);
    await use(twinline);
    expect(twinline.faults).toEqual([]);
  },
  anotherReader: async ({ browser, contextOptions, baseURL, locale, viewport }, use) => {
    const readers: Twinline[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({
        ...contextOptions,
        ...(baseURL === undefined ? {} : { baseURL }),
        ...(locale === undefined ? {} : { locale }),
        viewport,
        ...options
      });
      const reader = new Twinline(await context.newPage());
      readers.push(reader);
      return reader;
    });
    for (const reader of readers) {
      await reader.page.context().close();
      expect(reader.faults).toEqual([]);
    }
  }
});

export { expect };
