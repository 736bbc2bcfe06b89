import { Label } from '@patternfly/react-core/dist/dynamic/components/Label';
import { useTexts } from '../texts/TextsProvider.tsx';
import { known } from '../texts/texts.ts';

export type Tone = 'good' | 'bad' | 'attention' | 'moving' | 'quiet';

const COLOR = { good: 'green', bad: 'red', attention: 'orange', moving: 'blue', quiet: 'grey' } as const;

const TONE: Readonly<Record<string, Tone>> = {
  ACTIVE: 'good',
  CONNECTED: 'good',
  SENT: 'good',
  USED: 'good',
  ENROLLED: 'moving',
  QUEUED: 'moving',
  WAITING: 'moving',
  INVITED: 'moving',
  DELIVERED: 'good',
  FAILED: 'bad',
  BOUNCED: 'bad',
  LOCKED: 'bad',
  REVOKED: 'attention',
  EXPIRED: 'attention',
};

interface StatusLabelProps {
  /** Whose status: the first part of its text's key. */
  of:
    | 'site'
    | 'user'
    | 'device'
    | 'credential'
    | 'delivery'
    | 'stage'
    | 'admin'
    | 'token'
    | 'webhook'
    | 'hookDelivery'
    | 'deadLetter';
  status: string;
  tone?: Tone;
}

export function StatusLabel({ of, status, tone = TONE[status] ?? 'quiet' }: StatusLabelProps) {
  const { t } = useTexts();
  const key = known(`status.${of}.${status}`);
  return (
    <Label isCompact color={of === 'credential' && status === 'ACTIVE' ? 'blue' : COLOR[tone]}>
      {key ? t(key) : status}
    </Label>
  );
}
