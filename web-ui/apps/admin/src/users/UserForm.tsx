import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Form } from '@patternfly/react-core/dist/dynamic/components/Form';
import {
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
} from '@patternfly/react-core/dist/dynamic/components/Modal';
import { useState } from 'react';
import { api } from '../api/api.ts';
import type { Site, User } from '../api/types.ts';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { useSave } from '../form/useSave.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { changed, usersPath } from './users.ts';

interface UserFormProps {
  site: Site;
  /** Absent for a new user. */
  user?: User;
  onSaved: () => void;
  onClose: () => void;
}

export function UserForm({ site, user, onSaved, onClose }: UserFormProps) {
  const { t, languageName } = useTexts();
  const { notify } = useToasts();
  const [email, setEmail] = useState(user?.email ?? '');
  const [firstName, setFirstName] = useState(user?.firstName ?? '');
  const [lastName, setLastName] = useState(user?.lastName ?? '');
  const [language, setLanguage] = useState(user?.language ?? '');
  const save = useSave(['email', 'firstName', 'lastName', 'language']);
  const languages = [...new Set([...site.languages, ...(user?.language ? [user.language] : [])])];

  const submit = async () => {
    const wrong: Record<string, string> = {};
    if (email.trim() === '') wrong.email = t('field.required');
    else if (!/^[^@\s]+@[^@\s]+$/.test(email.trim())) wrong.email = t('field.email.form');
    if (firstName.trim() === '') wrong.firstName = t('field.required');
    if (lastName.trim() === '') wrong.lastName = t('field.required');
    if (!save.check(wrong)) return;
    const typed = {
      email: email.trim(),
      firstName: firstName.trim(),
      lastName: lastName.trim(),
      language: language || null,
    };
    const path = usersPath(site.id);
    const saved = await save.run(() =>
      user ? api.put<User>(`${path}/${user.id}`, changed(user, typed)) : api.post<User>(path, typed),
    );
    if (!saved) return;
    notify('success', t(user ? 'users.saved' : 'users.added', { email: saved.email }));
    onSaved();
    onClose();
  };

  const title = t(user ? 'users.edit.title' : 'users.add');
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="user-title" elementToFocus="#user-email">
      <ModalHeader title={title} labelId="user-title" />
      <ModalBody>
        <Form
          id="user"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <ProblemAlert problem={save.problem} />
          <TextField
            id="user-email"
            label={t('field.email')}
            help={t('users.email.help')}
            type="email"
            autoComplete="off"
            value={email}
            onChange={setEmail}
            error={save.fields.email}
            required
          />
          <TextField
            id="user-first"
            label={t('users.firstName')}
            autoComplete="off"
            value={firstName}
            onChange={setFirstName}
            error={save.fields.firstName}
            maxLength={100}
            required
          />
          <TextField
            id="user-last"
            label={t('users.lastName')}
            autoComplete="off"
            value={lastName}
            onChange={setLastName}
            error={save.fields.lastName}
            maxLength={100}
            required
          />
          <SelectField
            id="user-language"
            label={t('users.language')}
            help={t('users.language.help')}
            value={language}
            onChange={setLanguage}
            error={save.fields.language}
            options={[
              { value: '', label: `${t('users.siteLanguage')} (${languageName(site.defaultLanguage)})` },
              ...languages.map((tag) => ({ value: tag, label: languageName(tag) })),
            ]}
          />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="user" isLoading={save.busy} isDisabled={save.busy}>
          {user ? t('action.save') : t('users.add')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
