import {
  Alert,
  AlertActionCloseButton,
  AlertGroup,
} from '@patternfly/react-core/dist/dynamic/components/Alert';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { useTexts } from '../texts/TextsProvider.tsx';

type Variant = 'success' | 'info' | 'warning' | 'danger';

interface Toast {
  id: number;
  variant: Variant;
  title: string;
}

interface Notifier {
  notify: (variant: Variant, title: string) => void;
}

const Context = createContext<Notifier | undefined>(undefined);

/** Short news about something that was done, read out and shown for some seconds. */
export function Toasts({ children }: { children: ReactNode }) {
  const { t } = useTexts();
  const [toasts, setToasts] = useState<Toast[]>([]);
  const last = useRef(0);
  const close = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const notifier = useMemo<Notifier>(
    () => ({
      notify: (variant, title) =>
        setToasts((all) => [...all.slice(-2), { id: ++last.current, variant, title }]),
    }),
    [],
  );
  return (
    <Context value={notifier}>
      {children}
      <AlertGroup isToast isLiveRegion aria-label={t('toasts')}>
        {toasts.map(({ id, variant, title }) => (
          <Alert
            key={id}
            variant={variant}
            title={title}
            timeout={6000}
            onTimeout={() => close(id)}
            actionClose={<AlertActionCloseButton aria-label={t('action.close')} onClose={() => close(id)} />}
          />
        ))}
      </AlertGroup>
    </Context>
  );
}

export function useToasts(): Notifier {
  const notifier = useContext(Context);
  if (!notifier) throw new Error('No Toasts');
  return notifier;
}
