import './account.css';
import { useState } from 'react';
import { PageHead } from '../app/PageHead.tsx';
import { useSession } from '../session/session.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { ProfileForm } from './ProfileForm.tsx';
import { SecondFactor } from './SecondFactor.tsx';
import { Sessions } from './Sessions.tsx';

export function AccountPage() {
  const { t } = useTexts();
  const { session } = useSession();
  const [round, setRound] = useState(0);
  return (
    <>
      <PageHead title={t('account.title')} subtitle={session.email} />
      <div className="account">
        <ProfileForm />
        <SecondFactor />
        <PasswordForm onChanged={() => setRound((n) => n + 1)} />
      </div>
      <Sessions round={round} />
    </>
  );
}
