import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BUILT } from './build.ts';

const BUDGET = 30 * 1024;
const NAMED = /(?:src|href)="\/assets\/([\w.-]+)"/g;
const PICTURE = /url\(\/assets\/([\w.-]+)\)/g;
/** Not `import("...")`, which waits until it is called. */
const IMPORTED = /(?:from|import)\s*"\.\/([\w.-]+)"/g;

const LANGUAGES = readdirSync(join(BUILT, '..', '..', 'apps/portal/src/texts')).map((file) =>
  file.slice(0, 2),
);

describe('The first view', () => {
  it.each(['', 'enroll/'])('of /%s stays under 30 kB gzip in each language', (folder) => {
    const sizes = LANGUAGES.map((language) => {
      const files = firstView(`${folder}index.${language}.html`).add(textsOf(language));
      expect(files.size).toBeGreaterThan(3);
      return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(BUILT, file))).length, 0);
    });
    console.log(`/${folder}: ${Math.min(...sizes)} to ${Math.max(...sizes)} bytes gzip in a language`);
    expect(Math.max(...sizes)).toBeLessThan(BUDGET);
  });

  it.each(['', 'enroll/', 'not-me/'])(
    'of /%s has its style and script in the page, so that it waits once',
    (folder) => {
      const html = readFileSync(join(BUILT, `${folder}index.en.html`), 'utf8');
      expect(html.match(/<style>.{1000,}<\/style>/gs)).toHaveLength(1);
      expect(html.match(/<script type="module">.{1000,}<\/script>/gs)).toHaveLength(1);
      expect(html).not.toMatch(/(?:src|href)="[^"]+\.(?:js|css)"/);
    },
  );

  it('holds what it was measured at, so that a growth is a decision', () => {
    const size = [...firstView('index.en.html')].reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(BUILT, file))).length,
      0,
    );
    expect(size).toBeLessThan(16 * 1024);
  });
});

/** The page and what it needs at once: what it names, and what its scripts and styles name in turn. */
function firstView(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const names = /\.html$/.test(file) ? NAMED : /\.css$/.test(file) ? PICTURE : IMPORTED;
  if (/\.(html|css|js)$/.test(file))
    for (const match of readFileSync(join(BUILT, file), 'utf8').matchAll(names))
      firstView(`assets/${match[1]}`, seen);
  return seen;
}

/** The only other file of a visit: the texts for what the page may have to say. */
function textsOf(language: string): string {
  const file = readdirSync(join(BUILT, 'assets')).find((name) => name.startsWith(`${language}-`));
  return `assets/${file}`;
}
