import type { Platform } from '@selfenroll/api';

export const PLATFORMS: readonly Platform[] = [
  'ANDROID',
  'IOS',
  'WINDOWS',
  'MACOS',
  'LINUX',
  'CHROMEOS',
  'OTHER',
];
const HANDHELD: readonly Platform[] = ['ANDROID', 'IOS'];

/** The part of `navigator` that tells platforms apart. */
export interface Browser {
  readonly userAgent: string;
  readonly maxTouchPoints?: number;
  readonly userAgentData?: { readonly platform?: string };
}

const HINTS: Readonly<Record<string, Platform>> = {
  android: 'ANDROID',
  ios: 'IOS',
  windows: 'WINDOWS',
  macos: 'MACOS',
  linux: 'LINUX',
  'chrome os': 'CHROMEOS',
  'chromium os': 'CHROMEOS',
  chromeos: 'CHROMEOS',
};

/** User-Agent Client Hints where the browser has them, else its user agent; nothing when neither tells. */
export function platformOf(browser: Browser): Platform | undefined {
  return HINTS[browser.userAgentData?.platform?.toLowerCase() ?? ''] ?? fromUserAgent(browser);
}

export function isHandheld(platform: Platform): boolean {
  return HANDHELD.includes(platform);
}

function fromUserAgent({ userAgent, maxTouchPoints = 0 }: Browser): Platform | undefined {
  if (/\bCrOS\b/.test(userAgent)) return 'CHROMEOS';
  if (/Android/.test(userAgent)) return 'ANDROID'; // before Linux, which it also names
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'IOS';
  if (/Macintosh/.test(userAgent)) return maxTouchPoints > 1 ? 'IOS' : 'MACOS'; // iPadOS says it is a Mac
  if (/Windows/.test(userAgent)) return 'WINDOWS';
  return /Linux|X11/.test(userAgent) ? 'LINUX' : undefined;
}
