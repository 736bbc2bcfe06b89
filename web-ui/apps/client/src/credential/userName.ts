import type { Key } from '../language/texts.ts';
import { crockford, ofAlphabet, plain } from './crockford.ts';

/** A one-time user name, and the site that it names. */
export interface UserName {
  readonly user: string;
  readonly site: string;
}

export type UserCheck = UserName | { readonly error: Key };

const SLUG = /^[a-z0-9](-?[a-z0-9]){1,30}$/;

export function checkUser(typed: string): UserCheck {
  const text = plain(typed);
  if (text === '') return { error: 'user.missing' };
  const at = text.lastIndexOf('@');
  const name = crockford(text.slice(0, Math.max(0, at)));
  const site = text
    .slice(at + 1)
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .toLowerCase();
  if (at < 0 || name.length !== 6 || !ofAlphabet(name) || !SLUG.test(site)) return { error: 'user.invalid' };
  return { user: `${name.toLowerCase()}@${site}`, site };
}

/** The user name from `#k7qm4x@acme`; anything that does not look like one is not shown. */
export function userOf(hash: string): string | undefined {
  try {
    const check = checkUser(decodeURIComponent(hash.slice(1)));
    return 'user' in check ? check.user : undefined;
  } catch {
    return undefined; // a broken percent sign
  }
}
