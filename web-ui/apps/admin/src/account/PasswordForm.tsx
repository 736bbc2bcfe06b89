import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { ActionGroup, Form } from '@patternfly/react-core/dist/dynamic/components/Form';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { TextField } from '../form/TextField.tsx';
import { useSave } from '../form/useSave.ts';
import { NewPasswordFields } from '../session/NewPasswordFields.tsx';
import { wrongPassword } from '../session/newPassword.ts';
import { SESSION } from '../session/session.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { AccountCard } from './AccountCard.tsx';

/** @param onChanged every other session of the admin has ended */
export function PasswordForm({ onChanged }: { onChanged: () => void }) {
  const { t } = useTexts();
  const { notify } = useToasts();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const [again, setAgain] = useState('');
  const save = useSave(['currentPassword', 'newPassword', 'again']);

  const submit = async () => {
    const missing: Record<string, string> =
      currentPassword === '' ? { currentPassword: t('field.required') } : {};
    if (!save.check({ ...missing, ...wrongPassword(t, newPassword, again) })) return;
    const done = await save.run(async () => {
      await api.put(`${SESSION}/password`, { currentPassword, newPassword });
      return true;
    });
    if (!done) return;
    for (const clear of [setCurrent, setNew, setAgain]) clear('');
    notify('success', t('password.changed'));
    onChanged();
  };

  return (
    <AccountCard title={t('password.title')}>
      <Form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className="under">{t('password.subtitle')}</p>
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
        <NewPasswordFields
          newPassword={newPassword}
          again={again}
          onNewPassword={setNew}
          onAgain={setAgain}
          errors={save.fields}
        />
        <ActionGroup>
          <Button type="submit" isLoading={save.busy} isDisabled={save.busy}>
            {t('password.submit')}
          </Button>
        </ActionGroup>
      </Form>
    </AccountCard>
  );
}
