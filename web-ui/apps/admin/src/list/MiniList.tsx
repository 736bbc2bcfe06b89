import { Skeleton } from '@patternfly/react-core/dist/dynamic/components/Skeleton';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import type { Loaded } from './useLoad.ts';

interface MiniListProps<T> {
  title: string;
  /** What stands there when there is nothing. */
  empty: ReactNode;
  loaded: Omit<Loaded<readonly T[]>, 'set'>;
  rowKey: (item: T) => string;
  row: (item: T) => ReactNode;
  /** Where the whole list is. */
  all?: { to: string; title: string } | undefined;
  action?: ReactNode;
}

/** The first few things of a kind on the page of another, each in a line. */
export function MiniList<T>({ title, empty, loaded, rowKey, row, all, action }: MiniListProps<T>) {
  const { t } = useTexts();
  const id = useId();
  const { data, error, reload } = loaded;
  return (
    <section className="mini-list" aria-labelledby={id}>
      <div className="mini-head">
        <h2 id={id} className="section-title">
          {title}
        </h2>
        {action}
      </div>
      {error !== undefined && <ProblemAlert problem={error} retry={reload} />}
      {data === undefined && error === undefined && (
        <Skeleton height="3rem" screenreaderText={t('loading')} />
      )}
      {data?.length === 0 && <p className="under">{empty}</p>}
      {data && data.length > 0 && (
        <ul>
          {data.map((item) => (
            <li key={rowKey(item)}>{row(item)}</li>
          ))}
        </ul>
      )}
      {all && data && data.length > 0 && <Link to={all.to}>{all.title}</Link>}
    </section>
  );
}
