import { useState } from 'react';
import { api } from '../api/api.ts';
import { useToasts } from '../feedback/Toasts.tsx';
import { FormDialog } from '../form/FormDialog.tsx';
import { TextField } from '../form/TextField.tsx';
import { useSave } from '../form/useSave.ts';
import { SESSION, useSession } from '../session/session.ts';
import { useTexts } from '../texts/TextsProvider.tsx';

export function SecondFactorOff({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const { notify } = useToasts();
  const { changed } = useSession();
  const [currentPassword, setPassword] = useState('');
  const save = useSave(['currentPassword']);
  const submit = async () => {
    if (!save.check(currentPassword === '' ? { currentPassword: t('field.required') } : {})) return;
    const done = await save.run(async () => {
      await api.delete(`${SESSION}/second-factor`, { body: { currentPassword } });
      return true;
    });
    if (!done) return;
    changed({ secondFactor: false });
    notify('success', t('factor.turnedOff'));
    onClose();
  };
  return (
    <FormDialog
      name="factor-off"
      title={t('factor.turnOff')}
      action={t('factor.turnOff')}
      danger
      save={save}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('factor.turnOff.body')}</p>
      <TextField
        id="factor-password"
        label={t('password.current')}
        type="password"
        autoComplete="current-password"
        value={currentPassword}
        onChange={setPassword}
        error={save.fields.currentPassword}
        autoFocus
        required
      />
    </FormDialog>
  );
}
