import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { ActionGroup, Form } from '@patternfly/react-core/dist/dynamic/components/Form';
import { useState } from 'react';
import { Link } from 'react-router';
import { openApi } from '../api/api.ts';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { TextField } from '../form/TextField.tsx';
import { useSave } from '../form/useSave.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { ChoosePassword } from './ChoosePassword.tsx';
import { PublicPage } from './PublicPage.tsx';
import { useLinkToken } from './token.ts';

const RESETS = '/api/admin/v1/password-resets';

/** Asks for a link; with the link's secret in the fragment, sets the new password. */
export function PasswordResetPage() {
  const token = useLinkToken();
  return <Reset key={token} token={token} />;
}

function Reset({ token }: { token: string }) {
  const { t } = useTexts();
  const [state, setState] = useState<'open' | 'asked' | 'set'>('open');
  return (
    <PublicPage title={t(token === '' ? 'reset.title' : 'reset.new')}>
      <div className="stack">
        {state === 'asked' && <p>{t('reset.asked')}</p>}
        {state === 'set' && <p>{t('reset.done')}</p>}
        {state === 'open' &&
          (token === '' ? (
            <Ask onAsked={() => setState('asked')} />
          ) : (
            <ChoosePassword
              action={t('reset.set')}
              send={(password) => openApi.post(`${RESETS}/acceptance`, { token, password })}
              onDone={() => setState('set')}
            />
          ))}
        <p>
          <Link to="/">{t('reset.back')}</Link>
        </p>
      </div>
    </PublicPage>
  );
}

function Ask({ onAsked }: { onAsked: () => void }) {
  const { t } = useTexts();
  const [email, setEmail] = useState('');
  const save = useSave(['email']);
  const submit = async () => {
    if (!save.check(email.trim() === '' ? { email: t('field.required') } : {})) return;
    const done = await save.run(async () => {
      await openApi.post(RESETS, { email: email.trim() });
      return true;
    });
    if (done) onAsked();
  };
  return (
    <Form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>{t('reset.body')}</p>
      <ProblemAlert problem={save.problem} />
      <TextField
        id="reset-email"
        label={t('field.email')}
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        error={save.fields.email}
        autoFocus
        required
      />
      <ActionGroup>
        <Button type="submit" isLoading={save.busy} isDisabled={save.busy}>
          {t('reset.send')}
        </Button>
      </ActionGroup>
    </Form>
  );
}
