import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { CODE } from '../fake/admins.ts';
import { demoStore } from '../fake/demo.ts';
import { FakeServer } from '../fake/server.ts';
import { accessibilityFaults, launch, type Opened, open, signedIn, signIn } from './browser.ts';

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
const out = async (path: string): Promise<Page> => {
  opened = await open(browser, server.origin, path);
  return opened.page;
};
const toast = (page: Page, text: string) => page.locator('.pf-v6-c-alert-group').getByText(text).waitFor();
const admin = (email: string) => server.store.admins.find((each) => each.email === email);
const writes = () => server.calls.filter((call) => !call.startsWith('GET'));

test('invites an administrator, changes what they may, and says what deleting does', async () => {
  const page = await at('/admins');
  await page.getByRole('button', { name: 'Invite' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail address').fill('new@acme.example');
  await dialog.getByLabel('Name').fill('Nina New');
  await dialog.getByRole('button', { name: 'Send invitation' }).click();
  await dialog.getByText('Choose at least one site.').waitFor();
  await dialog.getByLabel('Borealis Schools').check();
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Send invitation' }).click();
  await toast(page, 'The invitation is on its way to new@acme.example.');
  expect(admin('new@acme.example')).toMatchObject({ role: 'editor', status: 'INVITED' });

  const choose = async (email: string, action: string) => {
    await page.getByRole('button', { name: `Actions for ${email}` }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  await choose('new@acme.example', 'Edit');
  await dialog.getByLabel('Role').selectOption('READER');
  await dialog.getByText('Sees the chosen sites and changes nothing.').waitFor();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await toast(page, 'new@acme.example was saved.');
  expect(admin('new@acme.example')?.role).toBe('reader');

  await choose('erik@acme.example', 'Reset second factor');
  await dialog.getByText('Make sure that it is really them').waitFor();
  await dialog.getByRole('button', { name: 'Reset second factor' }).click();
  await toast(page, 'The second factor of erik@acme.example was reset.');

  await choose('ines@acme.example', 'Send invitation again');
  await toast(page, 'A new invitation is on its way');
  await choose('ines@acme.example', 'Send invitation again');
  await toast(page, 'Wait 42 seconds, then try again.');

  await choose('erik@acme.example', 'Disable');
  await dialog.getByText('Their sessions end within seconds').waitFor();
  await dialog.getByRole('button', { name: 'Disable' }).click();
  await toast(page, 'erik@acme.example was disabled.');
  await choose('erik@acme.example', 'Delete');
  await dialog.getByText('What they did stays in the audit.').waitFor();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await toast(page, 'erik@acme.example was deleted.');
  expect(admin('erik@acme.example')).toBeUndefined();
  // One's own row leads to the account in place of a menu.
  expect(await page.getByRole('button', { name: 'Actions for admin@acme.example' }).count()).toBe(0);
});

test('an invitation changes nothing until somebody acts, leaves the address, and ends in a sign-in', async () => {
  server.store.links.set('invitation ines@acme.example', 'the-secret');
  const page = await out('/invitation#the-secret');
  await page.getByRole('button', { name: 'Open invitation' }).waitFor();
  expect(writes()).toEqual([]);
  expect(page.url()).not.toContain('the-secret');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Open invitation' }).click();
  await page.getByText('Ines Invited, choose a password for ines@acme.example.').waitFor();
  await page.locator('#new-password').fill('short');
  await page.locator('#again').fill('shirt');
  await page.getByRole('button', { name: 'Accept invitation' }).click();
  await page.getByText('The two new passwords differ.').waitFor();
  await page.locator('#new-password').fill('correct horse battery');
  await page.locator('#again').fill('correct horse battery');
  await page.getByRole('button', { name: 'Accept invitation' }).click();
  await page.getByText('The invitation is accepted.').waitFor();
  expect(server.calls.some((call) => call.includes('the-secret'))).toBe(false);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await signIn(page, 'ines@acme.example');
  await page.getByRole('heading', { level: 1, name: 'Acme' }).waitFor();
});

test('a link that was used or mistyped says so', async () => {
  const page = await out('/invitation#gone');
  await page.getByRole('button', { name: 'Open invitation' }).click();
  await page.getByText('This link does not work any more').waitFor();
  await page.goto('/admin/invitation');
  await page.getByText('This address is incomplete.').waitFor();
});

test('a forgotten password is reset by a link, and the answer tells nobody who is an administrator', async () => {
  const page = await out('/');
  await page.getByRole('link', { name: 'Forgotten your password?' }).click();
  await page.getByRole('heading', { level: 1, name: 'Reset your password' }).waitFor();
  await page.getByLabel('E-mail address').fill('stranger@acme.example');
  await page.getByRole('button', { name: 'Send link' }).click();
  await page.getByText('If the address belongs to an administrator, a link').waitFor();
  const answer = await page.locator('.sign-in-card p').first().textContent();
  await page.goto('/admin/password-reset');
  await page.getByLabel('E-mail address').fill('admin@acme.example');
  await page.getByRole('button', { name: 'Send link' }).click();
  await page.getByText('If the address belongs to an administrator, a link').waitFor();
  expect(await page.locator('.sign-in-card p').first().textContent()).toBe(answer);
  await page.goto(`/admin/password-reset#${server.store.links.get('reset admin@acme.example')}`);
  await page.locator('#new-password').fill('a much longer one');
  await page.locator('#again').fill('a much longer one');
  await page.getByRole('button', { name: 'Set password' }).click();
  await page.getByText('Your new password is set.').waitFor();
  expect(admin('admin@acme.example')?.password).toBe('a much longer one');
});

test('a second factor is set up with the app, its recovery codes are shown once, and signing in asks for it', async () => {
  const page = await at('/account');
  await page.getByRole('button', { name: 'Set up second factor' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Current password').fill('wrong');
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByText('Is not your current password.').waitFor();
  await dialog.getByLabel('Current password').fill('correct horse battery');
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
  await dialog.getByText('JBSW Y3DP EHPK 3PXP').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByLabel('Code from the app').fill('12345');
  await dialog.getByRole('button', { name: 'Turn on' }).click();
  await dialog.getByText('Enter the six digits that the app shows.').waitFor();
  await dialog.getByLabel('Code from the app').fill('123 456');
  await dialog.getByRole('button', { name: 'Turn on' }).click();
  await dialog.getByText('K7QM-4X2P-1009').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe('selfenroll-recovery-codes.txt');
  await page.keyboard.press('Escape');
  expect(await dialog.getByRole('button', { name: 'Done' }).isDisabled()).toBe(true);
  await dialog.getByLabel('I have kept them in a safe place').check();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await page.getByText('Signing in asks for a code').waitFor();

  server.endSessions();
  await page.goto('/admin/account');
  await signIn(page);
  await page.getByLabel('Code', { exact: false }).fill('000000');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('This code is not right, or was used already.').waitFor();
  await page.getByLabel('Code', { exact: false }).fill('K7QM-4X2P-1003');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Signing in asks for a code').waitFor();
  expect(admin('admin@acme.example')?.recoveryCodes).not.toContain('K7QM-4X2P-1003');

  await page.getByRole('button', { name: 'Turn off second factor' }).click();
  await dialog.getByLabel('Current password').fill('correct horse battery');
  await dialog.getByRole('button', { name: 'Turn off second factor' }).click();
  await toast(page, 'The second factor is off.');
});

test('a session that ended asks for the code as well, over the page', async () => {
  Object.assign(server.store.admins[0] ?? {}, { secondFactor: true });
  opened = await open(browser, server.origin, '/account');
  const { page } = opened;
  const enter = async () => {
    await page.getByLabel('Code', { exact: false }).fill(CODE);
    await page.getByRole('button', { name: 'Sign in' }).click();
  };
  await signIn(page);
  await enter();
  await page.getByLabel('Name', { exact: false }).first().fill('Ada Lovelace');
  server.endSessions();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Your session has ended').waitFor();
  await page.locator('#sign-in-password').fill('correct horse battery');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await enter();
  await toast(page, 'Your account was saved.');
  expect(server.store.admins[0]?.name).toBe('Ada Lovelace');
});

test('name and language are one’s own, and the console follows at once', async () => {
  const page = await at('/account');
  await page.locator('#account-name').fill('Ada L');
  await page.locator('#account-language').selectOption({ label: 'Suomi' });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name: 'Oma tili' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('fi');
  expect(server.store.admins[0]).toMatchObject({ name: 'Ada L', language: 'fi' });
  await page.getByRole('button', { name: 'Ada L' }).waitFor();
});

test('the chosen language greets its person in a new browser', async () => {
  Object.assign(server.store.admins[0] ?? {}, { language: 'de' });
  opened = await open(browser, server.origin, '/account');
  await signIn(opened.page);
  await opened.page.getByRole('heading', { level: 1, name: 'Mein Konto' }).waitFor();
});

test('other sessions are told by browser and address, and ended', async () => {
  const page = await at('/account');
  const phone = page.getByRole('row', { name: /Safari, iPhone/ });
  await phone.getByRole('button').click();
  await page.getByRole('menuitem', { name: 'End session' }).click();
  await page.getByRole('dialog').getByText('Safari, iPhone at 2001:db8::7').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'End session' }).click();
  // While the dialog is open, nothing behind it has a role.
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await phone.waitFor({ state: 'detached' });
  expect(server.store.sessions).toHaveLength(1);
  expect(await page.getByRole('button', { name: 'End all others' }).count()).toBe(0);
});

test('single sign-on is offered where there is one, and says when it knows nobody', async () => {
  server.store.sso = { name: 'Acme ID', url: '/api/admin/v1/sso' };
  const page = await out('/sign-in?problem=sso-unknown');
  await page.getByText('you are not an administrator here').waitFor();
  expect(await page.getByRole('link', { name: 'Sign in with Acme ID' }).getAttribute('href')).toBe(
    '/api/admin/v1/sso',
  );
  await signIn(page);
  await page.getByRole('heading', { level: 1, name: 'Sites' }).waitFor();
});
