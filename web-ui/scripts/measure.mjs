// What a first visit costs on a slow phone: `npm run measure` (build first; arguments: languages, default en de ar).
// Chromium at 360x740, a slow 3G line (400 kbit/s down, 400 ms until the first byte) and a processor four times slower;
// each figure is the median of five visits with an empty cache.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { browserPath } from './browser-path.mjs';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const VISITS = 5;
const SLOW_3G = {
  offline: false,
  latency: 400,
  downloadThroughput: 400_000 / 8,
  uploadThroughput: 400_000 / 8,
};
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
const SITE = {
  slug: 'acme',
  name: 'Acme',
  languages: ['en'],
  defaultLanguage: 'en',
  clients: [
    { platform: 'ANDROID', name: 'Acme Hub', url: 'https://play.example/hub', steps: ['Install it.'] },
  ],
  terms: null,
  branding: { colour: null, logoUrl: null },
  allowedPlatforms: [],
};
const PAGES = { portal: '/', enroll: '/enroll/acme#user=k7qm4x@acme', client: '/client/' };

const hashes = Object.fromEntries(
  [...readFileSync(join(DIST, 'inline.map'), 'utf8').matchAll(/^(\w+) "(.*)";$/gm)].map(([, of, them]) => [
    of,
    them,
  ]),
);
const languages = process.argv.length > 2 ? process.argv.slice(2) : ['en', 'de', 'ar'];
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  if (pathname.startsWith('/api/'))
    return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(SITE));
  const path = join(
    DIST,
    pathname.startsWith('/client/') ? '' : 'portal',
    file(pathname, searchParams.get('lang')),
  );
  if (!existsSync(path)) return response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'content-security-policy': `script-src 'self' ${hashes.script}; style-src 'self' ${hashes.style}`,
    'content-encoding': 'gzip',
  });
  response.end(gzipSync(readFileSync(path)));
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const origin = `http://localhost:${server.address().port}`;
const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
console.log('page    language  kB moved  files  first paint  form usable  script ready   (ms)');
for (const [name, address] of Object.entries(PAGES))
  for (const language of languages) {
    const visits = [];
    for (let visit = 0; visit < VISITS; visit++) visits.push(await measure(address, language));
    const median = (key) => visits.map((visit) => visit[key]).sort((a, b) => a - b)[VISITS >> 1];
    const columns = [
      (median('bytes') / 1024).toFixed(1),
      median('files'),
      median('paint'),
      median('usable'),
      median('ready'),
    ];
    console.log(
      [name.padEnd(7), language.padEnd(8), ...columns.map((column) => String(column).padStart(9))].join(' '),
    );
  }
await browser.close();
server.close();

function file(pathname, language) {
  const page =
    pathname === '/'
      ? '/index.html'
      : pathname === '/enroll/acme'
        ? '/enroll/index.html'
        : pathname.replace(/\/$/, '/index.html');
  const spoken = page.replace('index.html', `index.${language}.html`);
  return existsSync(join(DIST, pathname.startsWith('/client/') ? '' : 'portal', spoken)) ? spoken : page;
}

/** One visit; times in ms since the visit began. */
async function measure(address, language) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: language,
    userAgent:
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36',
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW_3G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let bytes = 0;
  let files = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    files++;
  });
  const [path, hash] = address.split('#');
  await page.goto(`${origin}${path}?lang=${language}${hash ? `#${hash}` : ''}`, { waitUntil: 'networkidle' });
  const times = await page.evaluate(() => ({
    paint: Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1),
    usable: Math.round(performance.getEntriesByType('navigation')[0]?.domInteractive ?? -1),
    ready: Math.round(performance.getEntriesByName('interactive')[0]?.startTime ?? -1),
  }));
  await context.close();
  return { bytes, files, ...times, usable: Math.max(times.paint, times.usable) };
}
