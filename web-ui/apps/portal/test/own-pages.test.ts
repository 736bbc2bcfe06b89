import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, launch, overflow, PHONE } from './browser.ts';
import { PortalServer } from './server.ts';

const LANGUAGES = readdirSync(resolve(import.meta.dirname, '../src/texts')).map((file) => file.slice(0, 2));

let server: PortalServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([PortalServer.start(), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** What the front doors answer with by themselves, and the page behind the link in a mail. */
describe('In every language', () => {
  it.each([
    ['/away/index.html', 'light'],
    ['/missing/index.html', 'dark'],
    ['/not-me/index.html#AbCdEfGhIjKlMnOpQr-_12', 'dark'],
    ['/not-me/index.html', 'light'],
  ] as const)(
    '%s is accessible and fits a narrow phone with text at 200 %, in %s',
    async (path, colorScheme) => {
      for (const language of LANGUAGES) {
        const context = await browser.newContext({
          viewport: PHONE,
          locale: language,
          colorScheme,
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        await page.goto(server.origin + path);
        expect(await page.getAttribute('html', 'lang')).toBe(language);
        expect((await page.locator('h1:visible').textContent())?.trim(), language).not.toBe('');
        expect(await accessibilityFaults(page), language).toEqual([]);
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
        expect(await overflow(page), language).toBe(0);
        await context.close();
      }
    },
    120_000,
  ); // ten pages for axe, on a machine that may have other work
});
