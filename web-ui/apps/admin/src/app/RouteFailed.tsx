import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import {
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from '@patternfly/react-core/dist/dynamic/components/EmptyState';
import { Link, useRouteError } from 'react-router';
import { useTexts } from '../texts/TextsProvider.tsx';
import { PageHead } from './PageHead.tsx';

/** A page that could not be shown: most likely its files changed with a new version of the console. */
export function RouteFailed() {
  const { t } = useTexts();
  const error = useRouteError();
  console.error(error);
  return (
    <EmptyState status="danger" titleText={t('routeFailed.title')} headingLevel="h1">
      <EmptyStateBody>{t('routeFailed.body')}</EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button onClick={() => window.location.reload()}>{t('routeFailed.reload')}</Button>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}

export function NotFoundPage() {
  const { t } = useTexts();
  return (
    <>
      <PageHead title={t('noPage.title')} subtitle={t('noPage.body')} />
      <Link to="/">{t('noPage.home')}</Link>
    </>
  );
}
