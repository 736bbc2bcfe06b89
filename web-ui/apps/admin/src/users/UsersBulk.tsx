import { Form } from '@patternfly/react-core/dist/dynamic/components/Form';
import { List, ListItem } from '@patternfly/react-core/dist/dynamic/components/List';
import { useState } from 'react';
import { api } from '../api/api.ts';
import type { User } from '../api/types.ts';
import { useToasts } from '../feedback/Toasts.tsx';
import { TagsField } from '../form/TagsField.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { BulkConfirm } from '../work/BulkConfirm.tsx';
import { usersPath } from './users.ts';
import { useTags } from './useTags.ts';

interface UsersBulkProps {
  siteId: string;
  users: readonly User[];
  onDone: () => void;
  onClose: () => void;
}

const change = (siteId: string, what: Record<string, unknown>) => (piece: readonly User[]) =>
  api.post(`${usersPath(siteId)}/changes`, { userIds: piece.map(({ id }) => id), ...what });

export function TagUsers({ siteId, users, onDone, onClose }: UsersBulkProps) {
  const { t } = useTexts();
  const { notify } = useToasts();
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const known = useTags(siteId);
  const theirs = [...new Set(users.flatMap(({ tags }) => tags))].sort();
  const count = users.length;
  return (
    <BulkConfirm
      title={t('users.bulk.tags.title', { count })}
      action={t('users.bulk.tags')}
      ready={add.length + remove.length > 0}
      items={users}
      call={async (piece) => {
        if (add.length > 0) await change(siteId, { addTags: add })(piece);
        if (remove.length > 0) await change(siteId, { removeTags: remove })(piece);
      }}
      onDone={() => {
        notify('success', t('users.bulk.changed', { count }));
        onDone();
      }}
      onClose={onClose}
    >
      <Form onSubmit={(event) => event.preventDefault()}>
        <TagsField
          id="tags-add"
          label={t('users.bulk.tags.add')}
          value={add}
          onChange={setAdd}
          known={known}
        />
        <TagsField
          id="tags-remove"
          label={t('users.bulk.tags.remove')}
          value={remove}
          onChange={setRemove}
          known={theirs}
        />
      </Form>
    </BulkConfirm>
  );
}

export function SwitchUsers({
  siteId,
  users,
  status,
  onDone,
  onClose,
}: UsersBulkProps & { status: User['status'] }) {
  const { t } = useTexts();
  const { notify } = useToasts();
  const disable = status === 'DISABLED';
  const count = users.length;
  return (
    <BulkConfirm
      title={t(disable ? 'users.bulk.disable.title' : 'users.bulk.enable.title', { count })}
      action={t(disable ? 'users.disable' : 'users.enable')}
      danger={disable}
      items={users}
      call={change(siteId, { status })}
      onDone={() => {
        notify('success', t('users.bulk.changed', { count }));
        onDone();
      }}
      onClose={onClose}
    >
      {disable ? (
        <>
          <p>{t('users.bulk.disable.body')}</p>
          <List>
            <ListItem>{t('users.lose.credentials')}</ListItem>
            <ListItem>{t('users.lose.devices')}</ListItem>
          </List>
        </>
      ) : (
        t('users.bulk.enable.body')
      )}
    </BulkConfirm>
  );
}

export function DeleteUsers({ siteId, users, onDone, onClose }: UsersBulkProps) {
  const { t } = useTexts();
  const { notify } = useToasts();
  const count = users.length;
  return (
    <BulkConfirm
      title={t('users.bulk.delete.title', { count })}
      action={t('users.bulk.delete', { count })}
      danger
      items={users}
      call={change(siteId, { delete: true })}
      onDone={() => {
        notify('success', t('users.bulk.deleted', { count }));
        onDone();
      }}
      onClose={onClose}
    >
      <p>{t('users.bulk.delete.body')}</p>
      <List>
        <ListItem>{t('users.lose.credentials')}</ListItem>
        <ListItem>{t('users.lose.devices.retired')}</ListItem>
        <ListItem>{t('users.lose.identifiers')}</ListItem>
      </List>
      <p>{t('users.delete.final')}</p>
    </BulkConfirm>
  );
}
