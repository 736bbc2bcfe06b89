import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { BUILT } from './build.ts';

const BUDGET = 22 * 1024;
const LANGUAGE = /^(en|de|fi|sv|fr|es|pt|ja|ar|zh)-/;

it('loads under 22 kB gzip for the first view, whatever the language', () => {
  const size = (file: string) => gzipSync(readFileSync(join(BUILT, file))).length;
  const assets = readdirSync(join(BUILT, 'assets'));
  const languages = assets.filter((file) => LANGUAGE.test(file)).map((file) => size(`assets/${file}`));
  const rest = assets.filter((file) => !LANGUAGE.test(file)).map((file) => size(`assets/${file}`));
  const first = rest.reduce((sum, part) => sum + part, size('index.html')) + Math.max(...languages);
  console.log(`client: ${first} bytes gzip for the first view; service worker ${size('sw.js')}`);
  expect(languages).toHaveLength(10);
  expect(first).toBeLessThan(BUDGET);
});
