import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { demoStore } from '../fake/demo.ts';
import { FakeServer } from '../fake/server.ts';
import { launch, open, signedIn } from './browser.ts';
import { pages } from './pages.ts';

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  desktop: { viewport: { width: 1280, height: 800 } },
  tablet: { viewport: { width: 768, height: 1024 } },
  phone: { viewport: { width: 390, height: 800 } },
  dark: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
};

/** Pictures of every page to look at, no test of `npm test`: `SHOTS=folder npx vitest run --project admin pictures`. */
const folder = process.env.SHOTS ?? '';

describe('Pictures', () => {
  let server: FakeServer;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    [server, browser] = await Promise.all([FakeServer.start(), launch()]);
  });
  afterAll(() => Promise.all([browser.close(), server.stop()]));

  test.each(Object.entries(LOOKS))('%s', { timeout: 120_000 }, async (look, options) => {
    server.reset(demoStore());
    const shot = (name: string) => join(folder, `${name.replaceAll(' ', '-')}.${look}.png`);
    const out = await open(browser, server.origin, '/', options);
    await out.page.getByRole('heading', { level: 1 }).waitFor();
    await out.page.screenshot({ path: shot('sign-in') });
    await out.close();
    const { page, close } = await signedIn(browser, server.origin, '/', options);
    for (const [name, path, ready] of pages(server.store)) {
      await page.goto(`/admin${path}`);
      await page.locator(ready).first().waitFor();
      await page.waitForTimeout(300);
      await page.screenshot({ path: shot(name) });
    }
    await close();
  });
});
