import { Alert } from '@patternfly/react-core/dist/dynamic/components/Alert';
import { Link } from 'react-router';
import type { Site } from '../api/types.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import type { Made } from './order.ts';
import { Skipped } from './Skipped.tsx';

/** After credentials went out by mail. */
export function MadeResult({ site, made }: { site: Site; made: Made }) {
  const { t } = useTexts();
  const base = `/sites/${site.id}`;
  return (
    <div className="stack">
      <Alert
        component="h2"
        isInline
        isLiveRegion
        variant={made.count > 0 ? 'success' : 'info'}
        title={t('make.sent', { count: made.count })}
      >
        {made.count > 0 && t('make.sent.next')}
      </Alert>
      <Skipped skipped={made.skipped} />
      <div className="buttons">
        <Link to={`${base}/enrollments`} className="pf-v6-c-button pf-m-primary">
          {t('make.watch')}
        </Link>
        <Link to={`${base}/credentials?origin=ADMIN`}>{t('make.list')}</Link>
        <Link to={`${base}/users`}>{t('make.users')}</Link>
      </div>
    </div>
  );
}
