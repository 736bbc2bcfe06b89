import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { ActionGroup, Form } from '@patternfly/react-core/dist/dynamic/components/Form';
import { Problem } from '@selfenroll/api';
import { type ReactNode, useState } from 'react';
import type { Session } from '../api/types.ts';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { TextField } from '../form/TextField.tsx';
import { useSave } from '../form/useSave.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { signIn } from './session.ts';

interface SignInFormProps {
  email?: string;
  onSignedIn: (session: Session) => void;
  children?: ReactNode;
}

/** Address and password; a code as well when the account asks for one. */
export function SignInForm({ email: known = '', onSignedIn, children }: SignInFormProps) {
  const { t } = useTexts();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  /** Undefined until the service has asked for it. */
  const [code, setCode] = useState<string>();
  const save = useSave(['email', 'password', 'code']);

  const attempt = async () => {
    try {
      return await signIn(email.trim(), password, code?.trim());
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.is('second-factor-needed')) return 'code' as const;
      if (code !== undefined && error.is('sign-in-failed')) return 'wrong-code' as const;
      throw error;
    }
  };
  const submit = async () => {
    const missing: Record<string, string> = {};
    if (email.trim() === '') missing.email = t('field.required');
    if (password === '') missing.password = t('field.required');
    if (code?.trim() === '') missing.code = t('field.required');
    if (!save.check(missing)) return;
    const result = await save.run(attempt);
    if (result === 'code') setCode('');
    else if (result === 'wrong-code') save.check({ code: t('signIn.code.wrong') });
    else if (result) onSignedIn(result);
  };

  return (
    <Form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ProblemAlert problem={save.problem} />
      {code === undefined ? (
        <>
          <TextField
            id="sign-in-email"
            label={t('field.email')}
            type="email"
            autoComplete="username"
            value={email}
            onChange={setEmail}
            error={save.fields.email}
            autoFocus={known === ''}
            required
          />
          <TextField
            id="sign-in-password"
            label={t('field.password')}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
            error={save.fields.password}
            autoFocus={known !== ''}
            required
          />
        </>
      ) : (
        <TextField
          id="sign-in-code"
          label={t('signIn.code')}
          help={t('signIn.code.help')}
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
          error={save.fields.code}
          autoFocus
          required
        />
      )}
      <ActionGroup>
        <Button type="submit" variant="primary" isLoading={save.busy} isDisabled={save.busy}>
          {t('signIn.submit')}
        </Button>
        {code !== undefined && (
          <Button
            variant="link"
            onClick={() => {
              setCode(undefined);
              setPassword('');
              save.reset();
            }}
          >
            {t('signIn.other')}
          </Button>
        )}
        {children}
      </ActionGroup>
    </Form>
  );
}
