import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { BUILT } from './build.ts';

const FIRST_LOAD = 350_000;
const ROUTE = 60_000;

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
  isEntry?: boolean;
  dynamicImports?: string[];
}

const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(BUILT, '.vite/manifest.json'), 'utf8'));

function files(name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const css of chunk.css ?? []) seen.add(css);
  for (const other of chunk.imports ?? []) files(other, seen);
  return seen;
}

const weight = (names: Iterable<string>) =>
  [...names].reduce((sum, name) => sum + gzipSync(readFileSync(join(BUILT, name))).length, 0);

const first = files('src/sites/SitesPage.tsx', files('index.html'));

test('the first load, JavaScript and CSS up to the list of sites, stays under 350 kB gzip', () => {
  console.log(`First load: ${Math.round(weight(first) / 1000)} kB gzip`);
  expect(first.size).toBeGreaterThan(3);
  expect(weight(first)).toBeLessThan(FIRST_LOAD);
});

test('every further page is loaded when it is opened, and is small', () => {
  const routes = manifest['index.html']?.dynamicImports ?? [];
  expect(routes.length).toBeGreaterThan(9);
  for (const route of routes) {
    const more = [...files(route)].filter((file) => !first.has(file));
    expect(weight(more), route).toBeLessThan(ROUTE);
  }
});

test('the page holds no inline script or style, which the policy forbids', () => {
  const html = readFileSync(join(BUILT, 'index.html'), 'utf8');
  expect(html).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=/i);
  expect(html).not.toMatch(/https?:\/\//);
});
