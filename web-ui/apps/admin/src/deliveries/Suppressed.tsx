import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { useState } from 'react';
import { api } from '../api/api.ts';
import type { Page, Suppression } from '../api/types.ts';
import { Confirm } from '../feedback/Confirm.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { Listing } from '../list/Listing.tsx';
import { Moment } from '../list/Moment.tsx';
import { PAGE_SIZE, usePages } from '../list/usePages.ts';
import { useRights } from '../session/session.ts';
import { useTexts } from '../texts/TextsProvider.tsx';

const PATH = '/api/notifications/v1/suppressions';

/** Addresses that a mail came back from; nothing is shown where there are none. */
export function Suppressed({ siteId }: { siteId: string }) {
  const { t } = useTexts();
  const rights = useRights();
  const { notify } = useToasts();
  const [lifting, setLifting] = useState<Suppression>();
  const pages = usePages(`suppressed ${siteId}`, (cursor, signal) =>
    api.get<Page<Suppression>>(PATH, { query: { site: siteId, cursor, limit: PAGE_SIZE }, signal }),
  );
  if (!pages.data?.items.length) return null;
  const lift = async ({ id, recipient }: Suppression) => {
    await api.delete(`${PATH}/${id}`);
    notify('success', t('suppressed.lifted', { recipient }));
    pages.reload();
  };
  return (
    <section aria-labelledby="suppressed-title">
      <h2 id="suppressed-title" className="section-title">
        {t('suppressed.title')}
      </h2>
      <p>{t('suppressed.subtitle')}</p>
      <Listing
        label={t('suppressed.title')}
        pages={pages}
        rowKey={({ id }) => id}
        columns={[
          { title: t('deliveries.recipient'), width: 40, cell: ({ recipient }) => recipient },
          { title: t('detail.reason'), cell: ({ reason }) => reason },
          { title: t('suppressed.since'), cell: ({ since }) => <Moment at={since} /> },
          {
            title: t('list.actions'),
            cell: (item) =>
              rights.edit && (
                <Button variant="secondary" size="sm" onClick={() => setLifting(item)}>
                  {t('suppressed.lift')}
                </Button>
              ),
          },
        ]}
        empty={{ title: t('suppressed.empty'), body: t('suppressed.subtitle') }}
      />
      {lifting && (
        <Confirm
          title={t('suppressed.ask', { recipient: lifting.recipient })}
          action={t('suppressed.lift')}
          onConfirm={() => lift(lifting)}
          onClose={() => setLifting(undefined)}
        >
          {t('suppressed.warning')}
        </Confirm>
      )}
    </section>
  );
}
