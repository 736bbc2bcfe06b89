import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { demoStore } from '../fake/demo.ts';
import { happen, request, walk } from '../fake/journey.ts';
import { FakeServer } from '../fake/server.ts';
import { ACME, emptyStore } from '../fake/store.ts';
import { launch, type Opened, open, signedIn, signIn } from './browser.ts';

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
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const toast = (page: Page, text: string) => page.locator('.pf-v6-c-alert-group').getByText(text).waitFor();

test('signs in to the page that was asked for, and out again', async () => {
  opened = await open(browser, server.origin, `/sites/${ACME}/users`);
  const { page } = opened;
  await page.getByLabel('E-mail address').fill('admin@acme.example');
  await page.getByLabel('Password').fill('wrong');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('This address and password do not belong together.').waitFor();
  await signIn(page);
  await heading(page, 'Users');
  expect(await page.title()).toBe('Users · Acme · Selfenroll');
  await page.getByRole('button', { name: 'Ada Admin' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByText('You have signed out.').waitFor();
  await page.reload();
  await heading(page, 'Sign in to the admin console');
});

test('creates the first site, with a short name made of its name', async () => {
  server.reset(emptyStore());
  const page = await at('/');
  await page.getByText('No site yet').waitFor();
  await page.getByRole('button', { name: 'Create site' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: false }).first().fill('Müller & Söhne');
  expect(await dialog.getByLabel('Short name').inputValue()).toBe('muller-sohne');
  await dialog.getByRole('button', { name: 'Create site' }).click();
  await heading(page, 'Müller & Söhne');
  await page.getByText('What to do next').waitFor();
  await page.getByText('4821 3957').waitFor();
});

test('says at the field that a short name is taken, and keeps what was typed', async () => {
  const page = await at('/sites');
  await page.getByRole('button', { name: 'Create site' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('#site-name').fill('Acme');
  await dialog.getByRole('button', { name: 'Create site' }).click();
  await dialog.getByText('Another site has this short name.').waitFor();
  const slug = dialog.getByLabel('Short name');
  expect(await slug.getAttribute('aria-invalid')).toBe('true');
  expect(await dialog.locator('#site-name').inputValue()).toBe('Acme');
});

test('generates a new PIN after saying what becomes of the old one', async () => {
  const page = await at(`/sites/${ACME}/pin`);
  await page.getByRole('button', { name: 'Generate new PIN' }).click();
  const dialog = page.getByRole('dialog');
  // The site's own overlap is proposed.
  expect(await dialog.getByLabel('The old PIN').inputValue()).toBe('1440');
  await dialog.getByLabel('The old PIN').selectOption({ label: 'stops working at once' });
  await dialog.getByText('4821 3957 stops working at once').waitFor();
  await dialog.getByLabel('The old PIN').selectOption({ label: 'keeps working for 1 hour' });
  await dialog.getByText(/4821 3957 keeps working until/).waitFor();
  await dialog.getByText('The PIN before it, 1044 6280, stops working at once.').waitFor();
  await dialog.getByRole('button', { name: 'Generate new PIN' }).click();
  await page.getByText('7392 0518').waitFor();
  await page.getByText('4821 3957').waitFor();
  await toast(page, 'The new PIN is valid from now on.');
  expect(server.calls.filter((call) => call.startsWith('POST') && call.endsWith('rotations'))).toHaveLength(
    1,
  );
});

test('adds a user, refuses a second with the address, edits, disables and deletes', async () => {
  const page = await at(`/sites/${ACME}/users`);
  const add = async (email: string) => {
    await page.getByRole('button', { name: 'Add user' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('E-mail address').fill(email);
    await dialog.getByLabel('First name').fill('Nora');
    await dialog.getByLabel('Last name').fill('New');
    await dialog.getByRole('button', { name: 'Add user' }).click();
    return dialog;
  };
  const dialog = await add('user@acme.example');
  await dialog.getByText('Another user of the site has this address.').waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await add('nora@acme.example');
  const row = page.getByRole('row', { name: /nora@acme\.example/ });
  await row.waitFor();
  const choose = async (action: string) => {
    await row.getByRole('button').click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  await choose('Edit');
  await page.getByRole('dialog').getByLabel('Last name').fill('Newer');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await row.getByText('Nora Newer').waitFor();
  await choose('Disable');
  await page.getByRole('dialog').getByText('They can enroll no device').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
  await row.getByText('Disabled').waitFor();
  await choose('Delete');
  await page.getByRole('dialog').getByText('This cannot be undone.').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await row.waitFor({ state: 'detached' });
});

test('pages through users and finds one by a search that the address keeps', async () => {
  const page = await at(`/sites/${ACME}/users`);
  await page.getByRole('button', { name: 'Next page' }).click();
  await page.getByText('Page 2').waitFor();
  await page
    .getByRole('searchbox')
    .or(page.getByLabel('Beginning of the address or name'))
    .first()
    .fill('virtanen');
  await page.waitForURL(/q=virtanen/);
  await page.getByText('Uma Ser').first().waitFor({ state: 'detached' });
  await page.reload();
  await page.getByText('aino.3@acme.example').waitFor();
  expect(await page.getByText('Uma Ser').count()).toBe(0);
});

test('shows at its line why a message is refused, then stores, restores and resets it', async () => {
  const page = await at(`/sites/${ACME}/messages/enrollment-credentials/en`);
  const body = page
    .getByLabel('Text', { exact: false })
    .locator('visible=true')
    .and(page.locator('textarea'));
  const frame = page.frameLocator('iframe');
  await frame.getByText('Hello Uma,').waitFor();
  const button = frame.locator('.button');
  expect(await button.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
    'rgb(11, 92, 173)',
  );

  const text = await body.inputValue();
  await body.fill(text.replace('{{userName}}', '{{usrName}}'));
  await page.getByText('{{usrName}} is not a placeholder').waitFor();
  expect(await page.locator('.line-wrong').last().textContent()).toBe('{{usrName}}');
  await page.getByRole('button', { name: 'Line 6' }).click();
  expect(
    await body.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    ),
  ).toBe('{{usrName}}');
  await page.getByRole('button', { name: 'Insert {{userName}}' }).click();
  await page.getByText('is not a placeholder').waitFor({ state: 'detached' });
  expect(await body.inputValue()).toBe(text);

  await body.fill(`${text}\nBye, {{firstName}}!\n`);
  await frame.getByText('Bye, Uma!').waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('This is your own text, version 1.').waitFor();
  await page.getByRole('button', { name: 'Send a test mail to me' }).click();
  await toast(page, 'on its way to admin@acme.example');
  expect(server.store.testMails).toEqual(['admin@acme.example']);

  await page.getByRole('button', { name: 'Back to the default text' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Back to the default text' }).click();
  await page.getByText('This is the default text.').waitFor();
  await page.getByRole('button', { name: 'Versions' }).click();
  await page.getByRole('button', { name: 'Restore version 1' }).click();
  await toast(page, 'The text of version 1 is in use again.');
  await frame.getByText('Bye, Uma!').waitFor();
  expect(await body.inputValue()).toContain('Bye, {{firstName}}!');
});

test('watches an enrollment go from Requested to Connected without a reload', async () => {
  const page = await at(`/sites/${ACME}/enrollments`);
  await page.getByText('K7QM-4X2P').waitFor();
  const enrollment = request(server.store, ACME, 'user@acme.example', 'N3WW-0001');
  await page.getByRole('link', { name: 'N3WW-0001' }).click();
  await heading(page, 'Enrollment N3WW-0001');
  await page.getByText('First synchronisation: Connected').waitFor();
  walk(enrollment, 4);
  await page.getByText('Mail server accepted the message').waitFor();
  walk(enrollment, 0);
  for (const name of ['credential.redeemed', 'device.enrolled', 'device.connected']) {
    happen(enrollment, name, name === 'device.enrolled' ? { name: 'Pixel 9', platform: 'ANDROID' } : {});
  }
  await page.locator('.page-title').getByText('Connected').waitFor();
  await page.getByText('Device: Pixel 9').waitFor();
  expect(await page.getByText('First synchronisation').count()).toBe(0);
  await page.getByText('Live', { exact: true }).waitFor({ state: 'detached' });
});

test('retires a device and revokes a credential after saying what that does', async () => {
  const page = await at(`/sites/${ACME}/devices`);
  const device = page.getByRole('row', { name: /jo\.4@acme\.example/ });
  await device.getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Retire' }).click();
  await page.getByRole('dialog').getByText('loses its access within a minute').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Retire' }).click();
  await device.getByText('Retired').waitFor();

  await page.getByRole('link', { name: 'Credentials' }).click();
  await heading(page, 'Credentials');
  const credential = page.getByRole('row', { name: /k7qm4x@acme/ });
  await credential.getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Revoke' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await credential.getByText('Revoked').waitFor();
});

test('changes the own password, and signs in with it', async () => {
  const page = await at('/password');
  const change = async (current: string, next: string) => {
    await page.getByLabel('Current password').fill(current);
    await page.locator('#new-password').fill(next);
    await page.locator('#again').fill(next);
    await page.getByRole('button', { name: 'Change password' }).click();
  };
  await change('wrong', 'short');
  await page.getByText('Use at least 12 characters.').waitFor();
  await change('wrong', 'a much longer one');
  await page.getByText('This is not your current password').waitFor();
  await change('correct horse battery', 'a much longer one');
  await toast(page, 'Your password was changed. Every other session has ended.');
  await page.getByText('2001:db8::7').waitFor({ state: 'detached' });
  server.endSessions();
  await page.reload();
  await page.getByLabel('E-mail address').fill('admin@acme.example');
  await page.getByLabel('Password').fill('a much longer one');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await heading(page, 'My account');
});
