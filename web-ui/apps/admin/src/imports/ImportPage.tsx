import { Alert } from '@patternfly/react-core/dist/dynamic/components/Alert';
import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Skeleton } from '@patternfly/react-core/dist/dynamic/components/Skeleton';
import { Problem } from '@selfenroll/api';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../api/api.ts';
import type { FileImport } from '../api/types.ts';
import { useSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { Failed } from '../feedback/Failed.tsx';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useSave } from '../form/useSave.ts';
import { useLoad } from '../list/useLoad.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { WorkBar } from '../work/WorkBar.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { Columns } from './Columns.tsx';
import { ImportSteps } from './ImportSteps.tsx';
import type { ImportKind } from './kinds.ts';
import { CheckResult, DoneResult } from './Result.tsx';
import { stepOf, working } from './steps.ts';

const WATCH = 700;

/** From a file to stored rows in four steps. The address holds the import, so that a reload goes on where it was. */
export function ImportPage({ kind }: { kind: ImportKind }) {
  const { t } = useTexts();
  const site = useSite();
  const [parameters, setParameters] = useSearchParams();
  const [watching, setWatching] = useState(false);
  const [again, setAgain] = useState(false);
  const save = useSave([]);
  const id = parameters.get('import');
  const path = `/api/admin/v1/sites/${site.id}/${kind.resource}`;
  const own = `${path}/${encodeURIComponent(id ?? '')}`;
  const loaded = useLoad<FileImport | undefined>(
    `import ${id ?? ''}`,
    async (signal) => {
      if (id === null) return undefined;
      const found = await api.get<FileImport>(own, { signal });
      setWatching(working(found));
      return found;
    },
    watching ? WATCH : undefined,
  );
  const file = loaded.data;
  const step = stepOf(file, again);
  const list = `/sites/${site.id}/${kind.list}`;

  const go = (next: string | null) => {
    setAgain(false);
    setWatching(false);
    setParameters(next === null ? {} : { import: next });
  };
  const begin = (what: 'check' | 'run') =>
    save.run(async () => {
      await api.post(`${own}/${what}`);
      setAgain(false);
      const state = what === 'check' ? 'CHECKING' : 'RUNNING';
      if (file) loaded.set({ ...file, state, progress: { done: 0, total: file.rows } });
      setWatching(true);
      loaded.reload();
    });
  const gone = loaded.error instanceof Problem && loaded.error.status === 404;

  return (
    <>
      <PageHead
        title={t(kind.title)}
        subtitle={t(kind.subtitle, { site: site.name })}
        parent={{ to: list, title: t(`${kind.name}.title`) }}
      />
      <ImportSteps step={step} />
      <ProblemAlert problem={save.problem} />
      {gone ? (
        <Alert component="h2" isInline variant="warning" title={t('import.gone.title')}>
          <p>{t('import.gone.body')}</p>
          <Button variant="link" isInline onClick={() => go(null)}>
            {t('import.another')}
          </Button>
        </Alert>
      ) : id === null ? (
        <ChooseFile kind={kind} path={path} onRead={go} />
      ) : file === undefined ? (
        loaded.error === undefined ? (
          <Skeleton height="16rem" screenreaderText={t('loading')} />
        ) : (
          <Failed error={loaded.error} retry={loaded.reload} />
        )
      ) : working(file) ? (
        <>
          <WorkBar
            label={t(file.state === 'RUNNING' ? 'import.running' : 'import.checking')}
            done={file.progress.done}
            total={file.progress.total}
          />
          <p className="under">{t('import.leave')}</p>
        </>
      ) : step === 'columns' ? (
        <Columns
          key={file.id}
          kind={kind}
          file={file}
          path={own}
          onChanged={loaded.set}
          onCheck={() => begin('check')}
          onOther={() => go(null)}
        />
      ) : step === 'done' ? (
        <DoneResult kind={kind} file={file} list={list} onAnother={() => go(null)} />
      ) : (
        <CheckResult
          file={file}
          busy={save.busy}
          onRun={() => void begin('run')}
          onColumns={() => setAgain(true)}
          onOther={() => go(null)}
        />
      )}
    </>
  );
}
