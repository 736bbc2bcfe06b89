import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Label } from '@patternfly/react-core/dist/dynamic/components/Label';
import { useState } from 'react';
import { api } from '../api/api.ts';
import type { AuditVerification } from '../api/types.ts';
import { wordsFor } from '../api/words.ts';
import { useToasts } from '../feedback/Toasts.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';

/** Milliseconds: every hash is computed again. */
const PATIENCE = 120_000;

/** Whether the audit is as it was written; asked for, since the service reads all of it. */
export function Verification() {
  const { t } = useTexts();
  const { notify } = useToasts();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<AuditVerification>();
  const verify = async () => {
    setBusy(true);
    try {
      setResult(await api.get<AuditVerification>('/api/admin/v1/audit/verification', { timeout: PATIENCE }));
    } catch (error) {
      notify('danger', wordsFor(error, t).title);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="verification">
      <span aria-live="polite">
        {result && (
          <Label color={result.ok ? 'green' : 'red'}>
            {result.ok
              ? t('audit.whole', { count: result.entries })
              : t('audit.broken', { number: String(result.firstBroken) })}
          </Label>
        )}
      </span>
      <Button variant="secondary" onClick={() => void verify()} isLoading={busy} isDisabled={busy}>
        {t('audit.verify')}
      </Button>
    </div>
  );
}
