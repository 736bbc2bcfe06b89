import { CopyButton } from '../feedback/CopyButton.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { grouped } from './pin.ts';

export function CopyPin({ pin }: { pin: string }) {
  const { t } = useTexts();
  return (
    <CopyButton
      text={grouped(pin)}
      label={t('pin.copy')}
      copied={t('pin.copied')}
      failed={t('pin.notCopied')}
    />
  );
}
