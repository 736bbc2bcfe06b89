import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launch, open } from '../../portal/test/browser.ts';
import { ClientServer } from './server.ts';

export const PASSWORD = 'K7QM-4XP2-9D3HX';
export const DEVICES = 'POST /devices';
export const SYNCS = 'POST /devices/me/syncs';
export const TOKENS = 'POST /devices/tokens';
const ANDROID =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile';

/** There once {@link startApp} has begun a file's tests. */
export let server: ClientServer;
let browser: Browser;

/** The app, for the tests of a file: each has a browser without memory and a server without devices. */
export function startApp(): void {
  beforeAll(async () => {
    [server, browser] = await Promise.all([ClientServer.start(), launch()]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    server.reset();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
}

export const client = (path = '', options: BrowserContextOptions = {}) =>
  open(browser, `${server.origin}/client/${path}`, { userAgent: ANDROID, ...options });

export async function enter(page: Page, password = PASSWORD): Promise<void> {
  await page.locator('#user').fill('k7qm4x@acme');
  await page.locator('#password').fill(password);
  await page.locator('#send').click();
}

export const connected = (page: Page) => page.locator('#state[data-connected]').waitFor();

export async function enrolled(path = '', options: BrowserContextOptions = {}) {
  const opened = await client(path, options);
  await enter(opened.page);
  await connected(opened.page);
  return opened;
}
