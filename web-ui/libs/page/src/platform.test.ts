import { describe, expect, it } from 'vitest';
import { platformOf } from './platform.ts';

describe('The platform', () => {
  it.each([
    ['Android', 'ANDROID'],
    ['Windows', 'WINDOWS'],
    ['macOS', 'MACOS'],
    ['Linux', 'LINUX'],
    ['Chrome OS', 'CHROMEOS'],
    ['Chromium OS', 'CHROMEOS'],
  ])('is taken from the client hint %s', (platform, expected) => {
    expect(platformOf({ userAgent: 'anything', userAgentData: { platform } })).toBe(expected);
  });

  it.each([
    ['Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Firefox/140.0', 5, 'ANDROID'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15', 5, 'IOS'],
    ['Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) AppleWebKit/605.1.15', 5, 'IOS'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Safari/605.1.15', 5, 'IOS'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Safari/605.1.15', 0, 'MACOS'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 0, 'WINDOWS'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 0, 'LINUX'],
    ['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/143.0.0.0', 0, 'CHROMEOS'],
    ['curl/8.5.0', 0, undefined],
    ['', 0, undefined],
  ])('is taken from the user agent: %s, %i touch points', (userAgent, maxTouchPoints, expected) => {
    expect(platformOf({ userAgent, maxTouchPoints })).toBe(expected);
  });

  it('is taken from the user agent when the hint is empty', () => {
    expect(platformOf({ userAgent: 'Android', userAgentData: { platform: '' } })).toBe('ANDROID');
  });
});
