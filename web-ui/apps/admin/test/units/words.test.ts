import { Offline, Problem } from '@selfenroll/api';
import { expect, test } from 'vitest';
import { Away, away, partOf } from '../../src/api/away.ts';
import { wordsFor } from '../../src/api/words.ts';
import { clock } from '../../src/texts/clock.ts';
import { dictionary, ENGLISH, preferred, translator } from '../../src/texts/texts.ts';

const t = translator('en', ENGLISH);

test('a service that is away is called by what it does', () => {
  const away = new Away(partOf('/api/notifications/v1/previews'), new Problem(503, {}));
  expect(wordsFor(away, t).title).toBe('The part for messages is away at the moment');
  expect(partOf('/api/enrollment/v1/devices')).toBe('enrollment');
  expect(partOf('/api/admin/v1/sites')).toBe('admin');
});

test('waiting is said in seconds, one or more', () => {
  expect(wordsFor(new Problem(429, {}, 1), t).detail).toBe('Wait 1 second, then try again.');
  expect(wordsFor(new Problem(429, {}, 30), t).detail).toBe('Wait 30 seconds, then try again.');
});

test('a fault of the server shows none of its own text', () => {
  const fault = new Problem(500, { title: 'NullPointerException', detail: 'at io.selfenroll' });
  expect(JSON.stringify(wordsFor(fault, t))).not.toMatch(/NullPointer|io\.selfenroll/);
});

test('nobody knows whether a call without an answer was handled, and the words say so', () => {
  expect(wordsFor(new Offline(true), t).detail).toContain('Look before you try again');
});

test('the console speaks the first of the person’s languages that it knows', () => {
  expect(preferred(['', 'sv-FI', 'de-AT', 'en'])).toBe('de');
  expect(preferred(['fi-FI'])).toBe('fi');
  expect(preferred(['sv'])).toBe('en');
});

test('a 503 with a trouble of its own is told in its own words, one without counts as away', () => {
  const mail = {
    type: 'urn:selfenroll:problem:mail-not-accepted',
    title: 'The mail server did not accept it',
  };
  expect(away(new Problem(503, mail))).toBe(false);
  expect(wordsFor(new Problem(503, mail), t).title).toBe('The mail server did not accept it');
  expect(away(new Problem(502, {}))).toBe(true);
  expect(away(new Problem(503, { type: 'urn:selfenroll:problem:unavailable' }))).toBe(true);
  expect(away(new Problem(500, {}))).toBe(false);
});

test('Finnish counts, dates and units are Finnish', async () => {
  const fi = translator('fi', await dictionary('fi'));
  expect(fi('problem.tooMany.wait', { count: 1 })).toContain('1 sekunti ');
  expect(fi('problem.tooMany.wait', { count: 30 })).toContain('30 sekuntia ');
  const { dateTime, ago, span } = clock('fi', 'fi-FI');
  expect(dateTime('2026-01-15T09:30:00Z')).toMatch(/15\.1\.2026/);
  expect(ago('2026-01-15T09:30:00Z', Date.parse('2026-01-15T12:30:00Z'))).toBe('3 tuntia sitten');
  expect(span(1440)).toBe('1 päivä');
});

test('a language name that is none does not stop the console', () => {
  expect(clock('en', 'en-US@posix').dateTime('2026-01-15T09:30:00Z')).toContain('2026');
});
