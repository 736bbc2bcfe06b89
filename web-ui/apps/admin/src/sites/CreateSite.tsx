import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Form } from '@patternfly/react-core/dist/dynamic/components/Form';
import {
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
} from '@patternfly/react-core/dist/dynamic/components/Modal';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api/api.ts';
import type { Site } from '../api/types.ts';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { TextField } from '../form/TextField.tsx';
import { useSave } from '../form/useSave.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { SLUG, suggestSlug } from './slug.ts';

export function CreateSite({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const { notify } = useToasts();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [ownSlug, setOwnSlug] = useState<string>();
  const save = useSave(['name', 'slug']);
  const slug = ownSlug ?? suggestSlug(name);

  const submit = async () => {
    const wrong: Record<string, string> = {};
    if (name.trim() === '') wrong.name = t('field.required');
    if (slug === '') wrong.slug = t('field.required');
    else if (!SLUG.test(slug)) wrong.slug = t('site.slug.form');
    if (!save.check(wrong)) return;
    const site = await save.run(() => api.post<Site>('/api/admin/v1/sites', { name: name.trim(), slug }));
    if (!site) return;
    notify('success', t('sites.created', { name: site.name }));
    await navigate(`/sites/${site.id}`);
  };

  return (
    <Modal
      isOpen
      variant="small"
      onClose={onClose}
      aria-labelledby="create-site-title"
      elementToFocus="#site-name"
    >
      <ModalHeader title={t('sites.create')} labelId="create-site-title" />
      <ModalBody>
        <Form
          id="create-site"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <ProblemAlert problem={save.problem} />
          <TextField
            id="site-name"
            label={t('site.name')}
            help={t('site.name.help')}
            value={name}
            onChange={setName}
            error={save.fields.name}
            maxLength={200}
            required
          />
          <TextField
            id="site-slug"
            label={t('site.slug')}
            help={t('site.slug.help', { slug: slug === '' ? 'acme' : slug })}
            value={slug}
            onChange={setOwnSlug}
            error={save.fields.slug}
            autoComplete="off"
            required
          />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="create-site" isLoading={save.busy} isDisabled={save.busy}>
          {t('sites.create.submit')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
