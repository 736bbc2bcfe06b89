import { useEffect } from 'react';
import { openApi } from '../api/api.ts';
import type { Session, SignInOptions } from '../api/types.ts';
import { useLoad } from '../list/useLoad.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { SESSION } from './session.ts';

/** The way in by the organisation's own sign-in, where there is one. The password still works without the answer. */
export function SingleSignOn() {
  const { t } = useTexts();
  const sso = useSso();
  if (!sso) return null;
  return (
    <div className="sso">
      <p className="sso-or">{t('signIn.or')}</p>
      <a className="pf-v6-c-button pf-m-secondary pf-m-block" href={sso.url}>
        <span className="pf-v6-c-button__text">{t('signIn.sso', { name: sso.name })}</span>
      </a>
    </div>
  );
}

/** The same in another window, so that this page keeps what was typed; coming back looks whether it has worked. */
export function SingleSignOnAside({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const { t } = useTexts();
  const sso = useSso();
  useEffect(() => {
    if (!sso) return;
    const look = () => {
      if (document.hidden) return;
      openApi.get<Session>(SESSION).then(onSignedIn, () => undefined);
    };
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [sso, onSignedIn]);
  if (!sso) return null;
  return (
    <div className="sso">
      <p className="sso-or">{t('signIn.or')}</p>
      <a className="pf-v6-c-button pf-m-secondary pf-m-block" href={sso.url} target="_blank" rel="noreferrer">
        <span className="pf-v6-c-button__text">{t('signIn.ssoAside', { name: sso.name })}</span>
      </a>
    </div>
  );
}

function useSso() {
  return useLoad('sign-in options', () => openApi.get<SignInOptions>('/api/admin/v1/sign-in-options')).data
    ?.sso;
}
