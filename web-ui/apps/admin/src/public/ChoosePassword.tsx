import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { ActionGroup, Form } from '@patternfly/react-core/dist/dynamic/components/Form';
import { useState } from 'react';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useSave } from '../form/useSave.ts';
import { NewPasswordFields } from '../session/NewPasswordFields.tsx';
import { wrongPassword } from '../session/newPassword.ts';
import { useTexts } from '../texts/TextsProvider.tsx';

interface ChoosePasswordProps {
  /** Whose password it is, so that a password manager keeps the right one. */
  email?: string;
  action: string;
  send: (password: string) => Promise<unknown>;
  onDone: () => void;
}

export function ChoosePassword({ email, action, send, onDone }: ChoosePasswordProps) {
  const { t } = useTexts();
  const [newPassword, setNew] = useState('');
  const [again, setAgain] = useState('');
  const save = useSave(['password', 'newPassword', 'again']);
  const submit = async () => {
    if (!save.check(wrongPassword(t, newPassword, again))) return;
    const done = await save.run(async () => {
      await send(newPassword);
      return true;
    });
    if (done) onDone();
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
      {email && (
        <input
          type="email"
          className="visually-hidden"
          value={email}
          readOnly
          autoComplete="username"
          tabIndex={-1}
          aria-hidden="true"
        />
      )}
      <NewPasswordFields
        newPassword={newPassword}
        again={again}
        onNewPassword={setNew}
        onAgain={setAgain}
        errors={save.fields}
      />
      <ActionGroup>
        <Button type="submit" isLoading={save.busy} isDisabled={save.busy}>
          {action}
        </Button>
      </ActionGroup>
    </Form>
  );
}
