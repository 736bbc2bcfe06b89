import { useState } from 'react';
import { api } from '../api/api.ts';
import type { SecondFactorSetup as Setup } from '../api/types.ts';
import { CopyButton } from '../feedback/CopyButton.tsx';
import { FormDialog } from '../form/FormDialog.tsx';
import { TextField } from '../form/TextField.tsx';
import { useSave } from '../form/useSave.ts';
import { QrCode } from '../qr/QrCode.tsx';
import { SESSION, useSession } from '../session/session.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

const FACTOR = `${SESSION}/second-factor`;

/** Password, then the secret for the app, then a code that proves it works, then the recovery codes, once. */
export function SecondFactorSetup({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const { changed } = useSession();
  const [currentPassword, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [setup, setSetup] = useState<Setup>();
  const [recoveryCodes, setRecoveryCodes] = useState<string[]>();
  const save = useSave(['currentPassword', 'code']);

  const begin = async () => {
    if (!save.check(currentPassword === '' ? { currentPassword: t('field.required') } : {})) return;
    setSetup(await save.run(() => api.post<Setup>(FACTOR, { currentPassword })));
  };
  const confirm = async () => {
    if (!save.check(/^\d{6}$/.test(code.replace(/\s/g, '')) ? {} : { code: t('factor.code.form') })) return;
    const done = await save.run(() =>
      api.put<{ recoveryCodes: string[] }>(FACTOR, { code: code.replace(/\s/g, '') }),
    );
    if (!done) return;
    changed({ secondFactor: true });
    setRecoveryCodes(done.recoveryCodes);
  };

  if (recoveryCodes) return <RecoveryCodes codes={recoveryCodes} onClose={onClose} />;
  if (!setup) {
    return (
      <FormDialog
        name="factor-begin"
        title={t('factor.setUp')}
        action={t('factor.next')}
        save={save}
        onSubmit={begin}
        onClose={onClose}
      >
        <p>{t('factor.password')}</p>
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
  return (
    <FormDialog
      name="factor-code"
      title={t('factor.setUp')}
      action={t('factor.confirm')}
      save={save}
      onSubmit={confirm}
      onClose={onClose}
    >
      <p>{t('factor.scan')}</p>
      <QrCode value={setup.otpauthUri} label={t('factor.qr')} className="factor-qr" />
      <div className="factor-secret">
        <p>{t('factor.secret')}</p>
        <code className="secret">{setup.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        <CopyButton text={setup.secret} label={t('copy.action')} />
      </div>
      <TextField
        id="factor-code-field"
        label={t('factor.code')}
        help={t('factor.code.help')}
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
        error={save.fields.code}
        autoFocus
        required
      />
    </FormDialog>
  );
}
