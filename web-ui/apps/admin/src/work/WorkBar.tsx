import { useId } from 'react';
import { useTexts } from '../texts/TextsProvider.tsx';

interface WorkBarProps {
  label: string;
  done: number;
  /** 0 or undefined while nobody knows how much there is. */
  total: number | undefined;
}

/** How far long work has come. */
export function WorkBar({ label, done, total }: WorkBarProps) {
  const { t } = useTexts();
  const id = useId();
  const known = total !== undefined && total > 0;
  return (
    <div className="work-bar">
      <label htmlFor={id}>{label}</label>
      <progress id={id} max={known ? total : undefined} value={known ? done : undefined} />
      {known && <span className="under">{t('work.of', { done, total })}</span>}
    </div>
  );
}
