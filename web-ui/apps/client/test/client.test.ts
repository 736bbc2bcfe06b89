import { describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../../portal/test/browser.ts';
import { client, connected, DEVICES, enrolled, enter, PASSWORD, SYNCS, server, startApp } from './app.ts';

startApp();

describe('Enrolling', () => {
  it('sends what was typed as it was meant, and ends connected', async () => {
    const { page, complaints } = await client('#K7QM4X@Acme');
    expect(await page.locator('#user').inputValue()).toBe('k7qm4x@acme');
    expect(await page.locator('#name').inputValue()).toBe('Android device');
    await page.locator('#password').fill('ｋ７ｑｍ 4xp2—9d3hx');
    await page.locator('#name').fill('Kitchen tablet');
    await page.keyboard.press('Enter');

    await connected(page);
    expect(await page.locator('#state').textContent()).toBe('Connected');
    expect(await page.locator(':focus').getAttribute('id')).toBe('state');
    expect(await page.locator('.facts dd').allTextContents()).toEqual([
      'Acme',
      'Kitchen tablet',
      'Uma Ser',
      expect.stringMatching(/^now \(/),
    ]);
    expect(server.calls.map((call) => call.route)).toEqual([
      'GET /sites/acme',
      DEVICES,
      SYNCS,
      'GET /devices/me',
    ]);
    expect(server.calls[1]?.body).toEqual({
      username: 'k7qm4x@acme',
      password: PASSWORD,
      installationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      device: { platform: 'ANDROID', name: 'Kitchen tablet', model: 'Web client' },
    });
    expect(await page.evaluate(() => location.hash)).toBe('');
    expect(await page.locator('#password').inputValue()).toBe('');
    expect(complaints).toEqual([]);
  });

  it('works with the keyboard alone, in the order of the page', async () => {
    const { page } = await client();
    const order: (string | null)[] = [];
    for (let stop = 0; stop < 6; stop++) {
      await page.keyboard.press('Tab');
      order.push(await page.locator(':focus').evaluate((element) => element.id || element.className));
      if (stop === 1) await page.keyboard.type('k7qm4x@acme');
      if (stop === 2) await page.keyboard.type(PASSWORD);
    }
    expect(order).toEqual(['brand', 'user', 'password', 'reveal', 'name', 'send']);
    await page.keyboard.press('Enter');
    await connected(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('This cannot be undone').waitFor();
  });

  it('finds a typing mistake before anything is sent', async () => {
    const { page } = await client();
    await enter(page, 'K7QM-4XP2-9D3HY');
    await page.getByText('There is a typing mistake in it.').waitFor();
    expect(await page.locator(':focus').getAttribute('id')).toBe('password');
    await page.locator('#user').fill('anna@acme.example');
    await page.locator('#name').fill(' ');
    await page.locator('#send').click();
    expect(await page.locator('#user-error').textContent()).toContain('Compare it with the e-mail');
    expect(await page.locator('#name-error').textContent()).toBe('Give the device a name.');
    expect(await page.locator(':focus').getAttribute('id')).toBe('user');
    expect(server.calls).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('shows the password when asked to', async () => {
    const { page } = await client();
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await page.locator('#password').getAttribute('type')).toBe('text');
    await page.getByRole('button', { name: 'Show', pressed: true }).click();
    expect(await page.locator('#password').getAttribute('type')).toBe('password');
  });

  it('asks for the terms, and again when they changed meanwhile', async () => {
    server.terms = { version: 4, text: 'Be kind.\nLock it.' };
    const { page } = await client();
    await enter(page);
    await page.getByRole('heading', { name: 'Terms of Acme' }).waitFor();
    expect(await page.locator('#terms-text').innerText()).toBe('Be kind.\nLock it.');
    await page.getByRole('button', { name: 'Not now' }).click();
    await page.getByText('The terms were not accepted').waitFor();
    expect(server.count(DEVICES)).toBe(0);

    await page.locator('#send').click();
    await page.getByRole('button', { name: 'Accept' }).waitFor();
    server.terms = { version: 5, text: 'Be kinder.' };
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByText('Be kinder.').waitFor();
    await page.getByRole('button', { name: 'Accept' }).click();
    await connected(page);
    expect(
      server.calls.filter((call) => call.route === DEVICES).map((call) => call.body.acceptedTerms),
    ).toEqual([4, 5]);
  });

  it('says so before sending when the site takes no such device', async () => {
    server.allowedPlatforms = ['IOS'];
    const { page } = await client();
    await enter(page);
    await page.getByText('does not accept this kind of device').waitFor();
    expect(server.count(DEVICES)).toBe(0);
  });

  const REFUSALS: [number, string, string][] = [
    [401, 'invalid-credentials', 'User name or password is wrong'],
    [409, 'credential-used', 'were used before'],
    [410, 'credential-expired', 'have expired'],
    [410, 'credential-superseded', 'A newer e-mail'],
    [410, 'credential-revoked', 'were withdrawn'],
    [423, 'credential-locked', 'are locked'],
    [403, 'user-disabled', 'your user may not'],
    [403, 'site-disabled', 'does not enroll devices now'],
    [409, 'platform-not-allowed', 'does not accept this kind'],
    [409, 'device-limit-reached', 'as many devices as allowed'],
    [401, 'invalid-dpop-proof', 'not the one that the server goes by'],
    [400, 'invalid-request', 'The request was refused'],
    [500, 'internal', 'Something went wrong on our side'],
  ];

  it('says after each refusal what to do, and keeps what was typed', async () => {
    const { page } = await client();
    await page.locator('#user').fill('k7qm4x@acme');
    await page.locator('#password').fill(PASSWORD);
    for (const [status, name, words] of REFUSALS) {
      server.answer(DEVICES, { status, problem: name });
      await page.locator('#send').click();
      await page.getByRole('alert').getByText(words).waitFor();
    }
    expect(await page.locator('#password').inputValue()).toBe(PASSWORD);
    expect(server.count(DEVICES)).toBe(REFUSALS.length);
  });

  it.each([
    [429, '40', 'too many requests', 'Try again in 40 seconds.'],
    [503, '7200', 'not available right now', 'Try again in 2 hours'],
    [503, undefined, 'not available right now', 'in a few minutes'],
  ])('says after %i with Retry-After %s when to try again', async (status, after, what, when) => {
    server.answer(DEVICES, { status, ...(after ? { headers: { 'retry-after': after } } : {}) });
    const { page } = await client();
    await enter(page);
    await page.getByRole('alert').getByText(what).waitFor();
    expect(await page.getByRole('alert').textContent()).toContain(when);
  });

  it('says that the site is not there', async () => {
    const { page } = await client();
    await page.locator('#user').fill('k7qm4x@nosuch');
    await page.locator('#password').fill(PASSWORD);
    await page.locator('#send').click();
    await page.getByText('There is no such organisation here.').waitFor();
  });

  it('does not work, and says so, where a key cannot be kept', async () => {
    const { page, context } = await client();
    await context.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
    await page.reload();
    await page.getByRole('heading', { name: 'This browser cannot do it' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe('Trouble on the way', () => {
  it('a lost answer is repeated by itself and gives the same device', async () => {
    server.answer(DEVICES, { status: 0, lost: 'after', times: 1 });
    const { page } = await client();
    await enter(page);
    await connected(page);
    expect(server.count(DEVICES)).toBeGreaterThan(1); // the browser repeats, too, with a proof that was used
    expect(server.devices).toHaveLength(1);
  });

  it('a person who repeats it after a reload gets the same device, too', async () => {
    server.answer(DEVICES, { status: 0, lost: 'after' });
    const { page } = await client();
    await enter(page);
    await page.getByRole('alert').getByText('cannot be reached').waitFor();
    server.calm();
    await page.reload();
    await enter(page);
    await connected(page);
    const bodies = server.calls
      .filter((call) => call.route === DEVICES)
      .map((call) => call.body.installationId);
    expect(new Set(bodies).size).toBe(1);
    expect(server.devices).toHaveLength(1);
  });

  it('a wrong clock does not matter', async () => {
    server.needsNonce = true;
    const { page } = await enrolled();
    expect(server.count(DEVICES)).toBe(2); // once to be told the nonce
    expect(server.count(SYNCS)).toBe(1);
    await page.getByRole('button', { name: 'Synchronise now' }).click();
    await expect.poll(() => server.count(SYNCS)).toBe(2);
  });

  it('double taps and two tabs make one device', async () => {
    const { page, context } = await client();
    const other = await context.newPage();
    await other.goto(`${server.origin}/client/`);
    for (const tab of [page, other]) {
      await tab.locator('#user').fill('k7qm4x@acme');
      await tab.locator('#password').fill(PASSWORD);
    }
    await Promise.all([page.locator('#send').dblclick(), other.locator('#send').click()]);
    await Promise.all([connected(page), connected(other)]);
    expect(server.count(DEVICES)).toBe(1);
    expect(server.devices).toHaveLength(1);
  });

  it('the first check-in may come later', async () => {
    server.answer(SYNCS, { status: 503, headers: { 'retry-after': '30' }, times: 2 });
    const { page } = await client();
    await enter(page);
    await page.getByRole('heading', { name: 'Almost there' }).waitFor();
    await page.getByText('The server is busy. This device tries again in').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Synchronise now' }).click();
    await connected(page);
  });

  it('the page opens without a network and says what it knows', async () => {
    const { page, context } = await enrolled();
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      while (!navigator.serviceWorker.controller) await new Promise((next) => setTimeout(next, 20));
    });
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const caching = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return caching.flat().map((request) => new URL(request.url).pathname);
    });
    expect(kept).toContain('/client/');
    expect(kept.filter((path) => !path.startsWith('/client/'))).toEqual([]);

    await context.setOffline(true);
    await page.reload();
    await connected(page);
    expect(await page.locator('#fact-site').textContent()).toBe('Acme');
    await page.getByRole('button', { name: 'Synchronise now' }).click();
    await page.getByText('The server cannot be reached. This device tries again').waitFor();
    await page.locator('#language').selectOption('fi');
    await page.getByText('Palvelimeen ei saada yhteyttä.').waitFor();
    await context.setOffline(false);
  });
});
