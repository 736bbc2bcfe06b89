import { useMemo } from 'react';
import { useTexts } from '../texts/TextsProvider.tsx';
import { diffLines } from './diff.ts';
import type { Draft } from './templates.ts';

const MARK = { same: ' ', added: '+', removed: '−' } as const;

/** Two texts of a message and what makes one the other, line by line. */
export function Diff({ before, after }: { before: Draft; after: Draft }) {
  const { t } = useTexts();
  const lines = useMemo(() => diffLines(whole(before), whole(after)), [before, after]);
  if (lines.every(({ is }) => is === 'same')) return <p className="under">{t('versions.same')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <ol className="diff" tabIndex={0} aria-label={t('versions.changes')}>
      {lines.map(({ is, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <li key={index} className={`diff-${is}`}>
          <span aria-hidden="true">{MARK[is]}</span>
          {is !== 'same' && <span className="visually-hidden">{t(`versions.${is}`)} </span>}
          {text === '' ? '\u200b' : text}
        </li>
      ))}
    </ol>
  );
}

const whole = ({ subject, body }: Draft) => `${subject}\n\n${body}`;
