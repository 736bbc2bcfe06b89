import type { Translate } from '../texts/texts.ts';

export const LEAST = 12;
const MOST_BYTES = 72;

/** What is wrong with a new password that was typed twice, by field. */
export function wrongPassword(t: Translate, newPassword: string, again: string): Record<string, string> {
  const wrong: Record<string, string> = {};
  if ([...newPassword].length < LEAST) wrong.newPassword = t('password.short', { least: LEAST });
  else if (new TextEncoder().encode(newPassword).length > MOST_BYTES) wrong.newPassword = t('password.long');
  if (again !== newPassword) wrong.again = t('password.differs');
  return wrong;
}
