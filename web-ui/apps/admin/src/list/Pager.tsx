import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { useTexts } from '../texts/TextsProvider.tsx';
import type { Pages } from './usePages.ts';

/** Lists come by cursor, so there is a next and a previous page but no number of pages. */
export function Pager({ pages }: { pages: Pick<Pages<unknown>, 'number' | 'next' | 'previous'> }) {
  const { t } = useTexts();
  const { number, next, previous } = pages;
  if (!next && !previous) return null;
  return (
    <nav className="pager" aria-label={t('list.pages')}>
      <Button variant="secondary" isAriaDisabled={!previous} onClick={previous}>
        {t('list.previous')}
      </Button>
      <span aria-live="polite">{t('list.page', { number })}</span>
      <Button variant="secondary" isAriaDisabled={!next} onClick={next}>
        {t('list.next')}
      </Button>
    </nav>
  );
}
