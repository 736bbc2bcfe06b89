import type { Key } from '../language/texts.ts';
import { checkCharacter, crockford, ofAlphabet } from './crockford.ts';

export type PasswordCheck = { readonly password: string } | { readonly error: Key };

const LENGTH = 13;

/** As it is sent, `XXXX-XXXX-XXXXX`; or why it cannot be right: the check character finds typos before an attempt is spent. */
export function checkPassword(typed: string): PasswordCheck {
  const text = crockford(typed);
  if (text === '') return { error: 'password.missing' };
  if (text.length !== LENGTH || !ofAlphabet(text)) return { error: 'password.length' };
  if (checkCharacter(text.slice(0, -1)) !== text.slice(-1)) return { error: 'password.typo' };
  return { password: `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}` };
}
