import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import {
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from '@patternfly/react-core/dist/dynamic/components/EmptyState';
import { wordsFor } from '../api/words.ts';
import { useTexts } from '../texts/TextsProvider.tsx';

interface FailedProps {
  error: unknown;
  retry?: () => void;
  headingLevel?: 'h1' | 'h2';
}

/** In place of what could not be loaded. */
export function Failed({ error, retry, headingLevel = 'h2' }: FailedProps) {
  const { t } = useTexts();
  const words = wordsFor(error, t);
  return (
    <EmptyState status="danger" variant="sm" titleText={words.title} headingLevel={headingLevel} role="alert">
      {words.detail && <EmptyStateBody>{words.detail}</EmptyStateBody>}
      {retry && (
        <EmptyStateFooter>
          <EmptyStateActions>
            <Button variant="secondary" onClick={retry}>
              {t('action.retry')}
            </Button>
          </EmptyStateActions>
        </EmptyStateFooter>
      )}
    </EmptyState>
  );
}
