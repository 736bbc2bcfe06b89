import { createContext, useContext } from 'react';
import { openApi } from '../api/api.ts';
import type { Session } from '../api/types.ts';
import { type Rights, rightsOf } from './roles.ts';

export const SESSION = '/api/admin/v1/session';

export interface SessionAccess {
  session: Session;
  signOut: () => Promise<void>;
  /** The service has ended every session of this admin. */
  passwordChanged: () => void;
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

export function signIn(email: string, password: string): Promise<Session> {
  return openApi.post<Session>(SESSION, { email, password });
}
