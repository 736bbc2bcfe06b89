import { describe, expect, it } from 'vitest';
import { inSeconds } from './time.ts';

const NOW = new Date(2025, 0, 1, 14, 30, 0).getTime();

describe('When to try again', () => {
  it('is told in seconds when it is soon', () => expect(inSeconds(20, 'en', NOW)).toBe('in 20 seconds'));
  it('is never told as now', () => expect(inSeconds(0, 'en', NOW)).toBe('in 1 second'));
  it('is told in minutes, with the clock', () =>
    expect(inSeconds(150, 'de', NOW)).toBe('in 3 Minuten (14:33)'));
  it('is told in hours', () => expect(inSeconds(7200, 'fi', NOW)).toBe('2 tunnin päästä (16.30)'));
});
