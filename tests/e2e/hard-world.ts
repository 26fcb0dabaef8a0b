/** How tests make a browser's world hard, and what they look at then. */
import { readFileSync } from 'node:fs';
import { expect, type JSHandle, type Locator, type Page, type Request } from '@playwright/test';
import { DATABASE_NAME } from '../../src/store/database-name';
import type { Twinline } from './driver';

export const DATASET = '**/dataset/*.twl';
export const ANNOUNCEMENT = '**/dataset/current.json';

/** What Chromium itself writes on the console where something cannot be fetched. */
export const NOT_FETCHED = /Failed to load resource/;
/** What the map's engine says of layers like ours where the graphics context is lost. */
export const LAYER_LOST = /Custom layer .* cannot be restored/;

/** The words of a message in English. */
export function words(room: 'app' | 'map' | 'store', key: string): string {
  const file = new URL(`../../src/text/messages/${room}.en.json`, import.meta.url);
  const text = (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)[key];
  if (typeof text !== 'string') throw new Error(`no plain message ${key}`);
  return text;
}

export function notices(page: Page): Locator {
  return page.getByRole('log', { name: words('app', 'app_notices') });
}

/** The notice with these words, and no other. */
export async function expectNotice(page: Page, text: string): Promise<void> {
  await expect(notices(page).getByRole('paragraph')).toHaveText([text]);
}

export async function expectNoNotice(page: Page): Promise<void> {
  await expect(notices(page).getByRole('paragraph')).toHaveCount(0);
}

/** Takes faults that the test itself has caused; there must be some. Others stay and fail it. */
export function expectFaults({ faults }: Twinline, kind: RegExp): void {
  const others = faults.filter((fault) => !kind.test(fault));
  expect(faults.length - others.length, `faults like ${String(kind)}`).toBeGreaterThan(0);
  faults.splice(0, faults.length, ...others);
}

/** Lets the map's engine never arrive: what is tested needs none, and drawing it takes its time. */
export async function holdBackMap(page: Page): Promise<void> {
  await page.route('**/assets/map-engine-*.js', () => undefined);
}

/** Collects the addresses asked for that match. */
export function listRequests(page: Page, pattern: RegExp): string[] {
  const found: string[] = [];
  page.on('request', (request: Request) => {
    if (pattern.test(request.url())) found.push(request.url());
  });
  return found;
}

/** A tab of the same browser that is not the app, but of its origin. */
export async function openNeighbour(page: Page): Promise<Page> {
  const neighbour = await page.context().newPage();
  await neighbour.goto('./icon.svg');
  return neighbour;
}

/**
 * Opens the app's database in a tab, as another version of the app would that never lets go of it.
 * @param version IndexedDB's own.
 * @param stores to create where it was older.
 */
export async function holdDatabase(
  page: Page,
  version: number,
  stores: readonly string[]
): Promise<void> {
  await page.evaluate(
    ([name, native, wanted]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name, native);
        opening.onupgradeneeded = () => {
          for (const store of wanted) {
            if (!opening.result.objectStoreNames.contains(store)) {
              opening.result.createObjectStore(store, { keyPath: 'key' });
            }
          }
        };
        opening.onerror = () => reject(new Error(opening.error?.message));
        opening.onsuccess = () => {
          // Kept, or the collector would close it.
          Object.assign(globalThis, { held: opening.result });
          resolve();
        };
      }),
    [DATABASE_NAME, version, stores] as const
  );
}

/** The hash of the dataset that is kept, or what stands in its way. Creates no database. */
export async function keptHash(page: Page): Promise<string> {
  return page.evaluate(async (name) => {
    const known = await indexedDB.databases();
    if (!known.some((database) => database.name === name)) return 'no database';
    return new Promise<string>((resolve) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => resolve(String(opening.error));
      opening.onsuccess = () => {
        const database = opening.result;
        const answer = (text: string): void => {
          database.close();
          resolve(text);
        };
        if (!database.objectStoreNames.contains('datasets')) return answer('no table');
        const asking = database.transaction('datasets').objectStore('datasets').get('current');
        asking.onsuccess = () =>
          answer((asking.result as { hash: string } | undefined)?.hash ?? 'nothing');
      };
    });
  }, DATABASE_NAME);
}

/** What the reader has set and the device keeps. */
export async function keptSettings(page: Page): Promise<unknown> {
  return page.evaluate(
    (name) =>
      new Promise((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const asking = opening.result.transaction('settings').objectStore('settings').getAll();
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result);
          };
        };
      }),
    DATABASE_NAME
  );
}

/** Waits until a dataset is kept. @returns its hash */
export async function waitUntilKept(page: Page): Promise<string> {
  await expect.poll(() => keptHash(page)).toMatch(/^[0-9a-f]{64}$/);
  return keptHash(page);
}

/** Turns some of the kept bytes around. */
export async function damageKept(page: Page): Promise<void> {
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(new Error(opening.error?.message));
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction('datasets', 'readwrite');
          const store = writing.objectStore('datasets');
          const asking = store.get('current');
          asking.onsuccess = () => {
            const record = asking.result as { bytes: ArrayBuffer };
            new Uint8Array(record.bytes).subarray(500, 900).fill(7);
            store.put(record);
          };
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    DATABASE_NAME
  );
}

/** Serves the dataset with one byte other than published. */
export async function damageFeed(page: Page): Promise<void> {
  await page.route(DATASET, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length >> 1]! ^= 0xff;
    await route.fulfill({ response, body });
  });
}

/** What takes the map's graphics context away and gives it back. */
export function graphicsContext(page: Page): Promise<JSHandle<WEBGL_lose_context>> {
  return page
    .locator('.maplibregl-canvas')
    .evaluateHandle((canvas: HTMLCanvasElement) =>
      canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!
    );
}

/**
 * How many pixels of a part of the page have about the colour of a municipality's arcs.
 * @param part shares of the map's width and height.
 */
export async function countArcPixels(
  page: Page,
  home: number,
  part: { left: number; top: number; right: number; bottom: number }
): Promise<number> {
  const box = await page.locator('[data-map]').boundingBox();
  if (!box) throw new Error('no map');
  const picture = await page.screenshot({
    clip: {
      x: box.x + part.left * box.width,
      y: box.y + part.top * box.height,
      width: (part.right - part.left) * box.width,
      height: (part.bottom - part.top) * box.height
    }
  });
  return page.evaluate(
    async ([png, property]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const drawing = canvas.getContext('2d', { willReadFrequently: true })!;
      drawing.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(property);
      drawing.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = drawing.getImageData(0, 0, 1, 1).data;
      drawing.drawImage(image, 0, 0);
      const { data } = drawing.getImageData(0, 0, image.width, image.height);
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        const away =
          Math.abs(data[at]! - red) +
          Math.abs(data[at + 1]! - green) +
          Math.abs(data[at + 2]! - blue);
        if (away < 90) count += 1;
      }
      return count;
    },
    [picture.toString('base64'), `--home-${String(home)}`] as const
  );
}
