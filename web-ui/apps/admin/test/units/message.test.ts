import { expect, test } from 'vitest';
import { browserName } from '../../src/account/browserName.ts';
import { actionWords, changes } from '../../src/audit/words.ts';
import { diffLines } from '../../src/message/diff.ts';
import { inScheme } from '../../src/message/frame.ts';
import { posterTexts, usualPaper } from '../../src/pin/poster.ts';
import { ENGLISH, translator } from '../../src/texts/texts.ts';

const t = translator('en', ENGLISH);
const told = (before: string, after: string) =>
  diffLines(before, after).map(({ is, text }) => `${{ same: ' ', added: '+', removed: '-' }[is]}${text}`);

test('a difference is told by the fewest lines', () => {
  expect(told('a\nb\nc', 'a\nx\nc')).toEqual([' a', '-b', '+x', ' c']);
  expect(told('a\nc', 'a\nb\nc')).toEqual([' a', '+b', ' c']);
  expect(told('a\nb', 'b')).toEqual(['-a', ' b']);
  expect(told('same', 'same')).toEqual([' same']);
  expect(told('', 'new')).toEqual(['-', '+new']);
});

test('a mail can be seen in the other colour scheme than the browser has', () => {
  const css = '@media (prefers-color-scheme: dark) and (min-width: 10px) { a { color: red } }';
  expect(inScheme(css, true)).toContain('@media (min-width: 0) and (min-width: 10px)');
  expect(inScheme(css, false)).toContain('@media (max-width: 0) and');
  expect(inScheme('@media ( prefers-color-scheme:light )', false)).toBe('@media (min-width: 0)');
});

test('actions are told in words, those of a newer version by their code', () => {
  expect(actionWords('user.changed', t)).toBe('User changed');
  expect(actionWords('device-identifier.deleted', t)).toBe('Device identifier deleted');
  expect(actionWords('gizmo.frobbed', t)).toBe('gizmo.frobbed');
  expect(actionWords('nonsense', t)).toBe('nonsense');
});

test('what changed is told field by field', () => {
  expect(changes({ name: 'A', tags: ['x'] }, { name: 'B', phone: null })).toEqual([
    { field: 'name', before: 'A', after: 'B' },
    { field: 'tags', before: '[\n "x"\n]', after: undefined },
    { field: 'phone', before: undefined, after: '–' },
  ]);
  expect(changes(null, null)).toEqual([]);
});

test('a poster without its language is in English, on the paper of the country', () => {
  expect(posterTexts('fi').texts.pin).toBe('Yrityksen PIN-koodi');
  expect(posterTexts('de-AT').language).toBe('de-AT');
  expect(posterTexts('nl').language).toBe('en');
  expect([usualPaper('en-US'), usualPaper('en-GB'), usualPaper('de')]).toEqual(['letter', 'a4', 'a4']);
});

test('sessions are told by browser and system', () => {
  const edge = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/143.0 Safari/537.36 Edg/143.0';
  expect(browserName(edge)).toBe('Edge, Windows');
  expect(browserName('curl/8.5.0')).toBe('curl/8.5.0');
  expect(browserName(null)).toBeUndefined();
});
