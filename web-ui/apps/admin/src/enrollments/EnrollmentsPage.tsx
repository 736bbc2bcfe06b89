import { Checkbox } from '@patternfly/react-core/dist/dynamic/components/Checkbox';
import { Link } from 'react-router';
import { api } from '../api/api.ts';
import type { Enrollment, Page } from '../api/types.ts';
import { useCurrentSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { ChoiceFilter, Filters, SearchFilter } from '../list/Filters.tsx';
import { ClearFilters, type Column, Listing } from '../list/Listing.tsx';
import { Moment } from '../list/Moment.tsx';
import { PeriodFilter } from '../list/PeriodFilter.tsx';
import { between } from '../list/period.ts';
import { StatusLabel } from '../list/StatusLabel.tsx';
import { useFilters } from '../list/useFilters.ts';
import { PAGE_SIZE, usePages } from '../list/usePages.ts';
import { useRights } from '../session/session.ts';
import { SiteName } from '../sites/SiteName.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { ENROLLMENTS } from './enrollments.ts';
import { Live } from './Live.tsx';
import { STAGES, stageTone } from './stages.ts';

export const LIVE = 2000;

export function EnrollmentsPage() {
  const { t } = useTexts();
  const { id: site } = useCurrentSite();
  const rights = useRights();
  const filters = useFilters(['q', 'stage', 'unused', 'period', 'from', 'to']);
  const { values, set } = filters;
  const { q, stage, unused } = values;
  const pages = usePages(
    `enrollments ${site ?? ''} ${filters.key}`,
    (cursor, signal) =>
      api.get<Page<Enrollment>>(ENROLLMENTS, {
        query: { site, stage, q, unused, ...between(values, Date.now()), cursor, limit: PAGE_SIZE },
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
          {item.reference ?? t(item.origin === 'ADMIN' ? 'enrollments.byAdmin' : 'enrollments.noReference')}
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
        badge={pages.number === 1 && <Live failing={pages.error !== undefined} />}
        actions={<Link to={site ? `/sites/${site}/funnel` : '/funnel'}>{t('enrollments.funnel')}</Link>}
      />
      <Filters label={t('enrollments.title')}>
        <SearchFilter label={t('enrollments.search')} value={q} onChange={set.q} />
        <ChoiceFilter
          label={t('enrollments.stage')}
          all={t('enrollments.anyStage')}
          value={stage}
          onChange={set.stage}
          options={STAGES.map((value) => ({ value, label: t(`status.stage.${value}`) }))}
        />
        <PeriodFilter value={values} onChange={filters.change} all={t('period.any')} />
        <Checkbox
          id="enrollments-unused"
          label={t('enrollments.unused')}
          isChecked={unused === 'true'}
          onChange={(_, on) => set.unused(on ? 'true' : '')}
        />
      </Filters>
      {unused === 'true' && site && rights.edit && (
        <p className="under">
          {t('enrollments.unused.help')}{' '}
          <Link to={`/sites/${site}/credentials?state=EXPIRED`}>{t('enrollments.unused.again')}</Link>
        </p>
      )}
      <Listing
        label={t('enrollments.title')}
        pages={pages}
        rowKey={(item) => item.requestId}
        columns={columns}
        empty={
          filters.active
            ? {
                title: t('list.nothing'),
                body: t('enrollments.empty.search'),
                action: <ClearFilters onClear={filters.clear} />,
              }
            : {
                title: t('enrollments.empty.title'),
                body: t('enrollments.empty.body'),
                action: <a href="/">{t('enrollments.empty.portal')}</a>,
              }
        }
      />
    </>
  );
}
