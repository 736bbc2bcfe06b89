import { TextField } from '../form/TextField.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { LEAST } from './newPassword.ts';

interface NewPasswordFieldsProps {
  newPassword: string;
  again: string;
  onNewPassword: (value: string) => void;
  onAgain: (value: string) => void;
  errors: Record<string, string>;
}

export function NewPasswordFields(props: NewPasswordFieldsProps) {
  const { newPassword, again, onNewPassword, onAgain, errors } = props;
  const { t } = useTexts();
  return (
    <>
      <TextField
        id="new-password"
        label={t('password.new')}
        help={t('password.help', { least: LEAST })}
        type="password"
        autoComplete="new-password"
        value={newPassword}
        onChange={onNewPassword}
        error={errors.newPassword ?? errors.password}
        required
      />
      <TextField
        id="again"
        label={t('password.again')}
        type="password"
        autoComplete="new-password"
        value={again}
        onChange={onAgain}
        error={errors.again}
        required
      />
    </>
  );
}
