import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { ActionGroup, Form } from '@patternfly/react-core/dist/dynamic/components/Form';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { Unsaved } from '../form/Unsaved.tsx';
import { useSave } from '../form/useSave.ts';
import { SESSION, useSession } from '../session/session.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { isLanguage, LANGUAGES } from '../texts/texts.ts';
import { AccountCard } from './AccountCard.tsx';

export function ProfileForm() {
  const { t, setLanguage: speak } = useTexts();
  const { notify } = useToasts();
  const { session, changed: sessionChanged } = useSession();
  const [name, setName] = useState(session.name);
  const [language, setLanguage] = useState(session.language ?? '');
  const save = useSave(['name', 'language']);
  const changed = name.trim() !== session.name || language !== (session.language ?? '');

  const submit = async () => {
    if (!save.check(name.trim() === '' ? { name: t('field.required') } : {})) return;
    const profile = { name: name.trim(), language: language || null };
    const done = await save.run(async () => {
      await api.put(`${SESSION}/profile`, profile);
      return true;
    });
    if (!done) return;
    sessionChanged(profile);
    if (isLanguage(language)) speak(language);
    notify('success', t('account.saved'));
  };

  return (
    <AccountCard title={t('account.profile')}>
      <Unsaved changed={changed} />
      <Form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <ProblemAlert problem={save.problem} />
        <TextField
          id="account-name"
          label={t('account.name')}
          help={t('account.name.help')}
          autoComplete="name"
          value={name}
          onChange={setName}
          error={save.fields.name}
          maxLength={200}
          required
        />
        <SelectField
          id="account-language"
          label={t('language.label')}
          help={t('account.language.help')}
          value={language}
          onChange={setLanguage}
          error={save.fields.language}
          options={[
            { value: '', label: t('account.language.none') },
            ...Object.entries(LANGUAGES).map(([value, label]) => ({ value, label })),
          ]}
        />
        <ActionGroup>
          <Button type="submit" isLoading={save.busy} isDisabled={save.busy || !changed}>
            {t('action.save')}
          </Button>
        </ActionGroup>
      </Form>
    </AccountCard>
  );
}
