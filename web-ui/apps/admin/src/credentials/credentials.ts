import type { Credential } from '../api/types.ts';

export const CREDENTIALS = '/api/credentials/v1/credentials';

export const STATES = ['ACTIVE', 'USED', 'EXPIRED', 'SUPERSEDED', 'REVOKED', 'LOCKED'] as const;

/** How the time stands that a credential could be used. */
export function ending({ state, redeemedAt }: Pick<Credential, 'state' | 'redeemedAt'>) {
  if (redeemedAt !== null) return 'used';
  return state === 'ACTIVE' ? 'until' : 'was';
}
