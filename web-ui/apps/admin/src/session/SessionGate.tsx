import { Spinner } from '@patternfly/react-core/dist/dynamic/components/Spinner';
import { Bullseye } from '@patternfly/react-core/dist/dynamic/layouts/Bullseye';
import { Problem } from '@selfenroll/api';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { onExpiredSession, openApi } from '../api/api.ts';
import type { Session } from '../api/types.ts';
import { Failed } from '../feedback/Failed.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { ExpiredDialog } from './ExpiredDialog.tsx';
import { SignInPage } from './SignInPage.tsx';
import { SESSION, SessionContext } from './session.ts';

type State =
  | { is: 'asking' }
  | { is: 'out'; left?: boolean }
  | { is: 'failed'; error: unknown }
  | { is: 'in'; session: Session };

interface Waiting {
  promise: Promise<void>;
  resolve: () => void;
  reject: (reason: unknown) => void;
}

/**
 * Shows its children to a signed-in admin, the sign-in to everybody else. When the session ends while somebody
 * works, the page stays as it is under a sign-in dialog, and the refused calls are repeated after it.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const { t, suggestLanguage } = useTexts();
  const [state, setState] = useState<State>({ is: 'asking' });
  const [round, setRound] = useState(0);
  const [expired, setExpired] = useState(false);
  const waiting = useRef<Waiting | undefined>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is a wish to ask again
  useEffect(() => {
    openApi.get<Session>(SESSION).then(
      (session) => setState({ is: 'in', session }),
      (error) =>
        setState(error instanceof Problem && error.status === 401 ? { is: 'out' } : { is: 'failed', error }),
    );
  }, [round]);

  const signedIn = state.is === 'in';
  useEffect(() => {
    if (!signedIn) return;
    onExpiredSession((refused) => {
      if (!waiting.current) {
        waiting.current = promised(refused);
        setExpired(true);
      }
      return waiting.current.promise;
    });
    return () => onExpiredSession(undefined);
  }, [signedIn]);

  const settle = (session: Session | undefined) => {
    const waiter = waiting.current;
    waiting.current = undefined;
    setExpired(false);
    const somebodyElse = state.is === 'in' && session !== undefined && session.id !== state.session.id;
    setState(session ? { is: 'in', session } : { is: 'out' });
    if (somebodyElse) window.location.reload();
    else if (session) waiter?.resolve();
    else waiter?.reject(new Error('Signed out'));
  };

  const signOut = useCallback(async () => {
    await openApi.delete(SESSION);
    setState({ is: 'out', left: true });
  }, []);
  const changed = useCallback(
    (change: Partial<Session>) =>
      setState((old) => (old.is === 'in' ? { is: 'in', session: { ...old.session, ...change } } : old)),
    [],
  );
  const session = state.is === 'in' ? state.session : undefined;
  const access = useMemo(() => session && { session, signOut, changed }, [session, signOut, changed]);
  const language = session?.language;
  useEffect(() => suggestLanguage(language), [language, suggestLanguage]);

  if (state.is === 'asking') {
    return (
      <Bullseye className="whole-page">
        <Spinner aria-label={t('loading')} />
      </Bullseye>
    );
  }
  if (state.is === 'failed') {
    return (
      <Bullseye className="whole-page">
        <Failed
          error={state.error}
          headingLevel="h1"
          retry={() => {
            setState({ is: 'asking' });
            setRound(round + 1);
          }}
        />
      </Bullseye>
    );
  }
  if (state.is === 'out') {
    return <SignInPage left={state.left} onSignedIn={(next) => setState({ is: 'in', session: next })} />;
  }
  return (
    <SessionContext value={access}>
      {children}
      {expired && (
        <ExpiredDialog email={state.session.email} onSignedIn={settle} onLeave={() => settle(undefined)} />
      )}
    </SessionContext>
  );
}

function promised(refused: unknown): Waiting {
  let resolve: () => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = () => no(refused);
  });
  return { promise, resolve, reject };
}
