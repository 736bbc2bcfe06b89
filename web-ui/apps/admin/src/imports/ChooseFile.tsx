import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Problem } from '@selfenroll/api';
import { type DragEvent, useId, useRef, useState } from 'react';
import { api } from '../api/api.ts';
import type { FileImport } from '../api/types.ts';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useSave } from '../form/useSave.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { saveAs } from '../work/Download.tsx';
import { WorkBar } from '../work/WorkBar.tsx';
import { type ImportKind, LARGEST } from './kinds.ts';

/** Milliseconds that sending a file may take. */
const PATIENCE = 120_000;

interface ChooseFileProps {
  kind: ImportKind;
  /** Where the file is sent. */
  path: string;
  onRead: (id: string) => void;
}

export function ChooseFile({ kind, path, onRead }: ChooseFileProps) {
  const { t } = useTexts();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<string>();
  const save = useSave([]);

  const send = async (file: File | undefined) => {
    if (!file) return;
    setSending(file.name);
    const read = await save.run(() => {
      if (file.size > LARGEST)
        throw new Problem(413, {
          type: 'too-large',
          title: t('import.tooLarge'),
          detail: t('import.tooLarge.help'),
        });
      return api.post<FileImport>(path, new Blob([file], { type: 'text/csv' }), { timeout: PATIENCE });
    });
    setSending(undefined);
    if (input.current) input.current.value = '';
    if (read) onRead(read.id);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };
  return (
    <div className="stack">
      <ProblemAlert problem={save.problem} />
      <fieldset
        className={over ? 'drop drop-over' : 'drop'}
        aria-label={t('import.file')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {sending === undefined ? (
          <>
            <label htmlFor={id} className="drop-label">
              {t('import.drop')}
            </label>
            <input
              id={id}
              ref={input}
              type="file"
              accept=".csv,.tsv,.txt,text/csv,text/plain"
              aria-describedby={`${id}-help`}
              onChange={(event) => void send(event.target.files?.[0])}
            />
          </>
        ) : (
          <WorkBar label={t('import.sending', { name: sending })} done={0} total={undefined} />
        )}
        <p id={`${id}-help`} className="under">
          {t('import.limits')}
        </p>
      </fieldset>
      <section aria-labelledby={`${id}-format`}>
        <h2 id={`${id}-format`} className="section-title">
          {t('import.format')}
        </h2>
        <p>{t(`import.${kind.name}.format`)}</p>
        <pre className="example">{kind.example.join('\n')}</pre>
        <Button
          variant="link"
          isInline
          onClick={() =>
            saveAs(
              new Blob([`\ufeff${kind.example.join('\r\n')}\r\n`], { type: 'text/csv' }),
              `example-${kind.list}.csv`,
            )
          }
        >
          {t('import.example')}
        </Button>
      </section>
    </div>
  );
}
