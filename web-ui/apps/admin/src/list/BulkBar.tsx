import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { type ReactNode, useState } from 'react';
import type { Page } from '../api/types.ts';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import type { Selection } from './useSelection.ts';

interface BulkBarProps<T> {
  selection: Selection<T>;
  /** How many match the filters on all pages, where that is known. */
  total?: number | undefined;
  /** True when there are more pages than the one that is shown. */
  more: boolean;
  load: (cursor: string | undefined, limit: number) => Promise<Page<T>>;
  /** Buttons: what can be done with what was selected. */
  children: ReactNode;
}

/** How many rows are selected and what can be done with them; nothing while none is. */
export function BulkBar<T>({ selection, total, more, load, children }: BulkBarProps<T>) {
  const { t } = useTexts();
  const [problem, setProblem] = useState<unknown>();
  const count = selection.items.length;
  if (count === 0) return null;
  const everything = () => {
    setProblem(undefined);
    selection.gather(load).catch(setProblem);
  };
  const gathering = selection.gathering !== undefined;
  const all = total !== undefined && count >= total;
  return (
    <section className="bulk-bar" aria-label={t('bulk.label')}>
      <div className="bulk-count">
        <strong aria-live="polite">{t('bulk.selected', { count })}</strong>
        {more && !all && (
          <Button variant="link" isInline onClick={everything} isDisabled={gathering} isLoading={gathering}>
            {gathering
              ? t('bulk.gathering', { count: selection.gathering ?? 0 })
              : total === undefined
                ? t('bulk.everything')
                : t('bulk.all', { count: total })}
          </Button>
        )}
        <Button variant="link" isInline onClick={selection.clear}>
          {t('bulk.none')}
        </Button>
      </div>
      <div className="buttons">{children}</div>
      <ProblemAlert problem={problem} retry={everything} />
    </section>
  );
}
