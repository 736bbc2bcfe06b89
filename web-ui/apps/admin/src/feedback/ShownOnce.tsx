import { Alert } from '@patternfly/react-core/dist/dynamic/components/Alert';
import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import {
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
} from '@patternfly/react-core/dist/dynamic/components/Modal';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/TextsProvider.tsx';
import { CopyButton } from './CopyButton.tsx';

interface ShownOnceProps {
  title: string;
  secret: string;
  /** What it is for and where it goes. */
  children: ReactNode;
  onClose: () => void;
}

/** A secret that nobody can look up again: closes by its button only, not by a slip. */
export function ShownOnce({ title, secret, children, onClose }: ShownOnceProps) {
  const { t } = useTexts();
  return (
    <Modal isOpen variant="medium" aria-labelledby="once-title" aria-describedby="once-body">
      <ModalHeader title={title} labelId="once-title" />
      <ModalBody id="once-body" className="stack">
        <Alert isInline variant="warning" component="h2" title={t('once.warning')}>
          {children}
        </Alert>
        <code className="secret">{secret}</code>
        <div>
          <CopyButton text={secret} label={t('copy.action')} />
        </div>
      </ModalBody>
      <ModalFooter>
        <Button onClick={onClose}>{t('once.kept')}</Button>
      </ModalFooter>
    </Modal>
  );
}
