import type { AuditEntry, Page } from '../api/types.ts';
import './audit.css';
import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { useCurrentSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { ChoiceFilter, Filters, SearchFilter } from '../list/Filters.tsx';
import { ClearFilters, type Column, Listing } from '../list/Listing.tsx';
import { Moment } from '../list/Moment.tsx';
import { PeriodFilter } from '../list/PeriodFilter.tsx';
import { between } from '../list/period.ts';
import { useFilters } from '../list/useFilters.ts';
import { PAGE_SIZE, usePages } from '../list/usePages.ts';
import { useRights } from '../session/session.ts';
import { SiteName } from '../sites/SiteName.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { Download } from '../work/Download.tsx';
import { AuditDetail } from './AuditDetail.tsx';
import { Verification } from './Verification.tsx';
import { actionWords, NOUNS } from './words.ts';

/** Of one site, or of all that the admin has. */
export function AuditPage() {
  const { t } = useTexts();
  const { id: site } = useCurrentSite();
  const rights = useRights();
  const filters = useFilters(['q', 'actor', 'action', 'targetType', 'targetId', 'period', 'from', 'to']);
  const [shown, setShown] = useState<AuditEntry>();
  const { values, set } = filters;
  const { q, actor, action, targetType, targetId } = values;
  const words = { site, q, actor, action, targetType, targetId };
  // A period ends now, so it is no part of what names the list.
  const query = () => ({ ...words, ...between(values, Date.now()) });
  const pages = usePages(`audit ${site ?? ''} ${filters.key}`, (cursor, signal) =>
    api.get<Page<AuditEntry>>('/api/admin/v1/audit', {
      query: { ...query(), cursor, limit: PAGE_SIZE },
      signal,
    }),
  );
  const columns: Column<AuditEntry>[] = [
    { title: t('audit.when'), cell: ({ at }) => <Moment at={at} absolute /> },
    {
      title: t('audit.what'),
      width: 20,
      cell: (entry) => (
        <Button variant="link" isInline className="audit-what" onClick={() => setShown(entry)}>
          {actionWords(entry.action, t)}
        </Button>
      ),
    },
    { title: t('audit.on'), width: 20, cell: ({ target }) => target?.label ?? target?.id ?? t('none') },
    {
      title: t('audit.who'),
      width: 25,
      cell: ({ actor: who }) => (
        <>
          <div>{who.name ?? t(`actor.${who.kind}`)}</div>
          {who.kind !== 'ADMIN' && <div className="under">{t(`actor.${who.kind}`)}</div>}
        </>
      ),
    },
    { title: t('audit.where'), cell: ({ actor: who }) => who.address ?? t('none') },
  ];
  if (!site) columns.splice(3, 0, { title: t('list.site'), cell: ({ siteId }) => <SiteName id={siteId} /> });

  return (
    <>
      <PageHead
        title={t(site ? 'audit.title' : 'audit.all')}
        subtitle={t('audit.subtitle')}
        actions={
          <>
            {rights.platform && !site && <Verification />}
            <Download
              label={t('audit.export')}
              path="/api/admin/v1/audit.csv"
              query={query()}
              name="audit.csv"
            />
          </>
        }
      />
      <Filters label={t('audit.title')}>
        <SearchFilter label={t('audit.search')} value={q} onChange={set.q} />
        <SearchFilter label={t('audit.actor')} value={actor} onChange={set.actor} />
        <ChoiceFilter
          label={t('audit.what')}
          all={t('audit.anything')}
          value={action}
          onChange={set.action}
          options={[
            ...NOUNS.map((value) => ({ value: value as string, label: t(`noun.${value}`) })),
            ...(action !== '' && !NOUNS.some((noun) => noun === action)
              ? [{ value: action, label: actionWords(action, t) }]
              : []),
          ]}
        />
        <PeriodFilter value={values} onChange={filters.change} all={t('period.any')} />
      </Filters>
      <Listing
        label={t('audit.title')}
        pages={pages}
        rowKey={({ id }) => String(id)}
        columns={columns}
        empty={
          filters.active
            ? {
                title: t('list.nothing'),
                body: t('audit.empty.search'),
                action: <ClearFilters onClear={filters.clear} />,
              }
            : { title: t('audit.empty.title'), body: t('audit.empty.body') }
        }
      />
      {shown && <AuditDetail entry={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}
