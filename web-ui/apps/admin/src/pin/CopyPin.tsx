import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import CopyIcon from '@patternfly/react-icons/dist/esm/icons/copy-icon';
import { useToasts } from '../feedback/Toasts.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { grouped } from './pin.ts';

export function CopyPin({ pin }: { pin: string }) {
  const { t } = useTexts();
  const { notify } = useToasts();
  const copy = () =>
    navigator.clipboard.writeText(grouped(pin)).then(
      () => notify('success', t('pin.copied')),
      () => notify('warning', t('pin.notCopied')),
    );
  return (
    <Button variant="secondary" icon={<CopyIcon />} onClick={() => void copy()}>
      {t('pin.copy')}
    </Button>
  );
}
