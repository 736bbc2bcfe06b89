import { Link } from 'react-router';
import { api } from '../api/api.ts';
import type { Enrollment, Page } from '../api/types.ts';
import { useCurrentSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { ChoiceFilter, Filters, SearchFilter } from '../list/Filters.tsx';
import { ClearFilters, type Column, Listing } from '../list/Listing.tsx';
import { Moment } from '../list/Moment.tsx';
import { StatusLabel } from '../list/StatusLabel.tsx';
import { useFilter } from '../list/useFilter.ts';
import { PAGE_SIZE, usePages } from '../list/usePages.ts';
import { SiteName } from '../sites/SiteName.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { Live } from './Live.tsx';
import { STAGES, stageTone } from './stages.ts';

export const LIVE = 2000;

export function EnrollmentsPage() {
  const { t } = useTexts();
  const { id: site } = useCurrentSite();
  const [q, setQ] = useFilter('q');
  const [stage, setStage] = useFilter('stage');
  const pages = usePages(
    `enrollments ${site ?? ''} ${stage} ${q}`,
    (cursor, signal) =>
      api.get<Page<Enrollment>>('/api/admin/v1/enrollments', {
        query: { site, stage, q, cursor, limit: PAGE_SIZE },
        signal,
      }),
    LIVE,
  );
  const columns: Column<Enrollment>[] = [
    { title: t('enrollments.requested'), cell: (item) => <Moment at={item.requestedAt} /> },
    {
      title: t('enrollments.reference'),
      cell: (item) => (
        <Link to={item.requestId} className="reference">
          {item.reference ?? t('enrollments.noReference')}
        </Link>
      ),
    },
    { title: t('field.email'), width: 25, cell: (item) => item.email ?? t('none') },
    {
      title: t('enrollments.stage'),
      width: 20,
      cell: (item) => <StatusLabel of="stage" status={item.stage} tone={stageTone(item.stage)} />,
    },
    { title: t('enrollments.device'), cell: (item) => item.device?.name ?? t('none') },
  ];
  if (!site) columns.splice(3, 0, { title: t('list.site'), cell: (item) => <SiteName id={item.siteId} /> });

  return (
    <>
      <PageHead
        title={t(site ? 'enrollments.title' : 'enrollments.all')}
        subtitle={t('enrollments.subtitle')}
        actions={pages.number === 1 && <Live failing={pages.error !== undefined} />}
      />
      <Filters label={t('enrollments.title')}>
        <SearchFilter label={t('enrollments.search')} value={q} onChange={setQ} />
        <ChoiceFilter
          label={t('enrollments.stage')}
          all={t('enrollments.anyStage')}
          value={stage}
          onChange={setStage}
          options={STAGES.map((value) => ({ value, label: t(`status.stage.${value}`) }))}
        />
      </Filters>
      <Listing
        label={t('enrollments.title')}
        pages={pages}
        rowKey={(item) => item.requestId}
        columns={columns}
        empty={
          q === '' && stage === ''
            ? {
                title: t('enrollments.empty.title'),
                body: t('enrollments.empty.body'),
                action: <a href="/">{t('enrollments.empty.portal')}</a>,
              }
            : {
                title: t('list.nothing'),
                body: t('enrollments.empty.search'),
                action: (
                  <ClearFilters
                    onClear={() => {
                      setQ('');
                      setStage('');
                    }}
                  />
                ),
              }
        }
      />
    </>
  );
}
