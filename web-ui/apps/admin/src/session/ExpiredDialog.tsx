import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Modal, ModalBody, ModalHeader } from '@patternfly/react-core/dist/dynamic/components/Modal';
import type { Session } from '../api/types.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { SignInForm } from './SignInForm.tsx';
import { SingleSignOnAside } from './SingleSignOn.tsx';

interface ExpiredDialogProps {
  email: string;
  onSignedIn: (session: Session) => void;
  onLeave: () => void;
}

export function ExpiredDialog({ email, onSignedIn, onLeave }: ExpiredDialogProps) {
  const { t } = useTexts();
  return (
    <Modal
      isOpen
      variant="small"
      aria-labelledby="expired-title"
      aria-describedby="expired-body"
      elementToFocus="#sign-in-password"
    >
      <ModalHeader
        title={t('expired.title')}
        labelId="expired-title"
        description={t('expired.body')}
        descriptorId="expired-body"
      />
      <ModalBody className="expired-body">
        <SignInForm email={email} onSignedIn={onSignedIn}>
          <Button variant="link" onClick={onLeave}>
            {t('expired.leave')}
          </Button>
        </SignInForm>
        <SingleSignOnAside onSignedIn={onSignedIn} />
      </ModalBody>
    </Modal>
  );
}
