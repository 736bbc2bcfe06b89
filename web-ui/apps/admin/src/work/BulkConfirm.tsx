import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import {
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
} from '@patternfly/react-core/dist/dynamic/components/Modal';
import { type ReactNode, useId } from 'react';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { useChunks } from './useChunks.ts';
import { WorkBar } from './WorkBar.tsx';

/** As many as the services take at once. */
const PIECE = 500;

interface BulkConfirmProps<T> {
  title: string;
  /** What will happen. */
  children: ReactNode;
  /** The verb on the button. */
  action: string;
  danger?: boolean;
  /** False while something is missing. */
  ready?: boolean;
  items: readonly T[];
  call: (piece: readonly T[]) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
}

/** Says what an action on many things will do, and does it piece by piece; after a failure it can go on. */
export function BulkConfirm<T>(props: BulkConfirmProps<T>) {
  const { title, children, action, danger, ready = true, items, call, onDone, onClose } = props;
  const { t } = useTexts();
  const id = useId();
  const work = useChunks();
  const begun = work.total > 0;
  const run = async () => {
    if (await work.run(items, PIECE, call)) onDone();
  };
  const leave = () => {
    if (work.busy) return;
    if (work.done > 0) onDone();
    else onClose();
  };
  return (
    <Modal
      isOpen
      variant="small"
      onClose={leave}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-body`}
    >
      <ModalHeader title={title} labelId={`${id}-title`} titleIconVariant={danger ? 'warning' : undefined} />
      <ModalBody id={`${id}-body`}>
        <ProblemAlert problem={work.problem} />
        {begun ? (
          <>
            <WorkBar label={action} done={work.done} total={work.total} />
            {work.problem !== undefined && <p className="under">{t('work.stopped')}</p>}
          </>
        ) : (
          children
        )}
      </ModalBody>
      <ModalFooter>
        <Button
          variant={danger ? 'danger' : 'primary'}
          onClick={() => void run()}
          isLoading={work.busy}
          isDisabled={work.busy || !ready}
        >
          {work.problem === undefined ? action : t('work.continue')}
        </Button>
        <Button variant="link" onClick={leave} isDisabled={work.busy}>
          {begun ? t('action.close') : t('action.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
