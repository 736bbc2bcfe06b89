import { useState } from 'react';
import { api } from '../api/api.ts';
import type { Credential, Page } from '../api/types.ts';
import { useSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { Confirm } from '../feedback/Confirm.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { ChoiceFilter, Filters } from '../list/Filters.tsx';
import { ClearFilters, Listing } from '../list/Listing.tsx';
import { Moment } from '../list/Moment.tsx';
import { StatusLabel } from '../list/StatusLabel.tsx';
import { useFilter } from '../list/useFilter.ts';
import { PAGE_SIZE, usePages } from '../list/usePages.ts';
import { useRights } from '../session/session.ts';
import { useTexts } from '../texts/TextsProvider.tsx';

const CREDENTIALS = '/api/credentials/v1/credentials';
const STATES = ['ACTIVE', 'USED', 'EXPIRED', 'SUPERSEDED', 'REVOKED', 'LOCKED'] as const;

export function CredentialsPage() {
  const { t } = useTexts();
  const { notify } = useToasts();
  const site = useSite();
  const rights = useRights();
  const [state, setState] = useFilter('state');
  const [revoking, setRevoking] = useState<Credential>();
  const pages = usePages(`credentials ${site.id} ${state}`, (cursor, signal) =>
    api.get<Page<Credential>>(CREDENTIALS, {
      query: { site: site.id, state, cursor, limit: PAGE_SIZE },
      signal,
    }),
  );
  const revoke = async (credential: Credential) => {
    await api.post(`${CREDENTIALS}/${credential.id}/revocation`);
    notify('success', t('credentials.revoked', { username: credential.username }));
    pages.reload();
  };

  return (
    <>
      <PageHead title={t('credentials.title')} subtitle={t('credentials.subtitle')} />
      <Filters label={t('credentials.title')}>
        <ChoiceFilter
          label={t('credentials.state')}
          all={t('credentials.anyState')}
          value={state}
          onChange={setState}
          options={STATES.map((value) => ({ value, label: t(`status.credential.${value}`) }))}
        />
      </Filters>
      <Listing
        label={t('credentials.title')}
        pages={pages}
        rowKey={(credential) => credential.id}
        rowName={(credential) => credential.username}
        columns={[
          { title: t('credentials.username'), width: 20, cell: (item) => <code>{item.username}</code> },
          { title: t('field.email'), width: 25, cell: (item) => item.email },
          {
            title: t('credentials.state'),
            cell: (item) => <StatusLabel of="credential" status={item.state} />,
          },
          { title: t('credentials.issued'), cell: (item) => <Moment at={item.issuedAt} /> },
          {
            title: t('credentials.ends'),
            cell: (item) => <Moment at={item.redeemedAt ?? item.expiresAt} />,
          },
          { title: t('credentials.failed'), cell: (item) => item.failedAttempts },
        ]}
        actions={
          rights.edit
            ? (credential) =>
                credential.state === 'ACTIVE'
                  ? [{ title: t('credentials.revoke'), danger: true, onClick: () => setRevoking(credential) }]
                  : []
            : undefined
        }
        empty={
          state === ''
            ? { title: t('credentials.empty.title'), body: t('credentials.empty.body') }
            : {
                title: t('list.nothing'),
                body: t('credentials.empty.search'),
                action: <ClearFilters onClear={() => setState('')} />,
              }
        }
      />
      {revoking && (
        <Confirm
          title={t('credentials.revoke.title', { username: revoking.username })}
          action={t('credentials.revoke')}
          danger
          onConfirm={() => revoke(revoking)}
          onClose={() => setRevoking(undefined)}
        >
          {t('credentials.revoke.body', { email: revoking.email })}
        </Confirm>
      )}
    </>
  );
}
