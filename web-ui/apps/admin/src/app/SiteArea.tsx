import { Skeleton } from '@patternfly/react-core/dist/dynamic/components/Skeleton';
import { Outlet } from 'react-router';
import { Failed } from '../feedback/Failed.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { useCurrentSite } from './currentSite.tsx';

export function SiteArea() {
  const { t } = useTexts();
  const { site, error, reload } = useCurrentSite();
  if (site) return <Outlet key={site.id} />;
  if (error !== undefined) return <Failed error={error} retry={reload} headingLevel="h1" />;
  return (
    <div className="stack">
      <Skeleton width="30%" fontSize="2xl" screenreaderText={t('loading')} />
      <Skeleton width="60%" />
      <Skeleton height="12rem" />
    </div>
  );
}
