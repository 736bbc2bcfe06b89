import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { Confirm } from '../feedback/Confirm.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';

/** Asks before unsaved changes would be lost: by leaving the route, or the page. */
export function Unsaved({ changed }: { changed: boolean }) {
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
      title={t('unsaved.title')}
      action={t('unsaved.leave')}
      cancel={t('unsaved.stay')}
      danger
      onConfirm={async () => blocker.proceed()}
      onClose={() => blocker.reset()}
    >
      {t('unsaved.body')}
    </Confirm>
  );
}
