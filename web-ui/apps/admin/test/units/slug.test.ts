import { expect, test } from 'vitest';
import { SLUG, suggestSlug } from '../../src/sites/slug.ts';

test.each([
  ['Acme', 'acme'],
  ['Müller & Söhne GmbH', 'muller-sohne-gmbh'],
  ['  Weißer   Berg ', 'weisser-berg'],
  ['Ålesund–Skole No. 7', 'alesund-skole-no-7'],
  ['!!!', ''],
  ['日本', ''],
])('%j becomes %j', (name, slug) => {
  expect(suggestSlug(name)).toBe(slug);
  if (slug !== '') expect(slug).toMatch(SLUG);
});

test('a long name is cut to what is allowed, never ending in a dash', () => {
  const slug = suggestSlug(`${'a'.repeat(30)} bcd`);
  expect(slug).toBe('a'.repeat(30));
  expect(suggestSlug('word '.repeat(30)).length).toBeLessThanOrEqual(31);
});
