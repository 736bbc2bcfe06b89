import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { Confirm } from '../feedback/Confirm.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';

interface UnsavedProps {
  changed: boolean;
  /** In place of the words for a form. */
  title?: string;
  body?: string;
  leave?: string;
}

/** Asks before unsaved changes would be lost: by leaving the route, or the page. */
export function Unsaved({ changed, title, body, leave }: UnsavedProps) {
  const { t } = useTexts();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => changed && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!changed) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [changed]);

  if (blocker.state !== 'blocked') return null;
  return (
    <Confirm
      title={title ?? t('unsaved.title')}
      action={leave ?? t('unsaved.leave')}
      cancel={t('unsaved.stay')}
      danger
      onConfirm={async () => blocker.proceed()}
      onClose={() => blocker.reset()}
    >
      {body ?? t('unsaved.body')}
    </Confirm>
  );
}
