import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Label } from '@patternfly/react-core/dist/dynamic/components/Label';
import { useState } from 'react';
import { useSession } from '../session/session.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { AccountCard } from './AccountCard.tsx';
import { SecondFactorOff } from './SecondFactorOff.tsx';
import { SecondFactorSetup } from './SecondFactorSetup.tsx';

export function SecondFactor() {
  const { t } = useTexts();
  const { session } = useSession();
  const [open, setOpen] = useState<'setup' | 'off'>();
  const close = () => setOpen(undefined);
  return (
    <AccountCard title={t('factor.title')}>
      <div className="stack">
        <p>
          <Label isCompact color={session.secondFactor ? 'green' : 'orange'}>
            {t(session.secondFactor ? 'factor.on' : 'factor.off')}
          </Label>
        </p>
        <p>{t(session.secondFactor ? 'factor.on.body' : 'factor.off.body')}</p>
        <div className="buttons">
          {session.secondFactor ? (
            <Button variant="secondary" isDanger onClick={() => setOpen('off')}>
              {t('factor.turnOff')}
            </Button>
          ) : (
            <Button onClick={() => setOpen('setup')}>{t('factor.setUp')}</Button>
          )}
        </div>
      </div>
      {open === 'setup' && <SecondFactorSetup onClose={close} />}
      {open === 'off' && <SecondFactorOff onClose={close} />}
    </AccountCard>
  );
}
