import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BUILT } from './build.ts';

const BUDGET = 30 * 1024;

describe('The first view', () => {
  it.each(['index.html', 'enroll/index.html'])('of %s stays under 30 kB gzip in every language', (page) => {
    const files = firstView(page);
    const size = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(BUILT, file))).length, 0);
    console.log(`${page}: ${size} bytes gzip in ${files.size} files, all languages counted`);
    expect(files.size).toBeGreaterThan(4);
    expect(size).toBeLessThan(BUDGET);
  });
});

/** The page and everything it names, followed through styles and scripts: more than one visit loads. */
function firstView(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (/\.(html|css|js)$/.test(file))
    for (const match of readFileSync(join(BUILT, file), 'utf8').matchAll(/[\w-]+-[\w-]{8}\.(?:js|css|svg)/g))
      firstView(`assets/${match[0]}`, seen);
  return seen;
}
