import { Problem } from '@selfenroll/api';
import { PlatformRefused, SiteUnknown, TermsDeclined } from '../device/enrollment.ts';
import type { Key } from '../language/texts.ts';

const TOLD = [
  'invalid-credentials',
  'credential-used',
  'credential-expired',
  'credential-superseded',
  'credential-revoked',
  'credential-locked',
  'user-disabled',
  'site-disabled',
  'platform-not-allowed',
  'device-limit-reached',
  'invalid-dpop-proof',
] as const;

/** What to do about a refusal that waiting does not help; undefined for another failure. */
export function refusalOf(error: unknown): Key | undefined {
  if (error instanceof PlatformRefused) return 'refused.platform-not-allowed';
  if (error instanceof TermsDeclined) return 'refused.terms';
  if (error instanceof SiteUnknown) return 'refused.site';
  if (!(error instanceof Problem)) return undefined;
  const name = TOLD.find((told) => error.is(told));
  return name && `refused.${name}`;
}
