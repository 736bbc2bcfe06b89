import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../api/api.ts';
import type { Page, Site } from '../api/types.ts';
import { PageHead } from '../app/PageHead.tsx';
import { Filters, SearchFilter } from '../list/Filters.tsx';
import { ClearFilters, Listing } from '../list/Listing.tsx';
import { Moment } from '../list/Moment.tsx';
import { StatusLabel } from '../list/StatusLabel.tsx';
import { useFilter } from '../list/useFilter.ts';
import { PAGE_SIZE, usePages } from '../list/usePages.ts';
import { useRights } from '../session/session.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { CreateSite } from './CreateSite.tsx';

export function SitesPage() {
  const { t } = useTexts();
  const rights = useRights();
  const [q, setQ] = useFilter('q');
  const [creating, setCreating] = useState(false);
  const pages = usePages(`sites ${q}`, (cursor, signal) =>
    api.get<Page<Site>>('/api/admin/v1/sites', { query: { q, cursor, limit: PAGE_SIZE }, signal }),
  );
  const create = rights.platform && <Button onClick={() => setCreating(true)}>{t('sites.create')}</Button>;

  return (
    <>
      <PageHead title={t('sites.title')} subtitle={t('sites.subtitle')} actions={create} />
      <Filters label={t('sites.title')}>
        <SearchFilter label={t('sites.search')} value={q} onChange={setQ} />
      </Filters>
      <Listing
        label={t('sites.title')}
        pages={pages}
        rowKey={(site) => site.id}
        columns={[
          {
            title: t('site.name'),
            width: 40,
            cell: (site) => <Link to={`/sites/${site.id}`}>{site.name}</Link>,
          },
          { title: t('site.slug'), cell: (site) => <code>{site.slug}</code> },
          { title: t('list.status'), cell: (site) => <StatusLabel of="site" status={site.status} /> },
          { title: t('list.created'), cell: (site) => <Moment at={site.createdAt} /> },
        ]}
        empty={
          q === ''
            ? {
                title: t('sites.empty.title'),
                body: t(rights.platform ? 'sites.empty.body' : 'sites.empty.ask'),
                action: create,
              }
            : {
                title: t('list.nothing'),
                body: t('sites.empty.search', { q }),
                action: <ClearFilters onClear={() => setQ('')} />,
              }
        }
      />
      {creating && <CreateSite onClose={() => setCreating(false)} />}
    </>
  );
}
