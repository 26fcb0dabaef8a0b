import { chromium, type Browser } from '@playwright/test';
import config from '../../playwright.config';

/** The browser of the end-to-end tests. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch(config.use?.launchOptions);
}

export const SCREEN = { width: 1440, height: 900 } as const;
/** A first frame may take long where the processor draws. */
export const PATIENCE_MS = 180_000;
