import { Alert } from '@patternfly/react-core/dist/dynamic/components/Alert';
import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Site } from '../api/types.ts';
import { Unsaved } from '../form/Unsaved.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { fullName } from '../users/users.ts';
import type { Made } from './order.ts';
import { Skipped } from './Skipped.tsx';

/** The passwords, this once: to be printed or written down. Nothing of it is kept anywhere in the browser. */
export function HandOver({ site, made }: { site: Site; made: Made }) {
  const { t, dateTime } = useTexts();
  const navigate = useNavigate();
  const [handed, setHanded] = useState(false);
  const readable = made.shown.filter(({ password }) => password);
  const address = `${window.location.origin}/enroll/${site.slug}`;
  const leave = () => {
    setHanded(true);
    setTimeout(() => void navigate(`/sites/${site.id}/credentials?origin=ADMIN`), 0);
  };
  return (
    <div className="stack">
      <Unsaved
        changed={readable.length > 0 && !handed}
        title={t('handOver.leave.title')}
        body={t('handOver.leave.body')}
        leave={t('handOver.leave')}
      />
      {readable.length > 0 && (
        <Alert
          component="h2"
          isInline
          isLiveRegion
          variant="warning"
          className="no-print"
          title={t('handOver.once.title', { count: readable.length })}
        >
          {t('handOver.once.body')}
        </Alert>
      )}
      <Skipped skipped={made.skipped} />
      <div className="buttons no-print">
        {readable.length > 0 && <Button onClick={() => window.print()}>{t('handOver.print')}</Button>}
        <Button variant="secondary" onClick={leave}>
          {t('handOver.done')}
        </Button>
      </div>
      <ul className="slips">
        {readable.map((item) => (
          <li key={item.id} className="slip">
            <h2 className="section-title">{fullName(item) || item.email}</h2>
            <dl>
              <dt>{t('field.email')}</dt>
              <dd>{item.email}</dd>
              <dt>{t('credentials.username')}</dt>
              <dd>
                <code>{item.username}</code>
              </dd>
              <dt>{t('field.password')}</dt>
              <dd>
                <code>{item.password}</code>
              </dd>
              <dt>{t('handOver.until')}</dt>
              <dd>{dateTime(item.expiresAt)}</dd>
              <dt>{t('handOver.where')}</dt>
              <dd>{address}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </div>
  );
}
