import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, DESKTOP, launch, open, overflow } from './browser.ts';
import { PortalServer } from './server.ts';

const SITE = 'GET /api/enrollment/v1/sites/acme';
const ANDROID =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const LINUX =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36';
const ACME = {
  slug: 'acme',
  name: 'Acme',
  languages: ['en', 'de'],
  defaultLanguage: 'en',
  clients: [
    {
      platform: 'ANDROID',
      name: 'Acme Hub',
      url: 'https://play.example/acme-hub',
      steps: ['Install Acme Hub.', 'Allow notifications.', 'Tap <b>Enroll</b>.'],
    },
    { platform: 'WINDOWS', name: 'Acme Agent', url: 'javascript:alert(1)', steps: [] },
  ],
  terms: { version: 3, text: 'Be kind.\nKeep your device locked.' },
  branding: { colour: null, logoUrl: null },
  allowedPlatforms: [],
};
const LOGO = '/api/enrollment/v1/sites/acme/logo?v=0123abcd';
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

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

const posts = () => server.calls.filter((call) => call.method === 'POST');

const enroll = (path: string, options = {}) =>
  open(browser, server.origin + path, { userAgent: ANDROID, ...options });

describe('The Enroll-now page', () => {
  it('shows the way for the platform it runs on', async () => {
    server.answer(SITE, { status: 200, body: ACME });
    const { page, context, complaints } = await enroll('/enroll/acme#user=k7qm4x%40acme');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);

    await page.getByText('Welcome to Acme').waitFor();
    expect(await page.getByLabel('Android').isChecked()).toBe(true);
    const get = page.getByRole('link', { name: 'Get Acme Hub' });
    expect(await get.getAttribute('href')).toBe('https://play.example/acme-hub');
    expect(await page.locator('#offer li').allTextContents()).toEqual(ACME.clients[0]?.steps);
    expect(await page.locator('#server').textContent()).toBe(server.origin);
    expect(await page.locator('#user').textContent()).toBe('k7qm4x@acme');
    await page.locator('[data-copy=user]').click();
    await page.getByText('Copied', { exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('k7qm4x@acme');
    await page.getByText('Terms of use').click();
    expect(await page.locator('#terms-text').innerText()).toBe('Be kind.\nKeep your device locked.');
    expect(await page.locator('input[type=password], input[type=text]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('reads, and tells once that it was opened, with the user name in no address', async () => {
    server.answer(SITE, { status: 200, body: ACME });
    server.answer('POST /api/enrollment/v1/openings', { status: 503 });
    const { page } = await enroll('/enroll/acme#user=K7QM4X@acme');
    await page.getByText('Welcome to Acme').waitFor();
    await page.evaluate(() => dispatchEvent(new HashChangeEvent('hashchange')));
    await page.evaluate(() => {
      location.hash = '#user=k7qm4x@acme';
    });
    await expect.poll(() => posts().length).toBe(1);
    expect(posts()).toEqual([
      {
        method: 'POST',
        path: '/api/enrollment/v1/openings',
        body: { site: 'acme', userName: 'k7qm4x@acme' },
      },
    ]);
    expect(server.calls.map((call) => call.path).join()).not.toMatch(/k7qm4x/i);
  });

  it('tells of no opening without a user name', async () => {
    server.answer(SITE, { status: 200, body: ACME });
    const { page } = await enroll('/enroll/acme');
    for (let times = 0; times < 3; times++) await page.reload();
    await page.getByText('Welcome to Acme').waitFor();
    expect(new Set(server.calls.map((call) => call.method))).toEqual(new Set(['GET']));
  });

  it.each(['light', 'dark'] as const)('shows logo and colour of the site in %s', async (colorScheme) => {
    server.answer(SITE, {
      status: 200,
      body: { ...ACME, branding: { colour: '#7a1fa2', logoUrl: LOGO } },
    });
    server.answer('GET /api/enrollment/v1/sites/acme/logo', {
      status: 200,
      body: PIXEL,
      headers: { 'content-type': 'image/png' },
    });
    const { page, complaints } = await enroll('/enroll/acme', { colorScheme });
    const get = page.getByRole('link', { name: 'Get Acme Hub' });
    await get.waitFor();
    expect(await get.evaluate((link) => getComputedStyle(link).backgroundColor)).toBe('rgb(122, 31, 162)');
    await expect
      .poll(() => page.locator('#logo').evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
  });

  it.each([
    [{ colour: 'red;background:url(//evil.example)', logoUrl: 'https://evil.example/x.png' }],
    [{ colour: null, logoUrl: '//evil.example/x.png' }],
    [{ colour: null, logoUrl: LOGO }],
  ])('shows no picture that is not there or not ours, and no colour that is none', async (branding) => {
    server.answer(SITE, { status: 200, body: { ...ACME, branding } });
    const { page } = await enroll('/enroll/acme');
    await page.getByText('Welcome to Acme').waitFor();
    await page.locator('#logo').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.documentElement.style.length)).toBe(0);
  });

  it('offers only devices that the site accepts', async () => {
    server.answer(SITE, { status: 200, body: { ...ACME, allowedPlatforms: ['WINDOWS', 'IOS'] } });
    const { page } = await enroll('/enroll/acme');
    await page.getByText('Acme does not accept this kind of device: Android.').waitFor();
    expect(await page.locator('#platforms label').allTextContents()).toEqual(['iPhone or iPad', 'Windows']);
    expect(await page.locator('#platforms input:checked').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Get Acme Hub' }).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Windows').check();
    await page.getByText('Ask your administrator where to get Acme Agent.').waitFor();
  });

  it('takes the site from the query, too, and the user name from the mail when the link has none', async () => {
    server.answer(SITE, { status: 200, body: ACME });
    const { page } = await enroll('/enroll?site=acme');
    await page.getByText('Welcome to Acme').waitFor();
    expect(await page.locator('#user').textContent()).toBe('It is in your e-mail.');
    expect(await page.locator('[data-copy=user]').isVisible()).toBe(false);
  });

  it('offers the client in the browser when the site has none for the platform', async () => {
    server.answer(SITE, { status: 200, body: ACME });
    const { page } = await enroll('/enroll/acme#user=k7qm4x@acme', { userAgent: IPHONE });
    await page.getByText('Acme has no app for iPhone or iPad yet.').waitFor();
    const link = page.getByRole('link', { name: 'Enroll in the browser' });
    expect(await link.getAttribute('href')).toBe('/client/#k7qm4x@acme');
    // Whoever has the app already still needs what to enter in it.
    expect(await page.locator('#entries').isVisible()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('lets one choose another platform, by keyboard too', async () => {
    server.answer(SITE, { status: 200, body: ACME });
    const { page } = await enroll('/enroll/acme', { userAgent: IPHONE });
    await page.getByLabel('iPhone or iPad').focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('link', { name: 'Get Acme Hub' }).waitFor();
  });

  it('never links to a script', async () => {
    server.answer(SITE, { status: 200, body: ACME });
    const { page } = await enroll('/enroll/acme');
    await page.getByLabel('Windows').check();
    await page.getByText('Ask your administrator where to get Acme Agent.').waitFor();
    expect(await page.locator('[href^="javascript:"]').count()).toBe(0);
  });

  it('opens an installed client by its link, with the user name in the fragment and nothing else', async () => {
    const client = { ...ACME.clients[0], openLink: 'acme-hub://enroll' };
    server.answer(SITE, { status: 200, body: { ...ACME, clients: [client] } });
    const { page } = await enroll('/enroll/acme#user=k7qm4x%40acme&password=secret');
    const open = page.getByRole('link', { name: 'Open Acme Hub' });
    expect(await open.getAttribute('href')).toBe('acme-hub://enroll#user=k7qm4x%40acme');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  it('hands over from a computer to a phone by a code, and not on the phone', async () => {
    server.answer(SITE, { status: 200, body: ACME });
    const { page } = await enroll('/enroll/acme#user=k7qm4x@acme', { userAgent: LINUX, viewport: DESKTOP });
    await page.getByRole('img', { name: 'QR code with the address of this page' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const { page: phone } = await enroll('/enroll/acme#user=k7qm4x@acme');
    await phone.getByText('Welcome to Acme').waitFor();
    expect(await phone.locator('#handoff').isVisible()).toBe(false);
  });

  it('is accessible in every language, and fits a narrow phone with text at 200 %', async () => {
    server.answer(SITE, { status: 200, body: ACME });
    const { page } = await enroll('/enroll/acme#user=k7qm4x@acme');
    for (const option of await page.locator('#language option').all()) {
      const language = (await option.getAttribute('value')) ?? '';
      await page.locator('#language').selectOption(language);
      await page.waitForSelector(`html[data-spoken=${language}]`);
      expect(await page.getAttribute('html', 'dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
      expect(await accessibilityFaults(page), language).toEqual([]);
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      expect(await overflow(page), `${language}, large`).toBe(0);
      await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    }
  }, 120_000); // thirty pages for axe, on a machine that may have other work

  it('says without JavaScript where to go on', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'fi-FI' });
    const page = await context.newPage();
    await page.goto(`${server.origin}/enroll/acme`);
    expect(await page.locator('noscript .notice').textContent()).toContain('Ilman JavaScriptiä');
  });

  it('speaks the chosen language everywhere', async () => {
    server.answer(SITE, { status: 200, body: ACME });
    const { page } = await enroll('/enroll/acme', { userAgent: IPHONE });
    await page.getByText('Welcome to Acme').waitFor();
    await page.locator('#language').selectOption('de');
    await page.getByText('Acme hat noch keine App für iPhone oder iPad.').waitFor();
    await page.getByText('Willkommen bei Acme').waitFor();
  });

  it.each([['/enroll/nosuch'], ['/enroll'], ['/enroll/%3Cimg%3E'], ['/enroll/acme/more']])(
    'says at %s that the link does not work',
    async (path) => {
      const { page } = await enroll(path);
      await page.getByRole('heading', { name: 'This link does not work' }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    },
  );

  it('says when to try again while the service is away, and then works', async () => {
    server.answer(SITE, { status: 503, body: {}, headers: { 'retry-after': '30' } });
    const { page } = await enroll('/enroll/acme');
    await page.getByText('Try again in 30 seconds.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    server.answer(SITE, { status: 200, body: ACME });
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Welcome to Acme').waitFor();
  });

  it('says so when the server cannot be reached', async () => {
    const { page, context } = await enroll('/enroll/nosuch');
    await page.getByRole('heading', { name: 'This link does not work' }).waitFor();
    await context.route('**/api/**', (route) => route.abort());
    await page.reload();
    await page.getByRole('heading', { name: 'You seem to be offline' }).waitFor();
  });

  it.each(['light', 'dark'] as const)('is accessible in %s and fits', async (colorScheme) => {
    server.answer(SITE, { status: 200, body: ACME });
    for (const viewport of [
      { width: 360, height: 740 },
      { width: 1280, height: 800 },
    ]) {
      const { page } = await enroll('/enroll/acme#user=k7qm4x@acme', {
        viewport,
        colorScheme,
      });
      await page.getByText('Welcome to Acme').waitFor();
      await page.locator('summary').click();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    }
  });
});
