import { useState } from 'react';
import { api } from '../api/api.ts';
import type { Credential } from '../api/types.ts';
import { Confirm } from '../feedback/Confirm.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { BulkConfirm } from '../work/BulkConfirm.tsx';
import { CREDENTIALS } from './credentials.ts';

interface CredentialConfirmProps {
  credential: Credential;
  onDone: () => void;
  onClose: () => void;
}

export function RevokeCredential({ credential, onDone, onClose }: CredentialConfirmProps) {
  const { t } = useTexts();
  const { notify } = useToasts();
  const { username, email } = credential;
  const run = async () => {
    await api.post(`${CREDENTIALS}/${credential.id}/revocation`);
    notify('success', t('credentials.revoked', { username }));
    onDone();
  };
  return (
    <Confirm
      title={t('credentials.revoke.title', { username })}
      action={t('credentials.revoke')}
      danger
      onConfirm={run}
      onClose={onClose}
    >
      {t('credentials.revoke.body', { email })}
    </Confirm>
  );
}

/** A new credential by mail in place of one that was not used; not twice within a minute. */
export function ResendCredential({ credential, onDone, onClose }: CredentialConfirmProps) {
  const { t, span } = useTexts();
  const { notify } = useToasts();
  const { email } = credential;
  const run = async () => {
    await api.post<Credential>(`${CREDENTIALS}/${credential.id}/resends`);
    notify('success', t('credentials.resent', { email }));
    onDone();
  };
  return (
    <Confirm
      title={t('credentials.resend.title', { email })}
      action={t('credentials.resend')}
      onConfirm={run}
      onClose={onClose}
    >
      <p>{t('credentials.resend.body', { email, life: span(credential.lifeMinutes) })}</p>
      {credential.state === 'ACTIVE' && <p>{t('credentials.resend.active')}</p>}
    </Confirm>
  );
}

interface RevokeManyProps {
  credentials: readonly Credential[];
  onDone: () => void;
  onClose: () => void;
}

export function RevokeCredentials({ credentials, onDone, onClose }: RevokeManyProps) {
  const { t } = useTexts();
  const { notify } = useToasts();
  const active = credentials.filter(({ state }) => state === 'ACTIVE');
  const [tally] = useState({ revoked: 0 });
  return (
    <BulkConfirm
      title={t('credentials.revokeMany.title', { count: active.length })}
      action={t('credentials.revoke')}
      danger
      ready={active.length > 0}
      items={active}
      call={async (piece) => {
        const { revoked } = await api.post<{ revoked: string[]; notActive: string[] }>(
          `${CREDENTIALS}/revocations`,
          { ids: piece.map(({ id }) => id) },
        );
        tally.revoked += revoked.length;
      }}
      onDone={() => {
        notify('success', t('credentials.revokedMany', { count: tally.revoked }));
        onDone();
      }}
      onClose={onClose}
    >
      <p>{t('credentials.revokeMany.body')}</p>
      {active.length < credentials.length && (
        <p className="under">
          {t('credentials.revokeMany.rest', { count: credentials.length - active.length })}
        </p>
      )}
    </BulkConfirm>
  );
}
