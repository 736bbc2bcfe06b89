import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../api/api.ts';
import type { DeviceIdentifier, Page } from '../api/types.ts';
import { useSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { Confirm } from '../feedback/Confirm.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { Filters, SearchFilter } from '../list/Filters.tsx';
import { ClearFilters, Listing } from '../list/Listing.tsx';
import { Moment } from '../list/Moment.tsx';
import { useFilters } from '../list/useFilters.ts';
import { PAGE_SIZE, usePages } from '../list/usePages.ts';
import { useRights } from '../session/session.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { UserFilter } from '../users/UserFilter.tsx';
import { AddIdentifier } from './AddIdentifier.tsx';
import { identifiersPath } from './identifiers.ts';

export function IdentifiersPage() {
  const { t } = useTexts();
  const { notify } = useToasts();
  const site = useSite();
  const rights = useRights();
  const filters = useFilters(['q', 'userId']);
  const [adding, setAdding] = useState(false);
  const [deleting, setDeleting] = useState<DeviceIdentifier>();
  const path = identifiersPath(site.id);
  const pages = usePages(`identifiers ${site.id} ${filters.key}`, (cursor, signal) =>
    api.get<Page<DeviceIdentifier>>(path, {
      query: { ...filters.values, cursor, limit: PAGE_SIZE },
      signal,
    }),
  );
  const add = rights.edit && <Button onClick={() => setAdding(true)}>{t('identifiers.add')}</Button>;
  const importLink = rights.edit && <Link to="import">{t('identifiers.import')}</Link>;
  const remove = async (item: DeviceIdentifier) => {
    await api.delete(`${path}/${item.id}`);
    notify('success', t('identifiers.deleted', { identifier: item.identifier }));
    pages.reload();
  };

  return (
    <>
      <PageHead
        title={t('identifiers.title')}
        subtitle={t('identifiers.subtitle')}
        actions={
          <div className="buttons">
            {importLink}
            {add}
          </div>
        }
      />
      <Filters label={t('identifiers.title')}>
        <SearchFilter label={t('identifiers.search')} value={filters.values.q} onChange={filters.set.q} />
        <UserFilter siteId={site.id} userId={filters.values.userId} onClear={() => filters.set.userId('')} />
      </Filters>
      <Listing
        label={t('identifiers.title')}
        pages={pages}
        rowKey={(item) => item.id}
        rowName={(item) => item.identifier}
        columns={[
          { title: t('identifiers.identifier'), width: 30, cell: (item) => <code>{item.identifier}</code> },
          { title: t('identifiers.kind'), cell: (item) => t(`identifiers.kind.${item.kind}`) },
          {
            title: t('devices.user'),
            width: 30,
            cell: (item) => <Link to={`/sites/${site.id}/users/${item.userId}`}>{item.email}</Link>,
          },
          { title: t('identifiers.since'), cell: (item) => <Moment at={item.createdAt} /> },
        ]}
        actions={
          rights.edit
            ? (item) => [{ title: t('identifiers.delete'), danger: true, onClick: () => setDeleting(item) }]
            : undefined
        }
        empty={
          filters.active
            ? {
                title: t('list.nothing'),
                body: t('identifiers.empty.search'),
                action: <ClearFilters onClear={filters.clear} />,
              }
            : {
                title: t('identifiers.empty.title'),
                body: t('identifiers.empty.body'),
                action: (
                  <>
                    {add}
                    {importLink}
                  </>
                ),
              }
        }
      />
      {adding && <AddIdentifier site={site} onAdded={pages.reload} onClose={() => setAdding(false)} />}
      {deleting && (
        <Confirm
          title={t('identifiers.delete.title', { identifier: deleting.identifier })}
          action={t('identifiers.delete')}
          danger
          onConfirm={() => remove(deleting)}
          onClose={() => setDeleting(undefined)}
        >
          {t('identifiers.delete.body', { email: deleting.email })}
        </Confirm>
      )}
    </>
  );
}
