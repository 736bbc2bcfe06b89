import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../api/api.ts';
import type { Page, Webhook } from '../api/types.ts';
import { useSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { ShownOnce } from '../feedback/ShownOnce.tsx';
import { Listing } from '../list/Listing.tsx';
import { Moment } from '../list/Moment.tsx';
import { StatusLabel } from '../list/StatusLabel.tsx';
import { usePages } from '../list/usePages.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { type CreatedWebhook, WebhookForm } from './WebhookForm.tsx';
import { hooksPath } from './webhooks.ts';

export function WebhooksPage() {
  const { t } = useTexts();
  const site = useSite();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'create' | CreatedWebhook>();
  const pages = usePages(`webhooks ${site.id}`, (cursor, signal) =>
    api.get<Page<Webhook>>(hooksPath(site.id), { query: { cursor }, signal }),
  );
  const create = <Button onClick={() => setOpen('create')}>{t('webhooks.create')}</Button>;

  return (
    <>
      <PageHead
        title={t('webhooks.title')}
        subtitle={t('webhooks.subtitle', { site: site.name })}
        actions={create}
      />
      <Listing
        label={t('webhooks.title')}
        pages={pages}
        rowKey={({ id }) => id}
        columns={[
          {
            title: t('users.name'),
            width: 40,
            cell: ({ id, name, url }) => (
              <>
                <Link to={id}>{name}</Link>
                <div className="under">{url}</div>
              </>
            ),
          },
          {
            title: t('webhooks.types'),
            cell: ({ types }) =>
              types.length === 0 ? t('webhooks.all') : t('webhooks.some', { count: types.length }),
          },
          {
            title: t('list.status'),
            cell: ({ status, failuresInARow }) => (
              <>
                <StatusLabel of="webhook" status={status} />
                {failuresInARow > 0 && (
                  <div className="missing">{t('webhooks.failures', { count: failuresInARow })}</div>
                )}
              </>
            ),
          },
          {
            title: t('webhooks.lastDelivery'),
            cell: ({ lastDeliveryAt }) => <Moment at={lastDeliveryAt} />,
          },
        ]}
        empty={{ title: t('webhooks.empty.title'), body: t('webhooks.empty.body'), action: create }}
      />
      {open === 'create' && (
        <WebhookForm
          onSaved={(created) => {
            if (created.secret === undefined) return;
            pages.reload();
            setOpen({ ...created, secret: created.secret });
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open && open !== 'create' && (
        <ShownOnce
          title={t('webhooks.created', { name: open.name })}
          secret={open.secret}
          onClose={() => void navigate(open.id)}
        >
          {t('webhooks.secret.use')}
        </ShownOnce>
      )}
    </>
  );
}
