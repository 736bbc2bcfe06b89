import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityFaults, DESKTOP, overflow, PHONE } from '../../portal/test/browser.ts';
import { client, connected, DEVICES, enrolled, enter, server, startApp } from './app.ts';

startApp();

const WALKS: [string, BrowserContextOptions][] = [
  ['en', { viewport: PHONE }],
  ['ar', { viewport: PHONE, colorScheme: 'dark' }],
  ['ja', { viewport: DESKTOP }],
];

describe('Every view', () => {
  it.each(WALKS)('is accessible and fits in %s', async (language, options) => {
    server.terms = { version: 1, text: 'Be kind to this device.\n'.repeat(30) };
    const { page, complaints } = await client(`?lang=${language}#k7qm4x@acme`, options);
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(language === 'ar' ? 'rtl' : 'ltr');
    await looksRight(page, language, 'ask');
    await page.locator('#send').click();
    await looksRight(page, language, 'errors');
    await enter(page);
    await page.locator('#accept').waitFor();
    await looksRight(page, language, 'terms');
    server.answer(DEVICES, { status: 429, headers: { 'retry-after': '90' }, times: 1 });
    await page.locator('#accept').click();
    await page.locator('#trouble p').first().waitFor();
    await looksRight(page, language, 'trouble');
    await page.locator('#send').click();
    await page.locator('#accept').click();
    await connected(page);
    await looksRight(page, language, 'connected');
    await page.locator('#leave').click();
    await looksRight(page, language, 'leaving');
    server.devices.length = 0;
    await page.locator('#leave-confirm').click();
    await page.locator('#left:not(:empty)').waitFor();
    await looksRight(page, language, 'left');
    expect(complaints).toEqual([]);
  });

  it.each(WALKS)(
    'that is seen when something is wrong is accessible and fits in %s',
    async (language, options) => {
      const { page, context } = await enrolled(`?lang=${language}`, options);
      await context.setOffline(true);
      await page.locator('#sync').click();
      await page.locator('#sync-state:not(:empty)').waitFor();
      await looksRight(page, language, 'offline');
      await context.setOffline(false);
      server.devices.length = 0;
      await page.locator('#sync').click();
      await page.locator('#gone').waitFor();
      await looksRight(page, language, 'gone');
      await context.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
      await page.reload();
      await page.locator('#unsupported').waitFor();
      await looksRight(page, language, 'unsupported');
    },
  );
});

describe('In every language', () => {
  it('each view is accessible and fits a narrow phone with text at 200 %', async () => {
    server.terms = { version: 1, text: 'Be kind to this device.\n'.repeat(30) };
    const { page } = await client('#k7qm4x@acme');
    await page.locator('#send').click();
    await spoken(page, 'errors');
    await enter(page);
    await page.locator('#accept').waitFor();
    await spoken(page, 'terms');
    await page.locator('#accept').click();
    await connected(page);
    await spoken(page, 'connected');
    await page.locator('#leave').click();
    await spoken(page, 'leaving');
    await page.locator('#leave-stay').click();
    server.devices.length = 0;
    await page.locator('#sync').click();
    await page.locator('#gone').waitFor();
    await spoken(page, 'gone');
  }, 180_000); // fifty views for axe, on a machine that may have other work

  async function spoken(page: Page, view: string): Promise<void> {
    for (const language of await page.locator('#language option').evaluateAll(values)) {
      await page.locator('#language').selectOption(language);
      await page.locator(`html[data-spoken=${language}]`).waitFor();
      await looksRight(page, language, view);
    }
  }
});

const values = (options: Element[]) => options.map((option) => (option as HTMLOptionElement).value);

async function looksRight(page: Page, language: string, view: string): Promise<void> {
  if (process.env.SHOTS)
    await page.screenshot({ path: `${process.env.SHOTS}/${view}-${language}.png`, fullPage: true });
  expect(await accessibilityFaults(page), view).toEqual([]);
  expect(await overflow(page), view).toBe(0);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await overflow(page), `${view} with text at 200 %`).toBe(0);
  await page.evaluate(() => document.documentElement.removeAttribute('style'));
}
