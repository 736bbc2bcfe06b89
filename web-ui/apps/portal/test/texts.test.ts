import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

it('has every text in every language, and uses each', () => {
  const script = resolve(import.meta.dirname, '../../../scripts/check-texts.mjs');
  const check = spawnSync(process.execPath, [script, 'portal'], { encoding: 'utf8' });
  expect(check.stderr).toBe('');
  expect(check.status).toBe(0);
});
