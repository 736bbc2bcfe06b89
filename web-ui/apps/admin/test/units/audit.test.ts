import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { actionWords, NOUNS } from '../../src/audit/words.ts';
import { ENGLISH, translator } from '../../src/texts/texts.ts';

const ROOT = join(import.meta.dirname, '../../../../..');
const ACTION = /"([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)"/g;

test('every action that a service records has words', () => {
  const t = translator('en', ENGLISH);
  const actions = readdirSync(ROOT)
    .filter((module) => module.endsWith('-service'))
    .flatMap((module) => javaFiles(join(ROOT, module, 'src/main/java')))
    .map((file) => readFileSync(file, 'utf8'))
    .filter((source) => /audit/i.test(source))
    .flatMap((source) => [...source.matchAll(ACTION)].map((match) => match[1] ?? ''))
    .filter((name) => NOUNS.some((noun) => name.startsWith(`${noun}.`)));
  expect(actions).toEqual(expect.arrayContaining(['pin.shown', 'credential.not-sent', 'admin.signed-out']));
  expect(actions.filter((action) => actionWords(action, t) === action)).toEqual([]);
});

function javaFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.java'))
    .map((name) => join(folder, name));
}
