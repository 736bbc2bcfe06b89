import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { demoStore } from '../fake/demo.ts';
import { png } from '../fake/png.ts';
import { FakeServer } from '../fake/server.ts';
import { ACME } from '../fake/store.ts';
import { launch, type Opened, signedIn } from './browser.ts';

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
  opened = await signedIn(browser, server.origin, `/sites/${ACME}${path}`);
  return opened.page;
};
const toast = (page: Page, text: string) => page.locator('.pf-v6-c-alert-group').getByText(text).waitFor();
const acme = () => {
  const found = server.store.sites.find(({ id }) => id === ACME);
  if (!found) throw new Error('No Acme');
  return found;
};

test('a poster shows address, PIN and steps in a language of the site, and is all that is printed', async () => {
  const page = await at('/pin');
  await page.getByRole('link', { name: 'Poster' }).click();
  const poster = page.locator('.poster');
  await poster.getByText('4821 3957').waitFor();
  await poster.getByRole('heading', { name: 'Add your own device' }).waitFor();
  await page.getByLabel('Language').selectOption({ label: 'German' });
  await poster.getByText('Fügen Sie Ihr eigenes Gerät hinzu').waitFor();
  expect(page.url()).toContain('language=de');
  await page.getByLabel('Paper').selectOption({ label: 'Letter' });
  // The code holds the address, never the PIN.
  const code = poster.getByRole('img', { name: `${server.origin}/` });
  expect(await code.getAttribute('aria-label')).not.toContain('4821');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  expect(await poster.isVisible()).toBe(true);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 612 79[12]/);
});

test('settings are stored over all sections, and what was refused is led to', async () => {
  const page = await at('/settings');
  const tab = (name: string) => page.getByRole('tab', { name }).click();
  await tab('Enrollment');
  await page.getByRole('button', { name: 'Add an app' }).click();
  const added = page.locator('fieldset.client').nth(1);
  await added.getByLabel('Store or download link').fill('itms://x');
  await page.getByLabel('Minutes a credential can be used').fill('5');
  await page.getByLabel('Devices per user').fill('0');
  await tab('Mail');
  await page.getByLabel('Replies go to').fill('x@mail.invalid');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Enter a whole number from 10 to 1,440.').waitFor();
  await page.getByText('Enter a whole number from 1 to 100, or nothing.').waitFor();
  await added.getByText('Enter an address that starts with https://').waitFor();

  await page.getByRole('link', { name: 'Users', exact: true }).click();
  await page.getByRole('dialog').getByText('Leave without saving?').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Stay here' }).click();

  await added.getByLabel('Name of the app').fill('Acme Agent');
  await added.getByLabel('Store or download link').fill('https://apps.apple.com/app/acme');
  await page.getByLabel('Minutes a credential can be used').fill('30');
  await page.getByLabel('Devices per user').fill('3');
  await page.getByLabel('After a new PIN').selectOption({ label: 'keeps working for 8 hours' });
  await page.locator('#settings-platform-IOS').check();
  await page.getByRole('button', { name: 'Save' }).click();
  // Refused by the service, in a section that is not shown.
  await page.getByText('Is not an e-mail address.').waitFor();
  await page.getByLabel('Replies go to').fill('help@acme.example');
  await page.getByLabel('Reminder').uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  await toast(page, 'The settings were saved.');
  expect(acme()).toMatchObject({
    credentialLifeMinutes: 30,
    deviceLimit: 3,
    overlapDefaultMinutes: 480,
    allowedPlatforms: ['IOS'],
    replyTo: 'help@acme.example',
    reminder: false,
  });
  expect(acme().clients.map(({ platform }) => platform)).toEqual(['ANDROID', 'IOS']);
  expect(acme().terms?.version).toBe(2);
});

