import { Alert } from '@patternfly/react-core/dist/dynamic/components/Alert';
import { Link } from 'react-router';
import type { Session } from '../api/types.ts';
import { PublicPage } from '../public/PublicPage.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { known } from '../texts/texts.ts';
import { SignInForm } from './SignInForm.tsx';
import { SingleSignOn } from './SingleSignOn.tsx';

interface SignInPageProps {
  /** They have just signed out. */
  left?: boolean | undefined;
  onSignedIn: (session: Session) => void;
}

export function SignInPage({ left, onSignedIn }: SignInPageProps) {
  const { t } = useTexts();
  const problem = new URLSearchParams(window.location.search).get('problem');
  const reason = problem === null ? undefined : (known(`signIn.problem.${problem}`) ?? 'signIn.problem.sso');
  return (
    <PublicPage title={t('signIn.title')}>
      {left && <Alert isInline variant="success" title={t('signIn.left')} className="sign-in-note" />}
      {reason && <Alert isInline variant="danger" title={t(reason)} className="sign-in-note" />}
      <SignInForm onSignedIn={onSignedIn} />
      <p className="sign-in-forgot">
        <Link to="/password-reset">{t('signIn.forgot')}</Link>
      </p>
      <SingleSignOn />
    </PublicPage>
  );
}
