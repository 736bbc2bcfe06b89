import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { demoStore } from '../fake/demo.ts';
import { FakeServer } from '../fake/server.ts';
import { ACME, ago, emptyStore, id, newAdmin } from '../fake/store.ts';
import { accessibilityFaults, launch, type Opened, open, overflow, signedIn, signIn } from './browser.ts';

let server: FakeServer;
let browser: Browser;
let opened: Opened;

beforeAll(async () => {
  [server, browser] = await Promise.all([FakeServer.start(), launch()]);
});
afterAll(() => Promise.all([browser.close(), server.stop()]));
beforeEach(() => server.reset(demoStore()));
afterEach(async () => {
  expect(opened.complaints).toEqual([]);
  await opened.close();
});

const at = async (path: string): Promise<Page> => {
  opened = await signedIn(browser, server.origin, path);
  return opened.page;
};
const toast = (page: Page, text: string) => page.locator('.pf-v6-c-alert-group').getByText(text).waitFor();

test('the audit is filtered, shows before and after, is exported and verified', async () => {
  const page = await at('/audit');
  await page.getByRole('button', { name: 'User changed' }).click();
  const dialog = page.getByRole('dialog');
  const name = dialog.getByRole('row', { name: /lastName/ });
  expect(await name.getByRole('cell').allTextContents()).toEqual(['Berg', 'Berg-Lund']);
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  await page.getByRole('button', { name: 'Verify' }).click();
  await page.getByText('Whole: 8 entries').waitFor();

  await page.getByLabel('What', { exact: true }).selectOption({ label: 'User' });
  await page.getByText('Webhook created').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'User created' }).waitFor();
  expect(page.url()).toContain('action=user');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toBe(
    'id,action\r\n8,user.changed\r\n5,user.created\r\n',
  );

  await page.getByPlaceholder('Beginning of who did it').fill('nobody');
  await page.getByText('No entry matches these filters.').waitFor();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await page.getByRole('button', { name: 'gizmo.frobbed' }).waitFor();
});

