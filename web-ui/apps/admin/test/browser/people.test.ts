import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { demoStore } from '../fake/demo.ts';
import { FakeServer } from '../fake/server.ts';
import { ACME, newUser, PASSWORD } from '../fake/store.ts';
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
const user = (email: string) => {
  const found = server.store.users.find((each) => each.email === email);
  if (!found) throw new Error(email);
  return found;
};
const csv = (text: string) => ({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

test('finds users by tag, language and order, in an address that can be sent to somebody', async () => {
  const page = await at('/users');
  await page.getByLabel('Tag', { exact: true }).selectOption('helsinki');
  await page.getByText('olga.1@acme.example').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Name' }).click();
  await page.waitForURL(/sort=lastName/);
  await page.getByRole('button', { name: 'Name' }).click();
  await page.waitForURL(/sort=-lastName/);
  expect(await page.locator('th[aria-sort="descending"]').innerText()).toContain('Name');
  await page.getByLabel('Language').selectOption({ label: 'German' });
  await page.getByText('uma.12@acme.example').waitFor();
  await page.reload();
  await page.getByText('uma.12@acme.example').waitFor();
  expect(await page.getByRole('row').count()).toBe(3);
});

test('selects everything that matches over all pages, tags it, and sees how far the work is', async () => {
  for (let n = 0; n < 600; n++)
    server.store.users.push(newUser(ACME, `many.${n}@acme.example`, 'Many', `User ${n}`));
  const page = await at('/users?q=many');
  await page.getByLabel('Select every row of this page').check();
  await page.getByText('25 selected').waitFor();
  await page.getByRole('button', { name: 'Next page' }).click();
  await page.getByLabel('Select many.30@acme.example').check();
  await page.getByText('26 selected').waitFor();
  await page.getByRole('button', { name: 'Select all 600 that match' }).click();
  await page.getByText('600 selected').waitFor();
  await picture(page, 'users-selected');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Change tags' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Add', { exact: true }).fill('Field Staff,');
  await dialog.getByText('field staff').waitFor();
  await picture(page, 'users-tags');
  await dialog.getByRole('button', { name: 'Change tags' }).click();
  await toast(page, '600 users were changed.');
  expect(server.store.users.filter(({ tags }) => tags.includes('field staff'))).toHaveLength(600);
  expect(server.calls.filter((call) => call.endsWith('/users/changes'))).toHaveLength(2);
  await page.getByText('600 selected').waitFor({ state: 'detached' });
});

test('work on many that fails in the middle says how much is done and goes on from there', async () => {
  for (let n = 0; n < 600; n++)
    server.store.users.push(newUser(ACME, `many.${n}@acme.example`, 'Many', `User ${n}`));
  const page = await at('/users?q=many');
  await page.getByLabel('Select every row of this page').check();
  await page.getByRole('button', { name: 'Select all 600 that match' }).click();
  await page.getByText('600 selected').waitFor();
  await page.getByRole('button', { name: 'Disable', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Credentials that were not used yet are revoked.').waitFor();
  let calls = 0;
  await page.route('**/users/changes', (route) =>
    ++calls === 2 ? route.fulfill({ status: 503, body: '' }) : route.continue(),
  );
  await dialog.getByRole('button', { name: 'Disable' }).click();
  await dialog.getByText('500 of 600').waitFor();
  await dialog.getByText('The part for administration is away').waitFor();
  await picture(page, 'users-interrupted');
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await toast(page, '600 users were changed.');
  expect(calls).toBe(3);
  expect(user('many.599@acme.example').status).toBe('DISABLED');
});

test('a user page shows what belongs to the user and says what deleting does to it', async () => {
  const page = await at(`/users/${user('jo.4@acme.example').id}`);
  await page.getByRole('heading', { level: 1, name: 'Jo Li' }).waitFor();
  await page.getByRole('link', { name: 'Pixel 9' }).waitFor();
  await page.getByText('R5CT20ABCDE').waitFor();
  await page.getByRole('link', { name: 'P3TT-81KZ' }).waitFor();
  await page.getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('There is no unused credential to revoke.').waitFor();
  await dialog.getByText('1 device is retired: it loses its access within a minute.').waitFor();
  await picture(page, 'user-delete');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await page.waitForURL(/\/users$/);
  await toast(page, 'jo.4@acme.example was deleted.');
});

test('adds a user with phone and tags, and says at the field what is wrong with a number', async () => {
  const page = await at('/users');
  await page.getByRole('button', { name: 'Add user' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail address').fill('nora@acme.example');
  await dialog.getByLabel('First name').fill('Nora');
  await dialog.getByLabel('Last name').fill('New');
  await dialog.getByLabel('Phone').fill('040 1234567');
  await dialog.getByLabel('Tags').fill('Sales');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Remove sales' }).waitFor();
  await dialog.getByRole('button', { name: 'Add user' }).click();
  await dialog.getByText('Enter + and 5 to 15 digits').waitFor();
  await dialog.getByLabel('Phone').fill('+358 40 123-4567');
  await picture(page, 'user-form');
  await dialog.getByRole('button', { name: 'Add user' }).click();
  await page.getByRole('row', { name: /nora@acme\.example/ }).waitFor();
  expect(user('nora@acme.example')).toMatchObject({ phone: '+358 40 123-4567', tags: ['sales'] });
});

test('two people editing the same user see both versions and choose what stays', async () => {
  const page = await at(`/users/${user('uma.6@acme.example').id}`);
  await page.getByRole('button', { name: 'Edit' }).click();
  const form = page.getByRole('dialog', { name: 'Edit user' });
  await form.getByLabel('First name').fill('Umma');
  await form.getByLabel('Phone').fill('+358 9 1234');
  Object.assign(user('uma.6@acme.example'), { firstName: 'Ulla', lastName: 'Sirola', version: 1 });
  await form.getByRole('button', { name: 'Save' }).click();
  const conflict = page.getByRole('dialog', { name: /was changed meanwhile/ });
  await conflict.waitFor();
  const choice = (field: string, side: string) =>
    conflict.getByRole('group', { name: field }).getByRole('radio', { name: new RegExp(side) });
  expect(await choice('First name', 'Yours').isChecked()).toBe(true);
  expect(await choice('Last name', 'Saved meanwhile').isChecked()).toBe(true);
  expect(await choice('Phone', 'Yours').isChecked()).toBe(true);
  await picture(page, 'conflict');
  expect(await accessibilityFaults(page)).toEqual([]);
  await choice('First name', 'Saved meanwhile').check();
  await conflict.getByRole('button', { name: 'Save what is chosen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ulla Sirola' }).waitFor();
  expect(user('uma.6@acme.example')).toMatchObject({
    firstName: 'Ulla',
    lastName: 'Sirola',
    phone: '+358 9 1234',
    version: 2,
  });
});

test('imports users from a file: columns, check, errors by row, then again without them', async () => {
  const page = await at('/users/import');
  const file = page.getByLabel('Choose a CSV file, or drop it here');
  await file.setInputFiles(
    csv('Mail;First name;Last name\nnew.one@acme.example;New;One\nbroken;No;Address\n'),
  );
  await page.getByText('2 rows. The first ones look like this:').waitFor();
  expect(await page.getByLabel('Columns are separated by').inputValue()).toBe('semicolon');
  await page.getByText('Choose a column for: E-mail address').waitFor();
  expect(await page.getByRole('button', { name: 'Check every row' }).isDisabled()).toBe(true);
  await page.getByLabel('What the column Mail is').selectOption('email');
  await page.getByText('Choose a column for').waitFor({ state: 'detached' });
  await picture(page, 'import-columns');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Check every row' }).click();
  await page.getByText('1 thing is wrong, so nothing was stored').waitFor();
  await page.getByRole('row', { name: /3 E-mail address broken is not an e-mail address/ }).waitFor();
  await picture(page, 'import-errors');
  expect(await accessibilityFaults(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download this list' }).click();
  expect((await download).suggestedFilename()).toBe('import-errors.csv');
  expect(server.store.users.some(({ email }) => email === 'new.one@acme.example')).toBe(false);

  await page.getByRole('button', { name: 'Choose another file' }).click();
  await file.setInputFiles(csv('email,firstName,lastName\nnew.one@acme.example,New,One\n'));
  await page.getByRole('button', { name: 'Check every row' }).click();
  await page.getByText('Every row is right').waitFor();
  await picture(page, 'import-checked');
  await page.getByRole('button', { name: 'Import 1 row' }).click();
  await page.getByText('The file was imported').waitFor();
  await picture(page, 'import-done');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Show the users' }).click();
  await page.getByText('new.one@acme.example').waitFor();
});

test('an import goes on after a reload in the middle, with its progress', async () => {
  const page = await at('/users/import');
  const lines = Array.from({ length: 300 }, (_, n) => `many.${n}@acme.example,Many,${n}`);
  await page
    .getByLabel('Choose a CSV file, or drop it here')
    .setInputFiles(csv(`email,firstName,lastName\n${lines.join('\n')}\n`));
  await page.getByRole('button', { name: 'Check every row' }).click();
  await page.getByRole('button', { name: 'Import 300 rows' }).click();
  await page.getByText('Storing').waitFor();
  await picture(page, 'import-running');
  await page.reload();
  await page.getByText('The file was imported').waitFor();
  await page.reload();
  await page.getByText('The file was imported').waitFor();
  expect(server.store.users.filter(({ email }) => email.startsWith('many.'))).toHaveLength(300);
  expect(server.calls.filter((call) => call.endsWith('/run'))).toHaveLength(1);
});

test('a session that ends in the middle of an import loses nothing', async () => {
  const page = await at('/users/import');
  await page
    .getByLabel('Choose a CSV file, or drop it here')
    .setInputFiles(csv('email,firstName,lastName\nnew.one@acme.example,New,One\n'));
  await page.getByText('1 row.').waitFor();
  server.endSessions();
  await page.getByRole('button', { name: 'Check every row' }).click();
  await page.getByText('Your session has ended').waitFor();
  await page.locator('#sign-in-password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Every row is right').waitFor();
});

test('a file that is no CSV, or too large, or gone, is told with what to do', async () => {
  const page = await at('/users/import');
  const file = page.getByLabel('Choose a CSV file, or drop it here');
  await file.setInputFiles({ ...csv(''), buffer: Buffer.from('PK\u0003\u0004 not text') });
  await page.getByText('Save it as CSV and choose that file.').waitFor();
  await picture(page, 'import-unreadable');
  await file.setInputFiles({ ...csv(''), buffer: Buffer.alloc(5 * 1024 * 1024 + 1, 97) });
  await page.getByText('This file is over 5 MB').waitFor();
  expect(server.calls.filter((call) => call.startsWith('POST') && call.includes('imports'))).toHaveLength(1);
  await page.goto(`/admin${SITE}/users/import?import=018f3c5e-0000-7000-8000-000000000000`);
  await page.getByText('This file is no longer there').waitFor();
  await page.getByRole('button', { name: 'Choose another file' }).click();
  await file.waitFor();
});

test('exports what the filters show', async () => {
  const page = await at('/users?tag=helsinki');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  expect((await download).suggestedFilename()).toBe('users-acme.csv');
  expect(server.calls.some((call) => /users\.csv\?.*tag=helsinki/.test(call))).toBe(true);
});

test('links a device to its user before it is enrolled, and takes the link away', async () => {
  const page = await at('/device-identifiers');
  await page.getByRole('button', { name: 'Add identifier' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Address of the user').fill('nobody@acme.example');
  await dialog.getByLabel('Identifier').fill('c02-xk 1');
  await dialog.getByRole('button', { name: 'Add identifier' }).click();
  await dialog.getByText('No user of the site has this address.').waitFor();
  await dialog.getByLabel('Address of the user').fill('uma.6@acme.example');
  await dialog.getByRole('button', { name: 'Add identifier' }).click();
  const row = page.getByRole('row', { name: /C02XK1/ });
  await row.getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await dialog.getByText('counts as personal').waitFor();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await row.waitFor({ state: 'detached' });
});
