import { createContext, useContext } from 'react';
import { openApi } from '../api/api.ts';
import type { Session } from '../api/types.ts';
import { type Rights, rightsOf } from './roles.ts';

export const SESSION = '/api/admin/v1/session';

export interface SessionAccess {
  session: Session;
  signOut: () => Promise<void>;
  /** Name, language or second factor have become others. */
  changed: (change: Partial<Session>) => void;
}

export const SessionContext = createContext<SessionAccess | undefined>(undefined);

export function useSession(): SessionAccess {
  const access = useContext(SessionContext);
  if (!access) throw new Error('No session');
  return access;
}

export function useRights(): Rights {
  return rightsOf(useSession().session);
}

/** @param code of the authenticator app, or a recovery code; only once it was asked for */
export function signIn(email: string, password: string, code?: string): Promise<Session> {
  return openApi.post<Session>(SESSION, { email, password, code });
}
