import { Alert } from '@patternfly/react-core/dist/dynamic/components/Alert';
import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../api/api.ts';
import type { Credential, Page } from '../api/types.ts';
import { useSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { Address } from '../list/Address.tsx';
import { BulkBar } from '../list/BulkBar.tsx';
import { ChoiceFilter, Filters, SearchFilter } from '../list/Filters.tsx';
import { ClearFilters, Listing, type RowAction } from '../list/Listing.tsx';
import { Moment } from '../list/Moment.tsx';
import { StatusLabel } from '../list/StatusLabel.tsx';
import { useFilters } from '../list/useFilters.ts';
import { PAGE_SIZE, usePages } from '../list/usePages.ts';
import { useSelection } from '../list/useSelection.ts';
import { useRights } from '../session/session.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { UserFilter } from '../users/UserFilter.tsx';
import { ResendCredential, RevokeCredential, RevokeCredentials } from './CredentialConfirms.tsx';
import { CREDENTIALS, ending, STATES } from './credentials.ts';
import { order } from './order.ts';

type Open = { is: 'revoke' | 'resend'; credential: Credential } | { is: 'revokeMany' };

export function CredentialsPage() {
  const { t } = useTexts();
  const site = useSite();
  const rights = useRights();
  const navigate = useNavigate();
  const filters = useFilters(['q', 'state', 'origin', 'tag', 'userId']);
  const { values, set } = filters;
  const [open, setOpen] = useState<Open>();
  const list = (cursor: string | undefined, limit: number, signal?: AbortSignal) =>
    api.get<Page<Credential>>(CREDENTIALS, { query: { site: site.id, ...values, cursor, limit }, signal });
  const pages = usePages(`credentials ${site.id} ${filters.key}`, (cursor, signal) =>
    list(cursor, PAGE_SIZE, signal),
  );
  const selection = useSelection<Credential>(`${site.id} ${filters.key}`, ({ id }) => id);
  const close = () => setOpen(undefined);
  const done = () => {
    close();
    selection.clear();
    pages.reload();
  };
  const sendAgain = () =>
    void navigate('new', order(selection.items.map(({ userId, email }) => ({ id: userId, email }))));
  const actions = (credential: Credential): RowAction[] => [
    ...(credential.state === 'USED'
      ? []
      : [{ title: t('credentials.resend'), onClick: () => setOpen({ is: 'resend', credential }) }]),
    ...(credential.state === 'ACTIVE'
      ? [
          {
            title: t('credentials.revoke'),
            danger: true,
            onClick: () => setOpen({ is: 'revoke', credential }),
          },
        ]
      : []),
  ];

  return (
    <>
      <PageHead
        title={t('credentials.title')}
        subtitle={t('credentials.subtitle')}
        actions={rights.edit && <Link to={`/sites/${site.id}/users`}>{t('credentials.make')}</Link>}
      />
      <Filters label={t('credentials.title')}>
        <SearchFilter label={t('credentials.search')} value={values.q} onChange={set.q} />
        <ChoiceFilter
          label={t('credentials.state')}
          all={t('credentials.anyState')}
          value={values.state}
          onChange={set.state}
          options={STATES.map((value) => ({ value, label: t(`status.credential.${value}`) }))}
        />
        <ChoiceFilter
          label={t('credentials.origin')}
          all={t('credentials.anyOrigin')}
          value={values.origin}
          onChange={set.origin}
          options={(['REQUEST', 'ADMIN'] as const).map((value) => ({ value, label: t(`origin.${value}`) }))}
        />
        <SearchFilter label={t('credentials.tag')} value={values.tag} onChange={set.tag} short />
        <UserFilter siteId={site.id} userId={values.userId} onClear={() => set.userId('')} />
      </Filters>
      {values.state === 'EXPIRED' && rights.edit && (
        <Alert component="h2" isInline variant="info" title={t('credentials.unused.title')}>
          {t('credentials.unused.body')}
        </Alert>
      )}
      {rights.edit && (
        <BulkBar selection={selection} more={pages.next !== undefined || pages.number > 1} load={list}>
          <Button onClick={sendAgain}>{t('credentials.resendMany')}</Button>
          <Button variant="danger" onClick={() => setOpen({ is: 'revokeMany' })}>
            {t('credentials.revoke')}
          </Button>
        </BulkBar>
      )}
      <Listing
        label={t('credentials.title')}
        pages={pages}
        rowKey={(credential) => credential.id}
        rowName={(credential) => credential.username}
        selection={rights.edit ? selection : undefined}
        columns={[
          {
            title: t('credentials.username'),
            width: 20,
            cell: (item) => (
              <>
                <code>{item.username}</code>
                {item.tags.length > 0 && <div className="under">{item.tags.join(', ')}</div>}
              </>
            ),
          },
          {
            title: t('field.email'),
            width: 30,
            cell: (item) => (
              <Link to={`/sites/${site.id}/users/${item.userId}`}>
                <Address email={item.email} />
              </Link>
            ),
          },
          {
            title: t('credentials.state'),
            cell: (item) => (
              <>
                <StatusLabel of="credential" status={item.state} />
                {item.failedAttempts > 0 && (
                  <div className="under">{t('credentials.failed', { count: item.failedAttempts })}</div>
                )}
              </>
            ),
          },
          {
            title: t('credentials.origin'),
            cell: (item) => (
              <>
                <div>{t(`credentials.by.${item.origin}`)}</div>
                {item.origin === 'ADMIN' && (
                  <div className="under">{t(`credentials.handOver.${item.handOver}`)}</div>
                )}
              </>
            ),
          },
          {
            title: t('credentials.issued'),
            cell: (item) => (
              <>
                <Moment at={item.issuedAt} />
                <div className="under">
                  {t(`credentials.end.${ending(item)}`)} <Moment at={item.redeemedAt ?? item.expiresAt} />
                </div>
              </>
            ),
          },
        ]}
        actions={rights.edit ? actions : undefined}
        empty={
          filters.active
            ? {
                title: t('list.nothing'),
                body: t('credentials.empty.search'),
                action: <ClearFilters onClear={filters.clear} />,
              }
            : {
                title: t('credentials.empty.title'),
                body: t('credentials.empty.body'),
                action: rights.edit && <Link to={`/sites/${site.id}/users`}>{t('credentials.make')}</Link>,
              }
        }
      />
      {open?.is === 'revoke' && (
        <RevokeCredential credential={open.credential} onDone={pages.reload} onClose={close} />
      )}
      {open?.is === 'resend' && (
        <ResendCredential credential={open.credential} onDone={pages.reload} onClose={close} />
      )}
      {open?.is === 'revokeMany' && (
        <RevokeCredentials credentials={selection.items} onDone={done} onClose={close} />
      )}
    </>
  );
}