test('an API token is shown once, and revoked after saying what that does', async () => {
  const page = await at('/api-tokens');
  await page.getByRole('button', { name: 'Create token' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Reports');
  await dialog.getByLabel('Days until it expires').fill('400');
  await dialog.getByLabel('Acme', { exact: true }).check();
  await dialog.getByRole('button', { name: 'Create token' }).click();
  await dialog.getByText('Enter a whole number from 1 to 365.').waitFor();
  await dialog.getByLabel('Days until it expires').fill('30');
  await dialog.getByRole('button', { name: 'Create token' }).click();
  await dialog.getByText(/^selfenroll_/).waitFor();
  await dialog.getByText('This is shown only now.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'I have kept it' }).click();
  await page
    .getByRole('row', { name: /Reports/ })
    .getByText('never')
    .waitFor();
  expect(await page.getByText(/selfenroll_/).count()).toBe(0);

  await page.getByRole('button', { name: 'Actions for HR synchronisation' }).click();
  await page.getByRole('menuitem', { name: 'Revoke' }).click();
  await dialog.getByText('loses its access within seconds').waitFor();
  await dialog.getByRole('button', { name: 'Revoke' }).click();
  await page
    .getByRole('row', { name: /HR synchronisation/ })
    .getByText('Revoked')
    .waitFor();
});

test('a webhook is created with its secret, tested, and a delivery looked at and sent again', async () => {
  const page = await at(`/sites/${ACME}/webhooks`);
  await page.getByRole('button', { name: 'Create webhook' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Reports');
  await dialog.getByLabel('Address').fill('https://10.0.0.1/in');
  await dialog.getByLabel('Only these').check();
  await dialog.getByRole('button', { name: 'Create webhook' }).click();
  await dialog.getByText('Choose at least one event, or all.').waitFor();
  await dialog.getByLabel('device.enrolled.v1').check();
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Create webhook' }).click();
  await dialog.getByText('Leads into a private network.').waitFor();
  await dialog.getByLabel('Address').fill('https://reports.acme.example/in');
  await dialog.getByRole('button', { name: 'Create webhook' }).click();
  await dialog.getByText(/^whsec_/).waitFor();
  await dialog.getByRole('button', { name: 'I have kept it' }).click();

  await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor();
  await page.getByText('Nothing sent yet').waitFor();
  await page.getByRole('button', { name: 'Send test' }).click();
  await page.getByRole('button', { name: 'webhook.test.v1' }).click();
  await dialog.getByText('"type": "webhook.test.v1"').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Send again' }).click();
  await toast(page, 'It is sent again, under the same id.');
  await page
    .getByRole('row', { name: /webhook\.test\.v1/ })
    .getByText('Waiting')
    .waitFor();

  await page.getByRole('button', { name: 'Pause' }).click();
  await dialog.getByText('is not sent, not even later').waitFor();
  await dialog.getByRole('button', { name: 'Pause' }).click();
  await page.locator('.page-title').getByText('Paused').waitFor();
  await page.getByRole('button', { name: 'New secret' }).click();
  await dialog.getByText('For 24 hours calls are signed by the old and the new one').waitFor();
  await dialog.getByRole('button', { name: 'New secret' }).click();
  await dialog.getByText('whsec_bmV3IG9uZQ').waitFor();
  await dialog.getByRole('button', { name: 'I have kept it' }).click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await dialog.getByText('its log is gone').waitFor();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('heading', { level: 1, name: 'Webhooks' }).waitFor();
  expect(await page.getByRole('link', { name: 'Reports' }).count()).toBe(0);
});

test('a dead letter is sent again, and its row says when', async () => {
  const page = await at('/dead-letters');
  const rows = page.getByRole('grid', { name: 'Dead letters' }).getByRole('row');
  const row = rows.filter({ hasText: 'enrollment.requested.v1' });
  for (const words of ['selfenroll.enrollment-request', 'request-verifier', 'failed: SQL', 'Set aside'])
    await row.getByText(words).first().waitFor();
  expect(await rows.nth(1).textContent()).toContain('enrollment.requested.v1');

  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/replay', async (route) => {
    await held;
    await route.continue();
  });
  const button = row.getByRole('button', { name: 'Send again: enrollment.requested.v1' });
  await button.click();
  await row.getByRole('progressbar').waitFor();
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  await button.click({ force: true });
  release();
  await toast(page, 'The event was sent again.');
  await row.getByText('Sent again').first().waitFor();
  await row.getByText('Set aside').waitFor({ state: 'detached' });
  expect(await row.locator('time').count()).toBe(2);
  expect(server.calls.filter((call) => call.endsWith('/replay'))).toHaveLength(1);
});

test('what is not sent again says in its row what to do instead', async () => {
  const page = await at('/dead-letters');
  const row = (words: string) => page.getByRole('row').filter({ hasText: words });
  await page.getByRole('button', { name: 'Send again: site.changed.v1' }).click();
  await row('site.changed.v1').getByText('A state is not sent again').waitFor();
  await page.getByRole('button', { name: 'Send again: selfenroll.device' }).click();
  await row('selfenroll.device').getByText('The event is no longer kept').waitFor();
  await row('selfenroll.device').getByText('Have what it was about done anew').waitFor();
  server.away.add('/api/admin/v1/dead-letters/');
  await page.getByRole('button', { name: 'Send again: enrollment.requested.v1' }).click();
  await row('enrollment.requested.v1').getByText('is away at the moment').waitFor();
  expect(await page.getByText('Sent again', { exact: true }).count()).toBe(1);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test('without dead letters the page says that all is well; with many it has pages', async () => {
  server.reset(emptyStore());
  const page = await at('/dead-letters');
  await page.getByText('No dead letters').waitFor();
  await page.getByText('All is well: the services have handled every event.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  const [letter] = demoStore().deadLetters;
  if (!letter) throw new Error('The demo has no dead letter');
  for (let number = 0; number < 30; number++)
    server.store.deadLetters.push({ ...letter, id: id(), offset: number, recordedAt: ago(number) });
  await page.reload();
  await page.getByText('selfenroll.enrollment-request/2/24').waitFor();
  await page.getByRole('button', { name: 'Next page' }).click();
  await page.getByText('selfenroll.enrollment-request/2/29').waitFor();
  await page.getByText('selfenroll.enrollment-request/2/24').waitFor({ state: 'detached' });
});

test('dead letters are for platform administrators alone', async () => {
  server.store.admins.push(newAdmin('anna@acme.example', 'Anna Admin', 'administrator', [ACME]));
  opened = await open(browser, server.origin, '/dead-letters');
  const { page } = opened;
  await signIn(page, 'anna@acme.example');
  await page.getByText('Your role does not allow this').waitFor();
  const nav = page.getByRole('navigation', { name: 'Pages' });
  await nav.getByRole('link', { name: 'API tokens' }).waitFor();
  expect(await nav.getByRole('link', { name: 'Dead letters' }).count()).toBe(0);
  await opened.close();

  const platform = await at('/');
  await platform.getByRole('link', { name: 'Dead letters' }).click();
  await platform.getByRole('heading', { level: 1, name: 'Dead letters' }).waitFor();
});
