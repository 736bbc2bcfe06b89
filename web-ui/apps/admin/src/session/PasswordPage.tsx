import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { ActionGroup, Form } from '@patternfly/react-core/dist/dynamic/components/Form';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { PageHead } from '../app/PageHead.tsx';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { TextField } from '../form/TextField.tsx';
import { useSave } from '../form/useSave.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { SESSION, useSession } from './session.ts';

const LEAST = 12;
const MOST_BYTES = 72;

export function PasswordPage() {
  const { t } = useTexts();
  const { session, passwordChanged } = useSession();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const [again, setAgain] = useState('');
  const save = useSave(['currentPassword', 'newPassword', 'again']);

  const submit = async () => {
    const wrong: Record<string, string> = {};
    if (currentPassword === '') wrong.currentPassword = t('field.required');
    if ([...newPassword].length < LEAST) wrong.newPassword = t('password.short', { least: LEAST });
    else if (new TextEncoder().encode(newPassword).length > MOST_BYTES)
      wrong.newPassword = t('password.long');
    if (again !== newPassword) wrong.again = t('password.differs');
    if (!save.check(wrong)) return;
    const done = await save.run(async () => {
      await api.put(`${SESSION}/password`, { currentPassword, newPassword });
      return true;
    });
    if (done) passwordChanged();
  };

  return (
    <>
      <PageHead title={t('password.title')} subtitle={t('password.subtitle', { email: session.email })} />
      <Form
        noValidate
        isWidthLimited
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <ProblemAlert problem={save.problem} />
        <TextField
          id="current-password"
          label={t('password.current')}
          type="password"
          autoComplete="current-password"
          value={currentPassword}
          onChange={setCurrent}
          error={save.fields.currentPassword}
          required
        />
        <TextField
          id="new-password"
          label={t('password.new')}
          help={t('password.help', { least: LEAST })}
          type="password"
          autoComplete="new-password"
          value={newPassword}
          onChange={setNew}
          error={save.fields.newPassword}
          required
        />
        <TextField
          id="again"
          label={t('password.again')}
          type="password"
          autoComplete="new-password"
          value={again}
          onChange={setAgain}
          error={save.fields.again}
          required
        />
        <ActionGroup>
          <Button type="submit" isLoading={save.busy} isDisabled={save.busy}>
            {t('password.submit')}
          </Button>
        </ActionGroup>
      </Form>
    </>
  );
}
