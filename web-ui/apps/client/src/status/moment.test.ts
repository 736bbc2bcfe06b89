import { describe, expect, it } from 'vitest';
import { moment } from './moment.ts';

const NOW = new Date(2026, 0, 15, 14, 30).getTime();

describe('The last check-in', () => {
  it.each([
    [0, 'en-GB', 'now (14:30)'],
    [3, 'en-GB', '3 minutes ago (14:27)'],
    [-10, 'en-GB', 'now (14:40)'],
    [120, 'de', 'vor 2 Stunden (12:30)'],
    [60 * 72, 'fi', '3 päivää sitten (12.1. klo 14.30)'],
  ])('%i minutes ago is told in %s: %s', (minutes, tag, words) =>
    expect(moment(NOW - minutes * 60_000, tag, NOW)).toBe(words),
  );
});
