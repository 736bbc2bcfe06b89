import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { ActionGroup, Form } from '@patternfly/react-core/dist/dynamic/components/Form';
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

export function SignInForm({ email: known = '', onSignedIn, children }: SignInFormProps) {
  const { t } = useTexts();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const save = useSave(['email', 'password']);

  const submit = async () => {
    const missing: Record<string, string> = {};
    if (email.trim() === '') missing.email = t('field.required');
    if (password === '') missing.password = t('field.required');
    if (!save.check(missing)) return;
    const session = await save.run(() => signIn(email.trim(), password));
    if (session) onSignedIn(session);
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
      <ActionGroup>
        <Button type="submit" variant="primary" isLoading={save.busy} isDisabled={save.busy}>
          {t('signIn.submit')}
        </Button>
        {children}
      </ActionGroup>
    </Form>
  );
}
