import { api } from '../api/api.ts';
import type { User } from '../api/types.ts';
import { Confirm } from '../feedback/Confirm.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { Consequences } from './Consequences.tsx';
import { changed, usersPath } from './users.ts';

interface UserConfirmProps {
  user: User;
  onDone: () => void;
  onClose: () => void;
}

export function SwitchUser({ user, onDone, onClose }: UserConfirmProps) {
  const { t } = useTexts();
  const { notify } = useToasts();
  const active = user.status === 'ACTIVE';
  const run = async () => {
    const status = active ? 'DISABLED' : 'ACTIVE';
    await api.put(`${usersPath(user.siteId)}/${user.id}`, changed(user, { status }));
    notify('success', t(active ? 'users.disabled' : 'users.enabled', { email: user.email }));
    onDone();
  };
  return (
    <Confirm
      title={t(active ? 'users.disable.title' : 'users.enable.title', { email: user.email })}
      action={t(active ? 'users.disable' : 'users.enable')}
      danger={active}
      onConfirm={run}
      onClose={onClose}
    >
      <p>{t(active ? 'users.disable.body' : 'users.enable.body')}</p>
      {active && <Consequences user={user} deleted={false} />}
    </Confirm>
  );
}

export function DeleteUser({ user, onDone, onClose }: UserConfirmProps) {
  const { t } = useTexts();
  const { notify } = useToasts();
  const run = async () => {
    await api.delete(`${usersPath(user.siteId)}/${user.id}`);
    notify('success', t('users.deleted', { email: user.email }));
    onDone();
  };
  return (
    <Confirm
      title={t('users.delete.title', { email: user.email })}
      action={t('users.delete')}
      danger
      onConfirm={run}
      onClose={onClose}
    >
      <p>{t('users.delete.body')}</p>
      <Consequences user={user} deleted />
      <p>{t('users.delete.final')}</p>
    </Confirm>
  );
}
