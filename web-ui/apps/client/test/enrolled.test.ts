import type { CDPSession } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../../portal/test/browser.ts';
import { client, connected, DEVICES, enrolled, enter, SYNCS, server, startApp, TOKENS } from './app.ts';

startApp();

describe('An enrolled device', () => {
  it('speaks the language that was picked, also when it is opened anew', async () => {
    const { page } = await client();
    await page.locator('#language').selectOption('fi');
    await page.locator('html[data-spoken=fi]').waitFor();

    await page.goto(`${server.origin}/client/`);

    await page.locator('html[data-spoken=fi]').waitFor({ timeout: 5_000 });
    expect(await page.locator('#language').inputValue()).toBe('fi');
  });

  it('is known again, and checks in when that is due', async () => {
    const { page } = await enrolled();
    await page.reload();
    await connected(page);
    expect(server.count(SYNCS)).toBe(1);
    await page.evaluate(() => {
      const hour = 60 * 60_000;
      const now = Date.now();
      Date.now = () => now + hour;
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(() => server.count(SYNCS)).toBe(2);
  });

  it('keeps a key that nobody can read out', async () => {
    const { page } = await enrolled();
    const told = await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('selfenroll');
        request.onsuccess = () => resolve(request.result);
      });
      const kept = await new Promise<{ keys: CryptoKeyPair }>((resolve) => {
        const request = database.transaction('device').objectStore('device').get('me');
        request.onsuccess = () => resolve(request.result);
      });
      const exported = await crypto.subtle
        .exportKey('jwk', kept.keys.privateKey)
        .catch((error) => error.name);
      return [
        kept.keys.privateKey.extractable,
        exported,
        localStorage.length,
        sessionStorage.length,
        document.cookie,
      ];
    });
    expect(told).toEqual([false, 'InvalidAccessError', 0, 0, '']);
  });

  it('leaves after a word of warning, and forgets everything', async () => {
    const { page } = await enrolled();
    await page.getByRole('button', { name: 'Leave the organisation …' }).click();
    await page.getByText('This cannot be undone').waitFor();
    await page.getByRole('button', { name: 'Stay' }).click();
    await connected(page);
    await page.getByRole('button', { name: 'Leave the organisation …' }).click();
    server.answer(TOKENS, { status: 503, headers: { 'retry-after': '20' }, times: 1 });
    await page.getByRole('button', { name: 'Leave', exact: true }).click();
    await page.getByText('Try again in 20 seconds.').waitFor();
    expect(server.devices).toHaveLength(1);
    await page.getByRole('button', { name: 'Leave', exact: true }).click();
    await page.getByText('This device has left Acme.').waitFor();
    expect(server.devices).toEqual([]);
    await page.reload();
    await page.getByRole('heading', { name: 'Enroll this device' }).waitFor();
  });

  it('that was retired says what to do, and can be enrolled anew', async () => {
    const { page } = await enrolled();
    const before = server.calls.find((call) => call.route === DEVICES)?.body.installationId;
    server.devices.length = 0;
    await page.getByRole('button', { name: 'Synchronise now' }).click();
    await page.getByRole('heading', { name: 'This device is not enrolled any more' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.reload();
    await page.getByRole('button', { name: 'Enroll again' }).click();
    await enter(page);
    await connected(page);
    expect(server.devices[0]?.installation).not.toBe(before);
  });

  it('is shown in every tab at once', async () => {
    const { page, context } = await enrolled();
    const other = await context.newPage();
    await other.goto(`${server.origin}/client/`);
    await connected(other);
    await page.getByRole('button', { name: 'Leave the organisation …' }).click();
    await page.getByRole('button', { name: 'Leave', exact: true }).click();
    await other.getByRole('heading', { name: 'Enroll this device' }).waitFor();
  });

  it('checks in while no page is open, once it is due, when the browser wakes its worker', async () => {
    const { page, context } = await enrolled();
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.goto('about:blank');
    const wake = await periodicSync(await context.newCDPSession(page));
    await wake('check-in');
    expect(server.count(SYNCS)).toBe(1);

    await worker.evaluate(() => {
      const now = Date.now();
      Date.now = () => now + 24 * 60 * 60_000;
    });
    await wake('check-in');
    await expect.poll(() => server.count(SYNCS)).toBe(2);
    await wake('check-in');
    expect(server.count(SYNCS)).toBe(2);
  });

  it('can be installed', async () => {
    const { page } = await client();
    const manifest = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
      return (await fetch(link?.href ?? '')).json();
    });
    expect(manifest).toMatchObject({ start_url: '/client/', scope: '/client/', display: 'standalone' });
    for (const icon of manifest.icons)
      expect((await page.request.get(server.origin + icon.src)).headers()['content-type']).toBe(icon.type);
  });
});

/** What the browser does some time after `periodicSync.register`, here at once. */
async function periodicSync(devtools: CDPSession): Promise<(tag: string) => Promise<unknown>> {
  const registered = new Promise<string>((found) =>
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL === `${server.origin}/client/`);
      if (ours) found(ours.registrationId);
    }),
  );
  await devtools.send('ServiceWorker.enable');
  const registrationId = await registered;
  return (tag) =>
    devtools.send('ServiceWorker.dispatchPeriodicSyncEvent', { origin: server.origin, registrationId, tag });
}
