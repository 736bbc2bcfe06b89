import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { browserPath } from '../../../../scripts/browser-path.mjs';
import { PASSWORD } from '../fake/store.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
}

export interface Opened {
  page: Page;
  /** What the browser's console says is wrong, such as a breach of the policy. */
  complaints: string[];
  close: () => Promise<void>;
}

/** A fresh window at a path of the console, where somebody has yet to sign in. */
export async function open(
  browser: Browser,
  origin: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    baseURL: origin,
    ...options,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const failedCall = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !failedCall) complaints.push(message.text());
  });
  await page.goto(`/admin${path}`);
  return { page, complaints, close: () => context.close() };
}

export async function signIn(page: Page, email = 'admin@acme.example'): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** A fresh window in which the administrator has signed in. */
export async function signedIn(
  browser: Browser,
  origin: string,
  path: string,
  options?: BrowserContextOptions,
): Promise<Opened> {
  const opened = await open(browser, origin, path, options);
  await signIn(opened.page);
  await opened.page.locator('main h1').waitFor();
  return opened;
}

/** Rules of WCAG 2.2 A and AA that the page breaks, each with the first element that does. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  );
  await page.evaluate(AXE); // through the debugger: the page's policy would refuse a script element
  return page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const result = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return result.violations.map((rule) => `${rule.id}: ${rule.help} (${rule.nodes[0]?.html})`);
  });
}

/** How many CSS pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
