/**
 * The app's words for tests: what a person does and sees. Only this file knows Playwright's calls
 * for them. Each page of a test is watched: a console message, a page error, a breach of the
 * content policy or a request that leaves the origin fails the test.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Locator, type Page } from '@playwright/test';

/** Chromium's own remarks about a processor-drawn WebGL are not the app's. */
const NOT_OURS = [
  /GPU stall due to ReadPixels/,
  /Automatic fallback to software WebGL/,
  /\[GroupMarkerNotSet/
];

export class Twinline {
  readonly faults: string[] = [];

  constructor(readonly page: Page) {
    page.on('console', (message) => {
      if (!NOT_OURS.some((known) => known.test(message.text()))) {
        this.faults.push(`console ${message.type()}: ${message.text()}`);
      }
    });
    page.on('pageerror', (error) => this.faults.push(`page error: ${error.message}`));
    page.on('request', (request) => {
      const url = new URL(request.url());
      const isLocal = ['blob:', 'data:'].includes(url.protocol) || url.hostname === '127.0.0.1';
      if (!isLocal) this.faults.push(`left the origin: ${request.url()}`);
    });
  }

  /** Opens an address of the app, such as `?country=DE`, and waits until it can be used. */
  async open(address = ''): Promise<void> {
    await this.page.goto(`./${address}`);
    await expect(this.statement).toBeVisible();
  }

  /** Waits until the interactive map has drawn itself. */
  async waitForMap(): Promise<void> {
    await expect(this.page.locator('[data-map="ready"]')).toBeVisible({ timeout: 60_000 });
  }

  /** The one sentence that says what is on screen. */
  get statement(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get panel(): Locator {
    return this.page.getByRole('complementary');
  }

  get search(): Locator {
    return this.page.getByRole('combobox', { name: /search|поиск|paieška|partner|партн/i });
  }

  /** A row of a facet by the name of its value. */
  facet(section: string, value: string | RegExp): Locator {
    return this.page.getByRole('group', { name: section }).getByRole('button', { name: value });
  }

  /** Opens the list of partners and chooses one. */
  async choosePartner(name: string): Promise<void> {
    const list = this.page.getByRole('list', { name: 'Partners on the map' });
    if (!(await list.isVisible())) {
      await this.page.getByRole('button', { name: 'List of partners' }).click();
    }
    await list.getByRole('button', { name: new RegExp(`^${name},`) }).click();
  }

  /** What the address says. */
  get address(): URLSearchParams {
    return new URL(this.page.url()).searchParams;
  }

  /** Fails where axe finds anything against WCAG 2.2 A and AA. */
  async expectAccessible(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(
      violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`
      )
    ).toEqual([]);
  }
}

export const test = base.extend<{ twinline: Twinline }>({
  twinline: async ({ page }, use) => {
    const twinline = new Twinline(page);
    await use(twinline);
    expect(twinline.faults).toEqual([]);
  }
});

export { expect };
