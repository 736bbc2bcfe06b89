import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Form } from '@patternfly/react-core/dist/dynamic/components/Form';
import {
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
} from '@patternfly/react-core/dist/dynamic/components/Modal';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import type { Save } from './useSave.ts';

interface FormDialogProps {
  /** Of the form, and the beginning of the ids in it. */
  name: string;
  title: string;
  description?: string;
  /** The verb on the button. */
  action: string;
  danger?: boolean;
  size?: 'small' | 'medium';
  /** Selector of the element that gets the focus. */
  focus?: string;
  save: Save;
  onSubmit: () => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

/** A form over the page; stays open with the reason when it was refused. */
export function FormDialog(props: FormDialogProps) {
  const {
    name,
    title,
    description,
    action,
    danger,
    size = 'small',
    focus,
    save,
    onSubmit,
    onClose,
    children,
  } = props;
  const { t } = useTexts();
  return (
    <Modal isOpen variant={size} onClose={onClose} aria-labelledby={`${name}-title`} elementToFocus={focus}>
      <ModalHeader title={title} labelId={`${name}-title`} description={description} />
      <ModalBody>
        <Form
          id={name}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void onSubmit();
          }}
        >
          <ProblemAlert problem={save.problem} />
          {children}
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form={name}
          variant={danger ? 'danger' : 'primary'}
          isLoading={save.busy}
          isDisabled={save.busy}
        >
          {action}
        </Button>
        <Button variant="link" onClick={onClose} isDisabled={save.busy}>
          {t('action.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
