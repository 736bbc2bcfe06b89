import { Alert } from '@patternfly/react-core/dist/dynamic/components/Alert';
import { Card, CardBody } from '@patternfly/react-core/dist/dynamic/components/Card';
import { Title } from '@patternfly/react-core/dist/dynamic/components/Title';
import { useEffect } from 'react';
import type { Session } from '../api/types.ts';
import { LanguageSelect } from '../texts/LanguageSelect.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { SignInForm } from './SignInForm.tsx';

/** How the last session ended here. */
export type Left = 'signed-out' | 'password-changed';

interface SignInPageProps {
  left?: Left | undefined;
  onSignedIn: (session: Session) => void;
}

export function SignInPage({ left, onSignedIn }: SignInPageProps) {
  const { t } = useTexts();
  useEffect(() => {
    document.title = `${t('signIn.title')} · Selfenroll`;
  }, [t]);
  return (
    <main className="sign-in">
      <div className="sign-in-brand">
        <img src={`${import.meta.env.BASE_URL}icon.svg`} alt="" width="40" height="40" />
        <span>Selfenroll</span>
      </div>
      <Card className="sign-in-card">
        <CardBody>
          <Title headingLevel="h1" size="2xl" className="sign-in-title">
            {t('signIn.title')}
          </Title>
          {left && (
            <Alert
              isInline
              variant="success"
              title={t(left === 'signed-out' ? 'signIn.left' : 'signIn.passwordChanged')}
              className="sign-in-note"
            />
          )}
          <SignInForm onSignedIn={onSignedIn} />
        </CardBody>
      </Card>
      <LanguageSelect />
    </main>
  );
}
