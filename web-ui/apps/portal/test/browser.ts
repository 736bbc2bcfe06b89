import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { browserPath } from '../../../scripts/browser-path.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 800 };

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
}

/** A fresh page; `complaints` collects what its console says is wrong, such as a breach of the policy. */
export async function open(browser: Browser, url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    viewport: PHONE,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const failedCall = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !failedCall) complaints.push(message.text());
  });
  await page.goto(url);
  await page.waitForSelector('html[data-spoken]');
  return { page, context, complaints };
}

/** Rules of WCAG 2.2 A and AA that the page breaks, each with the first element that does. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
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
