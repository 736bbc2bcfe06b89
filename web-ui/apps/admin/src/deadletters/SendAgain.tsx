import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { useState } from 'react';
import { api } from '../api/api.ts';
import type { DeadLetter } from '../api/types.ts';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';

export const DEAD_LETTERS = '/api/admin/v1/dead-letters';

interface SendAgainProps {
  letter: DeadLetter;
  onSent: () => void;
}

/** A refusal stays in the row, since it says what to do about this event instead. */
export function SendAgain({ letter, onSent }: SendAgainProps) {
  const { t } = useTexts();
  const { notify } = useToasts();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const send = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await api.post(`${DEAD_LETTERS}/${encodeURIComponent(letter.id)}/replay`);
      notify('success', t('deadLetters.sent'));
      onSent();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const event = letter.eventType ?? letter.topic;
  return (
    <>
      <div>
        <Button
          variant="secondary"
          size="sm"
          aria-label={t('deadLetters.sendOne', { event })}
          isLoading={busy}
          isAriaDisabled={busy}
          onClick={() => void send()}
        >
          {t('deadLetters.send')}
        </Button>
      </div>
      <ProblemAlert problem={problem} inRow />
    </>
  );
}
