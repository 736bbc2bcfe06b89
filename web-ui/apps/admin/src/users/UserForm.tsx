import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Form } from '@patternfly/react-core/dist/dynamic/components/Form';
import {
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
} from '@patternfly/react-core/dist/dynamic/components/Modal';
import { useState } from 'react';
import { api, ifMatch } from '../api/api.ts';
import type { Site, User } from '../api/types.ts';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { Conflict } from '../form/Conflict.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TagsField } from '../form/TagsField.tsx';
import { TextField } from '../form/TextField.tsx';
import { useConflict } from '../form/useConflict.ts';
import { useSave } from '../form/useSave.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { changed, draftOf, phoneLooksRight, type UserDraft, usersPath } from './users.ts';
import { useTags } from './useTags.ts';

interface UserFormProps {
  site: Site;
  /** Absent for a new user. */
  user?: User;
  onSaved: (user: User) => void;
  onClose: () => void;
}

const EMPTY: UserDraft = { email: '', firstName: '', lastName: '', language: null, phone: null, tags: [] };

export function UserForm({ site, user, onSaved, onClose }: UserFormProps) {
  const { t, languageName } = useTexts();
  const { notify } = useToasts();
  const [draft, setDraft] = useState<UserDraft>(user ? draftOf(user) : EMPTY);
  const save = useSave(['email', 'firstName', 'lastName', 'language', 'phone', 'tags']);
  const conflict = useConflict<User>();
  const knownTags = useTags(site.id);
  const languages = [...new Set([...site.languages, ...(user?.language ? [user.language] : [])])];
  const set = (change: Partial<UserDraft>) => setDraft((old) => ({ ...old, ...change }));
  const typed: UserDraft = {
    ...draft,
    email: draft.email.trim(),
    firstName: draft.firstName.trim(),
    lastName: draft.lastName.trim(),
    phone: draft.phone?.trim() || null,
  };

  const store = async (wanted: UserDraft, version: number | undefined) => {
    const path = usersPath(site.id);
    const saved = await conflict.guard(() =>
      user && version !== undefined
        ? api.put<User>(`${path}/${user.id}`, changed(user, wanted), ifMatch(version))
        : api.post<User>(path, wanted),
    );
    if (!saved) return;
    notify('success', t(user ? 'users.saved' : 'users.added', { email: saved.email }));
    onSaved(saved);
    onClose();
  };

  const submit = async () => {
    const wrong: Record<string, string> = {};
    if (typed.email === '') wrong.email = t('field.required');
    else if (!/^[^@\s]+@[^@\s]+$/.test(typed.email)) wrong.email = t('field.email.form');
    if (typed.firstName === '') wrong.firstName = t('field.required');
    if (typed.lastName === '') wrong.lastName = t('field.required');
    if (typed.phone !== null && !phoneLooksRight(typed.phone)) wrong.phone = t('users.phone.form');
    if (save.check(wrong)) await save.run(() => store(typed, user?.version));
  };

  if (user && conflict.theirs) {
    return (
      <Conflict
        key={conflict.theirs.version}
        name={user.email}
        fields={[
          { field: 'email', label: t('field.email') },
          { field: 'firstName', label: t('users.firstName') },
          { field: 'lastName', label: t('users.lastName') },
          {
            field: 'language',
            label: t('users.language'),
            show: ({ language }) => (language ? languageName(language) : t('users.siteLanguage')),
          },
          { field: 'phone', label: t('users.phone') },
          { field: 'tags', label: t('users.tags') },
        ]}
        base={draftOf(user)}
        mine={typed}
        theirs={draftOf(conflict.theirs)}
        onSave={(chosen) => store(chosen, conflict.theirs?.version)}
        onClose={conflict.clear}
      />
    );
  }
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
            value={draft.email}
            onChange={(email) => set({ email })}
            error={save.fields.email}
            required
          />
          <TextField
            id="user-first"
            label={t('users.firstName')}
            autoComplete="off"
            value={draft.firstName}
            onChange={(firstName) => set({ firstName })}
            error={save.fields.firstName}
            maxLength={100}
            required
          />
          <TextField
            id="user-last"
            label={t('users.lastName')}
            autoComplete="off"
            value={draft.lastName}
            onChange={(lastName) => set({ lastName })}
            error={save.fields.lastName}
            maxLength={100}
            required
          />
          <SelectField
            id="user-language"
            label={t('users.language')}
            help={t('users.language.help')}
            value={draft.language ?? ''}
            onChange={(language) => set({ language: language || null })}
            error={save.fields.language}
            options={[
              { value: '', label: `${t('users.siteLanguage')} (${languageName(site.defaultLanguage)})` },
              ...languages.map((tag) => ({ value: tag, label: languageName(tag) })),
            ]}
          />
          <TextField
            id="user-phone"
            label={t('users.phone')}
            help={t('users.phone.help')}
            autoComplete="off"
            value={draft.phone ?? ''}
            onChange={(phone) => set({ phone })}
            error={save.fields.phone}
            maxLength={40}
          />
          <TagsField
            id="user-tags"
            label={t('users.tags')}
            value={draft.tags}
            onChange={(tags) => set({ tags })}
            known={knownTags}
            error={save.fields.tags}
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
