import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, DESKTOP, launch, open, overflow, PHONE } from './browser.ts';
import { PortalServer } from './server.ts';

const REQUESTS = 'POST /api/enrollment/v1/requests';
const ACCEPTED = { status: 202, body: { reference: 'AB12-CD34' } };

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

const portal = (path = '/', options = {}) => open(browser, server.origin + path, options);

describe('The portal', () => {
  it('sends address, PIN and language, and says what happens next', async () => {
    server.answer(REQUESTS, ACCEPTED);
    const { page, complaints } = await portal();

    await page.getByLabel('E-mail address').fill(' anna@acme.example ');
    await page.getByLabel('Company PIN').pressSequentially('12345678');
    expect(await page.getByLabel('Company PIN').inputValue()).toBe('1234 5678');
    await page.getByRole('button', { name: 'Continue' }).click();

    await page.getByText('If they match, you will shortly receive an e-mail.').waitFor();
    expect(await page.locator('#reference').textContent()).toBe('AB12-CD34');
    expect(await page.locator(':focus').textContent()).toBe('Now look at your mail');
    expect(await page.locator('[aria-current=step]').textContent()).toBe('Open the e-mail');
    expect(server.calls).toEqual([
      {
        method: 'POST',
        path: '/api/enrollment/v1/requests',
        body: { email: 'anna@acme.example', pin: '12345678', locale: 'en-GB' },
      },
    ]);
    expect(complaints).toEqual([]);
  });

  it('works with the keyboard alone', async () => {
    server.answer(REQUESTS, ACCEPTED);
    const { page } = await portal();

    await page.keyboard.press('Tab'); // the brand's link
    await page.keyboard.press('Tab');
    await page.keyboard.type('anna@acme.example');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1234-5678');
    await page.keyboard.press('Enter');
    await page.locator('#reference').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('No e-mail after 5 minutes?');
    await page.keyboard.press('Enter');
    await page.getByText('Is anna@acme.example your work address?').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    expect(await page.locator(':focus').getAttribute('id')).toBe('email');
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('');
    expect(await page.getByLabel('Company PIN').inputValue()).toBe('');
  });

  it('names a wrong field beside it, moves there, and sends nothing', async () => {
    const { page } = await portal();

    await page.getByLabel('E-mail address').fill('anna');
    await page.getByLabel('Company PIN').fill('1234');
    await page.getByRole('button', { name: 'Continue' }).click();

    const email = page.getByLabel('E-mail address');
    expect(await page.locator(':focus').getAttribute('id')).toBe('email');
    expect(await email.getAttribute('aria-invalid')).toBe('true');
    expect(await email.getAttribute('aria-describedby')).toBe('email-error');
    expect(await page.locator('#email-error').textContent()).toContain('whole address');
    expect(await page.locator('#pin-error').textContent()).toContain('8 digits');
    expect(server.calls).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('shows what the service refuses beside the field', async () => {
    server.answer(REQUESTS, {
      status: 400,
      body: {
        type: 'urn:selfenroll:problem:invalid-request',
        title: 'The request is not valid',
        violations: [{ field: 'email', message: 'must be an address' }],
      },
    });
    const { page } = await portal();
    await send(page);
    await page.locator('#email-error', { hasText: 'whole address' }).waitFor();
    expect(await page.locator(':focus').getAttribute('id')).toBe('email');
  });

  it.each([
    [503, '40', 'The service is not available right now. Nothing was sent.', 'Try again in 40 seconds.'],
    [429, '7200', 'There are too many requests right now.', 'Try again in 2 hours'],
    [503, undefined, 'The service is not available right now. Nothing was sent.', 'a few minutes'],
  ])(
    'says after %i with Retry-After %s when to try again, and keeps what was typed',
    async (status, after, what, when) => {
      server.answer(REQUESTS, {
        status,
        body: { type: 'urn:selfenroll:problem:unavailable', title: 'x' },
        ...(after === undefined ? {} : { headers: { 'retry-after': after } }),
      });
      const { page } = await portal();
      await send(page);

      const trouble = page.getByRole('alert');
      await trouble.getByText(what).waitFor();
      expect(await trouble.textContent()).toContain(when);
      expect(await page.getByLabel('E-mail address').inputValue()).toBe('anna@acme.example');
      expect(await page.getByLabel('Company PIN').inputValue()).toBe('1234 5678');
      expect(await accessibilityFaults(page)).toEqual([]);
    },
  );

  it('tells when the wait is over, and the next try works', async () => {
    server.answer(REQUESTS, { status: 503, body: {}, headers: { 'retry-after': '1' } });
    const { page } = await portal();
    await send(page);
    await page.getByText('You can try again now.').waitFor();
    server.answer(REQUESTS, ACCEPTED);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.locator('#reference').waitFor();
  });

  it('says so when there is no network', async () => {
    const { page, context } = await portal();
    await context.setOffline(true);
    await send(page);
    await page.getByRole('alert').getByText('The server cannot be reached.').waitFor();
  });

  it('sends once, however often the button is pressed', async () => {
    let answerNow = () => {};
    const after = new Promise<void>((done) => {
      answerNow = done;
    });
    server.answer(REQUESTS, { ...ACCEPTED, after });
    const { page } = await portal();
    await send(page);
    await page.getByText('Sending …').waitFor();
    await page.locator('#send').click({ force: true });
    await page.getByLabel('Company PIN').press('Enter');
    answerNow();
    await page.locator('#reference').waitFor();
    expect(server.calls.length).toBe(1);
  });

  it('takes a pasted PIN with full-width digits and dashes', async () => {
    server.answer(REQUESTS, ACCEPTED);
    const { page } = await portal();
    await page.getByLabel('E-mail address').fill('anna@acme.example');
    await page.getByLabel('Company PIN').focus();
    await page.keyboard.insertText('１２３４－５６７８');
    expect(await page.getByLabel('Company PIN').inputValue()).toBe('1234 5678');
    await page.keyboard.press('Enter');
    await page.locator('#reference').waitFor();
    expect(server.calls[0]?.body).toMatchObject({ pin: '12345678' });
  });

  it('speaks the language of the browser, changes it in place and asks for mail in it', async () => {
    server.answer(REQUESTS, ACCEPTED);
    const { page } = await portal('/', { locale: 'de-AT' });
    await page.getByRole('heading', { name: 'Eigenes Gerät hinzufügen' }).waitFor();
    await page.getByLabel('E-Mail-Adresse').fill('anna@acme.example');

    await page.getByLabel('Sprache').selectOption('fi');
    await page.getByRole('heading', { name: 'Lisää oma laitteesi' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('fi');
    expect(await page.getByLabel('Sähköpostiosoite').inputValue()).toBe('anna@acme.example');
    await page.getByLabel('Yrityksen PIN-koodi').fill('12345678');
    await page.getByRole('button', { name: 'Jatka' }).click();

    await page.locator('#reference').waitFor();
    expect(server.calls[0]?.body).toMatchObject({ locale: 'fi' });
    expect(new URL(page.url()).searchParams.get('lang')).toBe('fi');
  });

  it('prefers the language of the address, and falls back to English', async () => {
    const { page } = await portal('/?lang=de', { locale: 'fi-FI' });
    await page.getByRole('button', { name: 'Weiter' }).waitFor();
    const { page: other } = await portal('/?lang=%3Cscript%3E', { locale: 'pl-PL' });
    await other.getByRole('button', { name: 'Continue' }).waitFor();
  });

  it('remembers nothing', async () => {
    server.answer(REQUESTS, ACCEPTED);
    const { page, context } = await portal('/?lang=de');
    await page.getByLabel('E-Mail-Adresse').fill('anna@acme.example');
    await page.getByLabel('Firmen-PIN').fill('12345678');
    await page.locator('#send').click();
    await page.locator('#reference').waitFor();
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await context.cookies()).toEqual([]);
    await page.reload();
    expect(await page.getByLabel('E-Mail-Adresse').inputValue()).toBe('');
  });

  it.each(['light', 'dark'] as const)(
    'is accessible in %s, on a phone and on a desktop',
    async (colorScheme) => {
      server.answer(REQUESTS, ACCEPTED);
      for (const viewport of [
        { width: 360, height: 740 },
        { width: 1280, height: 800 },
      ]) {
        const { page } = await portal('/', { viewport, colorScheme });
        expect(await accessibilityFaults(page)).toEqual([]);
        await send(page);
        await page.locator('#reference').waitFor();
        await page.locator('summary').click();
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
    },
  );

  it('is accessible in every language and state, and fits a narrow phone with text at 200 %', async () => {
    const { page } = await portal();
    for (const language of await page.locator('#language option').evaluateAll(values)) {
      server.answer(REQUESTS, { status: 503, body: {}, headers: { 'retry-after': '200' } });
      await page.goto(`${server.origin}/?lang=${language}`);
      await page.waitForSelector(`html[data-spoken=${language}]`);
      await page.locator('#send').click();
      expect(await accessibilityFaults(page), `${language}, both fields refused`).toEqual([]);
      await send(page);
      await page.locator('#trouble p').first().waitFor();
      expect(await accessibilityFaults(page), `${language}, unavailable`).toEqual([]);
      server.answer(REQUESTS, ACCEPTED);
      await page.locator('#send').click();
      await page.locator('#reference').waitFor();
      await page.locator('summary').click();
      expect(await accessibilityFaults(page), `${language}, answered`).toEqual([]);
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      expect(await overflow(page), `${language}, answered, large`).toBe(0);
      await page.locator('#again').click();
      await page.locator('#send').click();
      expect(await overflow(page), `${language}, form, large`).toBe(0);
    }
  }, 120_000); // thirty pages for axe, on a machine that may have other work

  it.each([
    ['en-GB', PHONE, 'Add your own device', 'ltr'],
    ['de-DE', DESKTOP, 'Eigenes Gerät hinzufügen', 'ltr'],
    ['ar-EG', PHONE, 'أضف جهازك الخاص', 'rtl'],
  ])(
    'is whole without JavaScript for %s, and posts its form',
    async (locale, viewport, heading, direction) => {
      server.answer(`${REQUESTS}/form`, {
        status: 303,
        headers: { location: '/api/enrollment/v1/requests/form/AB12-CD34' },
      });
      server.answer('GET /api/enrollment/v1/requests/form/AB12-CD34', {
        status: 200,
        body: '<h1>Taken</h1>',
        headers: { 'content-type': 'text/html' },
      });
      const context = await browser.newContext({ javaScriptEnabled: false, locale, viewport });
      const page = await context.newPage();
      await page.goto(server.origin);
      await page.getByRole('heading', { name: heading }).waitFor();
      expect(await page.locator('html').getAttribute('dir')).toBe(direction);
      expect(await page.locator('#language').isVisible()).toBe(false);
      expect(await page.locator('noscript a').count()).toBe(10);
      await page.locator('#email').fill('anna@acme.example');
      await page.locator('#pin').fill('12345678');
      expect(await page.locator('[aria-current=step]').count()).toBe(1);
      await page.locator('#pin').press('Enter');
      await page.getByRole('heading', { name: 'Taken' }).waitFor();
      expect(server.calls[0]?.body).toEqual({
        email: 'anna@acme.example',
        pin: '12345678',
        locale: locale.slice(0, 2),
      });
      await page.goto(server.origin);
      await page.getByRole('link', { name: 'Suomi' }).click({ force: true });
      await page.getByRole('heading', { name: 'Lisää oma laitteesi' }).waitFor();
    },
  );

  it('goes back from the answer to an empty form, and forgets the answer when it is loaded again', async () => {
    server.answer(REQUESTS, ACCEPTED);
    const { page } = await portal();
    await send(page);
    await page.locator('#reference').waitFor();
    await page.goBack();
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('');
    expect(await page.locator('#reference').textContent()).toBe('');

    await send(page);
    await page.locator('#reference').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Continue' }).waitFor();
    expect(await page.locator('#answer').isVisible()).toBe(false);
  });

  it('offers to send again once the mail had its time, and gives the new reference code', async () => {
    server.answer(REQUESTS, ACCEPTED);
    const context = await browser.newContext({ viewport: PHONE, locale: 'en-GB' });
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(server.origin);
    await page.waitForSelector('html[data-spoken]');
    await send(page);
    await page.getByText('You can send it again in 2 minutes').waitFor();
    expect(await page.getByRole('button', { name: 'Send again' }).isVisible()).toBe(false);

    await page.clock.fastForward('02:00');
    await page.getByText('You can send it again now.').waitFor();
    server.answer(REQUESTS, { status: 429, body: {}, headers: { 'retry-after': '30' } });
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.getByRole('alert').getByText('Try again in 30 seconds.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    server.answer(REQUESTS, { status: 202, body: { reference: 'NEW1-NEW2' } });
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.getByText('Sent again, with a new reference code.').waitFor();
    expect(await page.locator('#reference').textContent()).toBe('NEW1-NEW2');
    expect(server.calls.at(-1)?.body).toMatchObject({ email: 'anna@acme.example', pin: '12345678' });

    await page.clock.fastForward('15:00'); // nobody came back: the device knows the PIN no more
    expect(await page.getByRole('button', { name: 'Send again' }).isVisible()).toBe(false);
  });

  it('tells two tabs apart', async () => {
    server.answer(REQUESTS, ACCEPTED);
    const { page, context } = await portal();
    const other = await context.newPage();
    await other.goto(server.origin);
    await other.locator('#email').fill('other@acme.example');
    await send(page);
    await page.locator('#reference').waitFor();
    expect(await other.locator('#email').inputValue()).toBe('other@acme.example');
    expect(await other.locator('#answer').isVisible()).toBe(false);
  });

  it('takes the page of a captive network for no answer', async () => {
    server.answer(REQUESTS, {
      status: 200,
      body: '<h1>Accept our terms</h1>',
      headers: { 'content-type': 'text/html' },
    });
    const { page } = await portal();
    await send(page);
    await page.getByRole('alert').getByText('a public Wi-Fi may want you to sign in first').waitFor();
  });

  it.each(['/?site=acme', '/#acme'])('shows at %s whose portal it is', async (path) => {
    server.answer('GET /api/enrollment/v1/sites/acme', {
      status: 200,
      body: { name: 'Acme', branding: { colour: '#7a1fa2', logoUrl: null } },
    });
    const { page } = await portal(path);
    await page.getByText('Welcome to Acme').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('works as ever when the site of its address is not there', async () => {
    server.answer(REQUESTS, ACCEPTED);
    const { page, complaints } = await portal('/?site=nosuch');
    await send(page);
    await page.locator('#reference').waitFor();
    expect(complaints).toEqual([]);
  });

  it('has targets of at least 44 pixels', async () => {
    const { page } = await portal();
    for (const target of await page.locator('a:visible, button:visible, input:visible, select:visible').all())
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });
});

const values = (options: Element[]) => options.map((option) => (option as HTMLOptionElement).value);

async function send(page: import('playwright-core').Page): Promise<void> {
  await page.locator('#email').fill('anna@acme.example');
  await page.locator('#pin').fill('12345678');
  await page.locator('#send').click();
}
