import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import CopyIcon from '@patternfly/react-icons/dist/esm/icons/copy-icon';
import { useTexts } from '../texts/TextsProvider.tsx';
import { useToasts } from './Toasts.tsx';

interface CopyButtonProps {
  text: string;
  label: string;
  /** What is said when it is in the clipboard. */
  copied?: string;
  failed?: string;
}

export function CopyButton({ text, label, copied, failed }: CopyButtonProps) {
  const { t } = useTexts();
  const { notify } = useToasts();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => notify('success', copied ?? t('copy.done')),
      () => notify('warning', failed ?? t('copy.failed')),
    );
  return (
    <Button variant="secondary" icon={<CopyIcon />} onClick={() => void copy()}>
      {label}
    </Button>
  );
}
