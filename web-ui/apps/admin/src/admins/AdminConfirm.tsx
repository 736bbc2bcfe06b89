import { api, ifMatch } from '../api/api.ts';
import type { Admin } from '../api/types.ts';
import { Confirm } from '../feedback/Confirm.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { ADMINS, changed } from './admins.ts';

export type AdminStep = 'disable' | 'enable' | 'delete' | 'reset-factor';

interface AdminConfirmProps {
  step: AdminStep;
  admin: Admin;
  onDone: () => void;
  onClose: () => void;
}

export function AdminConfirm({ step, admin, onDone, onClose }: AdminConfirmProps) {
  const { t } = useTexts();
  const { notify } = useToasts();
  const path = `${ADMINS}/${admin.id}`;
  const { email } = admin;

  const run = async () => {
    if (step === 'delete') await api.delete(path, ifMatch(admin.version));
    else if (step === 'reset-factor') await api.delete(`${path}/second-factor`);
    else {
      const status = step === 'disable' ? 'DISABLED' : 'ACTIVE';
      await api.put(path, changed(admin, { status }), ifMatch(admin.version));
    }
    notify('success', t(`admins.${step}.done`, { email }));
    onDone();
  };

  return (
    <Confirm
      title={t(`admins.${step}.title`, { email })}
      action={t(ACTION[step])}
      danger={step !== 'enable'}
      onConfirm={run}
      onClose={onClose}
    >
      {t(`admins.${step}.body`, { email })}
    </Confirm>
  );
}

const ACTION = {
  disable: 'users.disable',
  enable: 'users.enable',
  delete: 'users.delete',
  'reset-factor': 'admins.resetFactor',
} as const;
