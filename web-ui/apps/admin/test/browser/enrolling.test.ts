import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { demoStore } from '../fake/demo.ts';
import { FakeServer } from '../fake/server.ts';
import { ACME, newUser } from '../fake/store.ts';
import { accessibilityFaults, launch, type Opened, signedIn } from './browser.ts';
import { picture } from './shots.ts';

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

const SITE = `/sites/${ACME}`;
const at = async (path: string): Promise<Page> => {
  opened = await signedIn(browser, server.origin, `${SITE}${path}`);
  return opened.page;
};
const toast = (page: Page, text: string) => page.locator('.pf-v6-c-alert-group').getByText(text).waitFor();
const many = (count: number) => {
  for (let n = 0; n < count; n++)
    server.store.users.push(newUser(ACME, `many.${n}@acme.example`, 'Many', `User ${n}`));
};
const selectAll = async (page: Page, count: number) => {
  await page.getByLabel('Select every row of this page').check();
  await page.getByRole('button', { name: `Select all ${count} that match` }).click();
  await page.getByText(`${count} selected`).waitFor();
};

test('makes credentials for 600 users at once, tells who got none, and never makes one twice', async () => {
  many(600);
  const last = server.store.users.at(-1);
  if (last) last.status = 'DISABLED';
  const page = await at('/users?q=many');
  await selectAll(page, 600);
  await page.getByRole('button', { name: 'Make credentials' }).click();
  await page.getByText('For 600 users').waitFor();
  expect(await page.getByLabel('Shown here once, to hand them over').isDisabled()).toBe(true);
  await page.getByLabel('Minutes a credential can be used').fill('5');
  await page.getByRole('button', { name: 'Make and send 600' }).click();
  await page.getByText('Enter a whole number from 10 to 1,440.').waitFor();
  await page.getByLabel('Minutes a credential can be used').fill('120');
  await page.getByLabel('Tags for the device').fill('field,');
  let calls = 0;
  await page.route('**/api/credentials/v1/credentials', (route) =>
    ++calls === 2 ? route.abort() : route.continue(),
  );
  await page.getByRole('button', { name: 'Make and send 600' }).click();
  await page.getByText('500 of 600').waitFor();
  await page.getByText('The server could not be reached').waitFor();
  await picture(page, 'make-interrupted');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByText('599 credentials were made').waitFor();
  await page.getByText('many.599@acme.example: is disabled').waitFor();
  await picture(page, 'make-done');
  expect(await accessibilityFaults(page)).toEqual([]);
  const made = server.store.credentials.filter(
    ({ origin, lifeMinutes }) => origin === 'ADMIN' && lifeMinutes === 120,
  );
  expect(made).toHaveLength(599);
  expect(made.every(({ tags, handOver }) => tags.includes('field') && handOver === 'MAIL')).toBe(true);

  await page.reload();
  await page.getByRole('button', { name: 'Make and send 600' }).click();
  await page.getByText('0 credentials were made').waitFor();
  expect(server.store.credentials.filter(({ email }) => email.startsWith('many.'))).toHaveLength(599);
});