test('devices that look for the organisation by a mail domain are told its MDM server', async () => {
  const page = await at('/settings?section=discovery');
  await page.getByLabel('Mail domains').fill('acme.example');
  await page.getByLabel('Windows').fill('http://mdm.acme.example');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('This has to be an https address').waitFor();
  await page.getByLabel('Windows').fill('https://mdm.acme.example/enroll');
  await page.getByRole('button', { name: 'Save' }).click();
  await toast(page, 'The settings were saved.');
  expect(acme()).toMatchObject({
    mailDomains: ['acme.example'],
    mdmServers: [{ platform: 'WINDOWS', url: 'https://mdm.acme.example/enroll' }],
  });
});

test('an older text of the terms comes back as the newest version', async () => {
  const page = await at('/settings?section=terms');
  await page.getByRole('button', { name: 'Put version 1 into the field' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await toast(page, 'The settings were saved.');
  await page.getByText('Version 3', { exact: true }).waitFor();
  expect(acme().terms).toEqual({ version: 3, text: 'Acme may lock this device.' });
});

test('two people who change the settings at once lose nothing', async () => {
  const page = await at('/settings');
  await page.locator('#settings-name').fill('Acme Inc');
  Object.assign(acme(), { senderName: 'Service desk', version: acme().version + 1 });
  await page.getByRole('button', { name: 'Save' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Service desk').waitFor();
  await dialog.getByRole('button', { name: 'Save what is chosen' }).click();
  await toast(page, 'The settings were saved.');
  expect(acme()).toMatchObject({ name: 'Acme Inc', senderName: 'Service desk' });
});

test('a pale colour is refused while it is typed, with a darker one that works', async () => {
  const page = await at('/branding');
  const field = page.getByLabel('Colour', { exact: true });
  await page.getByText('White text on it can be read well').waitFor();
  await field.fill('#ff9900');
  await page.getByText('White text on it is hard to read: contrast 2.').waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('White text could not be read on it.').waitFor();
  await page.getByRole('button', { name: /Use the darker/ }).click();
  await page.getByText('White text on it can be read well: contrast 4.').waitFor();
  await page.getByLabel('Name').fill('Acme Group');
  await page.getByRole('button', { name: 'Save' }).click();
  await toast(page, 'The branding was saved.');
  expect(acme().name).toBe('Acme Group');
  expect(acme().branding.colour).toMatch(/^#a8650|^#[0-9a-f]{4}00$/);
});

test('a logo is shown before it is used; what is no picture is refused with what to do', async () => {
  const page = await at('/branding');
  const choose = (name: string, buffer: Buffer) =>
    page.locator('#logo-file').setInputFiles({ name, mimeType: 'image/png', buffer });
  await choose('logo.png', Buffer.from('PK\u0003\u0004 a renamed zip'));
  await page.getByText('This is neither a PNG nor a JPEG picture').waitFor();
  await choose('logo.png', Buffer.alloc(1024 * 1024 + 1));
  await page.getByText('This file is larger than 1 MB.').waitFor();
  await choose('logo.png', Buffer.concat([png(2, 2, [0, 0, 0]), Buffer.from('broken')]));
  await page.getByRole('button', { name: 'Use this picture' }).click();
  await page.getByText('Save it as PNG or JPEG', { exact: false }).waitFor();

  await choose('new.png', png(320, 96, [180, 30, 30]));
  await page.getByText('new.png is not in use yet.').waitFor();
  const shown = page.getByAltText('The picture that was chosen');
  expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320);
  await page.getByRole('button', { name: 'Use this picture' }).click();
  await toast(page, 'The logo was saved.');
  expect(server.store.logos.get(ACME)).toEqual(png(320, 96, [180, 30, 30]));

  await page.getByRole('button', { name: 'Remove the logo' }).click();
  await page.getByRole('dialog').getByText('show the name alone').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the logo' }).click();
  await page.getByText('No logo yet').waitFor();
  expect(acme().branding.logo).toBeNull();
});

test('messages are listed by language with their own texts, each with its own placeholders', async () => {
  const page = await at('/messages');
  await page.getByText('own, version 2').waitFor();
  await page.getByText('Off: see settings').waitFor();
  await page.getByRole('link', { name: 'Notice to administrators' }).click();
  await page.getByRole('button', { name: 'Insert {{summary}}' }).waitFor();
  expect(await page.getByRole('button', { name: 'Insert {{password}}' }).count()).toBe(0);
  await page.frameLocator('iframe').getByText('has failed 10 times').waitFor();
});

test('messages that went out are found by recipient and kind', async () => {
  const page = await at('/deliveries');
  await page.getByText('Try again later').waitFor();
  await page.getByPlaceholder('Beginning of the recipient’s address').fill('jo.4');
  await page.waitForURL(/q=jo\.4/);
  await page.getByRole('link', { name: 'jo.4@acme.example' }).waitFor();
  await page.getByLabel('Message', { exact: true }).selectOption({ label: 'Reminder' });
  await page.getByText('No message matches this search.').waitFor();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await page.getByText('Try again later').waitFor();
});

test('an address that a message came back from is mailed again once that is confirmed', async () => {
  const page = await at('/deliveries');
  const row = page.getByRole('row', { name: /gone@acme\.example/ });
  await row.getByText('bounced-5.1.1').waitFor();
  await row.getByRole('button', { name: 'Mail again' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Mail again' }).click();
  await page.getByText('gone@acme.example gets mails again.').waitFor();
  await page.getByRole('heading', { name: 'Suppressed addresses' }).waitFor({ state: 'detached' });
});

test('a message is seen light and dark whatever the browser is', async () => {
  const page = await at('/messages/enrollment-credentials/en');
  const paper = page.frameLocator('iframe').locator('.message');
  const colour = () => paper.evaluate((element) => getComputedStyle(element).backgroundColor);
  await expect.poll(colour).toBe('rgb(255, 255, 255)');
  await page.getByText('Dark', { exact: true }).click();
  await expect.poll(colour).toBe('rgb(31, 37, 43)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByText('Dark', { exact: true }).click();
  await expect.poll(colour).toBe('rgb(255, 255, 255)');
});

test('versions are compared line by line, and one is restored', async () => {
  const page = await at('/messages/enrollment-credentials/de');
  await page.getByRole('button', { name: 'Versions' }).click();
  const dialog = page.getByRole('dialog');
  const second = dialog.getByRole('listitem').filter({ hasText: 'Version 2' }).first();
  await second.getByRole('button', { name: 'Show' }).click();
  const added = dialog.locator('.diff-added');
  await added.filter({ hasText: 'Hallo {{firstName}},' }).waitFor();
  expect(await dialog.locator('.diff-removed').filter({ hasText: 'Hello {{firstName}},' }).count()).toBe(1);
  await dialog.getByRole('button', { name: 'With the text in use' }).click();
  await dialog.getByText('The texts are the same.').waitFor();
  await dialog.getByRole('button', { name: 'Restore version 1' }).click();
  await toast(page, 'The text of version 1 is in use again.');
  await page.frameLocator('iframe').getByText('Hello Uma,').waitFor();
  expect(server.store.templates.get(`${ACME} enrollment-credentials de`)?.versions).toHaveLength(3);
});

test('a message that somebody else has saved meanwhile is not overwritten unseen', async () => {
  const page = await at('/messages/enrollment-credentials/de');
  const body = page.locator('textarea#message-body');
  const text = await body.inputValue();
  await body.fill(`${text}\nMine\n`);
  const stored = server.store.templates.get(`${ACME} enrollment-credentials de`);
  stored?.versions.push({
    version: 3,
    subject: 'Theirs',
    body: text,
    savedAt: new Date().toISOString(),
    savedBy: 'erik@acme.example',
  });
  await page.getByRole('button', { name: 'Save' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Theirs').waitFor();
  await dialog.getByRole('button', { name: 'Save what is chosen' }).click();
  await toast(page, 'The message was saved.');
  expect(stored?.versions.at(-1)).toMatchObject({ version: 4, subject: 'Theirs', body: `${text}\nMine\n` });
});
