import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import type { Query } from '@selfenroll/api';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { wordsFor } from '../api/words.ts';
import { useToasts } from '../feedback/Toasts.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';

/** Milliseconds: an export of 50,000 rows takes longer than a page. */
const PATIENCE = 120_000;

interface DownloadProps {
  label: string;
  path: string;
  query?: Query;
  /** Name of the file. */
  name: string;
  variant?: 'secondary' | 'link';
}

/** Fetches a file as the signed-in admin, so that an ended session asks for a sign-in, and hands it to the browser. */
export function Download({ label, path, query, name, variant = 'secondary' }: DownloadProps) {
  const { t } = useTexts();
  const { notify } = useToasts();
  const [busy, setBusy] = useState(false);
  const fetchFile = async () => {
    setBusy(true);
    try {
      saveAs(await api.file(path, { query, timeout: PATIENCE }), name);
    } catch (error) {
      notify('danger', wordsFor(error, t).title);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant={variant} onClick={() => void fetchFile()} isLoading={busy} isDisabled={busy}>
      {label}
    </Button>
  );
}

export function saveAs(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
