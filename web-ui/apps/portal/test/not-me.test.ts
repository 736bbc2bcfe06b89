import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, launch, open, overflow } from './browser.ts';
import { PortalServer } from './server.ts';

const TOKEN = 'AbCdEfGhIjKlMnOpQr-_12';
const LINK = `/not-me/index.html#${TOKEN}`;
const DISOWN = 'POST /api/credentials/v1/disownments';

let server: PortalServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([PortalServer.start(), launch()]);
});
afterEach(async () => {
  server.reset();
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const visit = (path: string, options = {}) => open(browser, server.origin + path, options);

describe('The page "this was not me"', () => {
  it('changes nothing when it is opened, and says it once the button is pressed', async () => {
    server.answer(DISOWN, { status: 204 });
    const { page, complaints } = await visit(LINK);
    await page.getByRole('heading', { name: 'Was it somebody else?' }).waitFor();
    expect(server.calls).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole('button', { name: 'This wasn’t me' }).dblclick();

    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    expect(server.calls).toEqual([
      { method: 'POST', path: '/api/credentials/v1/disownments', body: { token: TOKEN } },
    ]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('done-heading');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('fits a narrow phone in Arabic, from right to left', async () => {
    const { page } = await visit(`/not-me/index.html?lang=ar#${TOKEN}`);
    await page.getByRole('heading', { name: 'هل كان شخصًا آخر؟' }).waitFor();
    expect(await page.getAttribute('html', 'dir')).toBe('rtl');
    expect(await overflow(page)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('tells when it could not be said, and lets one try again', async () => {
    server.answer(DISOWN, { status: 503, body: { status: 503 } });
    const { page } = await visit(LINK);
    await page.getByRole('button', { name: 'This wasn’t me' }).click();
    await page.getByRole('alert').getByText('not available right now').waitFor();

    server.answer(DISOWN, { status: 204 });
    await page.getByRole('button', { name: 'This wasn’t me' }).click();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  });

  it.each(['/not-me/index.html', '/not-me/index.html#cut'])('says that %s is not whole', async (path) => {
    const { page } = await visit(path);
    await page.getByRole('heading', { name: 'This link does not work' }).waitFor();
    expect(await page.getByRole('button', { name: 'This wasn’t me' }).isVisible()).toBe(false);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
