import { useTexts } from '../texts/TextsProvider.tsx';
import { useNow } from './now.ts';

/** A time: how long ago, with date and time to the mouse; or a dash when there is none. */
export function Moment({ at, absolute }: { at: string | null | undefined; absolute?: boolean }) {
  const { ago, dateTime, t } = useTexts();
  const now = Math.max(useNow(), Date.now());
  if (!at) return <span>{t('none')}</span>;
  return (
    <time dateTime={at} title={dateTime(at)}>
      {absolute ? dateTime(at) : ago(at, now)}
    </time>
  );
}