test('shows passwords once for handing over, and asks before they are lost', async () => {
  const page = await at('/users');
  await page.getByLabel('Select user@acme.example').check();
  await page.getByLabel('Select aino.3@acme.example').check();
  await page.getByRole('button', { name: 'Make credentials' }).click();
  await page.getByLabel('Shown here once, to hand them over').check();
  await page.getByRole('button', { name: 'Make and show 2' }).click();
  await page.getByText('These 2 passwords are shown only now').waitFor();
  expect(await page.getByText('K7QM-4X2P-9TT1Z').count()).toBe(2);
  await picture(page, 'hand-over');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  expect(await page.getByText('K7QM-4X2P-9TT1Z').first().isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: 'Users', exact: true }).isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  expect(
    await page.evaluate(() => JSON.stringify([history.state, { ...localStorage, ...sessionStorage }])),
  ).not.toContain('K7QM');
  await page.getByRole('link', { name: 'Users', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('They cannot be shown again.').waitFor();
  await dialog.getByRole('button', { name: 'Stay here' }).click();
  await page.getByRole('button', { name: 'I have handed them over' }).click();
  await page.waitForURL(/\/credentials\?origin=ADMIN$/);
  await page.getByText('handed over', { exact: true }).nth(1).waitFor();
});

test('sends an expired credential again, once a minute, and several at once', async () => {
  const page = await at('/credentials?state=EXPIRED');
  await page.getByText('These expired before they were used').waitFor();
  await picture(page, 'credentials-expired');
  const row = page.getByRole('row', { name: /xxxx4x@acme/ });
  const again = async () => {
    await row.getByRole('button').click();
    await page.getByRole('menuitem', { name: 'Send again' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Send again' }).click();
  };
  await again();
  await toast(page, 'A new credential is on its way to karl-heinz.2@acme.example.');
  await again();
  await page.getByRole('dialog').getByText('It was sent less than a minute ago').waitFor();
  await picture(page, 'credentials-too-soon');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Make new ones' }).click();
  await page.getByText('For 1 user').waitFor();
  await page.getByText('karl-heinz.2@acme.example', { exact: true }).waitFor();
});

test('revokes several credentials and leaves alone what is not active any more', async () => {
  const page = await at('/credentials');
  await page.getByLabel('Select every row of this page').check();
  await page.getByRole('button', { name: 'Revoke', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Revoke 2 credentials?').waitFor();
  await dialog.getByText('3 selected are not active any more').waitFor();
  await dialog.getByRole('button', { name: 'Revoke' }).click();
  await toast(page, '2 credentials were revoked.');
  expect(server.store.credentials.some(({ state }) => state === 'ACTIVE')).toBe(false);
});

test('shows the funnel as chart and table, and leads to those who stopped at a step', async () => {
  const page = await at('/funnel');
  await page.getByText('6 min, 12 sec').waitFor();
  const chart = page.getByRole('img', { name: /Bar chart\. Requested: 4 \(100%\)/ });
  expect(await chart.getAttribute('aria-label')).toContain('Connected: 1 (25%)');
  expect(await page.getByRole('row', { name: 'Message sent 3 75% 75% 1' }).count()).toBe(1);
  await page.getByRole('combobox', { name: 'Period' }).selectOption({ label: 'Last 24 hours' });
  await page.waitForURL(/period=day/);
  await page
    .getByRole('grid', { name: 'Where people stop' })
    .getByRole('link', { name: 'Message waiting' })
    .click();
  await page.waitForURL(/enrollments\?stage=MAIL_QUEUED&period=day/);
  await page.getByText('W2NA-6YQ0').waitFor();
  expect(await page.getByText('K7QM-4X2P').count()).toBe(0);
});

test('a period without enrollments says so', async () => {
  const page = await at('/funnel?period=own&from=2020-01-01&to=2020-01-31');
  await page.getByText('No enrollments in this period').waitFor();
  expect(await page.getByLabel('First day').inputValue()).toBe('2020-01-01');
});

test('finds enrollments of a period, and clears every filter at once', async () => {
  const page = await at('/enrollments?period=own&from=2020-01-01&to=2020-01-31&stage=REJECTED');
  await page.getByText('No enrollment matches this search.').waitFor();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await page.getByText('K7QM-4X2P').waitFor();
  expect(new URL(page.url()).search).toBe('');
  await page.getByLabel('Only expired unused').click();
  await page.getByText('Send them again').waitFor();
});

test('finds devices by owner and last sync, and follows one to its enrollment and user', async () => {
  const page = await at('/devices');
  await page.getByLabel('Owner').selectOption({ label: 'Corporate' });
  await page.getByText('olga.1@acme.example').waitFor({ state: 'detached' });
  await page.getByLabel('Owner').selectOption('');
  await page.getByLabel('Last sync').selectOption({ label: 'Not for 7 days' });
  await page.getByText('jo.4@acme.example').waitFor({ state: 'detached' });
  await page.getByText('Karl-Heinz’ old tablet').waitFor();
  await page.getByLabel('Last sync').selectOption('');
  await page
    .getByRole('row', { name: /jo\.4@acme\.example/ })
    .getByRole('link', { name: 'Pixel 9' })
    .click();
  await page.getByText('Identifier linked to').waitFor();
  await page.getByText('First synchronisation').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Change tags' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Remove field' }).click();
  await dialog.getByRole('textbox', { name: 'Tags' }).fill('Lab,');
  await picture(page, 'device-tags');
  const jo = server.store.devices.find(({ email }) => email === 'jo.4@acme.example');
  if (jo) Object.assign(jo, { tags: ['field', 'stock'], version: 1 });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('Saved meanwhile: field, stock').waitFor();
  await dialog.getByRole('button', { name: 'Save what is chosen' }).click();
  await page.getByText('lab', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Its enrollment' }).click();
  await page.getByRole('heading', { level: 1, name: 'Enrollment P3TT-81KZ' }).waitFor();
  await page.getByRole('link', { name: 'jo.4@acme.example' }).click();
  await page.getByRole('heading', { level: 1, name: 'Jo Li' }).waitFor();
});

test.each(['/users', '/credentials', '/devices', '/device-identifiers'])(
  'on a tablet the menus of the rows of %s are in sight',
  async (path) => {
    opened = await signedIn(browser, server.origin, `${SITE}${path}`, {
      viewport: { width: 768, height: 1024 },
    });
    const { page } = opened;
    const menu = page.getByRole('button', { name: /^Actions for/ }).first();
    await menu.waitFor();
    const box = await menu.boundingBox();
    expect((box?.x ?? 999) + (box?.width ?? 0)).toBeLessThanOrEqual(744);
  },
);

test('retires several devices after saying what that does', async () => {
  const page = await at('/devices');
  await page.getByLabel('Select every row of this page').check();
  await page.getByRole('button', { name: 'Retire', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Retire 2 devices?').waitFor();
  await dialog.getByText('They lose their access within a minute').waitFor();
  await picture(page, 'devices-retire');
  await dialog.getByRole('button', { name: 'Retire' }).click();
  await toast(page, '2 devices were retired.');
  expect(server.store.devices.every(({ status }) => status === 'RETIRED')).toBe(true);
});

test('the part that is away is named on a page that draws on several', async () => {
  server.away.add('/api/credentials');
  const page = await at(
    `/users/${server.store.users.find(({ email }) => email === 'jo.4@acme.example')?.id}`,
  );
  await page.getByText('The part for credentials is away at the moment').waitFor();
  await page.getByRole('link', { name: 'Pixel 9' }).waitFor();
  await picture(page, 'user-part-away');
  server.away.clear();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('p3tt4x@acme').waitFor();
});

test('a reader sees lists and pages without any button that would be refused', async () => {
  const reader = server.store.admins.find(({ role }) => role === 'reader');
  const admin = server.store.admins.find(({ role }) => role === 'platform-administrator');
  if (reader && admin) admin.role = 'reader';
  const page = await at('/users');
  await page.getByText('user@acme.example').waitFor();
  for (const path of ['/users', '/credentials', '/devices', '/device-identifiers']) {
    await page.goto(`/admin${SITE}${path}`);
    await page.getByRole('row').nth(1).waitFor();
    expect(await page.getByRole('checkbox').count(), path).toBe(0);
    expect(await page.getByRole('button', { name: /^Actions/ }).count(), path).toBe(0);
    expect(await page.getByRole('link', { name: /Import|Choose users/ }).count(), path).toBe(0);
  }
});
