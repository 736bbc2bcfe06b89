import type { Webhook } from '../api/types.ts';
import './webhooks.css';
import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Skeleton } from '@patternfly/react-core/dist/dynamic/components/Skeleton';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { api, ifMatch } from '../api/api.ts';
import { wordsFor } from '../api/words.ts';
import { useSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { Confirm } from '../feedback/Confirm.tsx';
import { Failed } from '../feedback/Failed.tsx';
import { ShownOnce } from '../feedback/ShownOnce.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { Facts } from '../list/Facts.tsx';
import { Moment } from '../list/Moment.tsx';
import { StatusLabel } from '../list/StatusLabel.tsx';
import { useLoad } from '../list/useLoad.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { Deliveries } from './Deliveries.tsx';
import { WebhookForm } from './WebhookForm.tsx';
import { changed, hooksPath } from './webhooks.ts';

type Open = { is: 'edit' | 'pause' | 'delete' | 'secret' } | { is: 'shown'; secret: string };

export function WebhookPage() {
  const { t } = useTexts();
  const { notify } = useToasts();
  const site = useSite();
  const navigate = useNavigate();
  const { webhookId = '' } = useParams();
  const path = `${hooksPath(site.id)}/${encodeURIComponent(webhookId)}`;
  const [open, setOpen] = useState<Open>();
  const [tests, setTests] = useState(0);
  const hook = useLoad(`webhook ${path}`, (signal) => api.get<Webhook>(path, { signal }));
  const parent = { to: `/sites/${site.id}/webhooks`, title: t('webhooks.title') };
  const found = hook.data;
  const close = () => setOpen(undefined);

  if (!found) {
    return (
      <>
        <PageHead title={t('webhooks.one')} parent={parent} />
        {hook.error === undefined ? (
          <Skeleton height="20rem" screenreaderText={t('loading')} />
        ) : (
          <Failed error={hook.error} retry={hook.reload} />
        )}
      </>
    );
  }

  const active = found.status === 'ACTIVE';
  const turn = async () => {
    const status = active ? 'PAUSED' : 'ACTIVE';
    hook.set(await api.put<Webhook>(path, changed(found, { status }), ifMatch(found.version)));
    notify('success', t(active ? 'webhooks.paused' : 'webhooks.resumed', { name: found.name }));
  };
  const said = (call: Promise<unknown>) =>
    call.catch((error) => {
      const { title, detail } = wordsFor(error, t);
      notify('danger', [title, detail].filter((part) => part !== undefined).join('. '));
    });
  const sendTest = async () => {
    await api.post(`${path}/test`);
    notify('success', t('webhooks.tested'));
    setTests((n) => n + 1);
  };
  const renew = async () => {
    const { secret } = await api.post<{ secret: string }>(`${path}/secret`);
    setOpen({ is: 'shown', secret });
  };
  const remove = async () => {
    await api.delete(path, ifMatch(found.version));
    notify('success', t('webhooks.deleted', { name: found.name }));
    await navigate(parent.to);
  };

  return (
    <>
      <PageHead
        title={found.name}
        subtitle={found.url}
        parent={parent}
        badge={<StatusLabel of="webhook" status={found.status} />}
        actions={
          <>
            <Button variant="secondary" onClick={() => void said(sendTest())}>
              {t('webhooks.test')}
            </Button>
            <Button variant="secondary" onClick={() => setOpen({ is: 'edit' })}>
              {t('users.edit')}
            </Button>
            <Button
              variant="secondary"
              onClick={() => (active ? setOpen({ is: 'pause' }) : void said(turn()))}
            >
              {t(active ? 'webhooks.pause' : 'webhooks.resume')}
            </Button>
            <Button variant="secondary" onClick={() => setOpen({ is: 'secret' })}>
              {t('webhooks.secret.new')}
            </Button>
            <Button variant="link" isDanger onClick={() => setOpen({ is: 'delete' })}>
              {t('users.delete')}
            </Button>
          </>
        }
      />
      <div className="webhook">
        <Facts
          facts={[
            [
              t('webhooks.types'),
              found.types.length === 0 ? (
                t('webhooks.all')
              ) : (
                <ul key="types" className="plain">
                  {found.types.map((type) => (
                    <li key={type}>
                      <code>{type}</code>
                    </li>
                  ))}
                </ul>
              ),
            ],
            [t('webhooks.lastDelivery'), <Moment key="last" at={found.lastDeliveryAt} absolute />],
            [t('webhooks.lastStatus'), found.lastStatus === null ? t('none') : `HTTP ${found.lastStatus}`],
            [
              t('webhooks.failuresInARow'),
              found.failuresInARow > 0 ? (
                <span key="failures" className="missing">
                  {t('webhooks.failures', { count: found.failuresInARow })}
                </span>
              ) : (
                t('none')
              ),
            ],
          ]}
        />
        <Deliveries path={`${path}/deliveries`} round={tests} />
      </div>
      {open?.is === 'edit' && (
        <WebhookForm
          hook={found}
          onSaved={(saved) => {
            hook.set(saved);
            close();
            notify('success', t('users.saved', { email: saved.name }));
          }}
          onClose={close}
        />
      )}
      {open?.is === 'pause' && (
        <Confirm
          title={t('webhooks.pause.title', { name: found.name })}
          action={t('webhooks.pause')}
          onConfirm={turn}
          onClose={close}
        >
          {t('webhooks.pause.body')}
        </Confirm>
      )}
      {open?.is === 'secret' && (
        <Confirm
          title={t('webhooks.secret.title')}
          action={t('webhooks.secret.new')}
          onConfirm={renew}
          onClose={() => setOpen((now) => (now?.is === 'shown' ? now : undefined))}
        >
          {t('webhooks.secret.body')}
        </Confirm>
      )}
      {open?.is === 'shown' && (
        <ShownOnce title={t('webhooks.secret.shown')} secret={open.secret} onClose={close}>
          {t('webhooks.secret.use')}
        </ShownOnce>
      )}
      {open?.is === 'delete' && (
        <Confirm
          title={t('webhooks.delete.title', { name: found.name })}
          action={t('users.delete')}
          danger
          onConfirm={remove}
          onClose={close}
        >
          {t('webhooks.delete.body')}
        </Confirm>
      )}
    </>
  );
}
