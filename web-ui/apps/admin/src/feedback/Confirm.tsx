import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import {
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
} from '@patternfly/react-core/dist/dynamic/components/Modal';
import { type ReactNode, useId } from 'react';
import { useSave } from '../form/useSave.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';

interface ConfirmProps {
  title: string;
  /** What will happen. */
  children: ReactNode;
  /** The verb on the button. */
  action: string;
  cancel?: string;
  danger?: boolean;
  /** Leaves closing to the action. */
  stays?: boolean;
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
}

/** Says what an action will do and does it; stays open with the reason when it was refused. */
export function Confirm(props: ConfirmProps) {
  const { title, children, action, cancel, danger, stays, onConfirm, onClose } = props;
  const { t } = useTexts();
  const id = useId();
  const save = useSave([]);
  const confirm = async () => {
    const done = await save.run(async () => {
      await onConfirm();
      return true;
    });
    if (done && !stays) onClose();
  };
  return (
    <Modal
      isOpen
      variant="small"
      onClose={onClose}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-body`}
    >
      <ModalHeader title={title} labelId={`${id}-title`} titleIconVariant={danger ? 'warning' : undefined} />
      <ModalBody id={`${id}-body`}>
        <ProblemAlert problem={save.problem} />
        {children}
      </ModalBody>
      <ModalFooter>
        <Button
          variant={danger ? 'danger' : 'primary'}
          onClick={() => void confirm()}
          isLoading={save.busy}
          isDisabled={save.busy}
        >
          {action}
        </Button>
        <Button variant="link" onClick={onClose} isDisabled={save.busy}>
          {cancel ?? t('action.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
