import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import {
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
} from '@patternfly/react-core/dist/dynamic/components/Modal';
import { Skeleton } from '@patternfly/react-core/dist/dynamic/components/Skeleton';
import { api } from '../api/api.ts';
import type { WebhookDeliveryDetail } from '../api/types.ts';
import { Failed } from '../feedback/Failed.tsx';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { useSave } from '../form/useSave.ts';
import { Facts } from '../list/Facts.tsx';
import { Moment } from '../list/Moment.tsx';
import { StatusLabel } from '../list/StatusLabel.tsx';
import { useLoad } from '../list/useLoad.ts';
import { useTexts } from '../texts/TextsProvider.tsx';

interface DeliveryDetailProps {
  path: string;
  onRedelivered: () => void;
  onClose: () => void;
}

export function DeliveryDetail({ path, onRedelivered, onClose }: DeliveryDetailProps) {
  const { t } = useTexts();
  const { notify } = useToasts();
  const save = useSave([]);
  const delivery = useLoad(`hook delivery ${path}`, (signal) =>
    api.get<WebhookDeliveryDetail>(path, { signal }),
  );
  const found = delivery.data;
  const redeliver = async () => {
    const done = await save.run(async () => {
      await api.post(`${path}/redelivery`);
      return true;
    });
    if (!done) return;
    notify('success', t('hookDeliveries.redelivered'));
    onRedelivered();
    onClose();
  };
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="hook-delivery-title">
      <ModalHeader title={found?.type ?? t('hookDeliveries.one')} labelId="hook-delivery-title" />
      <ModalBody tabIndex={0} aria-label={t('hookDeliveries.one')} className="stack">
        <ProblemAlert problem={save.problem} />
        {!found && delivery.error !== undefined && <Failed error={delivery.error} retry={delivery.reload} />}
        {!found && delivery.error === undefined && (
          <Skeleton height="10rem" screenreaderText={t('loading')} />
        )}
        {found && (
          <>
            <Facts
              facts={[
                [t('deliveries.state'), <StatusLabel key="state" of="hookDelivery" status={found.state} />],
                [t('hookDeliveries.at'), <Moment key="at" at={found.createdAt} absolute />],
                [t('deliveries.attempts'), String(found.attempts)],
                [t('hookDeliveries.answer'), found.lastStatus === null ? null : `HTTP ${found.lastStatus}`],
                [t('detail.reason'), found.lastProblem],
                [
                  t('detail.nextAttemptAt'),
                  found.nextAttemptAt && <Moment key="next" at={found.nextAttemptAt} absolute />,
                ],
                [t('hookDeliveries.event'), <code key="event">{found.eventId}</code>],
              ]}
            />
            <h2 className="section-title">{t('hookDeliveries.body')}</h2>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
            <pre className="preview-text code-box" tabIndex={0}>
              {pretty(found.body)}
            </pre>
          </>
        )}
      </ModalBody>
      <ModalFooter>
        {found && (
          <Button onClick={() => void redeliver()} isLoading={save.busy} isDisabled={save.busy}>
            {t('hookDeliveries.redeliver')}
          </Button>
        )}
        <Button variant="link" onClick={onClose}>
          {t('action.close')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

/** The body as it went out, or a JSON text of it, with line breaks. */
function pretty(body: unknown): string {
  try {
    return JSON.stringify(typeof body === 'string' ? JSON.parse(body) : body, null, 2);
  } catch {
    return String(body);
  }
}
