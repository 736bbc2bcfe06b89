import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { demoStore } from '../fake/demo.ts';
import { FakeServer } from '../fake/server.ts';
import { ACME, PASSWORD } from '../fake/store.ts';
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

test('a session that ends in the middle of a form loses nothing: sign-in over the page, then the call goes on', async () => {
  opened = await signedIn(browser, server.origin, `/sites/${ACME}/users`);
  const { page } = opened;
  await page.getByRole('button', { name: 'Add user' }).first().click();
  await page.locator('#user-email').fill('nora@acme.example');
  await page.locator('#user-first').fill('Nora');
  await page.locator('#user-last').fill('New');
  server.endSessions();
  await page.locator('button[form="user"]').click();
  await page.getByText('Your session has ended').waitFor();
  expect(await page.locator('#sign-in-email').inputValue()).toBe('admin@acme.example');
  await page.locator('#sign-in-password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('row', { name: /nora@acme\.example/ }).waitFor();
  expect(await page.getByText('Your session has ended').count()).toBe(0);
});

test('a service that is away is named, the rest of the page works, and trying again helps', async () => {
  server.away.add('/api/notifications');
  opened = await signedIn(browser, server.origin, `/sites/${ACME}/messages/enrollment-credentials/en`);
  const { page } = opened;
  await page.getByText('The part for messages is away at the moment').waitFor();
  expect(await page.locator('textarea#message-body').isEditable()).toBe(true);
  server.away.clear();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.frameLocator('iframe').getByText('Hello Uma,').waitFor();
});

test('a list that cannot be loaded says why and how to go on', async () => {
  server.away.add('/api/credentials');
  opened = await signedIn(browser, server.origin, `/sites/${ACME}/credentials`);
  const { page } = opened;
  await page.getByText('The part for credentials is away at the moment').waitFor();
  server.away.clear();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('k7qm4x@acme').waitFor();
});

test('a live list keeps what it showed while its service is away, and says that it is old', async () => {
  opened = await signedIn(browser, server.origin, `/sites/${ACME}/enrollments`);
  const { page } = opened;
  await page.getByText('K7QM-4X2P').waitFor();
  server.away.add('/api/admin/v1/enrollments');
  await page.getByText('Not up to date').waitFor();
  expect(await page.getByText('K7QM-4X2P').count()).toBe(1);
  server.away.clear();
  await page.getByText('Live', { exact: true }).waitFor();
});

test('a reader sees everything but the PIN and no button that would be refused', async () => {
  opened = await open(browser, server.origin, '/');
  const { page } = opened;
  await signIn(page, 'reader@acme.example');
  await page.getByRole('heading', { level: 1, name: 'Acme' }).waitFor();
  for (const name of ['Company PIN', 'Administrators', 'API tokens', 'Audit', 'Webhooks'])
    expect(await page.getByRole('link', { name }).count(), name).toBe(0);
  await page.getByRole('link', { name: 'Users', exact: true }).click();
  await page.getByText('user@acme.example').waitFor();
  expect(await page.getByRole('button', { name: 'Add user' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Messages' }).click();
  await page.getByRole('link', { name: 'Enrollment message' }).click();
  await page.frameLocator('iframe').getByText('Hello Uma,').waitFor();
  expect(await page.locator('textarea#message-body').isEditable()).toBe(false);
  expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
});

test('markup in names is text', async () => {
  const [first] = server.store.users;
  if (first) first.firstName = '<img src=x onerror=alert(1)>{{7*7}}';
  opened = await signedIn(browser, server.origin, `/sites/${ACME}/users`);
  await opened.page.getByText('<img src=x onerror=alert(1)>{{7*7}} Ser').waitFor();
});

test('a site that does not exist is said to be missing', async () => {
  opened = await signedIn(browser, server.origin, '/sites/018f3c5e-0000-7000-8000-000000000000/users');
  await opened.page.getByText('This does not exist, or not any more').waitFor();
});
