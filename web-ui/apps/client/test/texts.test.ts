import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

it('has every text in ten languages, and uses each', () => {
  const script = resolve(import.meta.dirname, '../../../scripts/check-texts.mjs');
  const check = spawnSync(process.execPath, [script, 'client'], { encoding: 'utf8' });
  expect(check.stderr).toBe('');
  expect(check.status).toBe(0);
  const languages = readdirSync(resolve(import.meta.dirname, '../src/texts'));
  expect(languages.map((file) => file.slice(0, 2)).sort()).toEqual(
    ['en', 'de', 'fi', 'sv', 'fr', 'es', 'pt', 'ja', 'ar', 'zh'].sort(),
  );
});
