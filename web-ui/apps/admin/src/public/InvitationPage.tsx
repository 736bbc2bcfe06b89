import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { openApi } from '../api/api.ts';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useSave } from '../form/useSave.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { ChoosePassword } from './ChoosePassword.tsx';
import { PublicPage } from './PublicPage.tsx';
import { useLinkToken } from './token.ts';

const INVITATIONS = '/api/admin/v1/invitations';

interface Invited {
  email: string;
  name: string;
}

/** Where an invitation's link leads. Opening it sends nothing: mail scanners open links, too. */
export function InvitationPage() {
  const { t } = useTexts();
  const token = useLinkToken();
  const [invited, setInvited] = useState<Invited>();
  const [accepted, setAccepted] = useState(false);
  const save = useSave([]);
  const look = async () =>
    setInvited(await save.run(() => openApi.post<Invited>(`${INVITATIONS}/lookup`, { token })));

  return (
    <PublicPage title={t('invitation.title')}>
      <div className="stack">
        <ProblemAlert problem={save.problem} />
        {accepted ? (
          <>
            <p>{t('invitation.accepted')}</p>
            <p>
              <Link to="/">{t('signIn.submit')}</Link>
            </p>
          </>
        ) : token === '' ? (
          <p>{t('invitation.noToken')}</p>
        ) : invited ? (
          <>
            <p>{t('invitation.hello', { ...invited })}</p>
            <ChoosePassword
              email={invited.email}
              action={t('invitation.accept')}
              send={(password) => openApi.post(`${INVITATIONS}/acceptance`, { token, password })}
              onDone={() => setAccepted(true)}
            />
          </>
        ) : (
          <>
            <p>{t('invitation.body')}</p>
            <div>
              <Button onClick={() => void look()} isLoading={save.busy} isDisabled={save.busy}>
                {t('invitation.open')}
              </Button>
            </div>
          </>
        )}
      </div>
    </PublicPage>
  );
}
