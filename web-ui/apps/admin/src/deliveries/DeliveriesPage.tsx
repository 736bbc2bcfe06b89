import { Link } from 'react-router';
import { api } from '../api/api.ts';
import type { Delivery, Page } from '../api/types.ts';
import { useSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { ChoiceFilter, Filters, SearchFilter } from '../list/Filters.tsx';
import { ClearFilters, Listing } from '../list/Listing.tsx';
import { Moment } from '../list/Moment.tsx';
import { StatusLabel } from '../list/StatusLabel.tsx';
import { useFilters } from '../list/useFilters.ts';
import { PAGE_SIZE, usePages } from '../list/usePages.ts';
import { KINDS } from '../message/templates.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { known } from '../texts/texts.ts';
import { Suppressed } from './Suppressed.tsx';

const STATES = ['QUEUED', 'SENT', 'BOUNCED', 'FAILED', 'EXPIRED', 'CANCELLED'] as const;

export function DeliveriesPage() {
  const { t } = useTexts();
  const site = useSite();
  const filters = useFilters(['q', 'kind', 'state']);
  const { values, set } = filters;
  const pages = usePages(`deliveries ${site.id} ${filters.key}`, (cursor, signal) =>
    api.get<Page<Delivery>>('/api/notifications/v1/deliveries', {
      query: { site: site.id, ...values, cursor, limit: PAGE_SIZE },
      signal,
    }),
  );

  return (
    <>
      <PageHead title={t('deliveries.title')} subtitle={t('deliveries.subtitle')} />
      <Filters label={t('deliveries.title')}>
        <SearchFilter label={t('deliveries.search')} value={values.q} onChange={set.q} />
        <ChoiceFilter
          label={t('messages.message')}
          all={t('deliveries.anyKind')}
          value={values.kind}
          onChange={set.kind}
          options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <ChoiceFilter
          label={t('deliveries.state')}
          all={t('deliveries.anyState')}
          value={values.state}
          onChange={set.state}
          options={STATES.map((value) => ({ value, label: t(`status.delivery.${value}`) }))}
        />
      </Filters>
      <Listing
        label={t('deliveries.title')}
        pages={pages}
        rowKey={(delivery) => delivery.id}
        columns={[
          {
            title: t('deliveries.recipient'),
            width: 30,
            cell: (item) => (
              <>
                {item.requestId ? (
                  <Link to={`/sites/${site.id}/enrollments/${item.requestId}`}>{item.recipient}</Link>
                ) : (
                  item.recipient
                )}
                <div className="under">{kind(item)}</div>
              </>
            ),
          },
          {
            title: t('deliveries.state'),
            width: 25,
            cell: (item) => (
              <>
                <StatusLabel of="delivery" status={item.state} />
                {item.lastProblem && item.state !== 'SENT' && <div className="under">{item.lastProblem}</div>}
              </>
            ),
          },
          { title: t('deliveries.attempts'), cell: (item) => item.attempts },
          { title: t('deliveries.queued'), cell: (item) => <Moment at={item.createdAt} /> },
          {
            title: t('deliveries.next'),
            cell: (item) => (
              <Moment at={item.sentAt ?? (item.state === 'QUEUED' ? item.nextAttemptAt : null)} />
            ),
          },
        ]}
        empty={
          filters.active
            ? {
                title: t('list.nothing'),
                body: t('deliveries.empty.search'),
                action: <ClearFilters onClear={filters.clear} />,
              }
            : { title: t('deliveries.empty.title'), body: t('deliveries.empty.body') }
        }
      />
      <Suppressed siteId={site.id} />
    </>
  );

  function kind(item: Delivery): string {
    const key = known(`kind.${item.kind}`);
    return key ? t(key) : item.kind;
  }
}
