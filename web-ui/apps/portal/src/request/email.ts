import type { Key } from '../language/texts.ts';

export type EmailCheck = { readonly email: string } | { readonly error: Key };

/** Finds what is certainly no address; the service decides about the rest. */
export function checkEmail(text: string): EmailCheck {
  const email = text
    .replace(/\p{Cf}/gu, '')
    .replace(/＠/g, '@')
    .trim();
  if (email === '') return { error: 'email.missing' };
  return /^[^\s@,;:<>()[\]"\\]+@[^\s@,;:<>()[\]"\\]+$/.test(email) ? { email } : { error: 'email.invalid' };
}
