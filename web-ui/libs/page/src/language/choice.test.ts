import { describe, expect, it } from 'vitest';
import { choose } from './choice.ts';

const AVAILABLE = ['en', 'de', 'fi'];

describe('The language', () => {
  it.each([
    [['de'], 'de', 'de'],
    [['de-AT', 'en'], 'de', 'de-AT'],
    [['DE-at'], 'de', 'DE-at'],
    [['sv-FI', 'fi-FI', 'en'], 'fi', 'fi-FI'],
    [['sv-SE'], 'en', 'sv-SE'],
    [[], 'en', 'en'],
    [['<script>', 'fi'], 'fi', 'fi'],
    [['x'.repeat(40)], 'en', 'en'],
  ])('for %j is %s, and mail is asked for in %s', (preferences, language, locale) => {
    expect(choose(preferences, AVAILABLE)).toEqual({ language, locale });
  });
});
