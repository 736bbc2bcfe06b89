import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoStore } from '../fake/demo.ts';
import { FakeServer } from '../fake/server.ts';
import { ACME } from '../fake/store.ts';
import { accessibilityFaults, launch, type Opened, open, overflow, signedIn } from './browser.ts';
import { pages } from './pages.ts';

let server: FakeServer;
let browser: Browser;
let opened: Opened;

beforeAll(async () => {
  [server, browser] = await Promise.all([FakeServer.start(), launch()]);
  server.reset(demoStore());
  opened = await signedIn(browser, server.origin, '/');
});
afterAll(() => Promise.all([browser.close(), server.stop()]));

const store = demoStore();

test.each(pages(store).map(([name]) => name))(
  'the page %s is accessible, fits phone and tablet, and breaks no rule',
  async (name) => {
    const { page, complaints } = opened;
    const [, path = '', ready = ''] = pages(server.store).find(([each]) => each === name) ?? [];
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`/admin${path}`);
    await page.locator(ready).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html.pf-v6-theme-dark').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    for (const width of [768, 360]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflow(page), `${name} at ${width}`).toBeLessThanOrEqual(0);
    }
    expect(complaints.splice(0)).toEqual([]);
  },
);

test('the sign-in is accessible', async () => {
  const out = await open(browser, server.origin, '/');
  await out.page.getByRole('heading', { level: 1 }).waitFor();
  expect(await accessibilityFaults(out.page)).toEqual([]);
  expect(out.complaints).toEqual([]);
  await out.close();
});

test('dialogs are accessible, take the focus and give it back', async () => {
  const { page } = opened;
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`/admin/sites/${ACME}/pin`);
  const button = page.getByRole('button', { name: 'Generate new PIN' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('the keyboard leads to another page, whose heading then has the focus', async () => {
  const { page } = opened;
  await page.goto(`/admin/sites/${ACME}`);
  await page.getByRole('link', { name: 'Users', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Users' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
});

test('the navigation opens over the page on a tablet and closes when a page was chosen', async () => {
  const { page } = opened;
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.goto(`/admin/sites/${ACME}`);
  const link = page.getByRole('link', { name: 'Enrollments', exact: true });
  await page.getByRole('heading', { level: 1, name: 'Acme' }).waitFor();
  await page.getByRole('button', { name: 'Navigation' }).click();
  await link.click();
  await page.getByRole('heading', { level: 1, name: 'Enrollments' }).waitFor();
  expect(await page.getByRole('button', { name: 'Navigation' }).getAttribute('aria-expanded')).toBe('false');
});
