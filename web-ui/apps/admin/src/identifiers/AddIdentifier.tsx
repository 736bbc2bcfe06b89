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
import type { DeviceIdentifier, Site } from '../api/types.ts';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { useSave } from '../form/useSave.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { identifiersPath, KINDS } from './identifiers.ts';

interface AddIdentifierProps {
  site: Site;
  onAdded: () => void;
  onClose: () => void;
}

export function AddIdentifier({ site, onAdded, onClose }: AddIdentifierProps) {
  const { t } = useTexts();
  const { notify } = useToasts();
  const [email, setEmail] = useState('');
  const [identifier, setIdentifier] = useState('');
  const [kind, setKind] = useState('');
  const save = useSave(['email', 'identifier', 'kind']);

  const submit = async () => {
    const wrong: Record<string, string> = {};
    if (email.trim() === '') wrong.email = t('field.required');
    if (identifier.trim() === '') wrong.identifier = t('field.required');
    if (!save.check(wrong)) return;
    const added = await save.run(() =>
      api.post<DeviceIdentifier>(identifiersPath(site.id), {
        email: email.trim(),
        identifier: identifier.trim(),
        ...(kind === '' ? {} : { kind }),
      }),
    );
    if (!added) return;
    notify('success', t('identifiers.added', { identifier: added.identifier, email: added.email }));
    onAdded();
    onClose();
  };

  return (
    <Modal
      isOpen
      variant="small"
      onClose={onClose}
      aria-labelledby="identifier-title"
      elementToFocus="#identifier-email"
    >
      <ModalHeader title={t('identifiers.add')} labelId="identifier-title" />
      <ModalBody>
        <Form
          id="identifier"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <ProblemAlert problem={save.problem} />
          <TextField
            id="identifier-email"
            label={t('identifiers.email')}
            help={t('identifiers.email.help')}
            type="email"
            autoComplete="off"
            value={email}
            onChange={setEmail}
            error={save.fields.email}
            required
          />
          <TextField
            id="identifier-identifier"
            label={t('identifiers.identifier')}
            help={t('identifiers.identifier.help')}
            autoComplete="off"
            value={identifier}
            onChange={setIdentifier}
            error={save.fields.identifier}
            maxLength={100}
            required
          />
          <SelectField
            id="identifier-kind"
            label={t('identifiers.kind')}
            value={kind}
            onChange={setKind}
            error={save.fields.kind}
            options={[
              { value: '', label: t('identifiers.kind.guess') },
              ...KINDS.map((value) => ({ value, label: t(`identifiers.kind.${value}`) })),
            ]}
          />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="identifier" isLoading={save.busy} isDisabled={save.busy}>
          {t('identifiers.add')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
