import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { useState } from 'react';
import { api } from '../api/api.ts';
import type { Page, WebhookDelivery } from '../api/types.ts';
import { ChoiceFilter, Filters } from '../list/Filters.tsx';
import { ClearFilters, Listing } from '../list/Listing.tsx';
import { Moment } from '../list/Moment.tsx';
import { StatusLabel } from '../list/StatusLabel.tsx';
import { useFilter } from '../list/useFilter.ts';
import { PAGE_SIZE, usePages } from '../list/usePages.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { DeliveryDetail } from './DeliveryDetail.tsx';

const LIVE = 5000;
const STATES = ['WAITING', 'DELIVERED', 'FAILED'] as const;

interface DeliveriesProps {
  path: string;
  /** Another number asks for the list anew. */
  round: number;
}

/** What the webhook was sent, the newest first, live while one looks. */
export function Deliveries({ path, round }: DeliveriesProps) {
  const { t } = useTexts();
  const [state, setState] = useFilter('state');
  const [shown, setShown] = useState<string>();
  const pages = usePages(
    `hook deliveries ${path} ${state} ${round}`,
    (cursor, signal) =>
      api.get<Page<WebhookDelivery>>(path, { query: { state, cursor, limit: PAGE_SIZE }, signal }),
    LIVE,
  );
  return (
    <section aria-labelledby="hook-deliveries" className="stack">
      <h2 id="hook-deliveries" className="section-title">
        {t('hookDeliveries.title')}
      </h2>
      <Filters label={t('hookDeliveries.title')}>
        <ChoiceFilter
          label={t('deliveries.state')}
          all={t('deliveries.anyState')}
          value={state}
          onChange={setState}
          options={STATES.map((value) => ({ value, label: t(`status.hookDelivery.${value}`) }))}
        />
      </Filters>
      <Listing
        label={t('hookDeliveries.title')}
        pages={pages}
        rowKey={({ id }) => id}
        columns={[
          { title: t('hookDeliveries.at'), cell: ({ createdAt }) => <Moment at={createdAt} absolute /> },
          {
            title: t('hookDeliveries.type'),
            width: 25,
            cell: ({ id, type }) => (
              <Button variant="link" isInline onClick={() => setShown(id)}>
                {type}
              </Button>
            ),
          },
          {
            title: t('deliveries.state'),
            cell: (delivery) => <StatusLabel of="hookDelivery" status={delivery.state} />,
          },
          {
            title: t('hookDeliveries.answer'),
            width: 25,
            cell: ({ lastStatus, lastProblem }) => (
              <>
                <div>{lastStatus === null ? t('none') : `HTTP ${lastStatus}`}</div>
                {lastProblem && <div className="under">{lastProblem}</div>}
              </>
            ),
          },
          { title: t('deliveries.attempts'), cell: ({ attempts }) => attempts },
          {
            title: t('hookDeliveries.next'),
            cell: ({ deliveredAt, nextAttemptAt }) => <Moment at={deliveredAt ?? nextAttemptAt} />,
          },
        ]}
        empty={
          state === ''
            ? { title: t('hookDeliveries.empty.title'), body: t('hookDeliveries.empty.body') }
            : {
                title: t('list.nothing'),
                body: t('deliveries.empty.search'),
                action: <ClearFilters onClear={() => setState('')} />,
              }
        }
      />
      {shown && (
        <DeliveryDetail
          path={`${path}/${shown}`}
          onRedelivered={pages.reload}
          onClose={() => setShown(undefined)}
        />
      )}
    </section>
  );
}
