import { Alert } from '@patternfly/react-core/dist/dynamic/components/Alert';
import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Checkbox } from '@patternfly/react-core/dist/dynamic/components/Checkbox';
import {
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
} from '@patternfly/react-core/dist/dynamic/components/Modal';
import { useState } from 'react';
import { CopyButton } from '../feedback/CopyButton.tsx';
import { useSession } from '../session/session.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { saveAs } from '../work/Download.tsx';

/** Shown once: without them, somebody who loses the phone needs another administrator. */
export function RecoveryCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const { t } = useTexts();
  const { session } = useSession();
  const [kept, setKept] = useState(false);
  const text = `${t('recovery.file', { email: session.email, origin: window.location.origin })}\n\n${codes.join('\n')}\n`;
  return (
    <Modal
      isOpen
      variant="small"
      aria-labelledby="recovery-title"
      aria-describedby="recovery-body"
      className="recovery"
    >
      <ModalHeader title={t('recovery.title')} labelId="recovery-title" />
      <ModalBody id="recovery-body" className="stack">
        <Alert isInline variant="success" component="h2" title={t('factor.works')} />
        <p>{t('recovery.body')}</p>
        <p className="under">
          {t('recovery.file', { email: session.email, origin: window.location.origin })}
        </p>
        <ul className="recovery-codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <div className="buttons">
          <CopyButton text={text} label={t('copy.action')} />
          <Button
            variant="secondary"
            onClick={() => saveAs(new Blob([text], { type: 'text/plain' }), 'selfenroll-recovery-codes.txt')}
          >
            {t('recovery.download')}
          </Button>
          <Button variant="secondary" onClick={() => window.print()}>
            {t('poster.print')}
          </Button>
        </div>
        <Checkbox
          id="recovery-kept"
          label={t('recovery.kept')}
          isChecked={kept}
          onChange={(_, on) => setKept(on)}
        />
      </ModalBody>
      <ModalFooter>
        <Button onClick={onClose} isDisabled={!kept}>
          {t('recovery.done')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
